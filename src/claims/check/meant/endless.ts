import { anyOf } from '../../reading/wordings.ts';
import others from './lexicon/wordings-others.json' with { type: 'json' };
import type { Quantity } from './quantity.ts';

/** "Indefinitely", "without any end date": a time that every other is shorter than. */
const ENDLESS = new RegExp(anyOf(others.endless.wordings).source, 'gi');
const KEPT = anyOf(others.keptSomehow.wordings);
const HOW_LONG = /\b(?:how long|until when|when)\b/i;
/** "Never kept forever", "rather than indefinitely", "is gone forever" */
const DENIED =
  /\b(?:not|never|nobody|nothing|neither|nor|cannot|rather than|instead of|than|without|\w+n['’]t)\b[^.;]{0,80}$/i;
const ENDED =
  /\b(?:gone|lost|deleted|erased|removed|destroyed|purged|wiped|in force|binding|confidential|surviv\w+)(?: [a-z]+)? $/i;
/** "Until you delete them", "as long as the account is open": a time that ends after all. */
const ENDS = /\b(?:unless|until|till|as long as|so long as|for as long|while|during|except|if|when|may|might|could)\b/i;
const SHORT_CHARS = 60;
const HOURS_OF_A_CENTURY = 876_600;

/** Most texts keep nothing for ever. */
export const mayBeEndless = (text: string): boolean => text.search(ENDLESS) >= 0;
/** Where a text, or the short answer to a question, says that something is kept without end. */
export function endless(text: string, question: string): Quantity[] {
  if (!mayBeEndless(text) || ENDS.test(text)) return [];
  const isKept = KEPT.test(text) || (text.length <= SHORT_CHARS && HOW_LONG.test(question) && KEPT.test(question));
  if (!isKept) return [];
  return [...text.matchAll(ENDLESS)].flatMap(({ 0: written, index: start }) =>
    DENIED.test(text.slice(0, start)) || ENDED.test(text.slice(0, start))
      ? []
      : [
          {
            text: written,
            start,
            end: start + written.length,
            value: HOURS_OF_A_CENTURY,
            measure: 'time',
            bound: null,
            isEndless: true,
          } as const,
        ],
  );
}
