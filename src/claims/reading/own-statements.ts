import { actAfter, actBefore, isPlural, nounOverNames, predicateOf, skippable } from './act-around.ts';
import { actAt, type Said } from './act-at.ts';
import type { Clause } from './clauses.ts';
import { countedAmong } from './counted-among.ts';
import type { Act, Role } from './lexicon.ts';
import { listedAs } from './listed-as.ts';
import type { Mention } from './scheme-names.ts';
import { at, isOwnNameAt, type Sentence, wordAt } from './sentence.ts';
import type { Statement } from './statement.ts';
import { clauseOf, toldAt } from './told.ts';

/** Mentions that one word speaks of: "SOC 2, ISO 27001 and GDPR compliant". Bounds are words. */
interface Group {
  members: Mention[];
  start: number;
  end: number;
  clause: Clause;
  /** Whether a bare comma stands before the last one: such a list hands no adjective down. */
  loose: boolean;
}

/** What a sentence says by itself. */
export function ownStatements(sentence: Sentence, named: readonly Mention[]): Statement[] {
  const found: Statement[] = [];
  let before: Verb = { got: false, holds: false, end: 0 };
  const listed = listedAs(sentence, named);
  for (const group of groupsOf(sentence, named)) {
    const had = goesOn(sentence, before.end, group.start) ? before : { got: false, holds: false };
    const said = saidOf(sentence, group, had, listed);
    found.push(...said);
    before = { got: said.some(({ got }) => got), holds: said.some(({ holds }) => holds), end: group.end };
  }
  return found;
}

/** What the verb before a group says of it: that it was got, that it is held. */
interface Verb {
  got: boolean;
  holds: boolean;
  end: number;
}
/** "received our SOC 2 attestation *and* ISO 27001 certification": the verb of the first is that of the second. */
function goesOn(sentence: Sentence, from: number, to: number): boolean {
  const { words, marks } = sentence;
  if (from === 0 || to - from > LIST_WORDS || /[.;:]/.test(words[from]?.gap ?? '')) return false;
  let [depth, joined] = [0, false];
  for (let index = from; index <= to; index += 1) {
    const { gap = '', text = '' } = words[index] ?? {};
    if (gap.includes('(')) depth += 1;
    if (gap.includes(')')) depth -= 1;
    if (/[;:.?!–—]/.test(gap)) return false;
    if (depth === 0 && (gap.includes(',') || text === 'and')) joined = true;
    if (index === to || depth > 0 || text === 'and' || text === 'well' || text === 'plus') continue;
    if (at(marks, index, 'noun') === 0 && !skippable(sentence, index)) return false;
  }
  return joined;
}
const LIST_WORDS = 8;

function groupsOf(sentence: Sentence, named: readonly Mention[]): Group[] {
  const groups: Group[] = [];
  for (const mention of named) {
    const start = wordAt(sentence, mention.start);
    const end = Math.max(start + 1, wordAt(sentence, mention.end));
    const open = groups.at(-1);
    if (open !== undefined && isJoined(sentence, open.end, start)) {
      open.members.push(mention);
      open.loose = start === open.end && (sentence.words[start]?.gap ?? '').trim() === ',';
      open.end = end;
    } else groups.push({ members: [mention], start, end, clause: clauseOf(sentence, start), loose: false });
  }
  return groups;
}
/** Only commas, "and" and the like between two names. */
function isJoined({ words, marks }: Sentence, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let index = from; index <= to; index += 1) {
    // "SOC 1-, SOC 2- and ISO 27001-certified"
    if (!/^(?:-(?=[ ,]))?[ ,/&+|·•()]*$/.test(words[index]?.gap ?? '')) return false;
    if (index < to && at(marks, index, 'joints') === 0) return false;
  }
  return true;
}

