import { type Clause, isRhythmAt } from './clauses.ts';
import { groupAt } from './group.ts';
import type { Role } from './lexicon.ts';
import { isNearMiss } from './parties.ts';
import { at, isOwnNameAt, readSentence, type Sentence } from './sentence.ts';
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
interface Party {
  subject: Subject;
  start: number;
  end: number;
}

/** The party named at a word, with the noun it ends in; null where none is. */
function partyAt({ marks, words, parties }: Sentence, index: number, limit: number): Party | null {
  for (const [role, subject] of PARTY) {
    const length = at(marks, index, role);
    if (length === 0 || (role === 'nobody' && (isSuperlative(words, index) || isRhythmAt(words, index)))) continue;
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
      const head = HEADS.find(([one]) => at(marks, next, one) > 0);
      if (head !== undefined) return { subject: head[1], start: index, end: next + at(marks, next, head[0]) };
    }
    return { subject, start: index, end: index + length };
  }
  const word = words[index];
  if (word !== undefined && isNearMiss(parties, word)) return { subject: 'us', start: index, end: index + 1 };
  return null;
}

/** "The most recent test" is one. */
const isSuperlative = (words: readonly Word[], index: number): boolean =>
  words[index]?.text === 'most' && ['the', 'our', 'its'].includes(words[index - 1]?.text ?? '');

const written = ({ text, words }: Sentence, { start, end }: Party): string =>
  text.slice(words[start]?.start ?? 0, words[end - 1]?.end ?? 0);

interface Found {
  subject: Subject;
  named: string;
}
const UNSAID: Found = { subject: 'unsaid', named: '' };

/** The first party of a clause before a word that is no mere adjunct; failing that, the adjunct. */
function mainParty(sentence: Sentence, from: number, limit: number): Party | null {
  let adjunct: Party | null = null;
  for (let index = from; index < Math.min(limit, from + REACH); index += 1) {
    const party = partyAt(sentence, index, limit);
    if (party === null) continue;
    if (!isAdjunct(sentence, index, from)) return party;
    adjunct ??= party;
    index = party.end - 1;
  }
  return adjunct;
}
/** After a preposition, with a determiner between or none: "by our auditor", "at Tallyfox". */
function isAdjunct({ marks, words }: Sentence, index: number, from: number): boolean {
  for (let before = index - 1; before >= Math.max(from, index - 3); before -= 1) {
    if (at(marks, before, 'prepositions') > 0) return true;
    if (!['the', 'a', 'an', 'all', 'any', 'our', 'their', 'each', 'other'].includes(words[before]?.text ?? ''))
      return false;
  }
  return false;
}

