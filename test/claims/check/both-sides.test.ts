import { describe, expect, it } from 'vitest';
import { BOTH_SIDES } from './both-sides.ts';
import { findingsFor } from './run-snippet.ts';

describe.each(BOTH_SIDES)('$code', ({ code, found, passed }) => {
  const has = (text: string): boolean => findingsFor({ text, code: null }).some((one) => one.code === code);

  it('finds each way of saying it', () => {
    expect(found.filter((text) => !has(text))).toEqual([]);
  });

  it('and leaves alone what only looks like it', () => {
    expect(passed.filter(has)).toEqual([]);
  });
});
