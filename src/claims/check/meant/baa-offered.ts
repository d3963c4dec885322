import { isQuestion } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cuesOf, cueWithin } from './cues.ts';
import { isOfVendor } from './of-vendors.ts';
import { toldFor } from './read-spoken.ts';

const AGREEMENT = /\b(?:HIPAA )?(?:BAAs?|business associate (?:agreement|addendum|contract)s?)\b/i;
/** "A business" is nobody in particular, but not in the name of the agreement. */
const OWN_NAME = /^a business$/i;
const MODAL = /\b(?:must|should|need to|needs to|have to|has to)\b/i;
/** How far from the name of the agreement its offer may stand, in words. */
const NEAR = 9;

/** "We'll sign a BAA" says what we do. */
const WILL = /\b(?:we will|we'll|will) (?:also |gladly |happily )?(?:sign|execute|enter into|provide|offer)\b/i;
const WILL_CHARS = 60;
/** "Customers may request a BAA", "If your company needs a BAA, contact us": it can be had. */
const WANTED =
  /\b(?:request|requests|need|needs|require|want|sign|execute|obtain|get) (?:an? |our |the )?(?:signed )?$/i;
const HAD =
  /\b(?:with us|contact us|contact (?:our )?sales|reach out|email us|write to us|talk to us|get in touch|let us know)\b/i;
function isAsked({ text, read }: Spoken, start: number): boolean {
  if (!WANTED.test(text.slice(Math.max(0, start - WILL_CHARS), start))) return false;
  const after = read.words.findIndex((word) => word.start >= start);
  const isWithUs = read.words.some(
    ({ text: word }, index) =>
      index > after &&
      word === 'with' &&
      (read.marks[index + 1]?.has('own') === true || read.marks[index + 1]?.has('us') === true),
  );
  return isWithUs || HAD.test(text);
}

/** Where a sentence says that we sign the agreement that HIPAA asks of business associates; null where it does not. */
export function offersBaa(one: Spoken): { start: number; text: string } | null {
  const match = AGREEMENT.exec(one.text);
  if (match === null || isQuestion(one.text) || one.block.kind === 'question') return null;
  const { words, marks } = one.read;
  const [start, end] = [match.index, match.index + match[0].length];
  const told = toldFor(one, start, end);
  if (told.polarity === 'denied' || told.subject === 'other') return null;
  if (isAsked(one, match.index)) return { start, text: match[0] };
  if (told.tense === 'planned' && !WILL.test(one.text.slice(Math.max(0, start - WILL_CHARS), start))) return null;
  if (
    told.certainty === 'condition' ||
    told.certainty === 'worded' ||
    (told.certainty === 'explanation' && !OWN_NAME.test(told.named)) ||
    MODAL.test(one.text)
  )
    return null;
  if (isOfVendor(one) || marks.some((mark) => mark?.has('others') === true || mark?.has('other-name') === true))
    return null;
  const at = words.findIndex((word) => word.start >= start);
  return cueWithin(cuesOf(one.read), 'labels.agreed', at - NEAR, at + NEAR) ? { start, text: match[0] } : null;
}
