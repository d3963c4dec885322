import { isOfOrder } from './before-being.ts';
import type { Clause } from './clauses.ts';
import { isHearsay } from './hearsay.ts';
import { isOfAnybody, isOfHelped } from './helped.ts';
import type { Role } from './lexicon.ts';
import { NEAR, REACH, type Subject } from './party.ts';
import { at, type Sentence, wordAt } from './sentence.ts';
import { isOfTitle } from './titles.ts';
import { subjectOf } from './whom.ts';

export type Polarity = 'affirmed' | 'denied';
/** `past`: was so and may be no more. `planned`: is meant to be so. */
export type Tense = 'now' | 'past' | 'planned';
/**
 * How sure the text is. `claim`: put forward as true. `question`: asked. `topic`: what a page or a program is about. `requirement`:
 * needed or asked for. `condition`: supposed. `mapping`: followed without being examined. `explanation`: said of the scheme itself.
 * `worded`: the words are spoken of, not the fact.
 */
export type Certainty =
  | 'claim'
  | 'question'
  | 'topic'
  | 'requirement'
  | 'condition'
  | 'mapping'
  | 'explanation'
  | 'worded';

/** How a stretch of a sentence is told. */
export interface Told {
  subject: Subject;
  /** The subject as it is written there, such as "our host"; '' where nothing names it. */
  named: string;
  polarity: Polarity;
  tense: Tense;
  certainty: Certainty;
}

/** How the words from `start` to `end` (offsets in the sentence's text) are told. */
export function toldAt(sentence: Sentence, start: number, end: number): Told {
  const from = wordAt(sentence, start);
  const to = Math.max(from + 1, wordAt(sentence, end));
  const clause = clauseOf(sentence, from);
  const { subject, named } = subjectOf(sentence, clause, from, to);
  return {
    subject,
    named,
    polarity: isDenied(sentence, clause, from, to) ? 'denied' : 'affirmed',
    tense: tenseOf(sentence, clause, from, to),
    certainty: certaintyOf(sentence, clause, from, subject),
  };
}

/** The clause that a word stands in. */
export function clauseOf({ clauses }: Pick<Sentence, 'clauses'>, word: number): Clause {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((clauses[middle]?.start ?? 0) <= word) low = middle;
    else high = middle - 1;
  }
  return clauses[low] as Clause;
}

/** The words of a clause before a place, without what stands in brackets that are closed again. What is told of a place asks for them again and again. */
function before(sentence: Sentence, clause: Clause, from: number): readonly number[] {
  const last = LAST_BEFORE.get(sentence);
  if (last?.from === from && last.start === clause.start) return last.found;
  const found = wordsBefore(sentence, clause, from);
  LAST_BEFORE.set(sentence, { from, start: clause.start, found });
  return found;
}
const LAST_BEFORE = new WeakMap<Sentence, { from: number; start: number; found: readonly number[] }>();
function wordsBefore({ words }: Sentence, clause: Clause, from: number): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let index = from - 1; index >= Math.max(clause.start, from - REACH); index -= 1) {
    const gap = words[index + 1]?.gap ?? '';
    if (gap.includes(')')) depth += 1;
    if (depth === 0) found.push(index);
    if ((words[index]?.gap ?? '').includes('(') && depth > 0) depth -= 1;
  }
  return found;
}
const inClauseBefore = (sentence: Sentence, clause: Clause, from: number, role: Role): boolean =>
  before(sentence, clause, from).some((index) => at(sentence.marks, index, role) > 0);
/** Whether a phrase in a role begins within a few words after a place, in the same clause. */
function soonAfter({ marks, words }: Sentence, clause: Clause, to: number, role: Role, reach = NEAR): boolean {
  for (let index = to; index < Math.min(clause.end, to + reach); index += 1) {
    if (/[;]/.test(words[index]?.gap ?? '')) return false;
    if (at(marks, index, role) > 0) return true;
  }
  return false;
}

/** Whether what begins at an offset is denied by what stands before it in its clause. */
export function isDeniedBefore(sentence: Sentence, start: number): boolean {
  const from = wordAt(sentence, start);
  return before(sentence, clauseOf(sentence, from), from).some((index) => denies(sentence, index));
}
/** A word of denial, but in "no. 18" and "not only". */
export const denies = ({ marks, words }: Sentence, index: number): boolean =>
  at(marks, index, 'denied') > 0 && !isHarmless(marks, index) && !(words[index + 1]?.gap ?? '').startsWith('.');

