import { harmAt } from '../../reading/harm.ts';
import file from '../../reading/lexicon/plain-promises.json' with { type: 'json' };
import { wordAt } from '../../reading/sentence.ts';
import { finderOf } from '../../reading/worded.ts';
import { isBuiltSo, isStrivenFor } from '../meant/built.ts';
import { isStated } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import type { Candidate } from './promise-evidence.ts';
import { asksHow, endOf, isDue, isNotOfData } from './promise-shapes.ts';
import { likeliestPromises } from './promise-signs.ts';
import { isDisclaimed } from './wording-disclaimed.ts';
import { isDefinition } from './wording-harm.ts';
import { UNBREAKABLE } from './wording-safe.ts';

/** Places where something is promised. */
function* promised(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    let isFound = false;
    for (const candidate of likeliestPromises(sentence)) {
      if (!candidate.isShaped && (asksHow(sentence) || isTakenBack(sentence, candidate))) continue;
      const start = sentence.read.words[candidate.from]?.start ?? 0;
      if (isBuiltSo(sentence.text, start) || isStrivenFor(sentence.text, start)) continue;
      isFound = true;
      yield faultAt(sentence, start, sentence.text.slice(start, sentence.read.words[candidate.to - 1]?.end ?? start));
    }
    if (!isFound) yield* plainlyPromised(sentence);
  }
}
const plain = finderOf(file.promises, file.lists);
/** What is a promise by its form, whatever its words weigh: "SOC 2 compliance ensures the secure storage of data". */
function* plainlyPromised(sentence: Spoken): Generator<Fault> {
  const met = plain(sentence.text);
  if (met === null) return;
  const { read, text } = sentence;
  const [from, to] = [wordAt(read, met.start), wordAt(read, met.end)];
  if (asksHow(sentence) || isDue(read, from) || isDisclaimed(read, from)) return;
  if (isStated(sentence, from, to, true)) yield faultAt(sentence, met.start, text.slice(met.start, met.end));
}
/** As far after a promise its condition may stand, in words. */
const CONDITION_WITHIN = 3;
const CONDITIONS = new Set(['before', 'until', 'unless']);
/** "Nobody has standing access", "blocks common attacks": so much, and no more, is promised. */
const MEASURED = new Set(['standing', 'common', 'typical']);
/** Whether a promise is disclaimed, or any word of it said of what is no data, of what can be expected or of what a word means. */
function isTakenBack({ read }: Spoken, { from, to, isDisclaimed }: Candidate): boolean {
  if (isDisclaimed) return true;
  // "To be fully protected, install the update."
  // "Nobody gets in before their check is complete."
  const around = read.words.slice(from, to + CONDITION_WITHIN);
  if (around.some(({ text }) => CONDITIONS.has(text) || MEASURED.has(text))) return true;
  if (isDefinition(read, from) || (from === 2 && read.words[0]?.text === 'to')) return true;
  for (let index = from; index < to; index += 1) {
    if (isNotOfData(read, index) || isDue(read, index)) return true;
    if (harmAt(read, index, 'anticipated', 'neverBeen') > 0) return true;
  }
  return false;
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

export const WORDING_ABSOLUTE: Rule[] = [
  { code: 'VS-W10', family: 'wording', severity: 'warning', check: promised },
  { code: 'VS-W11', family: 'wording', severity: 'error', check: unhackable },
];
