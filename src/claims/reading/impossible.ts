import file from './lexicon/impossible.json' with { type: 'json' };
import { Phrases, readOnce } from './phrases.ts';
import type { Sentence } from './sentence.ts';

const { source: _, ...parts } = file;
export type Part = keyof typeof parts;

/** Apart from the lexicon of all rules: its words are so common that they would say something of most sentences. */
const PHRASES = new Phrases<Part>();
for (const [part, { words }] of Object.entries(parts)) PHRASES.add(part as Part, words);

/** The words of a sentence that promise that something can't happen. */
const marksOf = readOnce(PHRASES);

/** How many words the phrase of a part at a word has; 0 where there is none. */
export const partAt = (sentence: Sentence, index: number, part: Part): number =>
  marksOf(sentence)[index]?.get(part) ?? 0;

/** The parts that promises begin with. */
const FIRST: readonly Part[] = [
  'attackers',
  'noRisk',
  'noWay',
  'impossibleTo',
  'immune',
  'keepsFrom',
  'misdeed',
  'noWorry',
  'makesYou',
  'neverLose',
  'onlyByYou',
  'onlyYou',
  'guarded',
  'nothingElse',
  'reassured',
];
/** Whether a promise may begin at a word: mostly none does. */
export function mayPromiseAt(sentence: Sentence, index: number): boolean {
  const here = marksOf(sentence)[index];
  return here !== undefined && FIRST.some((part) => here.has(part));
}

/** Whether a sentence has a word of a part anywhere. */
export const hasPart = (sentence: Sentence, part: Part): boolean =>
  marksOf(sentence).some((one) => one?.has(part) === true);

/** The end of the first phrase of a part from a word on, before the sentence breaks off. */
export function nextPart(sentence: Sentence, from: number, reach: number, part: Part): number | null {
  for (let index = from; index < Math.min(sentence.words.length, from + reach); index += 1) {
    if (/[,;:()–—]/.test(sentence.words[index]?.gap ?? '')) return null;
    const length = partAt(sentence, index, part);
    if (length > 0) return index + length;
  }
  return null;
}
