import { at, type Sentence } from './sentence.ts';
import type { Word } from './words.ts';

/** Whether an answer begins with yes, with no, or with neither. */
export function yesOrNo({ marks, words }: Sentence): 'yes' | 'no' | null {
  for (let index = 0; index < Math.min(words.length, 3); index += 1) {
    if (['a', 'answer', 'the'].includes(words[index]?.text ?? '')) continue;
    const [yes, no] = [at(marks, index, 'yes'), at(marks, index, 'no')];
    if (yes === 0 && no === 0) return null;
    const next = words[index + Math.max(yes, no)];
    // "Certainly not.", "It is not, since …"
    if (no === 0 && next?.text === 'not' && !/^ ?$/.test(words[index + yes + 1]?.gap ?? '.')) return 'no';
    // "We are." and "We are, and …" are a yes; "We are in the process …" is not, nor is "Indeed a common question".
    const isClause = yes > 1 && CLAUSES.has(words[index]?.text ?? '');
    if (no === 0 && isClause && /^[ ,]*$/.test(next?.gap ?? '.') && !isGoingOn(next)) return null;
    if (no === 0 && next?.gap === ' ' && ARTICLES.has(next.text)) return null;
    return no >= yes ? 'no' : 'yes';
  }
  return null;
}
/** "We are, and your counsel may …": what follows a comma so only adds to the yes. */
const isGoingOn = (next: Word | undefined): boolean =>
  next?.text === 'indeed' || ((next?.gap ?? '').includes(',') && ADDS.has(next?.text ?? ''));
const ADDS = new Set(['and', 'since', 'as', 'because', 'for', 'so', 'with', 'yes', 'of', 'thanks', 'both']);
const ARTICLES = new Set(['a', 'an', 'the']);
const CLAUSES = new Set(['we', 'it']);
