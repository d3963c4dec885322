import {
  afterBracket,
  bearerAfter,
  inBracket,
  isOfSomeThing,
  isOwnTitle,
  isPredicate,
  ownerBehind,
  ownerOf,
  PROVIDERS,
} from './bearer.ts';
import type { Clause } from './clauses.ts';
import { groupAt } from './group.ts';
import { mainParty, NEAR, type Party, partyAt, REACH, type Subject, written } from './party.ts';
import { at, readSentence, type Sentence } from './sentence.ts';
import type { Word } from './words.ts';

interface Found {
  subject: Subject;
  named: string;
}
const UNSAID: Found = { subject: 'unsaid', named: '' };

/** Whom the words from one to before another are said of. */
export function subjectOf(sentence: Sentence, clause: Clause, from: number, to: number): Found {
  const name = (party: Party): Found => ({ subject: party.subject, named: written(sentence, party) });
  const owner = ownerOf(sentence, clause, from);
  if (owner !== null) return name(owner);
  const behind = from < to ? ownerBehind(sentence, to) : null;
  if (behind !== null) return name(behind);
  const bracketed = inBracket(sentence, clause.start, from) ?? afterBracket(sentence, from);
  if (bracketed !== null) return name(bracketed);
  const participle = afterAs(sentence, clause);
  if (participle !== null) return name(participle);
  const whose = whoseBefore(sentence, clause, from);
  if (whose !== null) return whose;
  const group = groupAt(sentence, from);
  if (group !== null) {
    const noun = bearerAfter(sentence, to);
    const meant = noun === null ? antecedent(sentence, group) : name(noun);
    if (meant !== null) return meant;
  }
  const main = mainParty(sentence, clause.start, from);
  const bearer = isDesignation(sentence, from, to) ? null : bearerAfter(sentence, to);
  if (
    bearer !== null &&
    !(main?.subject === 'us' && isPredicate(sentence, clause, from)) &&
    !isOwnTitle(sentence, from, bearer)
  )
    return name(bearer);
  if (main?.subject === 'us' && (isOfSomeThing(sentence, from, to) || (from < to && isApposed(sentence, from))))
    return { subject: 'other', named: '' };
  if (main !== null) return name(main);
  if (isItAt(sentence, clause.start, from)) return antecedent(sentence, clause.start) ?? subjectBefore(sentence);
  if (clause.goesOn) {
    const before = sentence.clauses[sentence.clauses.indexOf(clause) - (clause.resumes ? 2 : 1)];
    if (clause.relative) return closest(sentence, clause.start) ?? UNSAID;
    if (before !== undefined)
      return subjectOf(sentence, before, Math.min(clause.start, before.start + REACH), clause.start);
  }
  return explainedBy(sentence, to) ?? UNSAID;
}

/** "We work with hosts *whose* data centers are certified": of whoever is named right before. */
function whoseBefore(sentence: Sentence, { start }: Clause, from: number): Found | null {
  const { words } = sentence;
  for (let index = from - 1; index > Math.max(start, from - NEAR); index -= 1) {
    if (words[index]?.text === 'whose') {
      const found = closest(sentence, index);
      return found?.subject === 'us' ? null : found;
    }
    if (/[,;:.]/.test(words[index]?.gap ?? '')) return null;
  }
  return null;
}

/** "PCI DSS Level 1 compliance: our hosting providers maintain …": what stands behind a label says whose it is, where that is another's. */
function explainedBy(sentence: Sentence, to: number): Found | null {
  const { words } = sentence;
  const begin = words.findIndex(({ gap }, index) => index >= to && index <= to + LABEL_WORDS && gap.includes(':'));
  if (begin < 0) return null;
  const party = partyAt(sentence, begin, Math.min(words.length, begin + NEAR));
  const isProviders =
    party?.subject === 'other' &&
    words[party.start]?.text === 'our' &&
    words.slice(party.start, party.start + NEAR).some(({ text }) => PROVIDERS.has(text));
  return isProviders ? { subject: 'other', named: written(sentence, party) } : null;
}
const LABEL_WORDS = 3;

/** "We rely on Tidewater, a licensed provider that is … and ISO 27001 certified": of whoever is named before the apposition. */
function isApposed({ words, marks }: Sentence, from: number): boolean {
  for (let index = from - 1; index > Math.max(0, from - REACH); index -= 1) {
    const { gap, text } = words[index] as Word;
    if (/^[,;]|[.:]/.test(gap)) {
      let name = index - 1;
      while (name > 0 && words[name]?.capital === true && words[name]?.gap === ' ') name -= 1;
      return (
        (text === 'a' || text === 'an') &&
        gap === ', ' &&
        name < index - 1 &&
        RELIED_ON.has(words[name]?.text ?? '') &&
        at(marks, name + 1, 'own') === 0
      );
    }
  }
  return false;
}
const RELIED_ON = new Set(['on', 'upon', 'with', 'by', 'via', 'through', 'from', 'use', 'uses', 'using', 'leverage']);

/**
 * "PCI DSS Level 1 Service Provider", as a line of its own or before what attests it, and "validated as a PCI DSS Level 1 Service
 * Provider": what whoever publishes it is.
 */
export const isDesignation = ({ words }: Sentence, from: number, to: number): boolean =>
  words[to]?.text === 'service' &&
  /^providers?$/.test(words[to + 1]?.text ?? '') &&
  (((from === 0 || (words[from]?.gap ?? '').includes(':')) && words[to + 2]?.gap !== ' ') ||
    DESIGNATED.has(words[to + 2]?.text ?? '') ||
    (EXAMINED.has(words[from]?.text ?? '') &&
      words.slice(from, to).some(({ text }) => text === 'as' || text === 'to')));
const EXAMINED = new Set(['certified', 'validated', 'assessed', 'registered', 'listed', 'attested', 'recognized']);
const DESIGNATED = new Set(['level', 'attestation', 'certification', 'certificate', 'aoc', 'status']);

/** "As a SOC 2 audited company, we …": the subject is that of the next clause. */
function afterAs(sentence: Sentence, clause: Clause): Party | null {
  if (!AS.has(sentence.words[clause.start]?.text ?? '')) return null;
  const next = sentence.clauses[sentence.clauses.indexOf(clause) + 1];
  const party = next === undefined ? null : mainParty(sentence, next.start, next.end);
  return party?.subject === 'us' ? party : null;
}
const AS = new Set(['as', 'being', 'having', 'with', 'acting', 'serving', 'operating']);

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
