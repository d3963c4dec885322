import type { Sentence } from '../../reading/sentence.ts';
import { clauseOf } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';
import type { VendorSaid } from './vendors-said.ts';

/** How far from a vendor the words of its clause may stand that make it somebody else's. */
const REACH = 14;
const COMPARED = 30;
const LINKED_BEFORE = 4;
const LINKED_AFTER = 3;
const ENDED_BEFORE = 6;

/** "Share it with Stripe support" */
const THEIR_PEOPLE = /^(?:support|sales|staff|employees|engineers)$/;
/** Whether a vendor is named only to compare with it, or its people are. */
export const isOutside = ({ read }: Spoken, { from, to }: VendorSaid): boolean =>
  THEIR_PEOPLE.test(read.words[to]?.text ?? '') ||
  cueWithin(cuesOf(read), 'subprocessors.compared', from - COMPARED, to + COMPARED);

/** Whether a vendor is the reader's, one that may be connected, or a tool of the staff. */
export function isNotOurs(one: Spoken, vendor: VendorSaid): boolean {
  const { read } = one;
  const { from, to } = vendor;
  const clause = clauseOf(read, from);
  const cues = cuesOf(read);
  const [first, last] = [Math.max(clause.start, from - REACH), Math.min(clause.end, to + REACH)];
  return (
    cueWithin(cues, 'subprocessors.linked', Math.max(0, from - LINKED_BEFORE), to + LINKED_AFTER) ||
    cueWithin(cues, 'subprocessors.readers', Math.min(first, Math.max(0, from - ENDED_BEFORE)), last) ||
    usesOfStaff(read, first, last) ||
    isReaders(one, vendor)
  );
}

/** "Our employees sign in through Okta", but "employee and customer data is stored in …". */
function usesOfStaff(sentence: Sentence, first: number, last: number): boolean {
  const cues = cuesOf(sentence);
  for (let at = first; at < last; at += 1)
    if (
      cueAt(cues, at, 'subprocessors.staff') > 0 &&
      ![1, 2, 3].some((next) => cueAt(cues, at + next, 'handling.given') > 0)
    )
      return true;
  return false;
}

/** Whether a use is told as ended. */
export function isEnded({ read, text }: Spoken, { from, to, start }: VendorSaid): boolean {
  const cues = cuesOf(read);
  const clause = clauseOf(read, from);
  if (cueWithin(cues, 'history.past', Math.max(0, from - ENDED_BEFORE), from)) return true;
  return (
    cueWithin(cues, 'subprocessors.endings', Math.max(clause.start, from - REACH), Math.min(clause.end, to + REACH)) &&
    !/\b(?:is|are|was built|were built)\b/i.test(text.slice(Math.max(0, start - BEFORE_CHARS), start))
  );
}
const BEFORE_CHARS = 80;

const THEIRS =
  /\b(?:your|yours|customers?'s?|customer) (?:own )?(?:[\w-]+ ){0,2}(?:accounts?|environments?|tenants?|subscriptions?|clouds?|VPCs?|projects?|organizations?)\b/i;
const NOUN_WORDS = 5;
/** "runs in the customer's AWS account", "in your production Heroku app", "on AWS services in your account". */
function isReaders({ text, read: { words, marks } }: Spoken, { from, start, end }: VendorSaid): boolean {
  if (THEIRS.test(text.slice(start, end + THEIRS_CHARS).split(/[.;]/, 1)[0] ?? '')) return true;
  for (let at = from - 1; at >= Math.max(0, from - NOUN_WORDS); at -= 1) {
    if (!/^[ -]$/.test(words[at + 1]?.gap ?? '')) return false;
    if (words[at]?.text === 'your' || (marks[at]?.has('reader') === true && words[at]?.possessive === true))
      return true;
    if (marks[at]?.has('prepositions') === true || marks[at]?.has('verbs') === true) return false;
    if (JOINS.test(words[at]?.text ?? '')) return false;
  }
  return false;
}
const THEIRS_CHARS = 60;
const JOINS = /^(?:and|or|so|that|but|we|is|are|stored|hosted|kept|sent)$/;
