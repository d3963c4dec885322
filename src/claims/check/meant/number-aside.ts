import { anyOf } from '../../reading/wordings.ts';
import others from './lexicon/wordings-others.json' with { type: 'json' };
import type { Quantity } from './quantity.ts';

/** Before the last of "7, 30 and 90 days", of which no one number is promised. */
const LISTED = /\b\d+,? (?:and|or) $/;
/** "Are 4 and 6 hours, respectively": each is of one. */
const RESPECTIVE = /^,? respectively\b/i;
/** "128- or 256-bit ciphers" */
const EITHER_KEY = /\b\d{2,3}(?:[ -]?bits?|-)? ?(?:,|or|\/)(?: or)? (?:with )?\d{3}[ -]?bit/i;
const CREDIT = /\bcredits?\b/i;
/** "If you have not heard from us within 3 days, …": how long readers wait before they ask again. */
const WAITED = anyOf(others.waited.wordings);
const IN_YOURS = anyOf(others.inYours.wordings);
/** "Seven, one for each day": what falls to each. */
const FOR_EACH = /^ (?:for (?:each|every)|per|of (?:the|our|them|these)|after another|by one|at a time)\b/i;
/** "Logs beyond 30 days will be archived for one year": from when on something else begins. */
const THRESHOLD = /\b(?:beyond|older than|past|after the first|once (?:they are|it is) older than) $/i;
const MOVED = /^[^.;]{0,40}\b(?:archiv|mov|transfer|shift|tier|roll|migrat|compress|cold)\w*/i;
const NEAR_CHARS = 16;
const WAITED_CHARS = 100;
const BEHIND_CHARS = 60;

/**
 * Whether a number says nothing of what is done as a whole: the last of a list, what a miss costs ("99.0% - 99.9% availability: 10%
 * credit"), how long readers wait, from when on something else begins, what runs in their own systems, or what falls to each of several.
 */
export const isOneOfSeveral = (
  text: string,
  { text: own, start, end, measure }: Quantity,
  all: readonly Quantity[],
): boolean =>
  (/^\d/.test(own) && LISTED.test(text.slice(0, start)) && !RESPECTIVE.test(text.slice(end, end + NEAR_CHARS))) ||
  (measure === 'bits' && EITHER_KEY.test(text)) ||
  (measure === 'percent' && CREDIT.test(text) && all.filter((one) => one.measure === measure).length > 1) ||
  WAITED.test(text.slice(Math.max(0, start - WAITED_CHARS), start)) ||
  (measure === 'time' &&
    all.some((one) => one.measure === measure && one.start > end) &&
    THRESHOLD.test(text.slice(Math.max(0, start - NEAR_CHARS), start)) &&
    MOVED.test(text.slice(end, end + BEHIND_CHARS))) ||
  IN_YOURS.test(text.slice(end, end + BEHIND_CHARS)) ||
  (/^one$/i.test(own) && FOR_EACH.test(text.slice(end, end + NEAR_CHARS)));
