import { harmAt } from '../../reading/harm.ts';
import { at, type Sentence } from '../../reading/sentence.ts';

/** How far before a word of vouching its denial may stand. */
const NEAR = 3;
/** How far a disclaimer reaches. */
const DISCLAIMED_WITHIN = 24;
/** "We cannot guarantee that it's absolutely safe", "rather than assume that it can never be compromised" */
export function isDisclaimed(sentence: Sentence, index: number): boolean {
  if (isOfNothing(sentence, index) || isOfAbsent(sentence, index)) return true;
  for (let back = index; back >= Math.max(0, index - DISCLAIMED_WITHIN); back -= 1) {
    if (harmAt(sentence, back, 'vouching') > 0 && isDenied(sentence, back)) return true;
    if (/[.;:!?]/.test(sentence.words[back]?.gap ?? '')) return false;
  }
  return false;
}
/** "No method of transmission, or of storage, is 100% secure."; that "no company can read another's data" promises it. */
function isOfNothing(sentence: Sentence, index: number): boolean {
  if (harmAt(sentence, index, 'reachingFor', 'get', 'gets') > 0) return false;
  for (let back = index - 1; back >= Math.max(0, index - DISCLAIMED_WITHIN); back -= 1) {
    if (/[.;:!?]/.test(sentence.words[back + 1]?.gap ?? '')) return false;
    // "They would find nothing but noise."
    if (harmAt(sentence, back, 'noMethod') > 0 && sentence.words[back + 1]?.text !== 'but') return true;
  }
  return false;
}
/** "If we don't have your data, it can't be stolen.", "What was never stored cannot leak": of what isn't there it is true. */
function isOfAbsent(sentence: Sentence, index: number): boolean {
  const { words, marks } = sentence;
  const subject = words[index - 1]?.text ?? '';
  if (!HAVING.test(subject) && !/^(?:it|they|that)$/.test(subject)) return false;
  for (let back = index - 1; back >= Math.max(0, index - ABSENT_WITHIN); back -= 1) {
    if (/[.;:!?]/.test(words[back + 1]?.gap ?? '')) return false;
    if (!HAVING.test(words[back]?.text ?? '') || at(marks, back - 1, 'denied') === 0) continue;
    return words.slice(Math.max(0, back - NEAR - 1), back - 1).some(({ text }) => SUPPOSING.has(text));
  }
  return false;
}
/** How far before a promise the absence of its object may stand. */
const ABSENT_WITHIN = 10;
const HAVING = /^(?:have|has|had|holds?|held|keeps?|kept|stored?|stores|collects?|collected|possess|there)$/;
const SUPPOSING = new Set(['if', 'what', 'whatever', 'when']);

function isDenied(sentence: Sentence, index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - NEAR - 1); back -= 1) {
    const length = harmAt(sentence, back, 'notYet');
    if (length > 0 && at(sentence.marks, back, 'notDenied') === 0 && back + length <= index) return true;
    if (/[,;:()–—]/.test(sentence.words[back + 1]?.gap ?? '')) return false;
  }
  return false;
}
