import { type Word, wordsOf } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';

/** What is said to be at a place: the service with the data of its customers, or what stands in for it. */
export type Kept = 'data' | 'backups';

/** Whether a sentence is the first of its paragraph, or the first behind a question in it. */
export const isFirstOf = ({ start, previous }: Spoken): boolean => start === 0 || previous.endsWith('?');

/** Of what a question asks where it is; null where it asks something else, or what may be chosen. */
export function askedWhere(question: string): Kept | null {
  const words = wordsOf(question);
  const cues = cuesOf({ words });
  const within = (cue: Parameters<typeof cueWithin>[1]): boolean => cueWithin(cues, cue, 0, words.length);
  if (words.length > MOST_WORDS || asksOfPart(words) || within('located.offered')) return null;
  const isOfIt = OF_IT.some(within);
  const asksWhere = words.findIndex((_, index) => cueAt(cues, index, 'located.where') > 0);
  const isYesOrNo = asksWhere < 0 && OPENS.has(words[0]?.text ?? '');
  if (isYesOrNo ? !(within('located.at') || within('located.leaves')) || !within('located.data') : !isOfIt) return null;
  if (!isYesOrNo && (asksWhere < 0 || asksWhere > OPENS_WITHIN)) return null;
  return within('located.backups') ? 'backups' : 'data';
}
const OF_IT = ['located.at', 'located.data', 'located.uses', 'located.asked', 'located.backups'] as const;
/** Whether a question is about a part; what customers entrust to the product is all that they see of it. */
export function asksOfPart(words: readonly Word[]): boolean {
  const cues = cuesOf({ words });
  return words.some((_, index) => cueAt(cues, index, 'located.parts') > 0 && cueAt(cues, index, 'located.asked') === 0);
}
export const OPENS = new Set(['is', 'are', 'does', 'do', 'will']);
const OPENS_WITHIN = 2;
const MOST_WORDS = 14;
