import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/schemas/edit-distance.ts';

describe('the distance of two words', () => {
  it.each([
    ['', '', 0],
    ['nda', '', 3],
    ['ndaa', 'nda', 1],
    ['reveiwBy', 'reviewBy', 1],
    ['kitten', 'sitting', 3],
    ['acme', 'amce', 1],
  ])('%j and %j: %i', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
  });

  it('is the same both ways, 0 only for the same word, and never above the longer one', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = editDistance(a, b);
        expect(edits).toBe(editDistance(b, a));
        expect(edits === 0).toBe(a === b);
        expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
