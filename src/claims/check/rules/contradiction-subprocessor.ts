import type { Sentence } from '../../reading/sentence.ts';
import { clauseOf, isQuestion } from '../../reading/told.ts';
import { examiners, norm, same } from '../lexicon/company-names.ts';
import { cueAt, cuesOf, cueWithin } from '../meant/cues.ts';
import { isNoName, namesIn } from '../meant/names-said.ts';
import { toldFor } from '../meant/read-spoken.ts';
import { listedVendors } from '../meant/vendor-lists.ts';
import { sameVendor, type VendorSaid, vendorsIn } from '../meant/vendors.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';

const ELSEWHERE = ['access', 'subprocessors', 'company', 'compliance'] as const;

/** What the list of subprocessors says of a name on a day: in use, ended on a day, or nothing. */
function standingOf(context: Context, name: string, day: string): 'in use' | { until: string | null } {
  const known = context.tree.subprocessors.filter(({ data }) => sameVendor(data.name, name)).map(({ data }) => data);
  if (known.some(({ until }) => until === undefined || until >= day)) return 'in use';
  return { until: known[0]?.until ?? null };
}

/** Ourselves, our affiliates and products, and those who examine us: none of them is a subprocessor. */
function isOwn(context: Context, name: string): boolean {
  const { company, compliance } = context.tree;
  const own = [
    company.data.name,
    company.data.legalName,
    ...company.data.entities,
    ...compliance.flatMap(({ data }) => data.systems),
  ];
  const { auditors, bodies, testers } = examiners(context.tree);
  return [...own, ...auditors, ...bodies, ...testers].some((known) => same(norm(known), norm(name)));
}

function* wrongSubprocessor(context: Context): Faults<'VS-C32'> {
  if (context.tree.subprocessors.length === 0) return;
  const sentences = spoken(context, ELSEWHERE);
  const reported = new Map<Spoken['block'], Set<string>>();
  const isNew = ({ block }: Spoken, name: string): boolean => {
    const seen = reported.get(block) ?? new Set();
    reported.set(block, seen);
    return !seen.has(norm(name)) && seen.add(norm(name)) !== undefined;
  };
  for (const { spoken: one, name, start } of listedVendors(
    sentences.filter(({ page }) => page.collection !== 'learn'),
  )) {
    const state = standingOf(context, name, one.page.day);
    if (state === 'in use' || isOwn(context, name) || !isNew(one, name)) continue;
    yield faultAt(one, start, name, { until: state.until });
  }
  for (const one of sentences) {
    if (NO_CLAIMS.includes(one.page.collection) && one.page.collection !== 'agreements') continue;
    if (isQuestion(one.text) || one.block.kind === 'question') continue;
    if (one.page.collection === 'learn' && !/\b(?:we|our)\b/i.test(one.text)) continue;
    const sentence = one.read;
    const said = vendorsIn(sentence);
    const namesData = said.some(({ vendor }) => vendor.internal) && DATA.test(one.text);
    const used = [
      ...said.filter((_, index) => isInUse(one, sentence, index, said, namesData)),
      ...namesInUse(context, one, said),
    ];
    for (const { text, start, end } of used) {
      const state = standingOf(context, text, one.page.day);
      if (state === 'in use' || isOwn(context, text)) continue;
      const told = toldFor(one, start, end);
      if (
        told.polarity === 'denied' ||
        told.tense !== 'now' ||
        told.certainty === 'condition' ||
        told.certainty === 'question'
      )
        continue;
      if (!isNew(one, text)) continue;
      yield faultAt(one, start, text, { until: state.until });
    }
  }
}

const REACH = 14;
const COMPARED = 30;
const DATA =
  /\b(?:customer|personal|user|your|account|payment|card|billing) (?:data|information|details|content|files|records|emails?)\b/i;

