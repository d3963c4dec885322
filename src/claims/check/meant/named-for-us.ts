import { at, isOwnNameAt, wordAt } from '../../reading/sentence.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import { askedOver } from './asked-over.ts';
import names from './lexicon/wordings-names.json' with { type: 'json' };
import type { NameSaid } from './names-said.ts';

/** How far around a name is looked, in characters. */
export const LOOKED_AT = 90;
/** "Foxglove LLC is a HIPAA business associate", "… is committed to protecting your data": said of whoever publishes the page. */
const AS_OURSELVES = anyOf(names.asOurselves.wordings);
/** "Foxglove SAS, a company organized under the laws of France", "Foxglove Ltd (10889544)", where a sentence begins so. */
const REGISTERED = anyOf(names.registered.wordings);
const COMPANY_NUMBER = /^\.? \((?:company |registration |reg\.? )?(?:no\.?|number)? ?\d{6,10}\)/i;
/** "The information security management system of Foxglove AG" */
const SYSTEM_OF = /\b(?:management system(?: \([A-Z]{2,5}\))?|ISMS|PIMS) (?:of|at) $/i;
/** "Security policy at Foxglove Inc.", as a title or a line of its own. */
const POLICY_OF = /^\W*(?:security|privacy) (?:polic(?:y|ies)|program|practices|statement|notice) (?:of|at) $/i;
/** "Foxglove Ltd, a company incorporated in England, is one of our resellers." */
const OF_OURS = /\b(?:is|are) (?:one of )?our\b/i;
/** "The audit confirms that Foxglove GmbH's practices …" */
const BY_AUDIT =
  /\b(?:audit|report|examination|assessment|certificate) (?:confirm|show|verif|attest|demonstrate|state)\w* that $/i;
/** "Your contract is with Foxglove, Inc." */
const CONTRACT_WITH =
  /\b(?:your|the|this|each|every) (?:contract|agreement|subscription)(?: \w+){0,2} (?:is|are) (?:made |concluded )?with $/i;
/** "Foxglove Ltd is registered with the ICO" */
const WITH_REGISTRY =
  /^\.? is registered (?:as [^.;]{2,40} )?with the (?:ICO\b|UK ICO|Information Commissioner|[A-Z][\w ]{2,40} (?:Commissioner|Authority))/;
/** "Your Services Agreement with Foxglove, Inc., under which Tallyfox …" */
const BY_CONTRACT = /\b(?:customer|you)\b[^.;]*\bagreement with $/i;
/** "Tallyfox is a product developed by Foxglove Ltd.", "This site is operated by Foxglove GmbH": before the name. */
const BY = anyOf(names.madeBy.wordings);
/** "Invoices are issued by Foxglove, Inc.", "All rights in the service belong to Foxglove, Inc." */
const ISSUES = anyOf(names.issues.wordings);
/** "Who runs Tallyfox?" */
const ASKS_WHO = anyOf(names.asksWho.wordings);
const PAGE_IS = anyOf(names.page.wordings);
/** "Foxglove LLC (…) operates Tallyfox": what a name does with our product. */
const OPERATES = anyOf(names.operates.wordings);
/** A bracket behind a name: "Foxglove LLC (the company)". */
const BRACKET = /^\.?(?: \([^()]{1,80}\))?,? /;
const TO_US = anyOf(names.runs.wordings);
/** "Foxglove Ltd, the operator of Tallyfox" */
const OPERATOR_OF = anyOf(names.operator.wordings);
/** Whether a sentence says that our product or this site is the name's: made by it, or run by it. */
export function isMakersName(one: Spoken, said: NameSaid): boolean {
  const { text, read } = one;
  const { start, end, from, to } = said;
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  const after = text.slice(end, end + LOOKED_AT);
  if (isBehindOwn(one, said)) return true;
  const by = BY.exec(before);
  if (by !== null) {
    const ahead = before.slice(0, by.index);
    const isOurs = [0, 1].some((index) => isOwnHere(read, index)) && from < MAKER_WITHIN;
    if (PAGE_IS.test(ahead) || (isOurs && !OF_PARTS.test(ahead))) return true;
  }
  const behind = OPERATOR_OF.exec(after);
  if (behind !== null && at(read.marks, wordAt(read, end + behind[0].length), 'own') > 0) return true;
  if (from <= 1 && isProvided(one, said)) return true;
  if (from > 1 || !OPERATES.test(after.replace(BRACKET, ''))) return false;
  return read.words.some(
    (word, index) => index >= to && isOwnHere(read, index) && TO_US.test(text.slice(end, word.start)),
  );
}
/** "Foxglove, Inc. is incorporated in the United States" */
export const isIncorporated = ({ text }: Spoken, { end, from }: NameSaid): boolean =>
  from <= 1 && INCORPORATED.test(text.slice(end, end + LOOKED_AT));
