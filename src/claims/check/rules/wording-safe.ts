import { harmAt, harmBefore } from '../../reading/harm.ts';
import { hasPart, nextPart, partAt } from '../../reading/impossible.ts';
import type { Role } from '../../reading/lexicon.ts';
import { at, type Sentence } from '../../reading/sentence.ts';
import { toldAt } from '../../reading/told.ts';
import { type Find, isDutyOfOthers } from './wording-effects.ts';
import { isOfMechanism } from './wording-impossible.ts';

const close = ({ words }: Sentence, index: number): boolean =>
  /^[ -]$/.test(words[index]?.gap ?? '') || /^ ?% ?-?$/.test(words[index]?.gap ?? '');
const after = (sentence: Sentence, index: number, role: Role): number | null => {
  const length = at(sentence.marks, index, role);
  return length > 0 && close(sentence, index) ? index + length : null;
};
const isWork = (sentence: Sentence, index: number): boolean =>
  at(sentence.marks, index, 'work') > 0 && close(sentence, index);
const hundred = ({ words }: Sentence, index: number): boolean =>
  words[index]?.text === '100' && /^ ?%/.test(words[index + 1]?.gap ?? '');

/** "completely safe", "100% secure", "fully protected and secure" */
const whollySafe: Find = (sentence, index) => {
  const length = hundred(sentence, index) ? 1 : at(sentence.marks, index, 'wholly');
  if (length === 0 || isPurpose(sentence, index)) return null;
  for (let next = index + length; next < index + length + 4; next += 1) {
    if (!close(sentence, next)) return null;
    const safe = at(sentence.marks, next, 'safe');
    // To do something is perfectly safe; that data is, nobody can say.
    if (safe > 0 && sentence.words[index]?.text === 'perfectly' && !harmBefore(sentence, index, PERFECT_WITHIN, 'kept'))
      return null;
    if (safe > 0) {
      // "A completely secure solution" is a state of it; "a completely secured deletion" is a piece of work.
      const isSolution = sentence.words[next + safe]?.text === 'solution';
      return isWork(sentence, next + safe) && !isSolution ? null : next + safe;
    }
    if (at(sentence.marks, next, 'andSafe') === 0) return null;
  }
  return null;
};
const PERFECT_WITHIN = 6;
/** "To be fully protected, turn it on." */
const isPurpose = ({ words }: Sentence, index: number): boolean =>
  index === 2 && words[0]?.text === 'to' && /^(?:be|stay|remain|keep)$/.test(words[1]?.text ?? '');
/** "secure 100%" */
const safeWholly: Find = (sentence, index) => {
  const length = at(sentence.marks, index, 'safe');
  if (length === 0) return null;
  const next = index + length + at(sentence.marks, index + length, 'atAllTimes');
  const { text } = sentence;
  const number = sentence.words[next];
  return number?.text === '100' &&
    /^,? $/.test(number.gap) &&
    /^ ?(?:%|per)/.test(text.slice(number.end, number.end + 4))
    ? next + 1
    : null;
};
const wholeOf = (sentence: Sentence, index: number): number | null =>
  partAt(sentence, index, 'wholeOf') > 0 && close(sentence, index) ? index + partAt(sentence, index, 'wholeOf') : null;
/** "absolute security", "complete anonymity" */
const wholeSecurity: Find = (sentence, index) => {
  const length = hundred(sentence, index)
    ? 1
    : at(sentence.marks, index, 'whole') ||
      (/^(?:100|one|hundred)$/.test(sentence.words[index]?.text ?? '') ? at(sentence.marks, index, 'wholly') : 0);
  // "Ensure complete privacy" tells somebody what to do.
  if (length === 0 || (index === 1 && /^(?:ensure|provide|guarantee)$/.test(sentence.words[0]?.text ?? '')))
    return null;
  const next = sentence.words[index + length]?.text === 'data' ? index + length + 1 : index + length;
  const end = after(sentence, next, 'security') ?? wholeOf(sentence, next);
  return end === null || isWork(sentence, end) || isOnlyDesired(sentence, end) ? null : end;
};
/** "Absolute confidentiality is paramount." */
const isOnlyDesired = (sentence: Sentence, end: number): boolean =>
  at(sentence.marks, end, 'copula') > 0 && harmAt(sentence, end + 1, 'onlyDesired') > 0;
const OF_IT = new Set([
  'the',
  'your',
  'its',
  'that',
  'you',
  'of',
  'total',
  'complete',
  'absolute',
  'full',
  'data',
  'all',
  'our',
  'is',
  'are',
  'remains',
  'remain',
  'stays',
  'stay',
  'always',
]);
/** "guarantees the security of your data", "guarantee that your data stays safe" */
const guaranteed: Find = (sentence, index) => {
  const length = at(sentence.marks, index, 'guarantees');
  if (length === 0 || harmBefore(sentence, index, PARTY_WITHIN, 'contractParty')) return null;
  if (isDutyOfOthers(sentence, index)) return null;
  for (let next = index + length; next < index + length + 7; next += 1) {
    if (!close(sentence, next)) return null;
    const end =
      next + Math.max(at(sentence.marks, next, 'security'), SAFE.has(sentence.words[next]?.text ?? '') ? 1 : 0);
    if (end > next) return isWork(sentence, end) ? null : end;
    if (!OF_IT.has(sentence.words[next]?.text ?? '')) return null;
  }
  return null;
};
const SAFE = new Set(['secure', 'safe']);
/** How far from its promise the party of a contract may stand. */
const PARTY_WITHIN = 8;
/** "cannot be hacked" */
const cannot =
  (role: Role): Find =>
  (sentence, index) => {
    const length = at(sentence.marks, index, 'cannotBe');
    if (length === 0) return null;
    const ever = sentence.words[index + length]?.text === 'ever' ? 1 : 0;
    return after(sentence, index + length + ever, role);
  };
