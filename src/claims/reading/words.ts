import { MASK } from './normalize.ts';

/** A word or a run of digits of a sentence. `text` is in lower case and without its `'s`. */
export interface Word {
  text: string;
  start: number;
  end: number;
  possessive: boolean;
  capital: boolean;
  /** What stands between the word before and this one. */
  gap: string;
}

const WORD = new RegExp(`[\\p{L}\\p{M}]+(?:'[\\p{L}\\p{M}]+)*|\\p{N}+|${MASK}+`, 'gu');
/** The month, told from the verb by its capital. */
const MONTH = 'may (month)';
/** Here `'s` is a verb. */
const IS_SHORT = new Set(["it's", "that's", "there's", "here's", "what's", "who's", "let's", "he's", "she's", "one's"]);

/** The words of a text in order. "SOC2-certified" is four: soc, 2, certified with their gaps. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const lower = raw.toLowerCase();
    const owning = lower.endsWith("'s") && !IS_SHORT.has(lower);
    const after = match.index + raw.length;
    const isMonth = raw === 'May' && (words.length > 0 || /^ \d/.test(text.slice(after, after + 2)));
    words.push({
      text: isMonth ? MONTH : owning ? lower.slice(0, -2) : lower,
      start: match.index,
      end: after,
      possessive: owning || (lower.endsWith('s') && text[after] === "'"),
      capital: raw.charCodeAt(0) !== lower.charCodeAt(0),
      gap: text.slice(end, match.index),
    });
    end = after;
  }
  return words;
}