const INCORPORATED = anyOf(names.incorporated.wordings);
/** "Tallyfox", and not "Tallyfox's backups". */
function isOwnHere(read: Spoken['read'], index: number): boolean {
  const length = at(read.marks, index, 'own');
  return length > 0 && read.words[index + length - 1]?.possessive === false;
}
/** "Foxglove, Inc. provides the Tallyfox platform": with a word for the product, since a vendor "provides Tallyfox with storage". */
function isProvided({ text, read }: Spoken, { end }: NameSaid): boolean {
  const verb = PROVIDES.exec(text.slice(end, end + LOOKED_AT));
  if (verb === null) return false;
  const index = wordAt(read, end + verb[0].length);
  const length = at(read.marks, index, 'own');
  const last = read.words[index + length - 1];
  if (length === 0 || last === undefined || last.possessive) return false;
  const behind = text.slice(last.end, last.end + LOOKED_AT);
  return PRODUCT.test(behind) && !/^\W*(?:[\w-]+ ){0,4}with\b/i.test(behind);
}
const PROVIDES = /^\.?,? (?:provides|delivers|licenses) (?:the |its |our )?/i;
const PRODUCT = anyOf(names.provides.wordings);
const MAKER_WITHIN = 14;
/** "Tallyfox runs in data centers that are operated by …" */
const OF_PARTS = /\b(?:that|which|in|on|at|with|uses?|via|hosted|stored)\b/i;
/** "Tallyfox, a Foxglove Ltd product", "Tallyfox by Foxglove Ltd": right behind our own name. */
function isBehindOwn({ text, read }: Spoken, { start, end, from }: NameSaid): boolean {
  const joint = /(?:, (?:an?|the)| by|,? from) $/i.exec(text.slice(0, start))?.[0];
  if (joint === undefined) return false;
  const last = /(?:an?|the) $/i.test(joint) || /(?:by|from) $/i.test(joint) ? from - 2 : from - 1;
  const isOwn = isOwnNameAt(read, last) || at(read.marks, last, 'own') > 0;
  return isOwn && (!joint.startsWith(',') || OWNED_BY.test(text.slice(end, end + LOOKED_AT)));
}
const OWNED_BY = anyOf(names.ownedBy.wordings);
/** "Foxglove, Inc. complies with the EU-U.S. Data Privacy Framework", where a sentence begins so. */
const PARTICIPATES = anyOf(names.participates.wordings);

/** "Operating entity | Foxglove Corp" */
const LABEL = anyOf(names.label.wordings);
/** Whether a name that is nobody else's stands where only the company's own can. */
export function isPutAsOurs({ block, text, read, previous }: Spoken, { start, end, from }: NameSaid): boolean {
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  const after = text.slice(end, end + LOOKED_AT);
  if (at(read.marks, from, 'other-name') > 0) return false;
  const isLabeled =
    LABEL.test(block.kind === 'cell' ? (block.row ?? '') : before || previous) ||
    (block.kind === 'cell' && LABEL.test(before));
  if (from <= 1 && (REGISTERED.test(after) || COMPANY_NUMBER.test(after)) && !OF_OURS.test(text)) return true;
  if (from <= 1 && block.kind === 'text' && PARTICIPATES.test(after.replaceAll('U.S.', 'US'))) return true;
  if ((from <= 1 && WITH_REGISTRY.test(after)) || CONTRACT_WITH.test(before)) return true;
  if (POLICY_OF.test(before) && /^\W*$/.test(after)) return true;
  if (
    isLabeled ||
    SYSTEM_OF.test(before) ||
    AS_OURSELVES.test(after) ||
    (BY_AUDIT.test(before) && /^['’]s? /.test(after))
  )
    return true;
  return BY_CONTRACT.test(text.slice(0, start)) && read.marks.slice(from).some((mark) => mark?.has('own') === true);
}
/** "An agreement between Foxglove Ltd and each customer", "between you and Foxglove Ltd", "we are Foxglove Ltd": before the name. */
const AGREED_BEFORE = anyOf(names.agreed.wordings);
/** `“Tallyfox”, “We”, “Us” refers collectively to Foxglove, Inc.`: what stands in quotation marks is read, too. */
const CALLED_SO = anyOf(names.called.wordings);
const AGREED_BEHIND =
  /^\.? (?:[^.;]{0,60} )?and (?:you|(?:each|the|our|its|your) (?:customers?|clients?|users?|subscribers?))\b/i;
const BETWEEN = /\bbetween $/i;
/** "Foxglove Ltd may engage and use data processors": said on a page about our subprocessors. */
const ENGAGES =
  /^\.?,? (?:and its affiliates )?(?:may )?(?:engages?|uses?)\b(?: and uses?)?(?: (?:certain|third.party|data|other)){0,3} (?:sub-?)?processors\b/i;
/** `In this policy, "Tallyfox" means Foxglove, Inc.` */
const isOursDefined = ({ termed }: Spoken, start: number): boolean =>
  termed.read.words.some(
    (word, index) => word.end <= start && start - word.end <= DEFINED_CHARS && isOwnNameAt(termed.read, index),
  );
const DEFINED_CHARS = 20;
/** Whether a name stands where a contract or a policy names the company that speaks. */
export function isPartyForUs(one: Spoken, { start, end, from }: NameSaid): boolean {
  const { text, read } = one;
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  const after = text.slice(end, end + LOOKED_AT);
  if (CALLED_SO.test(one.termed.text.slice(Math.max(0, start - LOOKED_AT), start))) return true;
  if (AGREED_BEFORE.test(before) || ENGAGES.test(after) || ISSUES.test(before)) return true;
  if (from <= 1 && ASKS_WHO.test(askedOver(one))) return true;
  if (/\b(?:means|refers to) $/i.test(before) && isOursDefined(one, start)) return true;
  if (BETWEEN.test(before) && AGREED_BEHIND.test(after)) return true;
  // "Foxglove (Foxglove Trading Ltd)"
  return isOwnNameAt(read, from - 1) && / \($/.test(before) && /^\.?\)/.test(after);
}
