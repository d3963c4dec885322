import { at } from '../../reading/sentence.ts';
import { isQuestion } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cuesOf, cueWithin } from './cues.ts';
import weighed from './lexicon/baa-signs.json' with { type: 'json' };
import others from './lexicon/wordings-others.json' with { type: 'json' };
import { isOfVendor } from './of-vendors.ts';
import { toldFor } from './read-spoken.ts';

const AGREEMENT = /\b(?:HIPAA )?(?:BAAs?|business associates? (?:agreement|addendum|contract)s?)\b/i;
const PLANS = /\b(?:plans?|tiers?|enterprise|add-on|customers? (?:who|that|on)|organizations?)\b/i;
const NEEDED = /\byou (?:only |will )?need (?:an? |to )|\b(?:BAA|agreement) is only (?:needed|required|necessary)\b/i;
const LAWS =
  /\b(?:HIPAA|law|rules?|regulations?) (?:also )?(?:requires?|defines?|says)\b|\bis an? (?:\w+ )?(?:contract|agreement|document)\b/i;
const MODAL = /\b(?:must|should|need to|needs to|have to|has to)\b/i;
const SUPPOSING = /^\W*should\b/i;
/** "Customers must complete a BAA before …": asked of those who buy from us. "Should our customers …" asks nothing. */
const OF_CUSTOMERS = anyOf(others.ofCustomers.wordings);
const WILL = /\b(?:we will|we'll|will) (?:also |gladly |happily )?(?:sign|execute|enter into|provide|offer)\b/i;
/** "We will not sign a BAA" */
const WILL_NOT = /\b(?:will not|won['’]t|shall not) (?:[a-z]+ ){1,4}(?:an? |any )?$/i;
const HAD =
  /\b(?:contact|reach out|email (?:us|our|\S+@|(?:\w+ ){0,2}(?:support|sales|security|privacy|team))|write to|talk to|get in touch|let us know|request)\b/i;
/** Terms by which no agreement is had on some plan, or not without something: "no BAA on the Free plan". */
const LIMITED = /\b(?:plans?|tiers?|free|trial|unless|until|without|before|except|only|if)\b/i;
/** With whom or for whom it is signed: "BAAs with all customers", "a BAA for healthcare providers", "every practice receives a BAA". */
const CUSTOMERS = new RegExp(
  [
    String.raw`\b(?:with|for|to|every|each|all|any) (?:(?!vendor|sub)[\w-]+ ){0,3}?`,
    '(?:customers?|clients?|companies|practices?|clinics?|hospitals?|subscribers?|covered entit(?:y|ies)|',
    String.raw`health(?:care)? (?:providers?|organizations?|companies))\b`,
  ].join(''),
  'i',
);
/** "We are unable to enter into a BAA", "BAA: not offered", "a BAA cannot be had from us" */
const UNABLE = /\bunable to [a-z ]{0,30}$/i;
const REFUSED =
  /^\)?(?:[:–—| -]+|(?:s|agreements?)? (?:is|are|isn['’]t|aren['’]t)? ?)(?:not|never|n\/a|none|no\b|isn['’]t|aren['’]t|cannot|can['’]t) ?(?!required|needed|necessary)/i;
/** "We have no BAA" */
const NONE = /\b(?:have|has|hold|there is|with|offer|offers) no $/i;
/** How far from the name of the agreement its offer and its parties may stand, in words; and how long a mere label is. */
const NEAR = 9;
const PARTY_WITHIN = 6;
const LABEL_WORDS = 6;
/** How far before the agreement a verb of ours may be looked for, in characters. */
const FAR = 80;

export type BaaSign = keyof typeof weighed.weights;

/** What a sentence shows of the agreement that HIPAA asks of business associates; null where it does not name it. */
function baaSigns(one: Spoken): { signs: BaaSign[]; start: number; text: string } | null {
  const match = AGREEMENT.exec(one.text);
  if (match === null || isQuestion(one.text) || one.block.kind === 'question') return null;
  const { read, text } = one;
  const { words, marks } = read;
  const [start, end] = [match.index, match.index + match[0].length];
  const [first, after] = [words.findIndex((word) => word.end > start), words.findIndex((word) => word.start >= end)];
  const past = after < 0 ? words.length : after;
  const within = (from: number, to: number, role: 'our' | 'us' | 'own' | 'reader') =>
    words.slice(Math.max(0, from), to).some((_, index) => at(marks, Math.max(0, from) + index, role) > 0);
  const told = toldFor(one, start, end);
  const before = text.slice(Math.max(0, start - FAR), start);
  const isOffered = cueWithin(cuesOf(read), 'labels.agreed', first - NEAR, past + NEAR);
  const isForCustomers = isOffered && (CUSTOMERS.test(before) || CUSTOMERS.test(text.slice(end, end + FAR)));
  const isDemanded = OF_CUSTOMERS.test(before);
  const shown: Record<BaaSign, boolean> = {
    'offered near by': isOffered,
    ours: within(first - 3, first, 'our') || within(first - 3, first, 'own'),
    "the reader's": within(first - 3, first, 'reader'),
    'with us':
      /\b(?:with|between)\b/.test(text.slice(end, end + FAR)) &&
      (within(past, past + PARTY_WITHIN, 'us') || within(past, past + PARTY_WITHIN, 'own')),
    'with customers': isForCustomers,
    'by plan': PLANS.test(text),
    'to be had': HAD.test(text),
    'mere label': words.length <= LABEL_WORDS,
    'we will': WILL.test(before),
    denied: told.polarity === 'denied' || UNABLE.test(before) || REFUSED.test(text.slice(end)),
    planned: told.tense === 'planned' && !WILL.test(before) && !WILL_NOT.test(before),
    "somebody else's": told.subject === 'other' && !isDemanded,
    'a vendor named': marks.some((mark) => mark?.has('other-name') === true && !mark.has('own')),
    'vendors near by':
      !isForCustomers &&
      !isDemanded &&
      marks.slice(Math.max(0, first - PARTY_WITHIN), past + PARTY_WITHIN).some((mark) => mark?.has('others') === true),
    'in a part about vendors': isOfVendor(one),
    'of the scheme': told.certainty === 'explanation' && !/^a business$/i.test(told.named),
    'by law': NEEDED.test(text) || LAWS.test(text),
    supposed: told.certainty === 'condition' || told.certainty === 'worded',
    demanded: MODAL.test(text.replace(SUPPOSING, '')),
    'demanded of customers': isDemanded,
  };
  const signs = (Object.keys(shown) as BaaSign[]).filter((sign) => shown[sign]);
  return { signs, start, text: match[0] };
}

/** Where a sentence lets it be understood that we sign the agreement; null where it does not. */
export function offersBaa(one: Spoken): { start: number; text: string } | null {
  const found = baaSigns(one);
  if (found === null) return inColumn(one);
  const sum = found.signs.reduce((total, sign) => total + weighed.weights[sign], weighed.base);
  return sum > 0 ? { start: found.start, text: found.text } : null;
}

/** "Available" in the column "BAA" of a table of plans. */
function inColumn(one: Spoken): { start: number; text: string } | null {
  const { block, text } = one;
  const isOffer =
    block.kind === 'cell' && text.length <= CELL_CHARS && AGREEMENT.test(block.leadIn ?? '') && OFFERED.test(text);
  return isOffer && !isOfVendor(one) && !(block.over ?? []).some((title) => OF_VENDORS.test(title))
    ? { start: 0, text: text.trim() }
    : null;
}
const CELL_CHARS = 60;
/** A table below "Subprocessor categories" tells who signed it with us. */
const OF_VENDORS = /\b(?:sub-?processors?|vendors?|suppliers?|third[- ]part(?:y|ies))\b/i;
const OFFERED = /(?:^|: )(?:available|yes|included|on request|[✓✔✅])/iu;

/** "We do not sign BAAs": said without a plan or a condition. */
export function refusesBaa(one: Spoken): { start: number; text: string } | null {
  const found = baaSigns(one);
  if (found === null || LIMITED.test(one.text)) return null;
  const has = (sign: BaaSign) => found.signs.includes(sign);
  const isNone =
    REFUSED.test(one.text.slice(found.start + found.text.length)) || NONE.test(one.text.slice(0, found.start));
  return has('denied') &&
    (has('offered near by') || (isNone && !has('in a part about vendors'))) &&
    !has("somebody else's") &&
    !has('planned') &&
    !has('of the scheme')
    ? { start: found.start, text: found.text }
    : null;
}
