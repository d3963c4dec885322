import file from '../../reading/lexicon/promise-signs.json' with { type: 'json' };
import fitted from '../../reading/lexicon/promise-weights.json' with { type: 'json' };
import { type Marks, Phrases, readOnce } from '../../reading/phrases.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { denies, toldAt } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { formOf } from './promise-form.ts';
import { type Shape, shapesIn } from './promise-shapes.ts';
import { isDisclaimed } from './wording-disclaimed.ts';

type Absolute = keyof typeof file.absolute;
type Good = keyof typeof file.good;
type Around = keyof typeof file.around;
type Part = Absolute | Good | Around;

const ABSOLUTES = Object.keys(file.absolute) as Absolute[];
const GOODS = Object.keys(file.good) as Good[];
const AROUND = Object.keys(file.around) as Around[];

const PHRASES = new Phrases<Part>();
for (const group of [file.absolute, file.good, file.around])
  for (const [part, phrases] of Object.entries(group)) PHRASES.add(part as Part, phrases);

/** How many words before or after what is good or harmful an absolute word may stand. */
const BEFORE = 9;
const AFTER = 5;
const NEAR = 3;
/** "Even if somebody broke in and took every disk in the building, …": how far before it a case may be named. */
const CASE_BEFORE = 24;
/** "To be fully protected, …" */
const OPENING = 2;
/** "Must make sure that they are always protected." */
const DUE_BEFORE = 6;
/** How far the words around both are looked for. */
const WINDOW = 8;

/** A place where something may be promised: from the first to the last of its words, and the signs that speak for or against it. */
export interface Candidate {
  from: number;
  to: number;
  signs: readonly string[];
  /** It has the shape of a promise. */
  isShaped: boolean;
}

const marksOf = readOnce(PHRASES);
/** "All data" and "at once" promise nothing by themselves, and that somebody reads something is harm only where it is denied. */
const isPair = (absolute: Absolute, good: Good, distance: number): boolean =>
  absolute === 'plain'
    ? STATES.has(good) && Math.abs(distance) <= NEAR
    : absolute === 'atOnce'
      ? good === 'compliant'
      : absolute !== 'any' && (good !== 'getting' || DENYING.has(absolute));
const DENYING = new Set<Absolute>([
  'never',
  'cannot',
  'impossible',
  'nobody',
  'noSuch',
  'only',
  'prevents',
  'comeWhatMay',
  'nothingBut',
  'immune',
]);
/** What can be said to be so without a word that says how much: "your data is safe with us". */
const STATES = new Set<Good>(['safe', 'unharmed', 'compliant']);
/** "We make sure that nobody …", "even if …, they could not …": what makes another absolute word a pledge. */
const PLEDGES = ['assures', 'guarantees', 'comeWhatMay', 'most'] as const satisfies Absolute[];
/** What is said of the things around tells much of what is meant by a word. */
const TELLING = [
  'yours',
  'kept',
  'ours',
  'ourThing',
  'outsiders',
  'another',
  'technical',
  'used',
  'duty',
  'ofLoss',
] as const satisfies Around[];
const isBreak = (gap: string): boolean => /[;:()|–—]| - /.test(gap);

/** The places of a sentence that have the shape of a promise, and those where an absolute word stands near something good or harmful. Linear in its length. */
export function* candidates(spoken: Spoken): Generator<Candidate> {
  const { read } = spoken;
  const marks = marksOf(read);
  const shapes = [...shapesIn(spoken)];
  const met = new Set<Shape>();
  for (const [index, mark] of marks.entries()) {
    const goods = mark === undefined ? [] : GOODS.filter((good) => mark.has(good));
    if (goods.length === 0) continue;
    const found = absolutesNear(read, marks, index, Math.max(...goods.map((good) => mark?.get(good) ?? 0)));
    const fitting = goods.filter((good) =>
      [...found].some(([absolute, { distance }]) => isPair(absolute, good, distance)),
    );
    const shape = shapes.find(({ from, to }) => from <= index && index < to);
    if (shape !== undefined) met.add(shape);
    if (shape !== undefined || fitting.length > 0)
      yield candidate(spoken, marks, index, fitting.length > 0 ? fitting : goods, found, shape);
  }
  for (const shape of shapes) if (!met.has(shape)) yield candidate(spoken, marks, shape.from, [], new Map(), shape);
}