/** "may or may not", "but not limited to": a word within a phrase that denies nothing. */
export function isHarmless(marks: Sentence['marks'], index: number): boolean {
  for (let back = 0; back < PHRASE_WORDS; back += 1) if (at(marks, index - back, 'notDenied') > back) return true;
  return false;
}
const PHRASE_WORDS = 4;

function isDenied(sentence: Sentence, clause: Clause, from: number, to: number): boolean {
  if (before(sentence, clause, from).some((index) => denies(sentence, index))) return true;
  for (let index = from; index < Math.min(to, from + REACH); index += 1) if (denies(sentence, index)) return true;
  return soonAfter(sentence, clause, to, 'deniedAfter') || isCopulaNot(sentence, to) || isOfNobody(sentence, to);
}
/** "HIPAA certifies nobody": the denial stands in the object. */
const isOfNobody = ({ words, marks }: Sentence, to: number): boolean =>
  NOBODY.has(words[to]?.text ?? '') && words[to]?.gap === ' ' && at(marks, to, 'notDenied') === 0;
const NOBODY = new Set(['nobody', 'none', 'nothing', 'no', 'neither']);
/** "SOC 2 is not a certification": the denial between a verb of being and what is said. */
function isCopulaNot({ marks, words }: Sentence, to: number): boolean {
  if (at(marks, to, 'copula') === 0) return false;
  if (/[;,]/.test(words[to]?.gap ?? '')) return false;
  return (
    /n't$/.test(words[to]?.text ?? '') || (at(marks, to + 1, 'denied') > 0 && at(marks, to + 1, 'notDenied') === 0)
  );
}

function tenseOf(sentence: Sentence, clause: Clause, from: number, to: number): Tense {
  const isPlan = before(sentence, clause, from).some((index) => isPlanned(sentence, index));
  if (isPlan || (!isDone(sentence, clause, from) && soonAfter(sentence, clause, to, 'planned', 6))) return 'planned';
  const isPast = before(sentence, clause, from).some(
    (index) =>
      at(sentence.marks, index, 'past') > 0 && !isFirstTo(sentence, index, from) && !isOfOrder(sentence.words, index),
  );
  return isPast ? 'past' : 'now';
}

/** "Has completed a SOC 2 assessment evaluating …", "have obtained ISO 27001 and plan …": it is there, whatever follows. */
const isDone = (sentence: Sentence, clause: Clause, from: number): boolean =>
  before(sentence, clause, from).some(
    (index) =>
      at(sentence.marks, index, 'got') > 0 &&
      sentence.words.slice(Math.max(clause.start, index - 3), index).some(({ text }) => PERFECT.test(text)),
  );
const PERFECT = /^(?:has|have)$|['’]ve$/;

/** A word of plans; "will continue to hold" and the "shall comply" of a contract tell of what is so already. */
function isPlanned({ marks, words }: Sentence, index: number): boolean {
  if (at(marks, index, 'planned') === 0) return false;
  // "A disaster-recovery target", "a backup target": a place.
  if (words[index]?.text === 'target' && PLACES.has(words[index - 1]?.text ?? '')) return false;
  const rest = words.slice(index + 1, index + 1 + KEEPING_WITHIN);
  const keeps = KEPT_WITH.get(words[index]?.text ?? '');
  return keeps === undefined || !rest.some(({ text }) => keeps.has(text));
}
const PLACES = new Set(['backup', 'recovery', 'replication', 'restore', 'failover', 'storage', 'deployment']);
const KEEPS = ['continue', 'maintain', 'keep', 'remain'];
/** "We will comply" may be a plan; who "shall comply" is bound to do so. */
const KEPT_WITH: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['will', new Set(KEEPS)],
  ["we'll", new Set(KEEPS)],
  ['shall', new Set([...KEEPS, 'comply', 'adhere'])],
]);
const KEEPING_WITHIN = 4;

/** A word of what is supposed; "once a year" and "at least once" only count, and "when configured properly" says how it is so. */
const isCondition = ({ marks, words }: Sentence, index: number): boolean =>
  at(marks, index, 'condition') > 0 &&
  !(words[index]?.text === 'when' && words.slice(index + 1, index + 3).some(({ text }) => text === 'configured')) &&
  !(
    words[index]?.text === 'once' &&
    (COUNTS_ONCE.has(words[index + 1]?.text ?? '') || words[index - 1]?.text === 'least')
  );
