import { BETWEEN_ENDS, BETWEEN_GROUPS, BETWEEN_PHRASES, BETWEEN_SORTS } from './unpack.ts';

/** What a phrase may hold of the signs that part phrases says no more than a blank. */
const SIGNS = new RegExp(`[${[BETWEEN_GROUPS, BETWEEN_SORTS, BETWEEN_PHRASES, BETWEEN_ENDS].join('')}\\s]+`, 'g');
export const plain = (phrase: string): string => phrase.replace(SIGNS, ' ').trim();

/** Phrases as one text: those that begin with the same word stand where the first of them stood, in alphabetical order or in their own. */
export function textOf(phrases: readonly string[], order: 'own' | 'alphabetical'): string {
  const ends = new Map<string, string[]>();
  for (const phrase of phrases) {
    const [begin = '', ...rest] = phrase.split(' ');
    const same = ends.get(begin);
    if (same) same.push(rest.join(' '));
    else ends.set(begin, [rest.join(' ')]);
  }
  return [...ends]
    .map(([begin, all]) =>
      all.length === 1 && all[0] === '' ? begin : `${begin} ${(order === 'own' ? all : all.sort()).join(BETWEEN_ENDS)}`,
    )
    .join(BETWEEN_PHRASES);
}
