import { isOwnNameAt, type Sentence } from '../../reading/sentence.ts';
import { clauseOf } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import { toldFor } from './read-spoken.ts';
import type { VendorSaid } from './vendors.ts';
import { isHandledBy, isOurPart } from './vendors-handling.ts';
import { isCalledOurs } from './vendors-ours.ts';

const REACH = 14;
const COMPARED = 30;
/** How far before a vendor the words stand that say whose it is. */
const WHOSE = 24;
export const DATA =
  /\b(?:customer|personal|user|your|account|payment|card|billing) (?:data|information|details|content|files|records|emails?)\b/i;

/** The known vendors that a sentence names as means by which the company runs its service. */
export function vendorsInUse(one: Spoken, said: readonly VendorSaid[]): VendorSaid[] {
  const namesData = said.some(({ vendor }) => vendor.internal) && DATA.test(one.text);
  return said.filter((_, index) => isInUse(one, index, said, namesData));
}

/** "Share it with Stripe support" */
const THEIR_PEOPLE = /^(?:support|sales|staff|employees|engineers)$/;
/** Strong evidence only: we use it, or what is ours is hosted, stored or sent by it. */
function isInUse(one: Spoken, index: number, all: readonly VendorSaid[], namesData: boolean): boolean {
  const vendor = all[index] as VendorSaid;
  const sentence = one.read;
  const { words, marks } = sentence;
  const cues = cuesOf(sentence);
  const clause = clauseOf(sentence, vendor.from);
  if ((vendor.vendor.internal && !namesData) || THEIR_PEOPLE.test(words[vendor.to]?.text ?? '')) return false;
  if (cueWithin(cues, 'subprocessors.compared', vendor.from - COMPARED, vendor.to + COMPARED)) return false;
  const near = (cue: 'subprocessors.notOurs' | 'subprocessors.endings') =>
    isWithin(sentence, cue, Math.max(clause.start, vendor.from - REACH), Math.min(clause.end, vendor.to + REACH));
  if (isUsedForReaders(one, vendor) || isOurPart(one, vendor)) return true;
  if (
    near('subprocessors.notOurs') ||
    isWithin(sentence, 'subprocessors.notOurs', Math.max(0, vendor.from - 5), vendor.from)
  )
    return false;
  if (
    near('subprocessors.endings') &&
    !/\b(?:is|are|was built|were built)\b/i.test(one.text.slice(Math.max(0, vendor.start - 80), vendor.start))
  )
    return false;
  if (cueWithin(cues, 'history.past', Math.max(0, vendor.from - 6), vendor.from)) return false;
  if (isCustomersOwn(one, vendor)) return false;
  if (isHandledBy(one, vendor)) return true;
  const told = toldFor(one, vendor.start, vendor.end);
  if ((told.subject === 'reader' && !CUSTOMERS.test(told.named)) || told.subject === 'nobody') return false;
  if (vendor.from - clause.start <= 1 && doesForUs(sentence, cues, vendor))
    return told.subject === 'us' || speaksOfUs(sentence, vendor.from - WHOSE, vendor.from + REACH);
  if (isCalledOurs(one, vendor)) return true;
  const isUs =
    told.subject === 'us' ||
    speaksOfUs(sentence, vendor.from - WHOSE, vendor.from) ||
    (words[0]?.text === 'by' && speaksOfUs(sentence, vendor.to, vendor.to + 3));
  if (!isUs && one.page.collection === 'learn') return false;
  // Backwards from the first vendor of a list: "use Datadog and Sentry".
  const first = firstOfList(sentence, index, all);
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    if (/[;.]/.test(words[at + 1]?.gap ?? '')) return false;
    if (
      marks[at]?.has('reader') === true &&
      !/\bdata\b/i.test(words[at + 1]?.text ?? '') &&
      words[at]?.text !== 'customer' &&
      words[at]?.text !== 'customers'
    )
      return false;
    const length = cueAt(cues, at, 'subprocessors.uses');
    if (length > 0 && !isPartOfName(one, at))
      return isJoined(sentence, cues, at, length, first) && (isUs ? isOurUse(sentence, at) : isPassive(sentence, at));
    if (
      cueAt(cues, at, 'subprocessors.duties') > 0 &&
      marks.slice(Math.max(0, at - 5), at).some((mark) => mark?.has('our'))
    )
      return true;
  }
  return false;
}
/** Whether a cue stands within a stretch of words; "your data" is what we keep, not a thing of the reader's. */
function isWithin(sentence: Sentence, cue: Cue, from: number, to: number): boolean {
  const cues = cuesOf(sentence);
  for (let at = from; at < to; at += 1)
    if (cueAt(cues, at, cue) > 0 && !(sentence.words[at]?.text === 'your' && isDataAfter(sentence, at))) return true;
  return false;
}
function isDataAfter(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const cues = cuesOf(sentence);
  return (
    [1, 2].some((next) => cueAt(cues, at + next, 'handling.given') > 0 && words[at + next]?.gap === ' ') &&
    ![1, 2, 3].some((next) => THEIR_PLACE.test(words[at + next]?.text ?? ''))
  );
}
const THEIR_PLACE = /^(?:warehouse|lake|sources?|stack|pipelines?|teams?|platform|cent(?:er|re))$/;

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
const speaksOfUs = ({ marks }: Sentence, from: number, to: number): boolean =>
  marks
    .slice(Math.max(0, from), to)
    .some((mark) => mark?.has('us') === true || mark?.has('our') === true || mark?.has('own') === true);