/** Whether a vendor stands in a sentence as one that we use to run the service. */
function isInUse(
  one: Spoken,
  sentence: Sentence,
  index: number,
  all: readonly VendorSaid[],
  namesData: boolean,
): boolean {
  const vendor = all[index] as VendorSaid;
  const { words, marks } = sentence;
  const cues = cuesOf(sentence);
  const clause = clauseOf(sentence, vendor.from);
  if (vendor.vendor.internal && !namesData) return false;
  if (cueWithin(cues, 'subprocessors.compared', vendor.from - COMPARED, vendor.to + COMPARED)) return false;
  const near = (cue: 'subprocessors.notOurs' | 'subprocessors.endings') =>
    cueWithin(cues, cue, Math.max(clause.start, vendor.from - REACH), Math.min(clause.end, vendor.to + REACH));
  if (
    near('subprocessors.notOurs') ||
    cueWithin(cues, 'subprocessors.notOurs', Math.max(0, vendor.from - 5), vendor.from)
  )
    return false;
  if (
    near('subprocessors.endings') &&
    !/\b(?:is|are|was built|were built)\b/i.test(one.text.slice(Math.max(0, vendor.start - 80), vendor.start))
  )
    return false;
  if (cueWithin(cues, 'history.past', Math.max(0, vendor.from - 6), vendor.from)) return false;
  // Another name goes on: "AWS Secrets Manager" is AWS, "Stripe customer portal" is a page.
  const told = toldFor(one, vendor.start, vendor.end);
  if ((told.subject === 'reader' && !CUSTOMERS.test(told.named)) || told.subject === 'nobody') return false;
  const isUs = told.subject === 'us' || speaksOfUs(sentence, vendor.from);
  const startsIt = vendor.from - clause.start <= 1;
  if (startsIt) return isUs && doesForUs(sentence, cues, vendor);
  if (!isUs && one.page.collection === 'learn') return false;
  // Backwards from the first vendor of a list: "use Datadog and Sentry".
  const first = firstOfList(sentence, index, all);
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    const gap = words[at + 1]?.gap ?? '';
    if (/[;.]/.test(gap)) return false;
    if (
      marks[at]?.has('reader') === true &&
      !/\bdata\b/i.test(words[at + 1]?.text ?? '') &&
      words[at]?.text !== 'customer' &&
      words[at]?.text !== 'customers'
    )
      return false;
    if (cueAt(cues, at, 'subprocessors.uses') > 0) {
      const joint = words[first - 1];
      const before = first - 1;
      const isJoined =
        cueAt(cues, before, 'subprocessors.joints') > 0 ||
        (words[first]?.gap ?? '').includes('(') ||
        at + cueAt(cues, at, 'subprocessors.uses') === first ||
        before === at ||
        joint?.capital === true;
      return isJoined && (isUs || told.subject === 'unsaid' || told.subject === 'other' || told.subject === 'reader');
    }
    if (
      cueAt(cues, at, 'subprocessors.duties') > 0 &&
      marks.slice(Math.max(0, at - 5), at).some((mark) => mark?.has('our'))
    )
      return true;
  }
  return false;
}
/** "Customer support runs on …", "all customer data is stored in …": theirs to keep, ours to run. */
const CUSTOMERS = /\b(?:customers?|users?)\b/i;
const speaksOfUs = ({ marks }: Sentence, at: number): boolean =>
  marks
    .slice(Math.max(0, at - 24), at + 12)
    .some((mark) => mark?.has('us') === true || mark?.has('our') === true || mark?.has('own') === true);

/** "Datadog monitors our servers", "Fastly is our …". */
function doesForUs({ marks }: Sentence, cues: ReturnType<typeof cuesOf>, { to }: VendorSaid): boolean {
  for (let at = to; at < to + 3; at += 1)
    if (cueAt(cues, at, 'subprocessors.uses') > 0)
      return marks
        .slice(at, at + 6)
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
  return from;
}
const LONGEST_LIST = 20;

