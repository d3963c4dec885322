import { actAt, type Said } from './act-at.ts';
import type { Clause } from './clauses.ts';
import { ACTS } from './lexicon.ts';
import { mentions } from './schemes.ts';
import { at, type Sentence } from './sentence.ts';
import { clauseOf, isHarmless } from './told.ts';

/** Names of schemes beside each other: the word at which they begin, and the clause in which they stand. */
interface Named {
  start: number;
  clause: Clause;
}

/** "SOC 2 Type 2 *certified*", with no more than two words between. */
export function actAfter(sentence: Sentence, end: number): Said | null {
  const { words, marks } = sentence;
  for (let index = end; index < Math.min(words.length, end + 4); index += 1) {
    const gap = words[index]?.gap ?? '';
    if (!/^[ \-:|)®–—,✓✔✅☑]*$/u.test(gap) || (gap.includes(',') && index > end)) return null;
    const said = actAt(sentence, index);
    // "SOC 2 compliance certification", "SOC 2 audit report": the last of them is the noun.
    if (said !== null) {
      const next = words[index + said.length]?.gap === ' ' ? actAt(sentence, index + said.length) : null;
      return next !== null && (at(marks, next.at, 'noun') > 0 || next.act === 'passed') ? next : said;
    }
    // "SOC 2 and other certifications": SOC 2 is counted among them.
    if (words[index]?.text === 'and' && (words[index + 1]?.text === 'other' || index > end)) continue;
    if (at(marks, index, 'fillers') === 0) return null;
  }
  return null;
}

/** "SOC 1, SOC 2, ISO 27001 *certifications*" are of each of them. */
export const isPlural = ({ words, marks }: Sentence, { at: said }: Said): boolean =>
  at(marks, said, 'noun') > 0 && words[said]?.text.endsWith('s') === true;
/** "SOC 2, Northmark, PIPEDA, and CSA *certifications*": names that no list knows stand between. */
export function nounOverNames(sentence: Sentence, end: number): Said | null {
  const { words } = sentence;
  if (words[end]?.gap !== ', ') return null;
  for (let index = end; index < Math.min(words.length, end + NAMES_WORDS); index += 1) {
    const { text = '', gap = '', capital = false } = words[index] ?? {};
    if (!/^(?:, | |-|\/)$/.test(gap)) return null;
    const said = actAt(sentence, index);
    if (said !== null) return gap !== ', ' && isPlural(sentence, said) ? said : null;
    if (!capital && text !== 'and' && !/^\d/.test(text)) return null;
  }
  return null;
}
/** How many words such names may take. */
const NAMES_WORDS = 10;

export const skippable = ({ marks }: Sentence, index: number): boolean => at(marks, index, 'determiners') > 0;
/** "*certified* to ISO 27001", "our *certifications* include SOC 2". */
export function actBefore(sentence: Sentence, group: Named): Said | null {
  const { words, marks } = sentence;
  const { clause } = group;
  const start = apposed(sentence, group);
  let skipped = 0;
  let linked = false;
  for (let index = start - 1; index >= clause.start; index -= 1) {
    const gap = words[index + 1]?.gap ?? '';
    if (/[;.?!]|\),/.test(gap) && !/^\. ?$/.test(gap)) return null;
    if (gap.includes(',') && !linked && index === start - 1 && actAt(sentence, index) !== null) return null;
    const said = actAt(sentence, index);
    if (said?.act === 'passed' && skipped > 1) return null;
    if (said !== null && index + said.length <= start)
      return said.act === 'compliant' ? (certifiedAs(sentence, said) ?? said) : said;
    if (isHarmless(marks, index)) continue;
    if (at(marks, index, 'apart') > 0) return null;
    if (
      at(marks, index, 'prepositions') > 0 ||
      /^(?:include|includes|like|are)$/.test(words[index]?.text ?? '') ||
      gap.includes(':')
    )
      linked = true;
    else if (!skippable(sentence, index)) {
      skipped += 1;
      if (!linked || skipped > NEARBY) return null;
    }
    if (start - index > REACH) return null;
  }
  return null;
}
/**
 * Where a phrase begins that says what the scheme behind it is: "to *the* gold standard of healthcare, HITRUST CSF", "meet *Canadian* privacy
 * legislation PIPEDA". The scheme's own first word where nothing does.
 */
