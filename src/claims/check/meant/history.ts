import type { Sentence } from '../../reading/sentence.ts';
import { wordAt } from '../../reading/sentence.ts';
import { clauseOf } from '../../reading/told.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';

const REACH = 24;

/** Whether the clause around a place tells what was: "first", "previous", "since 2019", "was renewed". */
export function isHistory(sentence: Sentence, at: number): boolean {
  return cueAround(sentence, at, 'history.past');
}

/** Whether it speaks of what holds: "current", "latest". */
export function isCurrent(sentence: Sentence, at: number): boolean {
  return cueAround(sentence, at, 'history.current');
}

/** The same for all of the sentence up to there: "Back then, our auditor was …", "Earlier tests, in 2023, were done by …". */
export function isToldAsPast(sentence: Sentence, at: number): boolean {
  if (isHistory(sentence, at)) return true;
  const word = Math.min(wordAt(sentence, at), sentence.words.length - 1);
  for (let index = Math.max(0, word - REACH); index < word; index += 1)
    if (isCue(sentence, index, 'history.past')) return true;
  return false;
}

/** Whether what is said at a place is told as over: "were certified until 2024", "our previous report", "have held" is not. */
export function isToldAsOver(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const cues = cuesOf(sentence);
  if (cueWithin(cues, 'history.ended', 0, words.length)) return true;
  const word = Math.min(wordAt(sentence, at), words.length - 1);
  for (let index = Math.max(clauseOf(sentence, word).start, word - REACH); index < word; index += 1)
    if (cueAt(cues, index, 'history.then') > 0 && !PERFECT.has(words[index - 1]?.text ?? '')) return true;
  return false;
}
/** "We have held it since 2019" */
const PERFECT = new Set(['have', 'has', "we've", 'be', 'been']);

function cueAround(sentence: Sentence, at: number, cue: 'history.past' | 'history.current'): boolean {
  const word = Math.min(wordAt(sentence, at), sentence.words.length - 1);
  const clause = clauseOf(sentence, word);
  for (let index = Math.max(clause.start, word - REACH); index < Math.min(clause.end, word + REACH); index += 1)
    if (isCue(sentence, index, cue)) return true;
  return false;
}
/** "Foxgate (formerly Elmgate)" tells what a firm was called, and nothing of what was done. */
const isCue = (sentence: Sentence, index: number, cue: 'history.past' | 'history.current'): boolean =>
  cueAt(cuesOf(sentence), index, cue) > 0 &&
  !(sentence.words[index]?.gap === ' (' && FORMERLY.has(sentence.words[index]?.text ?? ''));
const FORMERLY = new Set(['formerly', 'previously', 'now']);
