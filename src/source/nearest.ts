import { editDistance } from '../schemas/edit-distance.ts';

/** The most words a message lists; a longer list is cut to the nearest. */
const LISTED_WORDS = 12;
const LISTED_NEAREST = 5;

function ranked(word: string, allowed: readonly string[]): { word: string; distance: number }[] {
  const wanted = word.toLowerCase();
  return allowed
    .map((candidate) => ({ word: candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
}

/** The word that was probably meant: a third of its letters may differ, or one holds or begins like the other. No guess is made beyond. */
export function nearest(word: string, allowed: readonly string[]): string | undefined {
  const candidates = ranked(word, allowed);
  const first = candidates[0];
  if (!first) return undefined;
  const longest = Math.max(word.length, first.word.length);
  if (longest > 1 && first.distance <= Math.max(1, Math.floor(longest / 3))) return first.word;
  if (word.length < 3) return undefined;
  const wanted = word.toLowerCase();
  return candidates.find(({ word: candidate }) => candidate.length > 2 && alike(candidate.toLowerCase(), wanted))?.word;
}
function alike(a: string, b: string): boolean {
  const prefix = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.includes(b) || b.includes(a) || (prefix >= 4 && prefix >= b.length / 2);
}

/** The words that a message shows: all of a short list, of a long one the nearest. */
export function shownOf(allowed: readonly string[], word: string): readonly string[] {
  if (allowed.length <= LISTED_WORDS) return allowed;
  return ranked(word, allowed)
    .slice(0, LISTED_NEAREST)
    .map((candidate) => candidate.word);
}
