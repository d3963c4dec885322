import type { Word } from '../../reading/words.ts';
import type { Stretch, Topical } from './topic-lexicon.ts';

const CUTS = /[;:,–—|()·•+]|\. /;
const GOES_ON = new Set(['to', 'for', 'we', 'the', 'our', 'it', 'are', 'is', 'kept']);
/** Whether something else begins at a word: after a mark, or with an "and" that opens a new verb or subject. */
export const isCut = ({ words }: Topical, at: number): boolean => {
  const { text, gap } = words[at] as Word;
  if (CUTS.test(gap)) return true;
  if (words[at - 1]?.text !== 'and') return false;
  return GOES_ON.has(text) || (text.endsWith('s') && /^(?:is|are)$/.test(words[at + 1]?.text ?? ''));
};

/** The word after the last quantity before one. */
export const lastRival = (quantity: Stretch, rivals: readonly Stretch[]): number =>
  Math.max(0, ...rivals.filter(({ to }) => to <= quantity.from).map(({ to }) => to));

/** The stretches in which a quantity's topic is looked for, the closest first; none reaches past another quantity of its measure. */
export function stretches(one: Topical, quantity: Stretch, rivals: readonly Stretch[]): Stretch[] {
  const { words } = one;
  const floor = lastRival(quantity, rivals);
  const ceiling = Math.min(
    words.length,
    ...rivals.filter((other) => other.from >= quantity.to).map((other) => other.from),
  );
  let end = quantity.to;
  while (end < ceiling && !isCut(one, end) && words[end]?.text !== 'and') end += 1;
  const starts: number[] = [];
  for (let at = quantity.from; at >= Math.max(1, floor); at -= 1) if (isCut(one, at)) starts.push(at);
  const opened = openedAfter(one, floor, quantity);
  if (floor === 0) starts.push(0);
  else if (opened !== null) starts.push(opened);
  const found = starts.map((from) => ({ from, to: end }));
  const widest = starts.at(-1) ?? quantity.from;
  found.push({ from: widest, to: ceiling === words.length ? words.length : end });
  return found;
}

/** "An RTO of four hours and an RPO of one": where an "and" right behind the quantity before opens what the next is said of. */
function openedAfter({ words }: Topical, floor: number, { from }: Stretch): number | null {
  return floor > 0 && /^(?:and|or|plus|with|while|but)$/.test(words[floor]?.text ?? '') && from - floor > 1
    ? floor + 1
    : null;
}