function saidOf(
  sentence: Sentence,
  group: Group,
  had: Omit<Verb, 'end'>,
  listed: ReadonlyMap<Mention, Said>,
): Statement[] {
  const { members, end } = group;
  const found: Statement[] = [];
  const textOf = (from: number, to: number) => sentence.text.slice(from, to);
  const make = (mention: Mention, act: Act, said: number | null, length: number, got: boolean) => {
    const { words, marks } = sentence;
    const saidStart = said === null ? mention.start : (words[said]?.start ?? 0);
    const saidEnd = said === null ? mention.end : (words[said + length - 1]?.end ?? 0);
    const from = Math.min(mention.start, saidStart);
    const to = Math.max(mention.end, saidEnd);
    const told = toldAt(sentence, from, to);
    const noun = said !== null && at(marks, said, 'noun') > 0;
    const isNamedSo = said !== null && saidStart < mention.start && isStandardAfter(sentence, to);
    const isTopic = (noun || said === null) && !isNamedSo && told.certainty === 'claim' && isTopicAfter(sentence, to);
    found.push({
      ...told,
      certainty: isTopic ? 'topic' : told.certainty,
      mention,
      act,
      word: said === null ? '' : textOf(saidStart, saidEnd),
      noun,
      got,
      holds,
      start: from,
      end: to,
      text: textOf(from, to),
    });
  };
  const got = had.got || hasBefore(sentence, group, 'got') !== null;
  const hold = hasBefore(sentence, group, 'hold');
  const holds =
    had.holds || got || hold !== null || hasBefore(sentence, group, 'our') !== null || hasOwnerBefore(sentence, group);
  const after = actAfter(sentence, end) ?? nounOverNames(sentence, end);
  if (after !== null)
    for (const one of group.loose && !isPlural(sentence, after) ? members.slice(-1) : members)
      make(one, after.act, after.at, after.length, got);
  const prior = actBefore(sentence, group);
  if (prior !== null) {
    // "certifications such as ISO 27001 and a SOC 2 report": the last has a word of its own.
    const isOwn =
      members.length > 1 &&
      after !== null &&
      prior.act === 'certified' &&
      after.act !== 'certified' &&
      at(sentence.marks, after.at, 'noun') > 0;
    for (const [index, one] of members.entries())
      if (!(isOwn && index === members.length - 1)) make(one, prior.act, prior.at, prior.length, got);
  }
  const among = countedAmong(sentence, group);
  if (among !== null && found.length === 0)
    for (const one of members) make(one, among.act, among.at, among.length, got);
  const predicate = predicateOf(sentence, end);
  if (predicate !== null) for (const one of members) make(one, predicate.act, predicate.at, predicate.length, got);
  if (found.length === 0)
    for (const one of members) {
      const as = listed.get(one);
      if (as !== undefined) make(one, as.act, as.at, as.length, got);
    }
  // "SOC 2, ISO 27001, GDPR compliance": in a line without a subject the others of such a list are named.
  const isLeft = (one: Mention): boolean =>
    found.length === 0 ||
    (group.loose &&
      found.every(({ mention }) => mention !== one) &&
      toldAt(sentence, one.start, one.end).subject === 'unsaid');
  const rest = members.filter(isLeft);
  for (const one of rest)
    make(one, got || hold !== null || (had.holds && group.start > 0) ? 'held' : 'named', null, 0, got);
  return found;
}

/** "our ISO 27001 compliance *program*": the noun behind it is what is spoken of. */
function isTopicAfter(sentence: Sentence, end: number): boolean {
  const next = wordAt(sentence, end);
  return at(sentence.marks, next, 'topicAfter') > 0 && /^[ -]$/.test(sentence.words[next]?.gap ?? '');
}

/** "certification to the ISO 27001 *standard*": the noun only says what the name is of. */
const isStandardAfter = (sentence: Sentence, end: number): boolean =>
  /^(?:standards?|frameworks?)$/.test(sentence.words[wordAt(sentence, end)]?.text ?? '');

/** "Tallyfox's SOC 2 report" */
function hasOwnerBefore(sentence: Sentence, { start, clause }: Group): boolean {
  for (let index = start - 1; index >= Math.max(clause.start, start - 5); index -= 1) {
    if (sentence.words[index]?.possessive === true) return isOwnNameAt(sentence, index);
    if (!skippable(sentence, index)) return false;
  }
  return false;
}

/** The nearest word in a role before a group, with only determiners and the like between. */
function hasBefore(sentence: Sentence, { start, clause }: Group, role: Role): number | null {
  for (let index = start - 1; index >= Math.max(clause.start, start - 8); index -= 1) {
    if (at(sentence.marks, index, role) > 0) return index;
    if (!skippable(sentence, index) && actAt(sentence, index) === null) return null;
  }
  return null;
}
