import { actAt, type Said } from './act-at.ts';
import type { Clause } from './clauses.ts';
import { countedAmong } from './counted-among.ts';
import { ACTS, type Act, type Role } from './lexicon.ts';
import { type Mention, mentions } from './schemes.ts';
import { at, isOwnNameAt, type Sentence, wordAt } from './sentence.ts';
import type { Statement } from './statement.ts';
import { clauseOf, isHarmless, toldAt } from './told.ts';

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
  for (const group of groupsOf(sentence, named)) {
    const had = goesOn(sentence, before.end, group.start) ? before : { got: false, holds: false };
    const said = saidOf(sentence, group, had);
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

function saidOf(sentence: Sentence, group: Group, had: Omit<Verb, 'end'>): Statement[] {
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

/** "SOC 2 Type 2 *certified*", with no more than two words between. */
function actAfter(sentence: Sentence, end: number): Said | null {
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
const isPlural = ({ words, marks }: Sentence, { at: said }: Said): boolean =>
  at(marks, said, 'noun') > 0 && words[said]?.text.endsWith('s') === true;
/** "SOC 2, Northmark, PIPEDA, and CSA *certifications*": names that no list knows stand between. */
function nounOverNames(sentence: Sentence, end: number): Said | null {
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

const skippable = ({ marks }: Sentence, index: number): boolean => at(marks, index, 'determiners') > 0;
/** "*certified* to ISO 27001", "our *certifications* include SOC 2". */
function actBefore(sentence: Sentence, group: Group): Said | null {
  const { words, marks } = sentence;
  const { clause } = group;
  const start = apposed(sentence, group);
  let skipped = 0;
  let linked = false;
  for (let index = start - 1; index >= clause.start; index -= 1) {
    const gap = words[index + 1]?.gap ?? '';
    if (/[;.?!]/.test(gap) && !/^\. ?$/.test(gap)) return null;
    if (gap.includes(',') && !linked && index === start - 1 && actAt(sentence, index) !== null) return null;
    const said = actAt(sentence, index);
    if (said?.act === 'passed' && skipped > 1) return null;
    if (said !== null && index + said.length <= start)
      return said.act === 'compliant' ? (certifiedAs(sentence, said) ?? said) : said;
    if (isHarmless(marks, index)) continue;
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
function apposed({ words, marks }: Sentence, { start, clause }: Group): number {
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

/** "SOC 2 is our most important *certification*". */
function predicateOf(sentence: Sentence, end: number): Said | null {
  const { words, marks } = sentence;
  // "SOC 2, a certification by …" says the same as "is a".
  const isApposed = /^(?:, | \(| [–—-] )$/.test(words[end]?.gap ?? '') && ['a', 'an'].includes(words[end]?.text ?? '');
  const length = isApposed ? 1 : at(marks, end, 'copula');
  if (length === 0 || (!isApposed && /[;:]/.test(words[end]?.gap ?? ''))) return null;
  for (let index = end + length; index < Math.min(words.length, end + length + 6); index += 1) {
    if (/[,;.()]/.test(words[index]?.gap ?? '')) return null;
    const said = actAt(sentence, index);
    if (said !== null) return at(marks, index, 'noun') > 0 ? said : null;
    if (at(marks, index, 'prepositions') > 0 && !['of'].includes(words[index]?.text ?? '')) return null;
  }
  return null;
}

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