const COUNTS_ONCE = new Set(['a', 'per', 'every', 'each', 'in', 'yearly', 'annually']);

/** "under the terms of the Data Protection Act": a law's, right before its name. "The terms of our contract" are no law's. */
function isTermsOfLaw({ words }: Sentence, from: number): boolean {
  const of = words[from - 1]?.text === 'the' ? from - 2 : from - 1;
  return words[of]?.text === 'of' && words[of - 1]?.text === 'terms' && words[of - 2]?.text === 'the';
}

function certaintyOf(sentence: Sentence, clause: Clause, from: number, subject: Subject): Certainty {
  if (isAsked(sentence)) return 'question';
  const said = (role: Role) => inClauseBefore(sentence, clause, from, role);
  if ((said('worded') && !isTermsOfLaw(sentence, from)) || isHearsay(sentence, from)) return 'worded';
  if (said('reported')) return 'question';
  if (said('topic') || isOfTitle(sentence, from)) return 'topic';
  if (before(sentence, clause, from).some((index) => isCondition(sentence, index))) return 'condition';
  if (before(sentence, clause, from).some((index) => isRequired(sentence, index)) || isOfHelped(sentence, clause, from))
    return 'requirement';
  if (isMapped(sentence, clause, from)) return 'mapping';
  if (subject === 'nobody' || isOfAnybody(sentence, clause, from)) return 'explanation';
  return 'claim';
}

/** A word of what is needed; "is designed to be HIPAA compliant" and "the first bank to meet PCI DSS" tell what is so. */
const isRequired = (sentence: Sentence, index: number): boolean =>
  at(sentence.marks, index, 'required') > 0 &&
  at(sentence.marks, index, 'notRequired') === 0 &&
  !(sentence.words[index]?.text === 'to' && firstBefore(sentence, index));
/** "The first company *to* achieve it", "the only one *to* meet them" */
function firstBefore({ words }: Sentence, to: number): boolean {
  for (let index = to - 1; index >= Math.max(0, to - NEAR) && !/[,;:]/.test(words[index + 1]?.gap ?? ''); index -= 1)
    if (FIRST.has(words[index]?.text ?? '')) return true;
  return false;
}
const FIRST = new Set(['first', 'only']);
/** "The first company to achieve it" has it still; "First, …" counts, and so does "a cloud first platform". */
function isFirstTo(sentence: Sentence, first: number, from: number): boolean {
  const { words } = sentence;
  if (words[first]?.text !== 'first') return false;
  if (first === 0 && words[1]?.gap.startsWith(',') === true) return true;
  if (words[first]?.gap === '-' || /^an?$/.test(words[first - 2]?.text ?? '')) return true;
  for (let index = first + 1; index <= Math.min(from, first + NEAR); index += 1)
    if (sentence.words[index]?.text === 'to') return firstBefore(sentence, index);
  return false;
}

/** "Following NIST" maps; "the following certifications:" leads a list. */
const isMapped = (sentence: Sentence, clause: Clause, from: number): boolean =>
  before(sentence, clause, from).some(
    (index) =>
      at(sentence.marks, index, 'mapped') > 0 &&
      !(
        sentence.words[index]?.text === 'following' &&
        sentence.words[index - 1]?.text === 'the' &&
        at(sentence.marks, index + 1, 'copula') === 0
      ),
  );

/** A sentence that ends in a question mark. */
export const isQuestion = (text: string): boolean => {
  for (let index = text.length - 1; index >= Math.max(0, text.length - 8); index -= 1) {
    if (text[index] === '?') return true;
    if (/[\p{L}\p{N}.!]/u.test(text[index] ?? '')) return false;
  }
  return false;
};

/** A question, or a heading that begins like one: "Are you SOC 2 certified". */
export function isAsked({ text, words, marks, around }: Sentence): boolean {
  if (isQuestion(text)) return true;
  if (around.kind !== 'heading' && around.kind !== 'question') return false;
  const first = ['q', 'question'].includes(words[0]?.text ?? '') ? 1 : 0;
  if (at(marks, first, 'asksOpen') > 0 && at(marks, first + 1, 'copula') > 0) return true;
  return at(marks, first, 'asks') > 0 && words.length > first + 2;
}
