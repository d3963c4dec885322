import type { Spoken } from '../prose/spoken.ts';
import { type Figure, isOurFigure } from './figure.ts';
import lexicon from './lexicon/figures.json' with { type: 'json' };
import { NUMBER, numberOf } from './number-words.ts';

const { kinds, ever, happened } = lexicon.mishaps;
const EVER = new RegExp(`\\b(?:${ever})\\b`, 'i');
const HAPPENED = new RegExp(`\\b(?:${happened})\\b`, 'i');
const ADJECTIVES = '(?:(?:known|confirmed|reported|reportable|major|serious|single) ){0,2}';
const MISHAPS = Object.entries(kinds).map(
  ([kind, names]) =>
    [
      kind,
      new RegExp(`\\bnever (?:[a-z]+ ){1,3}(?:an?|any) ${ADJECTIVES}(?:${names})\\b`, 'gi'),
      new RegExp(`\\b(no|${NUMBER}) ${ADJECTIVES}(?:${names})\\b`, 'gi'),
    ] as const,
);
const MAY_TELL = /breach|incident|ransomware/i;
/** What is done when one happens, and by when, says of none that it has. */
const IF = /\b(?:if|when|whenever|in case|in the event|within|should|would|could|after|upon|per|each|every)\b/i;

/** How many breaches a company says that it has had: "we have never had a data breach", "two breaches so far". */
export function mishaps(sentence: Spoken): Figure[] {
  const { text } = sentence;
  if (!MAY_TELL.test(text) || !HAPPENED.test(text) || IF.test(text)) return [];
  return MISHAPS.flatMap(([kind, never, counted]) => {
    const none = [...text.matchAll(never)].map((match) => ({ match, count: 0 }));
    const some = [...text.matchAll(counted)].flatMap((match) => {
      const number = match[1]?.toLowerCase() ?? '';
      if (/^an?\b/.test(number)) return [];
      const count = number === 'no' ? 0 : numberOf(number);
      return count > 0 || EVER.test(text) || /\bzero|0/.test(number) ? [{ match, count }] : [];
    });
    return [...none, ...some]
      .filter(({ match, count }) => count === 0 || isOurFigure(sentence, match.index, match[0]))
      .map(({ match: { 0: said, index: start }, count }) => ({
        key: `count ${kind}`,
        value: String(count),
        fine: '',
        text: said,
        start,
        sentence,
      }));
  });
}
