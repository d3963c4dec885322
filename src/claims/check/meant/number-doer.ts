import type { Told } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import others from './lexicon/wordings-others.json' with { type: 'json' };
import type { Quantity } from './quantity.ts';
import { toldFor } from './read-spoken.ts';
import { conceptOf, namedIn } from './said-of.ts';
import { isToldDenied, type TopicId } from './topic-lexicon.ts';

/** The party that a contract calls by its role is the one that publishes it. */
const PARTY = /^(?:the )?(?:Supplier|Processor|Data Processor|Provider|Service Provider|Company|Vendor)$/;
/** What a provider or an auditor does within a time is theirs. */
export function isOurNumber(sentence: Spoken, quantity: Quantity, topic: TopicId | null): boolean {
  const { start, end } = quantity;
  const { polarity, subject, named, certainty } = toldFor(sentence, start, end);
  if (isUnderLead(sentence.text, start, subject)) return polarity === 'affirmed';
  const before = sentence.text.slice(0, start);
  if (AS_WE.test(before)) return polarity === 'affirmed';
  const isFromOutside = OUTSIDE.test(before);
  if (polarity === 'denied' && !isFromOutside && topic !== null && !isToldDenied(topic) && !isStatedAnyway(before))
    return false;
  if (certainty === 'question' || (certainty === 'requirement' && isOfLaw(before))) return false;
  if (subject === 'nobody' && certainty === 'explanation' && MOST.test(sentence.text)) return false;
  if (topic !== null && OF_STAFF.has(topic) && /^the(?:y|irs?|m)$/i.test(named)) return true;
  if (topic !== null && WHOEVER_DOES.has(topic)) return true;
  if (subject === 'other' && TOLD_TO_US.test(sentence.text.slice(0, end))) return false;
  // "Vetted vendors (all 12 subprocessors)": whoever is counted does nothing.
  if (quantity.of === VENDOR && VENDORS.test(named)) return true;
  const isNobodys = named === '' || WHOEVER.test(named) || PARTY.test(named) || FOR_US.test(named);
  // "A vendor scans us every quarter" is done to us.
  const at = sentence.text.indexOf(named) + named.length;
  const isDoneToUs =
    TO_US.test(sentence.text.slice(at, end)) ||
    (quantity.measure === 'rhythm' && TO_OURS.test(sentence.text.slice(at)));
  return subject !== 'other' || isNobodys || isDoneToUs || OURS.test(named) || !isDoer(sentence, named);
}
/** "Somebody from outside audits it": no denial. */
const OUTSIDE =
  /^(?:(?!\b(?:not|no|never)\b).)*\b(?:some(?:body|one)|people|experts?|testers?|auditors?|firms?|those|others) (?:from )?(?:the )?outside\b(?!.*\b(?:not|no|never)\b)/i;
/** "Most vendors keep logs for 30 days" */
const MOST =
  /^\W*(?:most|many|some|few) (?:\w+ )?(?:vendors|companies|providers|firms|organizations|businesses|attackers)\b/i;
/** "PCI DSS asks for logs to be kept for a year" tells what a law or a standard demands, of nobody in particular. */
const isOfLaw = (before: string): boolean => {
  const demand = DEMANDS.exec(before);
  if (demand === null || /\b(?:we|us|our)\b/i.test(before)) return false;
  const who = before.slice(0, demand.index);
  return LAW.test(who) || namedIn(who).schemes.size > 0;
};
const DEMANDS = /\b(?:asks?|requires?|demands?|prescribes?|obliges?)\b/i;
const LAW = /\b(?:laws?|regulations?|statutes?)\b/i;
/** What is done to us, or to them by us, whoever is named: "an external provider runs a penetration test". */
const WHOEVER_DOES: ReadonlySet<TopicId> = new Set<TopicId>([
  'vendors-reviewed',
  'penetration-tested',
  'independently-audited',
  'certificates-renewed',
  'encryption-key',
  'transport-key',
  'tls-grade',
]);
const TO_US = / us\b/i;
/** "A vendor scans our servers every week": how often something is done to what is ours. */
const TO_OURS =
  /\b(?:of|to|for|scans?|tests?|audits?|reviews?|monitors?|checks?|assess(?:es)?|examines?|inspects?|back(?:s|ing)? up|probes?|attacks?) (?:all (?:of )?|each of )?our\b/i;
/** "Subprocessors must report a breach to us within a day": what we are told is no promise of ours. */
const TOLD_TO_US = /\b(?:(?:notif(?:y|ies)|informs?|tells?|alerts?)|reports?(?: [a-z]+){0,4} to) us\b/i;
/** "Our data centers", and not "our AI supplier". */
const OURS =
  /^our (?!.*(?:supplier|vendor|provider|processor|partner|host|auditor|assessor|tester|customer|client)s?$)/i;
