import single from './lexicon/single-words.json' with { type: 'json' };
import type { Quantity } from './quantity.ts';
import { conceptOf } from './said-of.ts';

/** "Independent layers: the browser, the application and the data": a noun with all that it counts. */
const LIST = new RegExp(`(?<![\\w-])(${single.listed.words.join('|')}): ([^:;.?!]{5,300})(?=[.;!]|$)`, 'gi');
/** "Four roles: owner, admin, editor and viewer" is counted as it is. */
const COUNTED = /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)(?: [a-z-]+){0,3} $/i;
const LAST = /,? (?:and|&) (?=[^,]+$)/i;
/** What leaves a list open, and what makes a sentence of it. */
const OPEN =
  /\b(?:etc|others?|more|such as|e\.g|for example|including|like|is|are|we|you|can|may|will|which|that)\b|…|\d|%/i;
const [FEWEST, MOST, MOST_WORDS] = [2, 10, 6];

/** What a text counts by naming each: "roles: admin, editor and viewer" are three. */
export function listedCounts(text: string): Quantity[] {
  if (!text.includes(': ')) return [];
  return [...text.matchAll(LIST)].flatMap(({ 0: whole, 1: noun = '', 2: list = '', index: start }) => {
    const plain = list.replace(/ ?\([^)]*\)/g, '');
    if (OPEN.test(plain) || !LAST.test(plain) || COUNTED.test(text.slice(0, start))) return [];
    const items = plain.replace(LAST, ', ').split(/, /);
    const isList =
      items.length >= FEWEST &&
      items.length <= MOST &&
      items.every((item) => item.trim().split(' ').length <= MOST_WORDS);
    if (!isList) return [];
    const end = start + whole.length;
    return [
      {
        text: whole,
        start,
        end: start + noun.length,
        value: items.length,
        measure: 'things',
        of: conceptOf(noun.toLowerCase()),
        bound: null,
      } as const,
    ].map((one) => ({ ...one, text: text.slice(start, end) }));
  });
}