function apposed({ words, marks }: Sentence, { start, clause }: Named): number {
  const isApart = /^, $/.test(words[start]?.gap ?? '');
  for (let index = start - 1; index >= Math.max(clause.start, start - APPOSED_WORDS); index -= 1) {
    if (index < start - 1 && /[,;:.()]/.test(words[index + 1]?.gap ?? '')) return start;
    if (!KINDS_OF_SCHEME.has(words[index]?.text ?? '')) {
      if (!isApart) return start;
      continue;
    }
    let first = index;
    while (
      first > clause.start &&
      index - first < NEARBY &&
      words[first]?.gap === ' ' &&
      at(marks, first - 1, 'prepositions') === 0 &&
      ACTS.every((act) => at(marks, first - 1, act) === 0)
    )
      first -= 1;
    return first;
  }
  return start;
}
const APPOSED_WORDS = 6;
/** What schemes are, in the singular and plural. */
const KINDS_OF_SCHEME = new Set(
  'standard standards framework frameworks legislation law laws act regulation regulations scheme benchmark norm norms'.split(
    ' ',
  ),
);

/** "certified as compliant with", "certified that we meet": the verb over it. */
function certifiedAs(sentence: Sentence, { at: below }: Said): Said | null {
  const start = clauseOf(sentence, below).start;
  const from = start > 0 && ['we', 'our', 'it'].includes(sentence.words[start]?.text ?? '') ? start - 3 : start;
  for (let index = below - 1; index >= Math.max(0, from, below - NEARBY); index -= 1) {
    if (/[,;:()]/.test(sentence.words[index + 1]?.gap ?? '')) return null;
    // "SOC 2 certified and compliant with GDPR": the certificate is for what stands before it.
    if (at(sentence.marks, index, 'certified') > 0)
      return isOfBefore(sentence, index, below) ? null : actAt(sentence, index);
  }
  return null;
}
const isOfBefore = ({ words, text }: Sentence, certified: number, below: number): boolean =>
  words.slice(certified + 1, below + 1).some(({ text: word }) => word === 'and') &&
  mentions(text.slice(0, words[certified]?.start ?? 0)).some(({ end }) => (words[certified]?.start ?? 0) - end <= 1);
const NEARBY = 6;
const REACH = 14;

/** "SOC 2 is our most important *certification*", "our SOC 2 is *recertified* each year". */
export function predicateOf(sentence: Sentence, end: number): Said | null {
  const { words, marks } = sentence;
  // "SOC 2, a certification by …" says the same as "is a".
  const isApposed = /^(?:, | \(| [–—-] )$/.test(words[end]?.gap ?? '') && ['a', 'an'].includes(words[end]?.text ?? '');
  const length = isApposed ? 1 : at(marks, end, 'copula');
  if (length === 0 || (!isApposed && /[;:]/.test(words[end]?.gap ?? ''))) return null;
  for (let index = end + length; index < Math.min(words.length, end + length + 6); index += 1) {
    if (/[,;.()]/.test(words[index]?.gap ?? '')) return null;
    const said = actAt(sentence, index);
    if (said !== null) return at(marks, index, 'noun') > 0 || isBeingCertified(sentence, end, said) ? said : null;
    if (at(marks, index, 'prepositions') > 0 && !['of'].includes(words[index]?.text ?? '')) return null;
  }
  return null;
}
/** "Our SOC 2 Type 2 *is recertified*", "has been certified by a firm": of the report itself, with an adverb between or none. */
function isBeingCertified({ words, marks }: Sentence, end: number, { act, at: said }: Said): boolean {
  return (
    act === 'certified' &&
    !words[end]?.gap.includes(',') &&
    words.slice(end, said).every(({ text }, offset) => at(marks, end + offset, 'copula') > 0 || BEING.test(text))
  );
}
const BEING = /^(?:has|have|been|being|gets?|not|never|now|also|again)$|ly$/;
