import { isOwnNameAt } from '../../reading/sentence.ts';
import { clauseOf } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { toldFor } from './read-spoken.ts';
import { doesForUs, isSaidInUse, speaksOfUs } from './vendors-by-verb.ts';
import { isHandledBy, isOurPart } from './vendors-handling.ts';
import { isEnded, isNotOurs, isOutside } from './vendors-not-ours.ts';
import { isCalledOurs } from './vendors-ours.ts';
import type { VendorSaid } from './vendors-said.ts';
import { isToldOfService } from './vendors-told.ts';

const REACH = 14;
/** How far before a vendor the words stand that say whose it is. */
const WHOSE = 24;
export const DATA =
  /\b(?:customer|personal|user|your|account|payment|card|billing) (?:data|information|details|content|files|records|emails?)\b/i;

/** The known vendors that a sentence names as means by which the company runs its service. */
export function vendorsInUse(one: Spoken, said: readonly VendorSaid[]): VendorSaid[] {
  const namesData = said.some(({ vendor }) => vendor.internal) && DATA.test(one.text);
  return said.filter(
    (vendor, index) => (namesData || !vendor.vendor.internal) && !isOutside(one, vendor) && isInUse(one, index, said),
  );
}

/** Strong evidence only: we use it, or what is ours is hosted, stored or sent by it. */
function isInUse(one: Spoken, index: number, all: readonly VendorSaid[]): boolean {
  const vendor = all[index] as VendorSaid;
  const sentence = one.read;
  if (isUsedForReaders(one, vendor) || isOurPart(one, vendor)) return true;
  if (isNotOurs(one, vendor) || isEnded(one, vendor)) return false;
  if (isHandledBy(one, vendor) || isToldOfService(one, index, all)) return true;
  const told = toldFor(one, vendor.start, vendor.end);
  if ((told.subject === 'reader' && !CUSTOMERS.test(told.named)) || told.subject === 'nobody') return false;
  if (vendor.from - clauseOf(sentence, vendor.from).start <= 1 && doesForUs(sentence, vendor))
    return told.subject === 'us' || speaksOfUs(sentence, vendor.from - WHOSE, vendor.from + REACH);
  if (isCalledOurs(one, vendor)) return true;
  const isUs =
    told.subject === 'us' ||
    speaksOfUs(sentence, vendor.from - WHOSE, vendor.from) ||
    (sentence.words[0]?.text === 'by' && speaksOfUs(sentence, vendor.to, vendor.to + 3));
  return (isUs || one.page.collection !== 'learn') && isSaidInUse(one, index, all, isUs);
}

/** "We use Plaid to connect to your bank": used outright, for those who read it and not for the staff. */
function isUsedForReaders({ text, read: { words, marks } }: Spoken, { from, end }: VendorSaid): boolean {
  const verb = from - 1;
  if (!USE.test(words[verb]?.text ?? '')) return false;
  const isUs = [1, 2].some((back) => marks[verb - back]?.has('us') === true) || isOwnNameAt({ marks }, verb - 1);
  const after = text.slice(end, end + AFTER_CHARS).split(/[.;]/, 1)[0] ?? '';
  return isUs && FOR_READERS.test(after) && !FOR_STAFF.test(after);
}
const USE = /^(?:use|uses|utilize|utilizes|leverage|leverages)$/;
const AFTER_CHARS = 120;
const FOR_READERS =
  /\b(?:your|(?:our )?(?:customers?|users?|clients)|(?:on|in|of) our (?:platform|product|app|application|service|site))\b/i;
const FOR_STAFF =
  /\b(?:employees?|staff|internal\w*|personnel|engineers?|developers?|team|if you|you can|your own|integrat\w*|export\w*|your (?:\w+ )?(?:account|workspace|instance|organization))\b/i;

/** "Customer support runs on …", "all customer data is stored in …": theirs to keep, ours to run. */
const CUSTOMERS = /\b(?:customers?|users?|tenants?|clients?)\b/i;
