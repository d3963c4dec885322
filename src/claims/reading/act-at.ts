import { ACTS, type Act } from './lexicon.ts';
import { at, type Sentence } from './sentence.ts';

/** A word of standing and where it stands, in words. */
export interface Said {
  act: Act;
  at: number;
  length: number;
}
/** The standing that a word says of something; null where it says none, or something else. */
export const actAt = ({ marks }: Sentence, index: number): Said | null => {
  if (at(marks, index, 'otherwise') > 0 || at(marks, index - 1, 'otherwise') > 1) return null;
  if (at(marks, index, 'passed') > 0 && at(marks, index + 1, 'onward') > 0) return null;
  for (const act of ACTS) {
    const length = at(marks, index, act);
    if (length > 0) return { act, at: index, length };
  }
  return null;
};
