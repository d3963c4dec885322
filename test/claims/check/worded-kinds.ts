import { describe, expect, it } from 'vitest';
import { codesIn } from './codes-in.ts';

/** A kind of fault in wording: the texts in which `code` is found, and those that sound like it and are right. */
export interface WordedKind {
  what: string;
  code: string;
  found: readonly string[];
  passed: readonly string[];
}

/** Tries each text of each kind. */
export const tryKinds = (kinds: readonly WordedKind[]): void =>
  describe.each(kinds)('$what', ({ code, found, passed }) => {
    it.each(found)('is found: %s', (text) => expect(codesIn(text, () => {})).toContain(code));
    it.each(passed)('is left alone where it is right: %s', (text) =>
      expect(codesIn(text, () => {}).filter((one) => one.startsWith('VS-W'))).toEqual([]),
    );
  });
