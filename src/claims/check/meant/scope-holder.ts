import { at, type Sentence, wordAt } from '../../reading/sentence.ts';
import type { Word } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { ScopeSaid } from './scope-place.ts';

/** "Tallyfox Pay is SOC 2 attested", "FedRAMP: Tallyfox Gov and Tallyfox Pay have achieved": the subject of what is held is its scope. */
export function bySubject(one: Spoken): ScopeSaid | null {
  const { read } = one;
  for (const { subject, polarity, tense, certainty, mention, act, start } of one.statements) {
    if (subject !== 'us' && subject !== 'unsaid') continue;
    if (polarity !== 'affirmed' || tense !== 'now' || certainty !== 'claim' || act === 'named') continue;
    const verb = verbBefore(read, wordAt(read, start));
    const from = verb === null ? null : subjectBefore(read, verb);
    if (verb !== null && from !== null) return { from, to: verb, at: verb, how: 'holder', key: mention.key };
  }
  return null;
}
/** The verb of being or having before a word, with nothing but small words and participles between. */
function verbBefore(read: Sentence, before: number): number | null {
  for (let index = before - 1; index >= Math.max(0, before - VERB_WITHIN); index -= 1) {
    if (/[;:.(]/.test(read.words[index + 1]?.gap ?? '')) return null;
    const isVerb = at(read.marks, index, 'copula') > 0 || HAS.test(read.words[index]?.text ?? '');
    if (isVerb && !HAS.test(read.words[index - 1]?.text ?? '')) return index;
  }
  return null;
}
/** Where a subject that is made of names begins; null where it is made of anything else. */
function subjectBefore({ words, text }: Sentence, verb: number): number | null {
  let from = verb;
  for (; from > 0 && verb - from < SUBJECT_WORDS; from -= 1) {
    const { text: word, capital, start, end, possessive } = words[from - 1] as Word;
    const gap = words[from]?.gap ?? '';
    if (LABELED_BY.test(gap) || (from === verb && !/^,? $/.test(gap))) break;
    const isName = capital || /[A-Z\d]/.test(text.slice(start, end));
    if (possessive || !(isName || SMALL.test(word))) return null;
  }
  const isOpen = from === 0 || LABELED_BY.test(words[from]?.gap ?? '');
  return isOpen && from < verb ? from : null;
}
/** "FedRAMP - Tallyfox Gov", "ISO 27001: Tallyfox Gov" */
const LABELED_BY = /[:;–—]| - |\. /;
const SUBJECT_WORDS = 14;
const VERB_WITHIN = 6;
const SMALL = /^(?:the|our|all|both|and|or|platform|service|services|product|products|application|app|apps)$/;
const HAS = /^(?:has|have|holds?|maintains?|achieved|completed|earned|received|obtained|undergoes)$/;
