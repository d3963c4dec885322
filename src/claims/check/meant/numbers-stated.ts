import { NOT_COMPARED, spoken } from '../prose/walk.ts';
import type { Context } from '../rule.ts';
import { PAIR } from './counts.ts';
import { listedCounts } from './listed-counts.ts';
import { isDataLost } from './number-clauses.ts';
import { isOurNumber, tellerOf } from './number-doer.ts';
import { isReadInRow } from './number-place.ts';
import { mayHaveNumber, type NumberTold, numbersTold, promisesFrom, promisesUntil } from './numbers-told.ts';
import type { Measure } from './quantity.ts';
import { type Named, namedIn } from './said-of.ts';
import { type Stated, statedIn } from './stated-in.ts';

/** "Weeks 2–6: one backup per week" is a line of a schedule. */
const SPAN = /^(?:hours?|days?|weeks?|months?|years?) \d/i;
/** Every number that the texts state of the company, in the order of its pages. */
export function numbersStated(context: Context): Stated[] {
  const told = Map.groupBy(numbersTold(context), ({ sentence }) => sentence);
  const names = new Set(namedIn(`${context.tree.company.data.name} ${context.tree.company.data.legalName}`).things);
  const texts = new Map<string, Named>();
  const named = (text: string): Named => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const found = namedIn(text);
    const own = { ...found, things: found.things.filter((thing) => !names.has(thing)) };
    texts.set(text, own);
    return own;
  };
  let heading = '';
  let last = '';
  let page: unknown;
  const found = spoken(context, NOT_COMPARED).flatMap((one) => {
    const { block, text } = one;
    if (page !== one.page || heading !== block.heading || block.kind === 'heading') last = '';
    [page, heading] = [one.page, block.heading ?? ''];
    const lead = one.previous === '' ? last : one.previous;
    if (block.kind === 'text' && block.path === null) last = text;
    if (
      !(mayHaveNumber(text) || listedCounts(text).length > 0) ||
      isReadInRow(one) ||
      block.kind === 'question' ||
      block.kind === 'title'
    )
      return [];
    const promised = promisesFrom(one);
    if (promised === null) return [];
    return statedIn(one, named, lead)
      .filter(({ quantity: { start } }) => start >= promised && start <= promisesUntil(text))
      .map((stated) => withTopics(stated, told.get(one) ?? []))
      .flatMap((stated) => {
        if (stated.topics.length > 0) return [stated];
        if (!isOpen(stated) || stated.quantity.isAtOnce === true) return [];
        const isOurs = isOurNumber(one, stated.quantity, null) || isDataLost(text, stated.quantity);
        const teller = isOurs ? '' : tellerOf(one, stated.quantity);
        return teller === null ? [] : [{ ...stated, teller }];
      });
  });
  return withoutCells(found).filter(
    ({ sentence, quantity }) => quantity.measure !== 'rhythm' || !SPAN.test(sentence.text),
  );
}

/** A cell that is read with the name of its row is left out by itself. */
function withoutCells(all: readonly Stated[]): Stated[] {
  const keyOf = ({ sentence: { page, text }, quantity }: Stated, from: number): string =>
    `${page.file} ${text.slice(from)} ${quantity.start - from}`;
  const inRows = new Set(
    all
      .filter(({ sentence: { block } }) => block.kind === 'cell' && block.row !== undefined && block.leadIn === '')
      .map((one) => {
        const name = `${one.sentence.block.row}: `;
        return keyOf(one, one.sentence.text.startsWith(name) ? name.length : 0);
      }),
  );
  return all.filter((one) => {
    const { kind, row } = one.sentence.block;
    return kind !== 'cell' || row !== undefined || !inRows.has(keyOf(one, 0));
  });
}

/** With the topics that the lexicon knows it by. "90-day key rotation" says how often. */
function withTopics(stated: Stated, told: readonly NumberTold[]): Stated {
  const mine = told.filter(({ quantity }) => quantity.start === stated.quantity.start);
  const [first] = mine;
  if (first === undefined) return stated;
  const quantity = { ...stated.quantity, measure: first.quantity.measure };
  return { ...stated, quantity, topics: mine.map(({ topic, kinds }) => ({ topic, kinds })) };
}

/** Measures of things that no list of topics could name. */
const OPEN: ReadonlySet<Measure> = new Set<Measure>([
  'time',
  'working time',
  'rhythm',
  'service hours',
  'things',
  'people',
  'sites',
  'regions',
  'attempts',
  'zones',
]);

/** "The service is there 98% of the time" is an uptime in other words. */
const isOpen = ({ quantity: { measure, of }, core }: Stated): boolean =>
  OPEN.has(measure) ||
  (measure === 'bits' && of === PAIR) ||
  (measure === 'percent' && core.acts.has('serves') && !core.things.includes(PEOPLE_THERE));
const PEOPLE_THERE = 'support';
