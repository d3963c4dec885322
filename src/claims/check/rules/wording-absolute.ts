import { harmAt, hasHarmAt } from '../../reading/harm.ts';
import { mayPromiseAt } from '../../reading/impossible.ts';
import { at, type Sentence } from '../../reading/sentence.ts';
import { isStated } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import { DOUBTED_BELOW, likeliestPromise, PROMISED_FROM } from './promise-signs.ts';
import { ASSURED, ASSURED_NOT } from './wording-assured.ts';
import { isDisclaimed } from './wording-disclaimed.ts';
import { EFFECTS, type Find } from './wording-effects.ts';
import { HARMLESS, isDefinition } from './wording-harm.ts';
import { IMPOSSIBLE as IMPOSSIBLE_FINDS, KEEPING } from './wording-impossible.ts';
import { OUTCOMES, OUTCOMES_DENYING } from './wording-outcome.ts';
import { SAFE_STATES, UNBREAKABLE, unlessAimed } from './wording-safe.ts';

/** "Quality can never be compromised." */
const isNotOfData = (sentence: Sentence, index: number): boolean =>
  harmAt(sentence, index - 1, 'notData') > 0 || harmAt(sentence, index - 2, 'notData') > 0;
/** "Accuracy must never be compromised" says what is due. */
const isDue = ({ words }: Sentence, index: number): boolean =>
  /^(?:must|should|shall|ought)$/.test(words[index - 1]?.text ?? '');
/** "How do you guarantee the integrity of my data?" asks for what is done. */
const asksHow = ({ read, text }: Spoken): boolean => at(read.marks, 0, 'asksOpen') > 0 && text.trimEnd().endsWith('?');
/** Where the first of some promises that begins at a word ends; null where none does, or where it's denied or disclaimed. */
function endOf(sentence: Spoken, index: number, finds: readonly Find[], isAffirmed: boolean): number | null {
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
/** Places where something is promised: by its shape, or by its signs where no shape is known. */
function* promised(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    const likeliest = likeliestPromise(sentence);
    if (likeliest !== null && likeliest.odds < DOUBTED_BELOW) continue;
    const shaped = [...shapedIn(sentence)];
    yield* shaped;
    if (shaped.length > 0 || likeliest === null || likeliest.odds < PROMISED_FROM) continue;
    const { from, to } = likeliest.candidate;
    if (asksHow(sentence) || isTakenBack(sentence, from, to)) continue;
    const start = sentence.read.words[from]?.start ?? 0;
    yield faultAt(sentence, start, sentence.text.slice(start, sentence.read.words[to - 1]?.end ?? start));
  }
}
/** Whether any word of a promise is disclaimed, or said of what is no data, of what can be expected or of what a word means. */
function isTakenBack({ read }: Spoken, from: number, to: number): boolean {
  // "To be fully protected, install the update."
  if (isDefinition(read, from) || (from === 2 && read.words[0]?.text === 'to')) return true;
  for (let index = from; index < to; index += 1) {
    if (isDisclaimed(read, index) || isNotOfData(read, index) || isDue(read, index)) return true;
    if (harmAt(read, index, 'anticipated', 'neverBeen') > 0) return true;
  }
  return false;
}
/** The shapes of promises in a sentence, put forward and not denied. Overlapping ones are reported once. */
function* shapedIn(sentence: Spoken): Generator<Fault> {
  const { words, marks } = sentence.read;
  for (let index = 0; index < words.length; index += 1) {
    // Most words begin nothing.
    const hasMarks = marks[index] !== undefined || words[index]?.text === '100';
    const end =
      (hasMarks ? endOf(sentence, index, ABSOLUTE, false) : null) ??
      (hasMarks || mayPromiseAt(sentence.read, index) ? endOf(sentence, index, IMPOSSIBLE, false) : null) ??
      (hasHarmAt(sentence.read, index) ? endOf(sentence, index, NO_HARM, true) : null) ??
      (hasMarks || hasHarmAt(sentence.read, index) ? endOf(sentence, index, PLAIN_OUTCOMES, false) : null);
    if (end === null) continue;
    const start = words[index]?.start ?? 0;
    yield faultAt(sentence, start, sentence.text.slice(start, words[end - 1]?.end ?? start));
    index = end - 1;
  }
}
/** "Unhackable", wherever it is put forward. */
function* unhackable(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    const { words, marks } = sentence.read;
    for (let index = 0; index < words.length; index += 1) {
      const end = marks[index] === undefined ? null : endOf(sentence, index, [UNBREAKABLE], false);
      const start = words[index]?.start ?? 0;
      if (end !== null) yield faultAt(sentence, start, sentence.text.slice(start, words[end - 1]?.end ?? start));
    }
  }
}

/** These look for what denies them themselves: "it's never stored, so nobody has a chance of seeing it". */
const NO_HARM = [...HARMLESS, ...OUTCOMES_DENYING, ...ASSURED_NOT].map(unlessAimed);
const PLAIN_OUTCOMES = [...OUTCOMES, ...ASSURED].map(unlessAimed);
const ABSOLUTE = [...SAFE_STATES, ...EFFECTS];
const IMPOSSIBLE = [unlessAimed(KEEPING), ...IMPOSSIBLE_FINDS];

export const WORDING_ABSOLUTE: Rule[] = [
  { code: 'VS-W10', family: 'wording', severity: 'warning', check: promised },
  { code: 'VS-W11', family: 'wording', severity: 'error', check: unhackable },
];
