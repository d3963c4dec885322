import { daysBetween } from '../../days.ts';
import { isQuestion } from '../../reading/told.ts';
import { clauseBefore, isNegated } from '../lexicon/clauses.ts';
import { type Quantity, quantities, sameQuantity } from '../lexicon/quantities.ts';
import { subjectBefore } from '../lexicon/subjects.ts';
import type { TopicId } from '../lexicon/topics.ts';
import { type TopicFound, topicsOf } from '../lexicon/topics-of.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import { type Context, type Faults, faultIn, type Rule } from '../rule.ts';

interface Told extends TopicFound {
  quantity: Quantity;
  sentence: Spoken;
}

/** Two rules ask for the same numbers. */
const TOLD = new WeakMap<Context, readonly Told[]>();

const HOURS_A_DAY = 24;
/** A sentence with more numbers than this is a table or worse: it promises nothing that could be compared. */
const MOST = 40;
/** Where two texts differ, the one further down this list is reported. */
const RANK = ['company', 'compliance', 'principles', 'documents', 'faqs'];
const LEFT_OUT = ['agreements', 'updates', 'learn', 'access', 'subprocessors'] as const;
const YOURS =
  /\byou(?:r)? (?:must|should|have to|need to|report|keep|retain|store|review|rotate)\b|\bformerly|\bpreviously|\bused to\b|\bbefore 20\d\d|\buntil 20\d\d/i;

const told = (context: Context): readonly Told[] => {
  const known = TOLD.get(context);
  if (known !== undefined) return known;
  const list = read(context);
  TOLD.set(context, list);
  return list;
};

function read(context: Context): Told[] {
  const found: Told[] = [];
  for (const sentence of spoken(context, LEFT_OUT)) {
    const { text, block } = sentence;
    if (
      !/\d|%|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety|an? (?:hour|day|week|month|year|quarter)|daily|nightly|weekly|monthly|quarterly|yearly|annual\w*|every)\b/i.test(
        text,
      )
    )
      continue;
    if (isQuestion(text) || YOURS.test(text)) continue;
    const all = quantities(text).slice(0, MOST);
    for (const quantity of all) {
      const before = clauseBefore(text, quantity.start);
      if (/\b(?:not|never|no)\b(?! (?:later|more|longer|fewer|less))/i.test(before) && isNegated(before)) continue;
      const whole = text.slice(0, quantity.start);
      if (
        subjectBefore(
          whole.replace(/\b(?:sub-?processors?|customers?|you|your|them|they|processors?)\b/gi, ''),
          context.names,
        ) === 'third'
      )
        continue;
      const heading = `${block.lead} ${block.kind === 'text' && block.path === null ? questionOf(sentence) : ''}`;
      for (const topic of topicsOf(text, quantity, all, heading)) {
        // "400 days: a full year and a month" says one thing twice; the first number counts.
        if (found.slice(-8).some((item) => item.sentence === sentence && nameOf(item) === nameOf(topic))) continue;
        found.push({ ...topic, quantity, sentence });
      }
    }
  }
  const rank = ({ sentence }: Told) => RANK.indexOf(sentence.page.collection);
  return found.toSorted((a, b) => rank(a) - rank(b));
}

const nameOf = ({ topic, kinds }: TopicFound): string => [topic, ...kinds].join(' ');
const questionOf = ({ page }: Spoken): string => {
  const { question } = page.entry.data as { question?: string };
  return question ?? '';
};

/** What fields of the data say about a topic. */
function fields({ tree }: Context): Map<TopicId, { quantity: Quantity; said: string }> {
  const { grant, target } = tree.access.data;
  const plain = { text: '', start: 0, end: 0 };
  const [promised] = quantities(target ?? '');
  const days: Quantity = { ...plain, value: grant.days * HOURS_A_DAY, measure: 'time' };
  const downloads: Quantity = { ...plain, value: grant.downloads, measure: 'downloads' };
  return new Map([
    ['grant-lasts', { quantity: days, said: `grant.days: ${grant.days}` }],
    ['document-downloads', { quantity: downloads, said: `grant.downloads: ${grant.downloads}` }],
    ...(promised ? ([['request-answered', { quantity: promised, said: `target: ${target}` }]] as const) : []),
  ]);
}

function* against(context: Context): Faults<'VS-C40'> {
  const all = told(context);
  const known = fields(context);
  const { file } = context.tree.access;
  for (const { topic, quantity, sentence } of all) {
    const field = known.get(topic);
    if (field === undefined || field.quantity.measure !== quantity.measure || sameQuantity(field.quantity, quantity))
      continue;
    yield faultAt(sentence, quantity.start, quantity.text, { fault: 'field', said: field.said, file });
  }
  yield* shortNotice(context, all);
}

/** A promise of notice that a listed subprocessor was not given. */
function* shortNotice(context: Context, all: readonly Told[]): Faults<'VS-C40'> {
  const promise = all.find(({ topic }) => topic === 'subprocessor-notice');
  if (promise === undefined) return;
  const said = promise.quantity.text.trim();
  for (const { data, file } of context.tree.subprocessors) {
    if (data.announced === undefined || data.since === undefined || data.announced > data.since) continue;
    const days = daysBetween(data.announced, data.since);
    if (days * HOURS_A_DAY >= promise.quantity.value) continue;
    const facts = { fault: 'notice', days, said, file: promise.sentence.page.file } as const;
    yield faultIn(file, ['announced'], `announced: ${data.announced}, since: ${data.since}`, facts);
  }
}

/**
 * Two files contradict each other when they share no number on a topic: one that names two ("every quarter by the team, every year by
 * the board") agrees with each file that names either.
 */
function* between(context: Context): Faults<'VS-C41'> {
  const known = fields(context);
  const reported = new Set<string>();
  const topics = Map.groupBy(told(context), (one) => `${nameOf(one)}|${one.quantity.measure}`);
  for (const items of topics.values()) {
    const [first] = items;
    if (first === undefined || known.get(first.topic)?.quantity.measure === first.quantity.measure) continue;
    const [reference = [], ...others] = Map.groupBy(items, ({ sentence }) => sentence.page.file).values();
    const agreed = (item: Told) => reference.some(({ quantity }) => sameQuantity(quantity, item.quantity));
    for (const item of others.filter((said) => !said.some(agreed)).flat()) {
      const place = `${item.sentence.page.file}:${item.sentence.start}:${item.quantity.start}`;
      if (reported.has(place)) continue;
      reported.add(place);
      yield faultAt(item.sentence, item.quantity.start, item.quantity.text, {
        topic: item.topic,
        names: item.kinds,
        said: first.quantity.text.trim(),
        file: first.sentence.page.file,
      });
    }
  }
}

export const CONTRADICTION_NUMBERS: Rule[] = [
  { code: 'VS-C40', family: 'contradiction', severity: 'warning', check: against },
  { code: 'VS-C41', family: 'contradiction', severity: 'warning', check: between },
];
