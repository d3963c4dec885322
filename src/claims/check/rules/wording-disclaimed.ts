import { harmAt } from '../../reading/harm.ts';
import { at, type Sentence } from '../../reading/sentence.ts';

/** How far before a word of vouching its denial may stand. */
const NEAR = 3;
/** How far a disclaimer reaches. */
const DISCLAIMED_WITHIN = 24;
/** "We cannot guarantee that it's absolutely safe", "rather than assume that it can never be compromised" */
export function isDisclaimed(sentence: Sentence, index: number): boolean {
  if (isOfNothing(sentence, index)) return true;
  for (let back = index; back >= Math.max(0, index - DISCLAIMED_WITHIN); back -= 1) {
    if (harmAt(sentence, back, 'vouching') > 0 && isDenied(sentence, back)) return true;
    if (/[.;:!?]/.test(sentence.words[back]?.gap ?? '')) return false;
  }
  return false;
}
/** "No method of transmission, or of storage, is 100% secure." */
function isOfNothing(sentence: Sentence, index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - DISCLAIMED_WITHIN); back -= 1) {
    if (/[.;:!?]/.test(sentence.words[back + 1]?.gap ?? '')) return false;
    if (harmAt(sentence, back, 'noMethod') > 0) return true;
  }
  return false;
}
function isDenied(sentence: Sentence, index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - NEAR - 1); back -= 1) {
    const length = harmAt(sentence, back, 'notYet');
    if (length > 0 && at(sentence.marks, back, 'notDenied') === 0 && back + length <= index) return true;
    if (/[,;:()–—]/.test(sentence.words[back + 1]?.gap ?? '')) return false;
  }
  return false;
}