/** Whom the words from one to before another are said of. */
export function subjectOf(sentence: Sentence, clause: Clause, from: number, to: number): Found {
  const name = (party: Party): Found => ({ subject: party.subject, named: written(sentence, party) });
  const owner = ownerOf(sentence, clause, from);
  if (owner !== null) return name(owner);
  const bracketed = inBracket(sentence, clause.start, from) ?? afterBracket(sentence, from);
  if (bracketed !== null) return name(bracketed);
  const participle = afterAs(sentence, clause);
  if (participle !== null) return name(participle);
  const group = groupAt(sentence, from);
  if (group !== null) {
    const noun = bearerAfter(sentence, to);
    const meant = noun === null ? antecedent(sentence, group) : name(noun);
    if (meant !== null) return meant;
  }
  const main = mainParty(sentence, clause.start, from);
  const bearer = bearerAfter(sentence, to);
  if (
    bearer !== null &&
    !(main?.subject === 'us' && isPredicate(sentence, clause, from)) &&
    !isOwnTitle(sentence, from, bearer)
  )
    return name(bearer);
  if (main?.subject === 'us' && isOfSomeThing(sentence, from, to)) return { subject: 'other', named: '' };
  if (main !== null) return name(main);
  if (isItAt(sentence, clause.start, from)) return antecedent(sentence, clause.start) ?? subjectBefore(sentence);
  if (clause.goesOn) {
    const before = sentence.clauses[sentence.clauses.indexOf(clause) - 1];
    if (clause.relative) return closest(sentence, clause.start) ?? UNSAID;
    if (before !== undefined)
      return subjectOf(sentence, before, Math.min(clause.start, before.start + REACH), clause.start);
  }
  return UNSAID;
}
/** "Our vendors (Stripe and Clerk hold PCI DSS certification)": who is named first in a bracket bears what it says. */
function inBracket(sentence: Sentence, start: number, from: number): Party | null {
  const { words } = sentence;
  for (let index = from - 1; index >= Math.max(start, from - REACH); index -= 1) {
    const { gap } = words[index] as Word;
    if ((words[index + 1]?.gap ?? '').includes(')')) return null;
    if (!gap.includes('(')) continue;
    const party = partyAt(sentence, index, from);
    return party?.subject === 'other' ? party : null;
  }
  return null;
}
/** "Certified (SOC 2 and PCI DSS) data centers": the noun behind the bracket bears it. */
function afterBracket(sentence: Sentence, from: number): Party | null {
  const { words } = sentence;
  if (!(words[from + 1]?.gap ?? '').includes('(')) return null;
  for (let index = from + 2; index < Math.min(words.length, from + REACH); index += 1)
    if ((words[index]?.gap ?? '').startsWith(') ')) {
      const party = partyAt(sentence, index, words.length);
      return party?.subject === 'other' ? party : null;
    }
  return null;
}
/** "As a SOC 2 audited company, we …": the subject is that of the next clause. */
function afterAs(sentence: Sentence, clause: Clause): Party | null {
  if (!AS.has(sentence.words[clause.start]?.text ?? '')) return null;
  const next = sentence.clauses[sentence.clauses.indexOf(clause) + 1];
  const party = next === undefined ? null : mainParty(sentence, next.start, next.end);
  return party?.subject === 'us' ? party : null;
}
const AS = new Set(['as', 'being', 'having', 'with']);

/** Who owns what is spoken of: "our SOC 2 report", "AWS's SOC 2 report". */
function ownerOf(sentence: Sentence, clause: Clause, from: number): Party | null {
  const { marks, words } = sentence;
  for (let index = from - 1; index >= Math.max(clause.start, from - 6); index -= 1) {
    const word = words[index] as Word;
    // "… with the following certifications: SOC 1"
    const isList = index === from - 1 && at(marks, index, 'noun') > 0 && words[from]?.gap === ': ';
    if (!isList && /[,;:()]/.test(words[index + 1]?.gap ?? '')) return null;
    if (at(marks, index, 'our') > 0 || (word.possessive && isOwnNameAt(sentence, index)))
      return { subject: 'us', start: index, end: index + 1 };
    if (at(marks, index, 'others') > 0 || at(marks, index, 'reader') > 0 || at(marks, index, 'other-name') > 0) {
      const isOwner = word.possessive || ['their', 'your', 'whose'].includes(word.text);
      return isOwner ? partyAt(sentence, index, from) : null;
    }
    // "vendors with SOC 2 reports"
    if (
      ['with', 'holding', 'having'].includes(word.text) &&
      (at(marks, index - 1, 'others') > 0 || at(marks, index - 1, 'reader') > 0 || at(marks, index - 2, 'others') > 1)
    )
      return partyAt(sentence, at(marks, index - 2, 'others') > 1 ? index - 2 : index - 1, index);
    if (at(marks, index, 'prepositions') > 0 || at(marks, index, 'verbs') > 0) return null;
  }
  return null;
}

