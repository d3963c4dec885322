import { at, isOwnNameAt, type Sentence, wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import lexicon from './lexicon/assessed.json' with { type: 'json' };

const wordsOf = ({ words }: { words: readonly string[] }): ReadonlySet<string> => new Set(words);
const ASSESSORS = wordsOf(lexicon.assessors);
const ASSESSES = wordsOf(lexicon.assesses);
const ASSESSED = wordsOf(lexicon.assessed);
const PROVIDERS = wordsOf(lexicon.providers);
const OF_STANDARD = wordsOf(lexicon.ofStandard);

/** Words by their places, the last one not among them. */
export interface Stretch {
  from: number;
  to: number;
}

/** How many words may stand between the parts of an assessment. */
const NEAR = 6;
/** Where a sentence says that an assessor examines us: "our QSA assesses us", "Tallyfox is assessed every year by a QSA". */
export function assessedAt(sentence: Sentence): Stretch | null {
  const { words } = sentence;
  for (const [index, { text }] of words.entries()) {
    const found = ASSESSES.has(text)
      ? byAssessor(sentence, index)
      : ASSESSED.has(text)
        ? assessed(sentence, index)
        : null;
    if (found !== null) return found;
  }
  return null;
}
const isUs = (sentence: Sentence, index: number): boolean =>
  at(sentence.marks, index, 'us') > 0 || at(sentence.marks, index, 'our') > 0 || isOwnNameAt(sentence, index);
const isCut = (gap = ''): boolean => /[;:.()–—]/.test(gap);

/** "Our *QSA assesses us*" */
function byAssessor(sentence: Sentence, verb: number): Stretch | null {
  const { words } = sentence;
  const isByAssessor = words
    .slice(Math.max(0, verb - NEAR), verb)
    .some(({ text }, offset, near) => ASSESSORS.has(text) && !near.slice(offset + 1).some(({ gap }) => isCut(gap)));
  if (!isByAssessor || words.slice(Math.max(0, verb - NEAR), verb).some(({ text }) => SUPPOSED.has(text))) return null;
  for (let index = verb + 1; index <= verb + 3; index += 1) {
    if (isCut(words[index]?.gap)) return null;
    if (isUs(sentence, index)) return isOfVendors(sentence, index) ? null : { from: verb, to: index + 1 };
  }
  return null;
}
/** "No QSA assesses us", "a QSA would have to assess us" */
const SUPPOSED = wordsOf(lexicon.supposed);
/** "Our vendors", "our auditors": others, though ours. */
const isOfVendors = ({ marks, words }: Sentence, owner: number): boolean =>
  [owner + 1, owner + 2, owner + 3].some(
    (index) => words[index]?.gap === ' ' && (at(marks, index, 'others') > 0 || at(marks, index, 'people') > 0),
  );

/** "*Tallyfox is assessed* every year *by a QSA*" */
function assessed(sentence: Sentence, verb: number): Stretch | null {
  const { words, marks } = sentence;
  if (at(marks, verb - 1, 'denied') > 0 || at(marks, verb - 2, 'denied') > 0) return null;
  const by = words.findIndex(({ text }, index) => index > verb && index <= verb + NEAR && text === 'by');
  if (by === -1 || !words.slice(by, by + 5).some(({ text }) => ASSESSORS.has(text))) return null;
  for (let index = verb - 1; index >= Math.max(0, verb - NEAR); index -= 1) {
    if (isCut(words[index + 1]?.gap)) return null;
    if (isUs(sentence, index)) return isOfVendors(sentence, index) ? null : { from: index, to: verb + 1 };
    if (at(marks, index, 'others') > 0 || at(marks, index, 'reader') > 0 || at(marks, index, 'relative') > 0)
      return null;
  }
  return null;
}

/** Whether a standing is told by the role that the standard gives us, or by who assesses us: the name hangs on a preposition. */
export const isToldByRole = (read: Sentence, statement: Statement): boolean =>
  isProviderUnder(read, statement) ||
  (UNDER.has(read.words[wordAt(read, statement.mention.start) - 1]?.text ?? '') && assessedAt(read) !== null);
const UNDER = new Set(['under', 'against', 'to', 'for', 'by', 'on', 'with']);

/** "As a *Level 1 service provider under* PCI DSS, we …", "Tallyfox is a Level 2 merchant by PCI DSS": what a standard calls us. */
function isProviderUnder({ words, marks }: Sentence, { mention }: Statement): boolean {
  const first = wordAt({ words }, mention.start);
  let index = first - 1;
  while (index > 0 && first - index <= NEAR + 2 && OF_STANDARD.has(words[index]?.text ?? '')) index -= 1;
  if (index === first - 1 || !PROVIDERS.has(words[index]?.text ?? '')) return false;
  for (let before = index - 1; before >= Math.max(0, index - NEAR); before -= 1) {
    if (isCut(words[before + 1]?.gap) || (words[before + 1]?.gap ?? '').includes(',')) return false;
    if (at(marks, before, 'others') > 0 && !PROVIDERS.has(words[before]?.text ?? '')) return false;
    if (words[before]?.text === 'as' || words[before]?.text === 'being' || at(marks, before, 'copula') > 0)
      return words.slice(before, first).some(({ text }) => text === 'level');
  }
  return false;
}