const THEIRS =
  /\b(?:your|yours|customers?'s?|customer) (?:own )?(?:[\w-]+ ){0,2}(?:accounts?|environments?|tenants?|subscriptions?|clouds?|VPCs?|projects?|organizations?)\b/i;
/** "runs in the customer's AWS account", "on AWS services in your account". */
function isCustomersOwn({ text, read: { words, marks } }: Spoken, { from, start, end }: VendorSaid): boolean {
  const before = words[from - 1];
  if (marks[from - 1]?.has('reader') === true && (before?.possessive === true || before?.text === 'your')) return true;
  return THEIRS.test(text.slice(start, end + 60).split(/[.;]/, 1)[0] ?? '');
}

/** "Tallyfox Managed on AWS": a capitalized word in the middle of a sentence belongs to a name. */
function isPartOfName({ read: { words }, block }: Spoken, at: number): boolean {
  return at > 0 && block.kind !== 'heading' && words[at]?.capital === true && words[at]?.gap === ' ';
}

/** What else may have been done at, by or with somebody, which leaves nothing there: "an engine developed at AWS". */
const MADE = new Set([
  'developed',
  'designed',
  'invented',
  'made',
  'published',
  'recommended',
  'defined',
  'offered',
  'sold',
  'owned',
  'maintained',
  'written',
  'introduced',
  'acquired',
  'found',
  'documented',
  'described',
  'supported',
  'used',
]);
const ALIKE = new Set(['like', 'as']);

/** Whether the verb reaches the vendor: "use AWS", "is hosted by our provider AWS", "providers (AWS and Cloudflare)". */
function isJoined(sentence: Sentence, cues: ReturnType<typeof cuesOf>, at: number, length: number, first: number) {
  const { words } = sentence;
  const before = first - 1;
  if (at + length === first || before === at) return words[at]?.text !== 'used';
  if ((words[first]?.gap ?? '').includes('(')) return closesSoon(sentence, first);
  if (cueAt(cues, before, 'subprocessors.joints') === 0) return false;
  const joint = words[before]?.text ?? '';
  if (joint !== 'to' && MADE.has(words[before - 1]?.text ?? '')) return false;
  // "Providers like AWS" are anybody's, "our providers like AWS" and "we run in data centers like Equinix" are ours.
  if (ALIKE.has(joint)) return speaksOfUs(sentence, at - 6, before);
  return true;
}
/** "(AWS and Cloudflare)", not "(Anthropic gets prompts of its own, …)". */
function closesSoon({ words }: Sentence, first: number): boolean {
  for (let at = first + 1; at < Math.min(words.length, first + REACH); at += 1) {
    if (words[at]?.gap.includes(')')) return true;
    if (!words[at]?.capital && !/^(?:and|or|for|with|via|on|to|in)$/.test(words[at]?.text ?? '')) return false;
  }
  return true;
}

const MODAL = new Set(['can', 'could', 'may', 'might', 'should', 'must', 'would']);
const WHO = new Set(['who', 'companies', 'others', 'which', 'that', 'teams', 'developers']);
/** "We use", "Tallyfox runs on": neither "may use" nor "companies that use". */
function isOurUse({ words, marks }: Sentence, at: number): boolean {
  // "To configure it to use …" tells what for, or how.
  if (words[at - 1]?.text === 'to') return false;
  for (let before = at - 1; before >= Math.max(0, at - 3); before -= 1)
    if (MODAL.has(words[before]?.text ?? '')) return false;
  const [subject, isRelative] = [marks[at - 1], WHO.has(words[at - 1]?.text ?? '')];
  if (isRelative && !speaksOfUs({ marks } as Sentence, at - 4, at)) return false;
  return !(subject?.has('nobody') === true || (subject?.has('reader') === true && !/s$/.test(words[at]?.text ?? '')));
}

const BEING = new Set(['is', 'are', 'was', 'were']);
const BETWEEN = /^(?:and|or|also|being|all|only|now|[a-z]+ly|[a-z]+ed|stored|kept|sent|built|run)$/;
const PARTICIPLE = /(?:ed|built|run|kept|sent|taken|held|written|through|backups|databases)$/;
/** "All payments are handled by Stripe", "Hosting: backed by AWS": a state of the service, told of nobody. "Use AWS" is advice. */
function isPassive({ words }: Sentence, at: number): boolean {
  const verb = words[at];
  if (verb === undefined) return false;
  if (/ing$/.test(verb.text)) return followsPassive(words, at);
  if (GOES.test(verb.text)) return true;
  if (!PARTICIPLE.test(verb.text)) return false;
  if (at === 0 || /[:–—|(]/.test(verb.gap)) return true;
  for (let before = at - 1; before >= Math.max(0, at - 5); before -= 1) {
    const { text } = words[before] as { text: string };
    if (BEING.has(text)) return true;
    if (!BETWEEN.test(text)) break;
  }
  return followsPassive(words, at);
}
/** "Data is encrypted using AWS KMS", "… is kept in a database hosted by AWS". */
function followsPassive(words: Sentence['words'], at: number): boolean {
  for (let main = at - 2; main >= Math.max(0, at - REACH); main -= 1)
    if (BEING.has(words[main]?.text ?? '')) return PARTICIPLE.test(words[main + 1]?.text ?? '');
  return false;
}
/** "All payments go through Stripe", "Customer support runs on Zendesk". */
const GOES = /^(?:go|goes|flows?|passes|runs|lives?|resides?|sits?)$/;

/** "Datadog monitors our servers", "Fastly is our …". */
function doesForUs({ marks }: Sentence, cues: ReturnType<typeof cuesOf>, { to }: VendorSaid): boolean {
  for (let at = to; at < to + 3; at += 1)
    if (cueAt(cues, at, 'subprocessors.uses') > 0)
      return marks
        .slice(at, at + 12)
        .some((mark) => mark?.has('our') === true || mark?.has('own') === true || mark?.has('reader') === true);
  return false;
}

/** The first word of the list that a vendor stands in: "Datadog, Sentry and New Relic". */
function firstOfList({ words }: Sentence, index: number, all: readonly VendorSaid[]): number {
  let from = all[index]?.from ?? 0;
  for (let at = index - 1; at >= Math.max(0, index - LONGEST_LIST); at -= 1) {
    const other = all[at] as VendorSaid;
    const between = words.slice(other.to, Math.min(from, other.to + 7)).map(({ text }) => text);
    const gap = words[other.to]?.gap ?? '';
    if (between.length > 5 || (between.length > 0 && !between.includes('and') && !/[,)]/.test(gap))) break;
    from = other.from;
  }
  return beforeNames(words, from);
}
/** "Nagios, Cloudflare and OSSEC": names that no list knows stand in the row as well. */
function beforeNames(words: Sentence['words'], from: number): number {
  let first = from;
  while (first > Math.max(1, from - LONGEST_LIST) && (/^, $/.test(words[first]?.gap ?? '') || first < from)) {
    if (!(words[first - 1]?.capital === true && (words[first]?.gap === ' ' || words[first]?.gap === ', '))) break;
    first -= 1;
  }
  return first;
}
const LONGEST_LIST = 20;