const phrase =
  (role: Role): Find =>
  ({ marks }, index) =>
    at(marks, index, role) > 0 ? index + at(marks, index, role) : null;
/** "prevents any unauthorized access"; what is done in order to prevent it, or by the reader, promises nothing */
const preventsAny: Find = (sentence, index) => {
  const length = at(sentence.marks, index, 'prevents');
  if (length === 0 || toldOfReader(sentence, index)) return null;
  const every = hundred(sentence, index + length) ? 2 : at(sentence.marks, index + length, 'every');
  if (every === 0 || harmAt(sentence, index + length + every, 'anticipated') > 0) return null;
  const end = withinReach(sentence, index + length + every, 'harm', 3);
  return end === null || isOfMechanism(sentence, end) ? null : end;
};
const toldOfReader = (sentence: Sentence, index: number): boolean => {
  const { start = 0, end = 0 } = sentence.words[index] ?? {};
  return toldAt(sentence, start, end).subject === 'reader';
};
/** "make sure that no unauthorized access …" */
const assuresNo: Find = (sentence, index) => {
  const length = at(sentence.marks, index, 'assures');
  if (length === 0) return null;
  const next = index + length + (sentence.words[index + length]?.text === 'that' ? 1 : 0);
  if (!['no', 'none', 'nobody'].includes(sentence.words[next]?.text ?? '')) return null;
  const end = withinReach(sentence, next + 1, 'harm', 5);
  // Which risks are left is a finding of an assessment: "ensure that no residual risks remain".
  return end !== null && /^(?:risks?|threats?)$/.test(sentence.words[end - 1]?.text ?? '') ? null : end;
};
function withinReach(sentence: Sentence, from: number, role: Role, reach: number): number | null {
  for (let index = from; index < from + reach; index += 1) {
    if (/[,;:()]/.test(sentence.words[index]?.gap ?? '')) return null;
    const length = at(sentence.marks, index, role);
    if (length > 0) return index + length;
  }
  return null;
}
/** "protected at all times" */
const alwaysSafe: Find = (sentence, index) => {
  const length = at(sentence.marks, index, 'safe');
  const times = length === 0 ? 0 : at(sentence.marks, index + length, 'atAllTimes');
  return times > 0 && close(sentence, index + length) ? index + length + times : null;
};
/** How far a word of striving reaches. */
const AIM_WORDS = 10;
/** "committed to the most secure platform": what is striven for is not promised. */
export const unlessAimed =
  (find: Find): Find =>
  (sentence, index) => {
    const end = find(sentence, index);
    if (end === null) return null;
    for (let near = Math.max(0, index - AIM_WORDS); near < end + AIM_WORDS; near += 1)
      if ((near < index || near >= end) && at(sentence.marks, near, 'aims') > 0) return null;
    return end;
  };
/** "the most secure platform", and not "the most secure option is a key" */
const mostOfAll: Find = (sentence, index) => {
  const { marks } = sentence;
  const length = at(marks, index, 'most');
  if (length === 0 || partAt(sentence, index - 2, 'oneOf') > 0) return null;
  const thing = nextPart(sentence, index + length, MOST_WITHIN, 'ourThing');
  const way = nextPart(sentence, index + length, MOST_WITHIN, 'wayOf');
  return thing !== null && way !== null && way < thing ? null : thing;
};
const MOST_WITHIN = 6;
/** "immune to attacks", "risk-free", and not of a trial */
const flatly: Find = (sentence, index) => {
  const end = phrase('flat')(sentence, index);
  const isOfRisk = sentence.words.slice(index, end ?? index).some(({ text }) => text === 'risk');
  return isOfRisk && hasPart(sentence, 'notOfSecurity') ? null : end;
};
/** "protected from all threats" */
const safeFromAll: Find = (sentence, index) => {
  const { marks, words } = sentence;
  const length = at(marks, index, 'safe');
  if (length === 0 || !/^(?:from|against)$/.test(words[index + length]?.text ?? '')) return null;
  const every = at(marks, index + length + 1, 'every');
  return every === 0 ? null : withinReach(sentence, index + length + 1 + every, 'harm', 3);
};
/** "Unbreakable" of encryption, and not of a habit. */
export const UNBREAKABLE: Find = (sentence, index) => {
  const length = at(sentence.marks, index, 'unbreakable');
  if (length === 0) return null;
  return partAt(sentence, index, 'generic') === 0 || hasPart(sentence, 'securityWord') ? index + length : null;
};

/** Promises that something is wholly, always or most of all safe. */
export const SAFE_STATES: readonly Find[] = [
  unlessAimed(whollySafe),
  safeWholly,
  wholeSecurity,
  unlessAimed(guaranteed),
  cannot('broken'),
  flatly,
  safeFromAll,
  unlessAimed(mostOfAll),
  unlessAimed(preventsAny),
  unlessAimed(assuresNo),
  unlessAimed(alwaysSafe),
  cannot('effects'),
  phrase('nobodyCan'),
];
