import { daysBetween } from '../../days.ts';
import { figuresApart } from '../meant/figures-apart.ts';
import { differing } from '../meant/numbers-differing.ts';
import { numbersStated } from '../meant/numbers-stated.ts';
import { type NumberTold, numbersTold } from '../meant/numbers-told.ts';
import { quantities, sameQuantity } from '../meant/quantities.ts';
import type { Quantity } from '../meant/quantity.ts';
import type { Stated } from '../meant/stated-in.ts';
import type { TopicId } from '../meant/topic-lexicon.ts';
import { faultAt } from '../prose/walk.ts';
import { type Context, type Faults, faultIn, type Rule } from '../rule.ts';

const HOURS_A_DAY = 24;

interface Field {
  quantity: Quantity;
  said: string;
  file: string;
}
/** What fields of the data say about a topic. */
function fields(context: Context): Map<TopicId, Field> {
  const { tree } = context;
  const { grant, target } = tree.access.data;
  const { objectionDays } = tree.company.data;
  const plain = { text: '', start: 0, end: 0, bound: null };
  const [promised] = quantities(target ?? '');
  const days: Quantity = { ...plain, value: grant.days * HOURS_A_DAY, measure: 'time' };
  const downloads: Quantity = { ...plain, value: grant.downloads, measure: 'downloads' };
  const { file } = tree.access;
  const found = new Map<TopicId, Field>([
    ['grant-lasts', { quantity: days, said: `grant.days: ${grant.days}`, file }],
    ['document-downloads', { quantity: downloads, said: `grant.downloads: ${grant.downloads}`, file }],
  ]);
  if (promised !== undefined) found.set('request-answered', { quantity: promised, said: `target: ${target}`, file });
  if (objectionDays !== undefined) {
    const field: Field = {
      quantity: { ...plain, value: objectionDays * HOURS_A_DAY, measure: 'time' },
      said: `objectionDays: ${objectionDays}`,
      file: tree.company.file,
    };
    found.set('subprocessor-objection', field);
    // Who promises notice and no other time to object lets customers object as long.
    if (!numbersTold(context).some(({ topic }) => topic === 'subprocessor-objection'))
      found.set('subprocessor-notice', field);
  }
  return found;
}

function* against(context: Context): Faults<'VS-C40'> {
  const all = numbersTold(context);
  const known = fields(context);
  for (const { topic, quantity, sentence } of all) {
    const field = known.get(topic);
    if (field === undefined || field.quantity.measure !== quantity.measure || sameQuantity(field.quantity, quantity))
      continue;
    yield faultAt(sentence, quantity.start, quantity.text, { fault: 'field', said: field.said, file: field.file });
  }
  yield* shortNotice(context, all);
}

/** A promise of notice that a listed subprocessor was not given. */
function* shortNotice(context: Context, all: readonly NumberTold[]): Faults<'VS-C40'> {
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

/** Two files that give different numbers for what seems to be one thing. The one that is read later is reported, once. */
function* between(context: Context): Faults<'VS-C41'> {
  const known = fields(context);
  const isField = ({ topics, quantity }: Stated): boolean =>
    topics.some(({ topic }) => known.get(topic)?.quantity.measure === quantity.measure);
  const reported = new Set<string>();
  const sentences = new Set<unknown>();
  for (const { first, item } of differing(numbersStated(context).filter((one) => !isField(one)))) {
    const { sentence, quantity } = item;
    const place = `${sentence.page.file}:${sentence.block.text}:${sentence.start}:${quantity.start}`;
    if (reported.has(place)) continue;
    reported.add(place);
    sentences.add(sentence);
    const shared = item.topics.find(({ topic }) => first.topics.some((one) => one.topic === topic));
    yield faultAt(sentence, quantity.start, quantity.text, {
      topic: shared?.topic ?? 'one-thing',
      names: shared?.kinds ?? [],
      said: first.quantity.text.trim(),
      file: first.sentence.page.file,
    });
  }
  for (const { first, item } of figuresApart(context))
    if (!sentences.has(item.sentence))
      yield faultAt(item.sentence, item.start, item.text, {
        topic: 'one-thing',
        names: [],
        said: first.text,
        file: first.sentence.page.file,
      });
}

export const CONTRADICTION_NUMBERS: Rule[] = [
  { code: 'VS-C40', family: 'contradiction', severity: 'warning', check: against },
  {
    code: 'VS-C41',
    family: 'contradiction',
    severity: 'warning',
    check: between,
  },
];