interface Used {
  text: string;
  start: number;
  end: number;
}
const LIST =
  /\bsub-?processors?(?: (?:we use|in use|today|currently|now|engaged)){0,2}(?:,? (?:is|are|include|includes|named|called|such as)|:)(?: currently| now)? $|\b(?:the|our) sub-?processor $/i;
const AS_OURS =
  /^ (?:as (?:our|an?|the) |for (?:our |all )?[a-z]+|to (?:host|send|store|process|deliver|monitor|handle|analyze|answer|run|manage|screen|collect)\b)/;
/** "… is one of our providers", not "… is a list of our providers". */
const ofOthers = (words: readonly string[]): boolean => words.includes('of') && !words.includes('one');
/** Names that no list of vendors knows, where the sentence itself says what they do for us. */
function namesInUse(context: Context, one: Spoken, known: readonly VendorSaid[]): Used[] {
  const { read, text } = one;
  const { words, marks } = read;
  const cues = cuesOf(read);
  const found: Used[] = [];
  let [isOpen, end, next] = [false, 0, 0];
  for (const name of namesIn(read)) {
    const before = text.slice(Math.max(0, name.start - 60), name.start);
    const goesOn: boolean = isOpen && /^,? (?:and )?$/.test(text.slice(end, name.start));
    isOpen = goesOn || LIST.test(before);
    end = name.end;
    while (next < known.length && (known[next]?.end ?? 0) < name.end) next += 1;
    const isKnown = (known[next]?.start ?? Number.POSITIVE_INFINITY) <= name.start;
    if (isKnown || isNoName(name.text) || cueWithin(cues, 'subprocessors.notOurs', name.from - 4, name.to + 4))
      continue;
    const use = { text: name.text, start: name.start, end: name.end };
    const joint = words[name.from - 1]?.text ?? '';
    const ours = (from: number, to: number) =>
      marks
        .slice(Math.max(0, from), to)
        .some((mark) => mark?.has('our') === true || mark?.has('us') === true || mark?.has('own') === true);
    const isListed = context.tree.subprocessors.some(({ data }) => sameVendor(data.name, name.text));
    const isCompany = name.form !== '' || name.to - name.from > 1 || isListed;
    const isHandled =
      /^(?:by|with|at)$/.test(joint) && cueWithin(cues, 'subprocessors.handled', name.from - 4, name.from);
    const isDuty =
      /^[ ,:(]*$/.test(words[name.from]?.gap ?? '') &&
      [1, 2, 3].some((length) => cueAt(cues, name.from - length, 'subprocessors.duties') === length) &&
      ours(name.from - 7, name.from);
    const isCalled =
      /^(?:is|remains|became|are|our|one)$/.test(words[name.to]?.text ?? '') &&
      cueWithin(cues, 'subprocessors.duties', name.to, name.to + 7) &&
      ours(name.to, name.to + 6) &&
      !ofOthers(words.slice(name.to, name.to + 6).map((word) => word.text));
    const isFor = words[name.to]?.text === 'for' && cueWithin(cues, 'subprocessors.purposes', name.to + 1, name.to + 3);
    const isChosen =
      (isListed || isFor) &&
      cueWithin(cues, 'subprocessors.uses', name.from - 2, name.from) &&
      AS_OURS.test(text.slice(name.end, name.end + 40)) &&
      ours(name.from - 8, name.from + 8);
    const isDoing = isListed && cueAt(cues, name.to, 'subprocessors.uses') > 0 && ours(name.to, name.to + 5);
    const isAs =
      cueWithin(cues, 'subprocessors.uses', name.from - 2, name.from) &&
      /^ as our /.test(text.slice(name.end, name.end + 8));
    if (isOpen || (isCompany && isHandled) || isDuty || isCalled || isChosen || isDoing || isAs) {
      if (!cueWithin(cues, 'subprocessors.endings', name.from - 8, name.to + 6)) found.push(use);
    }
  }
  return found;
}

export const CONTRADICTION_SUBPROCESSOR: Rule[] = [
  { code: 'VS-C32', family: 'contradiction', severity: 'warning', check: wrongSubprocessor },
];
