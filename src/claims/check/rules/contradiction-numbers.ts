import { daysBetween } from '../../days.ts';
import { keptTold, type NumberTold, numbersTold } from '../meant/numbers-told.ts';
import { contradicts, quantities, sameQuantity } from '../meant/quantities.ts';
import type { Quantity } from '../meant/quantity.ts';
import { type KeptTold, ofOneThing } from '../meant/things-kept.ts';
import { type TopicId, unusual } from '../meant/topic-lexicon.ts';
import type { Spoken } from '../prose/spoken.ts';
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

/**
 * Two files contradict each other when they share no number on a topic: one that names two ("every quarter by the team, every year by
 * the board") agrees with each file that names either.
 */
function* between(context: Context): Faults<'VS-C41'> {
  const known = fields(context);
  const reported = new Set<string>();
  const topics = Map.groupBy(numbersTold(context), ({ topic, kinds, quantity }) =>
    [topic, ...kinds, isTime(quantity) ? 'time' : quantity.measure].join(' '),
  );
  for (const items of topics.values()) {
    const [first] = items;
    if (first === undefined || known.get(first.topic)?.quantity.measure === first.quantity.measure) continue;
    const [reference = [], ...others] = Map.groupBy(items, ({ sentence }) => sentence.page.file).values();
    const agreed = (item: NumberTold) =>
      reference.some(({ quantity }) => !contradicts(quantity, item.quantity, KEPT.has(item.topic)));
    for (const item of others.filter((said) => !said.some(agreed)).flat()) {
      const place = `${item.sentence.page.file}:${item.sentence.start}:${item.quantity.start}`;
      if (reported.has(place)) continue;
      reported.add(place);
      yield faultAt(item.sentence, item.quantity.start, item.quantity.text, differing(first, item));
    }
  }
}

/**
 * The same where one file names a kind that goes without saying: "daily backups are kept for 30 days" and "backups are kept for 14". A
 * number that agrees with any other of the file contradicts none of them.
 */
function* betweenUsual(context: Context): Faults<'VS-C41'> {
  const known = fields(context);
  const topics = Map.groupBy(numbersTold(context), ({ topic, quantity }) => [topic, quantity.measure].join(' '));
  for (const items of topics.values()) {
    const [reference = [], ...others] = Map.groupBy(items, ({ sentence }) => sentence.page.file).values();
    const [first] = reference;
    if (first === undefined || known.get(first.topic)?.quantity.measure === first.quantity.measure) continue;
    const differs = (one: NumberTold, all: readonly NumberTold[]) =>
      all.every(({ topic, quantity }) => contradicts(quantity, one.quantity, KEPT.has(topic)));
    for (const other of others) {
      const item = other.find((one) => reference.some((mine) => isUsual(mine, one)) && differs(one, reference));
      const mine = item === undefined ? undefined : reference.find((one) => isUsual(one, item) && differs(one, other));
      if (item !== undefined && mine !== undefined)
        yield faultAt(item.sentence, item.quantity.start, item.quantity.text, differing(mine, item));
    }
  }
}
/** Whether one of two names some kind more than the other, and only such as go without saying. */
function isUsual(one: NumberTold, other: NumberTold): boolean {
  const [few, many] = one.kinds.length < other.kinds.length ? [one, other] : [other, one];
  const more = many.kinds.filter((kind) => !few.kinds.includes(kind));
  return (
    more.length > 0 && few.kinds.length + more.length === many.kinds.length && unusual(many.topic, more).length === 0
  );
}
const differing = (first: NumberTold, item: NumberTold) => ({
  topic: item.topic,
  names: item.kinds,
  said: first.quantity.text.trim(),
  file: first.sentence.page.file,
});

/** The same for what no topic lists: how long two files say that one thing is kept. */
function* kept(context: Context): Faults<'VS-C41'> {
  const all = keptTold(context).slice(0, MOST_KEPT);
  const reported = new Set<string>();
  for (const [index, first] of all.entries()) {
    const fileOf = ({ sentence }: KeptTold): string => sentence.page.file;
    const same = all.filter((one, at) => (at > index || fileOf(one) === fileOf(first)) && ofOneThing(first, one));
    const { true: mine = [], false: others = [] } = Object.groupBy(same, (one) => `${fileOf(one) === fileOf(first)}`);
    for (const [file, items] of Map.groupBy(others, fileOf)) {
      if (items.some((one) => mine.some(({ quantity }) => !contradicts(quantity, one.quantity, true)))) continue;
      for (const { sentence, quantity } of items) {
        const place = `${file} ${sentence.start} ${quantity.start}`;
        if (reported.has(place) || isOfAnotherPlan(all, sentence, first)) continue;
        reported.add(place);
        yield faultAt(sentence, quantity.start, quantity.text, {
          topic: 'thing-kept',
          names: [],
          said: first.quantity.text.trim(),
          file: first.sentence.page.file,
        });
      }
    }
  }
}
/** A row that gives a time in each of several columns, one a plan: what agrees with one of them contradicts none. */
const isOfAnotherPlan = (all: readonly KeptTold[], { page, block }: Spoken, first: KeptTold): boolean =>
  block.kind === 'cell' &&
  block.row !== undefined &&
  all.some(
    ({ sentence, quantity }) =>
      sentence.page === page &&
      sentence.block !== block &&
      sentence.block.row === block.row &&
      sentence.block.heading === block.heading &&
      !contradicts(first.quantity, quantity, true),
  );
/** Each is set against each. */
const MOST_KEPT = 200;

const KEPT: ReadonlySet<TopicId> = new Set<TopicId>(['logs-kept', 'backups-kept']);
/** Days and business days are set against each other. */
const isTime = ({ measure }: Quantity): boolean => measure === 'time' || measure === 'working time';

export const CONTRADICTION_NUMBERS: Rule[] = [
  { code: 'VS-C40', family: 'contradiction', severity: 'warning', check: against },
  {
    code: 'VS-C41',
    family: 'contradiction',
    severity: 'warning',
    check: function* check(context) {
      yield* between(context);
      yield* betweenUsual(context);
      yield* kept(context);
    },
  },
];