/** "Unless you set another term, records are kept for 3 years": whom the part before the comma names does not do what follows. */
const isUnderLead = (text: string, start: number, subject: Told['subject']): boolean => {
  if (subject !== 'reader') return false;
  const lead = LEAD.exec(text.slice(0, start))?.[0];
  return lead !== undefined && !/\byou\b/i.test(text.slice(lead.length));
};
/** "As a service provider we are assessed at level 1" */
const AS_WE =
  /^\W*as (?:an?|the|your|our customers['’]) (?:[a-z0-9-]+ ){1,6}?(?:[a-z0-9-]+, )?we\b(?!.*\b(?:they|who|which|their)\b)/i;
const LEAD = /^(?:unless|if|when|once|after|until|where)\b[^,]{0,80}\byou\b[^,]{0,80}, /i;

/** Whoever else does what a number is told of, as named; null where it is told of nobody that stands out. */
export function tellerOf(sentence: Spoken, { start, end }: Quantity): string | null {
  const { polarity, subject, named, certainty } = toldFor(sentence, start, end);
  const isTold =
    (polarity === 'affirmed' || isStatedAnyway(sentence.text.slice(0, start))) &&
    (certainty === 'claim' || certainty === 'condition');
  return isTold && subject === 'other' && /^\p{Lu}/u.test(named) ? named.toLowerCase() : null;
}
/** "A freelancer whose contract is over": nobody in particular. */
const WHOEVER = /^\W*(?:whoever|whose|who|which|whichever)\b/i;
/** "Are not kept for longer than 30 days" states the limit. */
const LIMIT =
  /\b(?:(?:longer|later|more|less|fewer|older|greater|shorter|smaller|lower|earlier) than|beyond|below|under|exceeds?|exceeding) $/i;
/** "Not used for training, deleted after 30 days": what is done next is no longer denied. */
const RESUMED = /, (?:and |but )?(?:then )?(?:[a-z]+ed|kept|held|gone)(?! or\b|,| and\b)[^,;]*$/i;
const isStatedAnyway = (before: string): boolean =>
  LIMIT.test(before) || isAnsweredNo(before) || RESUMED.test(before.slice(-RESUMED_CHARS)) || isDeniedInLead(before);
/** "No, two people have to approve it": what follows the answer is no longer denied. */
const isAnsweredNo = (before: string): boolean => {
  const no = NO.exec(before)?.[0];
  return no !== undefined && !DENIAL.test(before.slice(no.length));
};
const NO = /^\W*(?:no|not at all|never)[,.;:–—-]+ /i;
/** "Without MFA, a password needs 12 characters": the condition is denied, and not what follows its comma. */
function isDeniedInLead(before: string): boolean {
  const lead = CONDITION.exec(before)?.[0];
  return lead !== undefined && !DENIAL.test(before.slice(lead.length));
}
const CONDITION = /^\W*(?:unless|if|when|where|without|until|once|after)\b[^,]{0,120}, /i;
const DENIAL = /\b(?:not|no|never|none|nor|neither|cannot|without)\b|n['’]t\b/i;
const RESUMED_CHARS = 80;
/** Whether one who is named does what is said: not "they", of whom nobody says who they are, nor the means ("using AWS KMS", "to Google Cloud"). */
function isDoer({ text, read: { marks, words } }: Spoken, named: string): boolean {
  if (THEY.test(named)) return marks.some((mark) => mark?.has('other-name') === true);
  const from = text.indexOf(named);
  const at = words.findIndex(({ start }) => start >= from);
  // "Logs (LangSmith, EU region): deleted after 14 days"
  if (text[from - 1] === '(' || isDoneTo(words, at + named.split(' ').length)) return false;
  const before = words[at - 1]?.text ?? '';
  const isMeans = (text: string | undefined): boolean => MEANS.has(text ?? '');
  return !(
    isMeans(before) ||
    (isMeans(words[at - 2]?.text) && ARTICLE.test(before)) ||
    (isMeans(words[at - 3]?.text) && ARTICLE.test(words[at - 2]?.text ?? ''))
  );
}
/** "A new vendor is announced", "video of the data center is kept": what follows is done to them. */
const isDoneTo = (words: Spoken['read']['words'], after: number): boolean =>
  BEING.test(words[after]?.text ?? '') &&
  /(?:ed|kept|told|held|put|made|given|sent)$/.test(words[after + 1]?.text ?? '') &&
  words[after + 2]?.text !== 'to';
const BEING = /^(?:is|are|gets?)$/;
const THEY = /^(?:they|them|their|theirs)$/i;
const MEANS = new Set([
  'using',
  'via',
  'through',
  'on',
  'in',
  'to',
  'with',
  'into',
  'at',
  'from',
  'of',
  'about',
  'between',
]);
const ARTICLE = /^(?:the|a|an|our|its)$/;
/** Where "they" are our people. */
const OF_STAFF: ReadonlySet<TopicId> = new Set<TopicId>(['leavers-out', 'staff-trained']);
const VENDOR = conceptOf('vendors');
const VENDORS =
  /^(?:the |our |all |these )?(?:[a-z0-9-]+ ){0,3}(?:vendors|suppliers|providers|partners|sub-?processors)$/i;
/** Whom a text names for what is done to us, or to them by us. */
const FOR_US = anyOf(others.doers.wordings);