/** An absolute word: the index of its first word, and how far its nearest one is from what is good or harmful: negative before it. */
interface Near {
  at: number;
  distance: number;
}
/** The absolute words around a place. */
function absolutesNear({ words }: Sentence, marks: Marks<Part>, index: number, length: number): Map<Absolute, Near> {
  const found = new Map<Absolute, Near>();
  const look = (at: number, far: number): void => {
    const mark = marks[at];
    if (mark === undefined) return;
    for (const absolute of ABSOLUTES) {
      const long = mark.get(absolute);
      if (long === undefined) continue;
      const distance = at < index ? -(far - long + 1) : far;
      if (Math.abs(distance) < Math.abs(found.get(absolute)?.distance ?? Number.POSITIVE_INFINITY))
        found.set(absolute, { distance, at });
    }
  };
  look(index, 0);
  let isApart = false;
  for (let at = index - 1; at >= Math.max(0, index - CASE_BEFORE); at -= 1) {
    isApart ||= at < index - BEFORE || isBreak(words[at + 1]?.gap ?? '');
    if (!isApart || marks[at]?.has('comeWhatMay') === true) look(at, index - at);
  }
  for (let at = index + 1; at < Math.min(words.length, index + length + AFTER); at += 1) {
    if (isBreak(words[at]?.gap ?? '')) break;
    look(at, at - index - length + 1);
  }
  return found;
}

const SMALL = new Set(
  'and or but at by from in on of to for with against while when as so because that which is are will cannot without across during no'.split(
    ' ',
  ),
);

