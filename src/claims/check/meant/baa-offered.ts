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

/** Where a sentence says that we sign the agreement that HIPAA asks of business associates; null where it does not. */
export function offersBaa(one: Spoken): { start: number; text: string } | null {
  const match = AGREEMENT.exec(one.text);
  if (match === null || isQuestion(one.text) || one.block.kind === 'question') return null;
  const { words, marks } = one.read;
  const [start, end] = [match.index, match.index + match[0].length];
  const told = toldFor(one, start, end);
  if (told.polarity === 'denied' || told.tense === 'planned' || told.subject === 'other') return null;
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
