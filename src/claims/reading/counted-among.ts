import { actAt, type Said } from './act-at.ts';
import { at, type Sentence } from './sentence.ts';
import { denies } from './told.ts';

/** "Alongside SOC 2, we hold several other *certifications*": what is named first is counted among them. */
export function countedAmong(sentence: Sentence, { start, end }: { start: number; end: number }): Said | null {
  const { words, marks } = sentence;
  if (start > OPENING_WORDS || at(marks, 0, 'beside') === 0 || !(words[end]?.gap ?? '').startsWith(',')) return null;
  for (let index = end; index < Math.min(words.length, end + AMONG_WITHIN); index += 1) {
    if (denies(sentence, index)) return null;
    if (!OTHER.has(words[index]?.text ?? '')) continue;
    const said = actAt(sentence, index + 1) ?? actAt(sentence, index + 2);
    return said !== null && at(marks, said.at, 'noun') > 0 && said.act === 'certified' ? said : null;
  }
  return null;
}
const OPENING_WORDS = 5;
const AMONG_WITHIN = 12;
const OTHER = new Set(['other', 'further', 'more', 'additional', 'another']);
