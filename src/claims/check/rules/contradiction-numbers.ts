import { daysBetween } from '../../days.ts';
import { isQuestion } from '../lexicon/asserted.ts';
import { clauseBefore, isNegated } from '../lexicon/clauses.ts';
import { type Quantity, quantities, sameQuantity } from '../lexicon/quantities.ts';
import { subjectBefore } from '../lexicon/subjects.ts';
import { topicsOf } from '../lexicon/topics.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';

interface Told {
  topic: string;
  quantity: Quantity;
  sentence: Spoken;
}

/** Two rules ask for the same numbers. */
const TOLD = new WeakMap<Context, readonly Told[]>();

const HOURS_A_DAY = 24;
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
    const all = quantities(text);
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
        if (found.slice(-8).some((item) => item.sentence === sentence && item.topic === topic)) continue;
        found.push({ topic, quantity, sentence });
      }
    }
  }
  const rank = ({ sentence }: Told) => RANK.indexOf(sentence.page.collection);
  return found.toSorted((a, b) => rank(a) - rank(b));
}

const questionOf = ({ page }: Spoken): string => {
  const { question } = page.entry.data as { question?: string };
  return question ?? '';
};

/** What fields of the data say about a topic. */
function fields({ tree }: Context): Map<string, { quantity: Quantity; field: string }> {
  const { grant, target } = tree.access.data;
  const plain = { text: '', start: 0, end: 0 };
  const result = new Map<string, { quantity: Quantity; field: string }>([
    [
      'how long granted access to documents lasts',
      {
        quantity: { ...plain, value: grant.days * HOURS_A_DAY, measure: 'time' },
        field: `grant.days: ${grant.days} in ${tree.access.file}`,
      },
    ],
    [
      'how often a document may be downloaded',
      {
        quantity: { ...plain, value: grant.downloads, measure: 'downloads' },
        field: `grant.downloads: ${grant.downloads} in ${tree.access.file}`,
      },
    ],
  ]);
  const promised = quantities(target ?? '')[0];
  if (promised !== undefined)
    result.set('how soon a request for documents is answered', {
      quantity: promised,
      field: `target: ${target} in ${tree.access.file}`,
    });
  return result;
}

function* against(context: Context): Generator<Fault> {
  const all = told(context);
  const known = fields(context);
  for (const { topic, quantity, sentence } of all) {
    const field = known.get(topic);
    if (field === undefined || field.quantity.measure !== quantity.measure || sameQuantity(field.quantity, quantity))
      continue;
    yield faultAt(sentence, quantity.start, quantity.text, { why: `The data say ${field.field}.` });
  }
  yield* shortNotice(context, all);
}

/** A promise of notice that a listed subprocessor was not given. */
function* shortNotice(context: Context, all: readonly Told[]): Generator<Fault> {
  const promise = all.find(({ topic }) => topic === 'how long before a new subprocessor customers are told');
  if (promise === undefined) return;
  for (const { data, file } of context.tree.subprocessors) {
    if (data.announced === undefined || data.announced > data.since) continue;
    const days = daysBetween(data.announced, data.since);
    if (days * HOURS_A_DAY >= promise.quantity.value) continue;
    yield {
      file,
      at: { path: ['announced'] },
      found: `announced ${data.announced}, since ${data.since}`,
      why: `That is ${days} days' notice; ${promise.sentence.page.file} promises ${promise.quantity.text}.`,
    };
  }
}

/**
 * Two files contradict each other when they share no number on a topic: one that names two ("every quarter by the team, every year by
 * the board") agrees with each file that names either.
 */
function* between(context: Context): Generator<Fault> {
  const known = fields(context);
  const reported = new Set<string>();
  const topics = Map.groupBy(told(context), ({ topic, quantity }) => `${topic}|${quantity.measure}`);
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
        why: `On ${item.topic}, ${first.sentence.page.file} says ${first.quantity.text.trim()}.`,
      });
    }
  }
}

export const CONTRADICTION_NUMBERS: Rule[] = [
  {
    code: 'VS-C40',
    family: 'contradiction',
    severity: 'error',
    title: 'Prose gives another number than the data',
    why: 'The gate acts on the field; the text promises something else.',
    source:
      'content/access.yaml and content/subprocessors/; FTC Act §5, 15 U.S.C. §45 (a stated practice must be the practice)',
    mend: 'Write the number of the field, or change the field.',
    check: against,
  },
  {
    code: 'VS-C41',
    family: 'contradiction',
    severity: 'error',
    title: 'Two texts give different numbers for one thing',
    why: 'A reader who finds both believes neither.',
    source: 'FTC Act §5, 15 U.S.C. §45 (a stated practice must be the practice); ISO/IEC 27001:2022 §7.5.3',
    mend: 'Settle the number and write it in both, or say what makes the two cases different.',
    check: between,
  },
];
