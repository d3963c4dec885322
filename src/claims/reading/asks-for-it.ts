import asked from './lexicon/asked.json' with { type: 'json' };
import { isNearMiss } from './parties.ts';
import { mentions } from './schemes.ts';
import { at, isOwnNameAt, type Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';

/**
 * Whether a question asks if we have the scheme, so that "no" denies that. "Is the SOC 2 report public?", "Do you have a SOC 2 report for the app?"
 * and "Is a SOC 2 report a certificate?" ask for something else.
 */
export function asksForIt(
  { words, marks, text, parties }: Sentence,
  { mention, start, end }: Pick<Statement, 'mention' | 'start' | 'end'>,
): boolean {
  const others = mentions(text);
  const isScheme = (from: number): boolean => others.some((one) => one.start <= from && from < one.end);
  return words.every((word, index) => {
    if (isScheme(word.start) || (word.start >= start && word.end <= end)) return true;
    if (word.start < mention.start)
      return (
        ASKED_BEFORE.has(word.text) ||
        at(marks, index, 'asks') > 0 ||
        at(marks, index, 'hold') > 0 ||
        at(marks, index, 'got') > 0 ||
        isOwnNameAt({ marks }, index) ||
        isNearMiss(parties, word)
      );
    // "… or a SOC 2 report?"
    const isNext = (word.text === 'a' || word.text === 'an') && /^(?:or|and)$/.test(words[index - 1]?.text ?? '');
    return isNext || ASKED_AFTER.has(word.text);
  });
}
const ASKED_BEFORE = new Set(asked.before.words);
const ASKED_AFTER = new Set(asked.after.words);
