import fitted from '../../reading/lexicon/promise-weights.json' with { type: 'json' };
import { isOwnNameAt, type Sentence } from '../../reading/sentence.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Candidate, candidate, type Near } from './promise-evidence.ts';
import {
  ABSOLUTES,
  type Absolute,
  asidesIn,
  breaksAt,
  deniedWay,
  GOODS,
  type Good,
  type Marks,
  marksOf,
  type Part,
} from './promise-marks.ts';
import { type Shape, shapesIn } from './promise-shapes.ts';

/** How many words before or after what is good or harmful an absolute word may stand. */
const BEFORE = 9;
const AFTER = 5;
/** What is said to be so plainly stands this near. */
const NEAR = 3;
/** "Even if somebody broke in and took every disk in the building, …": how far before it a case may be named. */
const CASE_BEFORE = 24;
/** "All data" and "at once" promise nothing by themselves, and that somebody reads something is harm only where it is denied. */
const isPair = (absolute: Absolute, good: Good, distance: number): boolean =>
  absolute === 'plain'
    ? STATES.has(good) && Math.abs(distance) <= NEAR
    : absolute === 'atOnce'
      ? good === 'compliant'
      : absolute !== 'any' && ((good !== 'getting' && good !== 'sharing') || DENYING.has(absolute));
/** What says of any deed that it never happens: "cannot", "nobody", "prevents". */
const OF_DEEDS = [
  'never',
  'cannot',
  'impossible',
  'nobody',
  'noSuch',
  'only',
  'prevents',
  'immune',
] as const satisfies Absolute[];
const DENYING = new Set<Absolute>([...OF_DEEDS, 'comeWhatMay', 'nothingBut']);
/** What can be said to be so without a word that says how much: "your data is safe with us". */
const STATES = new Set<Good>(['safe', 'unharmed', 'compliant']);

/** The places of a sentence that have the shape of a promise, and those where an absolute word stands near something good or harmful. Linear in its length. */
export function* candidates(spoken: Spoken): Generator<Candidate> {
  const { read } = spoken;
  const marks = marksOf(read);
  const aside = asidesIn(read);
  const shapes = [...shapesIn(spoken)];
  const met = new Set<Shape>();
  for (const [index, mark] of marks.entries()) {
    // A company may be called Safe or Secure something.
    const goods = mark === undefined || isOwnNameAt(read, index) ? [] : GOODS.filter((good) => mark.has(good));
    if (goods.length === 0) continue;
    const found = absolutesNear(read, aside, marks, index, Math.max(...goods.map((good) => mark?.get(good) ?? 0)));
    const fitting = goods.filter((good) =>
      [...found].some(([absolute, { distance }]) => isPair(absolute, good, distance)),
    );
    const shape = shapes.find(({ from, to }) => from <= index && index < to);
    if (shape !== undefined) met.add(shape);
    if (shape !== undefined || fitting.length > 0)
      yield candidate(spoken, marks, index, fitting.length > 0 ? fitting : goods, found, shape);
  }
  for (const shape of shapes) if (!met.has(shape)) yield candidate(spoken, marks, shape.from, [], new Map(), shape);
  yield* deeds(spoken, marks, aside);
}

/** "Cannot return another clinic's rows", "prevents alteration": a deed that no list knows, after each word that says it never happens. */
function* deeds(spoken: Spoken, marks: Marks<Part>, aside: ReadonlySet<number>): Generator<Candidate> {
  const { read } = spoken;
  for (const [at, mark] of marks.entries()) {
    const absolute = mark === undefined ? undefined : OF_DEEDS.find((one) => mark.has(one));
    if (absolute === undefined) continue;
    const deed = at + (mark?.get(absolute) ?? 1);
    if (deed >= read.words.length || breaksAt(read, aside, deed)) continue;
    yield candidate(spoken, marks, deed, ['deed'], absolutesNear(read, aside, marks, deed, 1), undefined);
  }
}

/** The absolute words around a place. */
function absolutesNear(
  sentence: Sentence,
  aside: ReadonlySet<number>,
  marks: Marks<Part>,
  index: number,
  length: number,
): Map<Absolute, Near> {
  const { words } = sentence;
  const found = new Map<Absolute, Near>();
  const look = (at: number, far: number): void => {
    const mark = marks[at];
    if (mark === undefined) return;
    const way = deniedWay(marks, at);
    for (const absolute of ABSOLUTES) {
      const long = absolute === 'noSuch' && way > 0 ? way : mark.get(absolute);
      if (long === undefined) continue;
      const distance = at < index ? -(far - long + 1) : far;
      if (Math.abs(distance) < Math.abs(found.get(absolute)?.distance ?? Number.POSITIVE_INFINITY))
        found.set(absolute, { distance, at });
    }
  };
  look(index, 0);
  let isApart = false;
  let far = 0;
  for (let at = index - 1; at >= Math.max(0, index - CASE_BEFORE); at -= 1) {
    if (!aside.has(at) || aside.has(index)) far += 1;
    isApart ||= far > BEFORE || breaksAt(sentence, aside, at + 1);
    if (!isApart || marks[at]?.has('comeWhatMay') === true) look(at, Math.max(1, far));
  }
  for (let at = index + 1; at < Math.min(words.length, index + length + AFTER); at += 1) {
    if (breaksAt(sentence, aside, at)) break;
    look(at, at - index - length + 1);
  }
  return found;
}

const WEIGHTS: Readonly<Record<string, number>> = fitted.weights;
const WORDS: ReadonlyMap<string, number> = new Map(Object.entries(fitted.words));
/** What the words of a sentence weigh, each once. */
const weightOfWords = ({ words }: Sentence): number =>
  [...new Set(words.map(({ text }) => text))].reduce((sum, word) => sum + (WORDS.get(word) ?? 0), 0);
/** How likely a place promises something, in log odds, by the weights of its signs and those of the words of its sentence. */
const oddsOf = ({ signs }: Candidate, ofWords: number): number =>
  signs.reduce((sum, sign) => sum + (WEIGHTS[sign] ?? 0), fitted.bias + ofWords);

/** The promises of a sentence: the likeliest of the places that overlap, in order. */
export function likeliestPromises(spoken: Spoken): Candidate[] {
  const found: Candidate[] = [];
  const places = [...candidates(spoken)];
  const ofWords = places.length === 0 ? 0 : weightOfWords(spoken.read);
  const likely = places
    .map((candidate) => ({ candidate, odds: oddsOf(candidate, ofWords) }))
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
