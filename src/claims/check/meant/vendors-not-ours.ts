import type { Role } from '../../reading/lexicon.ts';
import { isOwnNameAt, type Sentence } from '../../reading/sentence.ts';
import { clauseOf, isQuestion } from '../../reading/told.ts';
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
const THEIR_PEOPLE = /^(?:support|sales|staff|employees|engineers|teams?|community)$/;
/** Whether a vendor is named only to compare with it, or its people are. */
export const isOutside = ({ read }: Spoken, { from, to }: VendorSaid): boolean =>
  THEIR_PEOPLE.test(read.words[to]?.text ?? '') ||
  cueWithin(cuesOf(read), 'subprocessors.compared', from - COMPARED, to + COMPARED);

/** Whether a vendor is the reader's, one that may be connected, or a tool of the staff. `listed` is the first word of the row that it stands in. */
export function isNotOurs(one: Spoken, vendor: VendorSaid, listed: number): boolean {
  const { read } = one;
  const { from, to } = vendor;
  const clause = clauseOf(read, from);
  const cues = cuesOf(read);
  const [first, last] = [Math.max(clause.start, from - REACH), Math.min(clause.end, to + REACH)];
  return (
    cueWithin(
      cues,
      'subprocessors.linked',
      Math.max(0, listed - LINKED_BEFORE),
      to + (isUsedByUs(read, listed) ? 1 : LINKED_AFTER),
    ) ||
    isOfIntegration(read) ||
    cueWithin(cues, 'subprocessors.imagined', first, from) ||
    isAdvice(read) ||
    isOfItsPage(one, vendor) ||
    cueWithin(cues, 'subprocessors.readers', Math.min(first, Math.max(0, from - ENDED_BEFORE)), last) ||
    usesOfStaff(read, first, last) ||
    isReaders(one, vendor)
  );
}

/** "We use Mixpanel as the destination of …", "Tallyfox Cloud uses WorkOS to power single sign-on" */
function isUsedByUs({ words, marks }: Sentence, listed: number): boolean {
  const [verb, subject] = [words[listed - 1]?.text ?? '', words[listed - 2]];
  if (/^(?:use|using)$/.test(verb)) return /^(?:we|also|currently|now|only)$/.test(subject?.text ?? '');
  if (verb !== 'uses') return false;
  return isOwnNameAt({ marks }, listed - 2) || (subject?.capital === true && isOwnNameAt({ marks }, listed - 3));
}
/** A page whose title is a vendor's name is about what readers do with it; what we do is said there with "we". */
function isOfItsPage({ block, page, read }: Spoken, { text }: VendorSaid): boolean {
  const { title = '', question = '' } = page.entry.data as { title?: string; question?: string };
  const over = `${title} ${question}`;
  if (block.path !== null || isQuestion(over) || !over.toLowerCase().includes(text.toLowerCase())) return false;
  return !read.marks.some((mark) => mark?.has('our') === true || mark?.has('us') === true);
}
/** "This integration sends …", "our plugin reads …": a sentence about one. */
const isOfIntegration = ({ words }: Sentence): boolean =>
  words.slice(0, 2).some(({ text, gap }, at) => INTEGRATION.test(text) && (at > 0 || gap === ''));
const INTEGRATION = /^(?:integrations?|plugins?|connectors?|extensions?|adapters?|importers?|add-?ons?)$/;

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
  if (isGoal(read, from)) return false;
  for (let at = Math.max(0, from - ENDED_BEFORE); at < from; at += 1)
    if (cueAt(cues, at, 'history.past') > 0 && !(read.words[at]?.text === 'since' && PERFECT.test(text))) return true;
  return (
    cueWithin(cues, 'subprocessors.endings', Math.max(clause.start, from - REACH), Math.min(clause.end, to + REACH)) &&
    !/\b(?:is|are|was built|were built)\b/i.test(text.slice(Math.max(0, start - BEFORE_CHARS), start)) &&
    !/\b(?:is|are) (?:\w+ )?used to\b/i.test(text.slice(Math.max(0, start - BEFORE_CHARS), start + BEFORE_CHARS))
  );
}
const BEFORE_CHARS = 80;
const PERFECT = /\b(?:has|have) (?:been|run|lived|used)\b/i;
/** "We moved from … to Google Cloud": there it is now. */
const isGoal = (sentence: Sentence, from: number): boolean =>
  /^(?:to|onto|into)$/.test(sentence.words[from - 1]?.text ?? '') &&
  cueWithin(cuesOf(sentence), 'handling.moves', from - MOVED_WITHIN, from);
const MOVED_WITHIN = 8;

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

export const ADVICE_WORDS = 3;
/** "Navigate to …", "Once you …"; "to ensure …" and what begins with us give no advice. */
export function isAdvice(sentence: Sentence): boolean {
  const { words, marks } = sentence;
  const cues = cuesOf(sentence);
  if (isStepTo(sentence) || isOfLesson(sentence)) return true;
  for (let at = 0; at < ADVICE_WORDS; at += 1) {
    if (['us', 'our', 'own'].some((role) => marks[at]?.has(role as Role) === true)) return false;
    if (at > 0 && !BEFORE_ADVICE.test(words[at - 1]?.text ?? '')) continue;
    if (cueAt(cues, at, 'handling.advice') > 0 && words[at + 1]?.gap !== '-') return words[at - 1]?.text !== 'to';
  }
  return false;
}

/** "In the tutorial we use …" */
const isOfLesson = ({ words }: Sentence): boolean =>
  /^(?:in|for|throughout)$/.test(words[0]?.text ?? '') && words.slice(1, 5).some(({ text }) => LESSON.test(text));
const LESSON = /^(?:tutorial|example|examples|guide|walkthrough|demo|course|exercise|lesson|sample)$/;
const BEFORE_ADVICE =
  /^(?:please|then|first|now|next|also|and|simply|just|always|finally|step|\d+|to|when|once|how|before|after)$/;

/** "To manage groups with Okta, you …": a step of the reader's. */
function isStepTo({ words, marks, clauses }: Sentence): boolean {
  if (words[0]?.text !== 'to') return false;
  const next = clauses[1]?.start ?? 0;
  return next > 0 && marks[next]?.has('reader') === true;
}
