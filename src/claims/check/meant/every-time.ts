import type { Spoken } from '../prose/spoken.ts';
import { cuesOf, cueWithin } from './cues.ts';

/** "Your payment will be processed by Example Pay": "will" of what happens every time, and no plan. */
export const isEveryTime = ({ read: { words, marks }, read }: Spoken): boolean =>
  marks.every(
    (mark, index) => mark?.has('planned') !== true || /^(?:will|shall|[a-z]+'ll)$/.test(words[index]?.text ?? ''),
  ) && !cueWithin(cuesOf(read), 'subprocessors.plans', 0, words.length);
