import { isRhythmAt } from './clauses.ts';
import type { Role } from './lexicon.ts';
import { isNearMiss } from './parties.ts';
import { at, type Sentence } from './sentence.ts';
import { SOFTWARE } from './vendors.ts';
import type { Word } from './words.ts';

/**
 * Whom something is said of. `us`: the company. `other`: a vendor, an auditor, a company named or not. `reader`: the reader and
 * the customers. `nobody`: nobody in particular, or the scheme itself. `unsaid`: no subject at all, as in a title or a bullet.
 */
export type Subject = 'us' | 'other' | 'reader' | 'nobody' | 'unsaid';

/** How far a clause is looked through, in words: a longer one says nothing clear, and a text of any length stays linear. */
export const REACH = 60;
export const NEAR = 8;

const PARTY: readonly [Role, Subject][] = [
  ['own', 'us'],
  ['other-name', 'other'],
  ['our', 'us'],
  ['us', 'us'],
  ['others', 'other'],
  ['reader', 'reader'],
  ['nobody', 'nobody'],
];
/** What follows "our" or the company's name decides whose it is: "our vendor", "our customers' cloud", "Tallyfox customers". */
const HEADS: readonly [Role, Subject][] = [
  ['others', 'other'],
  ['reader', 'reader'],
  ['other-name', 'other'],
];
const OWN_PLACES = /^(?:data|datacent(?:er|re)s?|facilit(?:y|ies)|regions|gateways?)$/;
export interface Party {
  subject: Subject;
  start: number;
  end: number;
}

/** The party named at a word, with the noun it ends in; null where none is. */
export function partyAt({ marks, words, parties }: Sentence, index: number, limit: number): Party | null {
  for (const [role, subject] of PARTY) {
    const length = at(marks, index, role);
    if (length === 0 || (role === 'nobody' && (isSuperlative(words, index) || isRhythmAt(words, index)))) continue;
    if (role === 'nobody' && isOfOurs(marks, words, index)) continue;
    if (role === 'other-name' && isQualifier(words[index + length])) continue;
    if (role === 'others' && (isMeasure(words[index + length]) || isByThirdParty(words, index, length))) continue;
    if (role !== 'our' && role !== 'own') return { subject, start: index, end: index + length };
    // "our own cloud hosting provider": the noun may be four words on, unless something else begins.
    for (let next = index + length; next < Math.min(limit, index + length + 4); next += 1) {
      const word = words[next] as Word;
      if (
        !/^[ \-/']*$/.test(word.gap.replace('’', "'")) ||
        at(marks, next, 'prepositions') > 0 ||
        at(marks, next, 'verbs') > 0
      )
        break;
      // Who gives its own name to a data center runs it.
      if (role === 'own' && at(marks, next, 'others') > 0 && OWN_PLACES.test(word.text)) break;
      // "Tallyfox Redis databases": what anybody runs, under our name.
      if (role === 'own' && next === index + length && word.gap === ' ' && SOFTWARE.has(word.text)) continue;
      const head = HEADS.find(([one]) => at(marks, next, one) > 0);
      if (head !== undefined) return { subject: head[1], start: index, end: next + at(marks, next, head[0]) };
    }
    return { subject, start: index, end: index + length };
  }
  const word = words[index];
  if (word !== undefined && isNearMiss(parties, word)) return { subject: 'us', start: index, end: index + 1 };
  return null;
}

/** "Each of our regions", "every Northwind server": all of what is ours. */
function isOfOurs(marks: Sentence['marks'], words: readonly Word[], index: number): boolean {
  if (!EACH.has(words[index]?.text ?? '')) return false;
  const next = words[index + 1]?.text === 'of' ? index + 2 : index + 1;
  return at(marks, next, 'our') > 0 || at(marks, next, 'own') > 0;
}
const EACH = new Set(['each', 'every', 'many', 'most', 'some']);

/** "Bank-level security" is of no bank. */
const isMeasure = (next: Word | undefined): boolean => next?.gap === '-' && MEASURES.has(next.text);
const MEASURES = new Set(['level', 'grade', 'class', 'standard', 'style', 'strength', 'quality']);

/** "The Railway-hosted service" is ours, wherever it runs. */
const isQualifier = (next: Word | undefined): boolean => next?.gap === '-' && QUALIFIES.has(next.text);
const QUALIFIES = new Set(['hosted', 'based', 'backed', 'managed', 'powered', 'native', 'run']);

/** "Undergoes third-party security reviews": who reviews, and not who is reviewed. */
const isByThirdParty = (words: readonly Word[], index: number, length: number): boolean =>
  words[index]?.text === 'third' &&
  words
    .slice(index + length, index + length + REVIEW_WITHIN)
    .some(({ text, gap }) => gap !== ', ' && REVIEWS.has(text));
const REVIEW_WITHIN = 3;
const REVIEWS = new Set([
  'review',
  'reviews',
  'audit',
  'audits',
  'assessment',
  'assessments',
  'test',
  'tests',
  'testing',
  'examination',
  'examinations',
]);

/** "The most recent test" is one. */
const isSuperlative = (words: readonly Word[], index: number): boolean =>
  words[index]?.text === 'most' &&
  (['the', 'our', 'its'].includes(words[index - 1]?.text ?? '') || words[index + 1]?.text === 'recent');

export const written = ({ text, words }: Sentence, { start, end }: Party): string =>
  text.slice(words[start]?.start ?? 0, words[end - 1]?.end ?? 0);

/** The first party of a clause before a word that is no mere adjunct; failing that, the adjunct. */
export function mainParty(sentence: Sentence, from: number, limit: number): Party | null {
  let adjunct: Party | null = null;
  for (let index = from; index < Math.min(limit, from + REACH); index += 1) {
    const party = partyAt(sentence, index, limit);
    if (party === null || isExaminer(sentence, party, from)) continue;
    if (!isAdjunct(sentence, index, from)) return party;
    adjunct ??= party;
    index = party.end - 1;
  }
  return adjunct;
}
/** "Verified *by third-party auditors*": who examined, of whom nothing is said. */
function isExaminer({ words }: Sentence, { start, end }: Party, from: number): boolean {
  if (!EXAMINERS.test(words[end - 1]?.text ?? '')) return false;
  for (let before = start - 1; before >= Math.max(from, start - 4); before -= 1) {
    const { text = '' } = words[before] ?? {};
    if (text === 'by') return true;
    if (!EXAMINING.has(text)) return false;
  }
  return false;
}
const EXAMINERS = /^(?:auditors?|assessors?|firms?|party|parties|bod(?:y|ies)|registrars?)$/;
const EXAMINING = new Set(
  'the a an our independent third party external outside accredited licensed qualified certified cpa audit certification leading'.split(
    ' ',
  ),
);
/** After a preposition, with a determiner between or none: "by our auditor", "at Tallyfox". */
function isAdjunct({ marks, words }: Sentence, index: number, from: number): boolean {
  for (let before = index - 1; before >= Math.max(from, index - 3); before -= 1) {
    if (at(marks, before, 'prepositions') > 0) return true;
    if (!['the', 'a', 'an', 'all', 'any', 'our', 'their', 'each', 'other'].includes(words[before]?.text ?? ''))
      return false;
  }
  return false;
}
