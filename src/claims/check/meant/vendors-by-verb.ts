import { isOwnNameAt, type Sentence } from '../../reading/sentence.ts';
import { clauseOf } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf } from './cues.ts';
import type { VendorSaid } from './vendors-said.ts';

const REACH = 14;

export const speaksOfUs = ({ marks }: Pick<Sentence, 'marks'>, from: number, to: number): boolean =>
  marks
    .slice(Math.max(0, from), to)
    .some((mark) => mark?.has('us') === true || mark?.has('our') === true || mark?.has('own') === true);

/** Whether a verb of use before a vendor reaches it: "we use Datadog and Sentry", "payments are handled by Stripe". Read backwards from the first vendor of a list. */
export function isSaidInUse(one: Spoken, index: number, all: readonly VendorSaid[], isUs: boolean): boolean {
  const sentence = one.read;
  const { words, marks } = sentence;
  const cues = cuesOf(sentence);
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
    // "Built-in" is no verb.
    if (length > 0 && !isPartOfName(one, at) && words[at + length]?.gap !== '-') {
      if (!isJoined(sentence, cues, at, length, first) || isOneOf(sentence, first, all[index] as VendorSaid))
        return false;
      if (isUs) return isOurUse(sentence, at) && !isOfIdle(sentence, at);
      return isPassive(sentence, at) && !isOfAnother(sentence, at);
    }
    const duty = cueAt(cues, at, 'subprocessors.duties');
    // "Providers include Cloudflare and …"
    if (duty > 0 && at === 0 && /^(?:includes?|are|currently)$/.test(words[duty]?.text ?? '') && duty < first)
      return words.slice(duty, first).every(({ text, capital }) => capital || BESIDE.test(text));
    if (duty > 0 && marks.slice(Math.max(0, at - 5), at).some((mark) => mark?.has('our')))
      return words.slice(at + duty, first).every(({ text, capital }) => capital || BESIDE.test(text));
  }
  return false;
}

/** "We checked our results against numbers provided by …": a participle behind a verb that leaves nothing there. */
function isOfIdle({ words, marks }: Sentence, at: number): boolean {
  if (!/ed$/.test(words[at]?.text ?? '') || marks[at - 1]?.has('us') === true || BEING.has(words[at - 1]?.text ?? ''))
    return false;
  for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1)
    if (marks[back]?.has('us') === true) return /ed$/.test(words[back + 1]?.text ?? '');
  return false;
}
/** What may stand between "our hosting providers" and their names. */
const BESIDE =
  /^(?:is|are|include|includes|including|such|as|like|and|namely|called|named|currently|mainly|now|the|in|for|e|g|today|at|with|from)$/;
/** "AWS or Google Cloud": one of them is chosen. */
export const isOneOf = ({ words }: Sentence, from: number, { to }: VendorSaid): boolean =>
  words.slice(from, to).some(({ text }) => text === 'or') ||
  (words[to]?.text === 'or' && /^,? $/.test(words[to]?.gap ?? ''));
/** "Mastodon is hosted on …", "Signal runs on …" */
function isOfAnother(sentence: Sentence, at: number): boolean {
  const { start } = clauseOf(sentence, at);
  if (at - start > REACH) return false;
  if (sentence.words.slice(start, at).some(({ text }) => EXAMPLE.test(text))) return true;
  const being = sentence.words.slice(start, at).findIndex(({ text }) => BEING.has(text));
  return isNamed(sentence, start, being < 0 ? at : start + being);
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
const RECEIVED = /^(?:received|receive|receives|obtained|collected|imported|data|information|pulled|fetched|read)$/;
const ALIKE = new Set(['like', 'as']);

/** Whether the verb reaches the vendor: "use AWS", "is hosted by our provider AWS", "providers (AWS and Cloudflare)". */
function isJoined(sentence: Sentence, cues: ReturnType<typeof cuesOf>, at: number, length: number, first: number) {
  const { words } = sentence;
  const before = first - 1;
  if (at + length === first || before === at) return words[at]?.text !== 'used';
  if ((words[first]?.gap ?? '').includes('(')) return closesSoon(sentence, first);
  if (cueAt(cues, before, 'subprocessors.joints') === 0) return false;
  const joint = words[before]?.text ?? '';
  // "Served from …", but "received from …".
  if (joint === 'from' && RECEIVED.test(words[before - 1]?.text ?? '')) return false;
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

const ADVISES =
  /^(?:recommends?|suggests?|supports?|considers?|prefers?|encourages?|advises?|like|love|consider|of|about|against)$/;
const MODAL = new Set(['can', 'could', 'may', 'might', 'should', 'must', 'would']);
const WHO = new Set(['who', 'companies', 'others', 'which', 'that', 'teams', 'developers']);
/** "We use", "Tallyfox runs on": neither "may use" nor "companies that use". */
function isOurUse({ words, marks }: Sentence, at: number): boolean {
  // "To configure it to use …" tells what for, or how; "we recommend using …" is advice.
  if (words[at - 1]?.text === 'to' || ADVISES.test(words[at - 1]?.text ?? '')) return false;
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
  // "Run commands on …" is advice.
  if (at === 0 && verb.text === 'run' && words[1]?.text !== 'by') return false;
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

/** What a vendor itself uses is nothing that it does for us. */
const USES =
  /^(?:uses?|using|utilizes?|leverages?|rel(?:y|ies) on|depends?|works?|engages?|employs?|chose|picked|selected|trusts?|put)$/;
/** "Datadog monitors our servers", "Fastly is our …". */
export function doesForUs(sentence: Sentence, { to }: VendorSaid): boolean {
  const { marks, words } = sentence;
  const cues = cuesOf(sentence);
  for (let at = to; at < to + 3; at += 1)
    if (cueAt(cues, at, 'subprocessors.uses') > 0)
      return (
        !USES.test(words[at]?.text ?? '') &&
        marks
          .slice(at, at + 12)
          .some((mark) => mark?.has('our') === true || mark?.has('own') === true || mark?.has('reader') === true)
      );
  return false;
}

/** The first word of the list that a vendor stands in: "Datadog, Sentry and New Relic". */
export function firstOfList({ words }: Sentence, index: number, all: readonly VendorSaid[]): number {
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

/** What stands for any app or company. */
export const EXAMPLE = /^(?:examples?|demo|demos|samples?|tutorial|typical|template|starter|shop)$/;
const NAME_WORDS = 3;
/** "Mastodon is hosted on …": a subject of capitalized words only is somebody's name. */
export function isNamed({ words, marks }: Sentence, start: number, verb: number): boolean {
  if (verb - start > NAME_WORDS) return false;
  const subject = words.slice(start, verb);
  return (
    subject.length > 0 &&
    subject.every(({ capital }) => capital) &&
    !isOwnNameAt({ marks }, verb - 1) &&
    !/s$/.test(subject.at(-1)?.text ?? '') &&
    !/^(?:this|that|it|everything|all|these|those|the)$/.test(subject[0]?.text ?? '')
  );
}
