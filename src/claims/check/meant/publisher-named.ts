import { mentions } from '../../reading/schemes.ts';
import { anyOf } from '../../reading/wordings.ts';
import { norm } from '../lexicon/company-names.ts';
import type { Spoken } from '../prose/spoken.ts';
import names from './lexicon/wordings-names.json' with { type: 'json' };
import type { NameSaid } from './names-said.ts';
import { toldFor } from './read-spoken.ts';
import { BY_NAME, plain } from './vendors.ts';

const LABELS = anyOf(names.publisherLabels.wordings);
const CERTIFICATE_LABELS = anyOf(names.holderLabels.wordings);
const POLICY_OF = anyOf(names.policyOf.wordings);
const REGISTERED = anyOf(names.registeredAs.wordings);
/** A bracket in which a contract says how it calls a party: "(hereinafter – Tallyfox)". */
const BRACKET = /\(([^()]{1,60})\)/;
/** How far behind a name that bracket may stand, in characters. */
const LOOKED_AT = 260;

/**
 * Whether a legal name is told as that of whoever publishes the page: "Holder: …" below a certificate, "Legal entity: …", "this policy applies
 * to the products offered by …", "…, registered in England under number 04471 (hereinafter – Tallyfox)". `ours` is the company's plain name.
 */
export function isPublisher(one: Spoken, said: NameSaid, ours: string): boolean {
  const { text, block } = one;
  if (BY_NAME.has(plain(said.text)) || toldFor(one, said.start, said.end).polarity === 'denied') return false;
  const before = text.slice(0, said.start);
  const behind = text.slice(said.end, said.end + LOOKED_AT);
  const isLabel = /^\W*$|^\.?,/.test(behind);
  if (isLabel && LABELS.test(before)) return true;
  if (isLabel && CERTIFICATE_LABELS.test(before) && (block.over ?? []).some((title) => mentions(title).length > 0))
    return true;
  if (POLICY_OF.test(before)) return true;
  const called = REGISTERED.test(behind)
    ? (BRACKET.exec(one.termed.text.slice(said.end, said.end + LOOKED_AT))?.[1] ?? '')
    : '';
  return called !== '' && norm(called).includes(ours);
}
