import { describe, expect, it } from 'vitest';
import { furtherParts } from '../../src/answers/parts.ts';
import { ownTime } from '../support/pace.ts';

const asked = (text: string, ...words: string[]): number =>
  furtherParts(
    text,
    words.map((word) => ({ start: text.indexOf(word), weight: 1 })),
  );

describe('parts of a row that ask for something', () => {
  it('end with a sentence, a comma, a colon, a bracket or a dash', () => {
    expect(asked('Where is data kept? Who reads it?', 'data', 'reads')).toBe(1);
    expect(asked('State backups, their age, and who restores', 'backups', 'age', 'restores')).toBe(2);
    expect(asked('Training: topics – dates', 'Training', 'topics', 'dates')).toBe(2);
    expect(asked('Notice (content of it)', 'Notice', 'content')).toBe(1);
  });
  it('are no more where one thing is asked', () => {
    expect(asked('Who approves access to production and reads its log?', 'approves', 'access', 'production')).toBe(0);
    expect(asked('Is 99.95% and version 1.2, offered', '99', 'version')).toBe(0);
    expect(furtherParts('', [])).toBe(0);
  });
  it('count from a fifth of what is asked on, and three at most', () => {
    expect(
      furtherParts('One, two', [
        { start: 0, weight: 9 },
        { start: 5, weight: 1 },
      ]),
    ).toBe(0);
    expect(asked('a, b, c, d, e', 'a', 'b', 'c', 'd', 'e')).toBe(3);
  });
  it('are found in a long text at once', async () => {
    const text = 'a, '.repeat(100_000);
    const took = await ownTime(() => {
      furtherParts(
        text,
        Array.from({ length: 20_000 }, (_, at) => ({ start: at * 15, weight: 1 })),
      );
    });
    expect(took).toBeLessThan(1000);
  });
});
