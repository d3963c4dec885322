import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import lexicon from './lexicon/vendors-by-way.json' with { type: 'json' };
import { mentionsOf } from './vendor-mentions.ts';
import type { Named } from './vendor-otherwise.ts';
import { isMakerAndMade } from './vendors.ts';

/** What joins a product and its maker: "Braintree/PayPal", "PayPal (Braintree)", "Braintree (a PayPal service)", "Braintree by PayPal". */
const JOINT =
  /^(?: ?\/ ?| ?\((?:an?|by|from|part of|owned by)? ?|,? (?:an?|by|from|part of|owned by) | - | [–—] | \| )$/;
const LONGEST_JOINT = 12;

/** Whether a name stands right beside a vendor in use that the named company makes or owns, or that makes or owns it: both are one. */
export const isMakerBeside = (one: Spoken, { name, start }: Named, isInUse: (name: string) => boolean): boolean =>
  mentionsOf(one, isInUse).some((other) => {
    const between =
      other.end <= start
        ? one.text.slice(other.end, start)
        : other.start >= start + name.length
          ? one.text.slice(start + name.length, other.start)
          : '';
    if (between.length > LONGEST_JOINT || !JOINT.test(between)) return false;
    return isInUse(other.text) && isMakerAndMade(name, other.text);
  });

const HIRES = anyOf(lexicon.hiredByVendor.between);
const NO_SUBJECT = anyOf(lexicon.hiredByVendor.notBefore);
/** Whether a sentence says that a vendor in use hires the named one: "AWS uses Equinix for its edge locations". */
export const isHiredByVendor = (one: Spoken, { start }: Named, isInUse: (name: string) => boolean): boolean =>
  mentionsOf(one, isInUse).some(
    (other) =>
      other.end <= start &&
      HIRES.test(one.text.slice(other.end, start)) &&
      isInUse(other.text) &&
      !NO_SUBJECT.test(one.text.slice(0, other.start)),
  );