/** "a PCI DSS compliant processor": the noun right after names who bears it. */
function bearerAfter(sentence: Sentence, to: number): Party | null {
  const { marks, words } = sentence;
  for (let index = to; index < Math.min(words.length, to + 4); index += 1) {
    if (!/^[ \-/]*$/.test(words[index]?.gap ?? '')) return null;
    // "… certification, which you can find in our portal": the relative clause says who does something with it.
    if (at(marks, index, 'relative') > 0) return null;
    if (at(marks, index, 'prepositions') > 0 || at(marks, index, 'verbs') > 0 || at(marks, index, 'joining') > 0)
      return null;
    const party = partyAt(sentence, index, words.length);
    if (party !== null) return party.subject === 'other' || party.subject === 'reader' ? party : null;
  }
  return null;
}
/** "PCI DSS validated service provider", alone in its line: what we are is a provider. */
function isOwnTitle({ words }: Sentence, from: number, { start, end }: Party): boolean {
  return (
    from === 0 && end >= words.length - 1 && words[start - 1]?.text === 'service' && words[end - 1]?.text === 'provider'
  );
}

/** "at a PCI DSS certified vault": a thing with an adjective, of which nothing says that it is ours. */
function isOfSomeThing({ marks, words }: Sentence, from: number, to: number): boolean {
  const next = words[to];
  if (next?.gap !== ' ' || marks[to] !== undefined || !/^\p{Ll}{3,}$/u.test(next.text) || next.capital) return false;
  if (OUR_THINGS.has(next.text) || at(marks, to - 1, 'noun') > 0) return false;
  let before = from - 1;
  if (['a', 'an', 'only', 'the'].includes(words[before]?.text ?? '')) before -= 1;
  return WITH_SOME.has(words[before]?.text ?? '');
}
const WITH_SOME = new Set([
  'at',
  'in',
  'with',
  'by',
  'through',
  'from',
  'via',
  'to',
  'into',
  'use',
  'uses',
  'using',
  'on',
]);
const OUR_THINGS = new Set([
  'environment',
  'platform',
  'service',
  'system',
  'manner',
  'way',
  'fashion',
  'infrastructure',
  'since',
  'and',
  'every',
  'last',
  'this',
  'again',
  'today',
]);

/** "we are a PCI DSS compliant processor": what follows the verb of being is said of its subject. */
function isPredicate({ marks, words }: Sentence, clause: Clause, from: number): boolean {
  for (let index = from - 1; index >= Math.max(clause.start, from - 4); index -= 1) {
    if (at(marks, index, 'withBearer') > 0) return false;
    if (at(marks, index, 'copula') > 0 || words[index]?.text === "we're") return true;
  }
  return false;
}

const isItAt = ({ marks }: Sentence, start: number, limit: number): boolean => {
  for (let index = start; index < Math.min(limit, start + 3); index += 1) if (at(marks, index, 'it') > 0) return true;
  return false;
};
/** What "it" means: the subject named before it here, or that of the sentence before. */
function antecedent(sentence: Sentence, before: number): Found | null {
  for (let index = before - 1; index >= Math.max(0, before - REACH); index -= 1) {
    const party = partyAt(sentence, index, before);
    if (party !== null && party.subject !== 'nobody')
      return { subject: party.subject, named: written(sentence, party) };
  }
  return null;
}
/** "It" at the beginning of a sentence: the one whom the sentence before is about, where that is us. */
function subjectBefore({ parties, around }: Sentence): Found {
  const before = (around.previous ?? '').slice(0, PREVIOUS_CHARS);
  if (before === '') return UNSAID;
  const read = readSentence(before, parties);
  const party = mainParty(read, 0, read.words.length);
  return party?.subject === 'us' ? { subject: 'us', named: written(read, party) } : UNSAID;
}
const PREVIOUS_CHARS = 200;

/** What a relative pronoun means: the party named last before it. */
function closest(sentence: Sentence, before: number): Found | null {
  for (let index = before - 1; index >= Math.max(0, before - NEAR); index -= 1) {
    const party = partyAt(sentence, index, before);
    if (party !== null) return { subject: party.subject, named: written(sentence, party) };
    // "apps that are …": a noun that is nobody's.
    if (at(sentence.marks, index, 'prepositions') > 0 || at(sentence.marks, index, 'verbs') > 0) break;
  }
  return { subject: 'nobody', named: '' };
}
