import { type Sentence, wordAt } from '../../reading/sentence.ts';
import { clauseOf } from '../../reading/told.ts';
import type { Written } from '../lexicon/dates.ts';
import { cueAt, cuesOf } from './cues.ts';

/** How far before a day the word stands that says what it is of. */
const REACH = 14;

/** "The surveillance audit took place on 4 June": the auditor's own day, unless a day of the paper is told closer by. */
export function isOfVisit(sentence: Sentence, date: Written): boolean {
  const at = wordAt(sentence, date.start);
  const cues = cuesOf(sentence);
  const { start } = clauseOf(sentence, Math.min(at, sentence.words.length - 1));
  for (let index = at - 1; index >= Math.max(start, at - REACH); index -= 1) {
    if (cueAt(cues, index, 'dates.visits') > 0) return true;
    const isOfPaper = cueAt(cues, index, 'dates.issued') + cueAt(cues, index, 'dates.expires') > 0;
    if (isOfPaper && !/^end/.test(sentence.words[index]?.text ?? '')) return false;
  }
  return false;
}
