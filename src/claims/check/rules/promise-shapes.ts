import { harmAt, hasHarmAt } from '../../reading/harm.ts';
import { mayPromiseAt } from '../../reading/impossible.ts';
import { at, type Sentence } from '../../reading/sentence.ts';
import { isStated } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { ASSURED, ASSURED_NOT } from './wording-assured.ts';
import { isDisclaimed } from './wording-disclaimed.ts';
import { EFFECTS, type Find } from './wording-effects.ts';
import { HARMLESS } from './wording-harm.ts';
import { IMPOSSIBLE as IMPOSSIBLE_FINDS, KEEPING } from './wording-impossible.ts';
import { OUTCOMES, OUTCOMES_DENYING } from './wording-outcome.ts';
import { SAFE_STATES, unlessAimed } from './wording-safe.ts';

/** Words that have the shape of a promise, from one to before another, and what kind of shape it is. */
export interface Shape {
  from: number;
  to: number;
  kind: 'wholly' | 'impossible' | 'no harm' | 'outcome';
}

/** "Quality can never be compromised." */
export const isNotOfData = (sentence: Sentence, index: number): boolean =>
  harmAt(sentence, index - 1, 'notData') > 0 || harmAt(sentence, index - 2, 'notData') > 0;
const DUE = new Set(['must', 'should', 'shall', 'ought']);
/** How many words before what is due its "must" may stand. */
const DUE_WITHIN = 8;
/** "Accuracy must never be compromised" and "must make sure that records are always protected" say what is due. */
export function isDue({ words }: Sentence, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - DUE_WITHIN); at -= 1) {
    if (/[,;:()–—]/.test(words[at + 1]?.gap ?? '')) return false;
    if (DUE.has(words[at]?.text ?? '')) return true;
  }
  return false;
}
/** "How do you guarantee the integrity of my data?" asks for what is done. */
export const asksHow = ({ read, text }: Spoken): boolean =>
  at(read.marks, 0, 'asksOpen') > 0 && text.trimEnd().endsWith('?');

/** Where the first of some promises that begins at a word ends; null where none does, or where it's denied or disclaimed. */
export function endOf(sentence: Spoken, index: number, finds: readonly Find[], isAffirmed: boolean): number | null {
  for (const find of finds) {
    const end = find(sentence.read, index);
    if (end === null) continue;
    if (asksHow(sentence) || isDue(sentence.read, index)) return null;
    if (
      isStated(sentence, index, end, isAffirmed) &&
      !isDisclaimed(sentence.read, index) &&
      !isNotOfData(sentence.read, index)
    )
      return end;
  }
  return null;
}

/** These look for what denies them themselves: "it's never stored, so nobody has a chance of seeing it". */
const NO_HARM = [...HARMLESS, ...OUTCOMES_DENYING, ...ASSURED_NOT].map(unlessAimed);
const PLAIN_OUTCOMES = [...OUTCOMES, ...ASSURED].map(unlessAimed);
const WHOLLY = [...SAFE_STATES, ...EFFECTS];
const IMPOSSIBLE = [unlessAimed(KEEPING), ...IMPOSSIBLE_FINDS];

const TRIES: readonly { kind: Shape['kind']; finds: readonly Find[]; isAffirmed: boolean }[] = [
  { kind: 'wholly', finds: WHOLLY, isAffirmed: false },
  { kind: 'impossible', finds: IMPOSSIBLE, isAffirmed: false },
  { kind: 'no harm', finds: NO_HARM, isAffirmed: true },
  { kind: 'outcome', finds: PLAIN_OUTCOMES, isAffirmed: false },
];

/** The shapes of promises in a sentence, put forward and not denied. Overlapping ones are met once. */
export function* shapesIn(sentence: Spoken): Generator<Shape> {
  const { words, marks } = sentence.read;
  for (let index = 0; index < words.length; index += 1) {
    const shape = shapeAt(sentence, index, marks[index] !== undefined || words[index]?.text === '100');
    if (shape === null) continue;
    yield shape;
    index = shape.to - 1;
  }
}
/** Most words begin nothing. */
function shapeAt(sentence: Spoken, from: number, hasMarks: boolean): Shape | null {
  const hasHarm = hasHarmAt(sentence.read, from);
  const mayBe: Record<Shape['kind'], boolean> = {
    wholly: hasMarks,
    impossible: hasMarks || mayPromiseAt(sentence.read, from),
    'no harm': hasHarm,
    outcome: hasMarks || hasHarm,
  };
  for (const { kind, finds, isAffirmed } of TRIES) {
    const to = mayBe[kind] ? endOf(sentence, from, finds, isAffirmed) : null;
    if (to !== null) return { from, to, kind };
  }
  return null;
}
