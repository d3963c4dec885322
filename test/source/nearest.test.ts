import { describe, expect, it } from 'vitest';
import { nearest, shownOf } from '../../src/source/nearest.ts';
import { listed } from '../../src/words/en/faults-parts.ts';

describe('the nearest word', () => {
  const ids = ['soc-2-type-2-2026', 'penetration-test-2026', 'observation', 'nda'];
  it.each([
    ['ndaa', 'nda'],
    ['NDA', 'nda'],
    ['soc-2', 'soc-2-type-2-2026'],
    ['observe', 'observation'],
    ['pentest', undefined],
    ['color', undefined],
    ['3', undefined],
  ])('to %j is %j', (word, right) => {
    expect(nearest(word, ids)).toBe(right);
  });
  it('of one letter is none', () => expect(nearest('3', ['1', '2'])).toBeUndefined());
});

it('a long list is cut to the nearest and says so', () => {
  const many = Array.from({ length: 40 }, (_, index) => `document-${index}`);
  expect(listed(shownOf(many, 'document-7'), many.length)).toBe(
    'document-7, document-0, document-1, document-2, document-3 (the nearest of 40)',
  );
  expect(listed(shownOf(['a', 'b'], 'c'), 2)).toBe('a, b');
});