function candidate(
  { read, block, page }: Spoken,
  marks: Marks<Part>,
  index: number,
  goods: readonly Good[],
  found: ReadonlyMap<Absolute, Near>,
  shape: Shape | undefined,
): Candidate {
  const { words } = read;
  const signs = new Set<string>();
  let [from, to] = [shape?.from ?? index, shape?.to ?? index + 1];
  if (shape !== undefined) signs.add('shaped').add(`shaped as ${shape.kind}`);
  for (const [absolute, { at, distance }] of found) {
    signs.add(absolute);
    for (const good of goods) signs.add(`${absolute} ${good}`);
    if (Math.abs(distance) <= NEAR) signs.add(`${absolute} near`);
    if (distance > 0) signs.add(`${absolute} after`);
    if (words[at - 1]?.text === 'to') signs.add('for a purpose');
    if (shape !== undefined) continue;
    from = Math.min(from, at);
    to = Math.max(to, at + 1);
  }
  for (const good of goods) signs.add(good);
  for (let at = Math.max(0, from - WINDOW); at < Math.min(words.length, to + WINDOW); at += 1)
    for (const part of AROUND) {
      if (marks[at]?.has(part) !== true) continue;
      if (part !== 'byWay' && part !== 'due') signs.add(part);
      if ((TELLING as readonly Around[]).includes(part)) for (const good of goods) signs.add(`${good} of ${part}`);
      if (part === 'aims' || part === 'hedged' || part === 'measures')
        signs.add(`${part} ${at < index ? 'before' : 'after'}`);
      if (part === 'byWay' && at >= to && at <= to + 1) signs.add('in some way');
      if (part === 'work' && at === index + (marks[index]?.get(goods[0] as Good) ?? 1)) signs.add('of work');
    }
  const end = index + Math.max(1, ...goods.map((good) => marks[index]?.get(good) ?? 1));
  const after = words[end];
  if (after !== undefined && after.gap === ' ' && !SMALL.has(after.text)) signs.add('of a thing');
  if (marks[index - 1]?.has('state') === true || marks[index - 2]?.has('state') === true) signs.add('as a state');
  for (const absolute of ['never', 'cannot', 'always', 'noSuch', 'prevents', 'assures', 'guarantees'] as const) {
    const place = found.get(absolute)?.at;
    if (place === undefined) continue;
    for (let back = 1; back <= 2; back += 1) if (marks[place - back]?.has('ours') === true) signs.add(`we ${absolute}`);
  }
  const cannot = found.get('cannot');
  if (cannot !== undefined && cannot.distance < 0 && words[index - 1]?.text === 'be') signs.add('cannot be');
  if (words[index + 1]?.text === 'by' || ['just', 'simply', 'even'].includes(words[index + 1]?.text ?? ''))
    signs.add('by whom');
  const form = formOf(read, found.get('prevents')?.at);
  if (form !== null) {
    signs.add(`prevents ${form}`);
    for (const good of goods) signs.add(`prevents ${form} ${good}`);
  }
  for (let at = Math.max(0, from - DUE_BEFORE); at < from; at += 1)
    if (marks[at]?.has('due') === true) signs.add('due before');
  for (const one of PLEDGES)
    if (found.has(one)) for (const absolute of found.keys()) if (absolute !== one) signs.add(`${one} ${absolute}`);
  if (found.size > 1) signs.add('more than one');
  if (found.size > 2) signs.add('more than two');
  const first = words[from];
  const before = words[from - 1]?.text ?? '';
  if (before === 'to') signs.add('for a purpose');
  if (words[0]?.text === 'to' && from <= OPENING) signs.add('ordered');
  if (from === 0 && words[0]?.text === 'always') signs.add('ordered');
  if (
    from === 0 &&
    /^(?:ensure|prevent|guarantee|keep|make|eliminate|stop|protect|ensuring|preventing|making|assuring)$/.test(
      first?.text ?? '',
    )
  )
    signs.add('ordered');
  if (/ing$/.test(first?.text ?? '')) signs.add('by the way');
  const { subject, polarity, certainty } = toldAt(read, first?.start ?? 0, words[index]?.end ?? 0);
  if (subject === 'us')
    for (const absolute of ['never', 'cannot'] as const) if (found.has(absolute)) signs.add(`${absolute} of us`);
  signs.add(`of ${subject}`).add(`told as ${certainty}`);
  if (polarity === 'denied') signs.add('denied');
  for (let at = Math.max(0, from - NEAR); at < from; at += 1) if (denies(read, at)) signs.add('denied before');
  if (isDisclaimed(read, index) || isDisclaimed(read, from)) signs.add('disclaimed');
  if (block.kind !== 'text') signs.add(`in a ${block.kind}`);
  if (page.collection === 'learn') signs.add('in a guide');
  if (words.length <= 8) signs.add('short');
  if (words.length > 30) signs.add('long');
  return { from, to, signs: [...signs], isShaped: shape !== undefined };
}

const WEIGHTS: Readonly<Record<string, number>> = fitted.weights;
/** How likely a place promises something, in log odds, by the weights of its signs. */
const oddsOf = ({ signs }: Candidate): number => signs.reduce((sum, sign) => sum + (WEIGHTS[sign] ?? 0), fitted.bias);

/** The promises of a sentence: the likeliest of the places that overlap, in order. */
export function likeliestPromises(spoken: Spoken): Candidate[] {
  const found: Candidate[] = [];
  const likely = [...candidates(spoken)]
    .map((candidate) => ({ candidate, odds: oddsOf(candidate) }))
    .filter(({ odds }) => odds >= PROMISED_FROM)
    .toSorted((a, b) => b.odds - a.odds);
  for (const { candidate } of likely)
    if (
      found.every(
        ({ from, to, isShaped }) => isShaped && candidate.isShaped && (candidate.to <= from || candidate.from >= to),
      )
    )
      found.push(candidate);
  return found.toSorted((a, b) => a.from - b.from);
}
/** From these log odds on, a place is taken for a promise. */
const PROMISED_FROM = fitted.promised;
