import { harmAfter, harmAt, harmBefore } from '../../reading/harm.ts';
import { at, type Sentence } from '../../reading/sentence.ts';
import type { Find } from './wording-effects.ts';
import { hasException, isOfMechanism } from './wording-impossible.ts';

/** How many words may stand between the parts of a promise. */
const NEAR = 3;
const FAR = 8;

const text = ({ words }: Sentence, index: number): string => words[index]?.text ?? '';

/** "No one can read your messages", "no unauthorized person will ever see it", where no condition makes a rule of it */
const nobodyDoes: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'nobody') || noOutsider(sentence, index);
  if (length === 0 || text(sentence, index - 1) === 'if') return null;
  const from = index + length + (exceptionOfYou(sentence, index + length) || notEvenUs(sentence, index + length));
  const isEver = text(sentence, from) === 'ever';
  const able = isEver ? 1 : harmAt(sentence, from, 'able');
  const done =
    able === 0 ? 0 : harmAt(sentence, from + able, ...(isEver ? EVER_DOES : (['reachingFor', 'harm'] as const)));
  const end = from + able + done;
  // "Set a password so no one can open it." tells what the reader may do.
  const isPurpose = text(sentence, index - (text(sentence, index - 1) === 'that' ? 2 : 1)) === 'so';
  if (isPurpose && sentence.words[from + able - 1]?.text !== 'ever') return null;
  return done === 0 || (hasException(sentence, end) && !isExceptYou(sentence, end)) ? null : end;
};
const EVER_DOES = ['harms', 'gets'] as const;
/** "No one, except you and those you authorize, can …": it still says that nobody else ever can. */
function exceptionOfYou(sentence: Sentence, index: number): number {
  const length = harmAt(sentence, index, 'exceptYou');
  if (length === 0) return 0;
  for (let next = index + length; next < index + FAR; next += 1)
    if (harmAt(sentence, next, 'able') > 0) return next - index;
  return 0;
}
/** "No one, not even us, can …" */
function notEvenUs(sentence: Sentence, index: number): number {
  if (harmAt(sentence, index, 'notEven') === 0) return 0;
  for (let next = index; next < index + FAR; next += 1) if (harmAt(sentence, next, 'able') > 0) return next - index;
  return 0;
}
function isExceptYou(sentence: Sentence, from: number): boolean {
  for (let index = from; index < from + FAR; index += 1) {
    if (harmAt(sentence, index, 'exceptYou') > 0) return true;
    if (at(sentence.marks, index, 'exceptWhen') > 0) return false;
  }
  return false;
}
/** "no hacker", "no unauthorized third party" */
function noOutsider(sentence: Sentence, index: number): number {
  if (text(sentence, index) !== 'no') return 0;
  let next = index + 1;
  while (next <= index + NEAR && harmAt(sentence, next, 'unwanted') > 0) next += 1;
  const somebody =
    harmAt(sentence, next, 'outsiders') ||
    (next > index + 1 &&
    /^(?:person|people|party|parties|users?|individuals?|entity|entities)$/.test(text(sentence, next))
      ? 1
      : 0);
  return somebody === 0 ? 0 : next + somebody - index;
}

/** "A breach simply cannot happen.", "Data loss is not possible." */
const neverHappens: Find = (sentence, index) => {
  const harm = harmAt(sentence, index, 'mischances');
  if (harm === 0) return null;
  const from = index + harm;
  for (let next = from; next < from + FAR; next += 1) {
    const length = harmAt(sentence, next, 'cannotHappen');
    if (length > 0) return hasException(sentence, next + length) ? null : next + length;
    if (
      !/^(?:simply|just|of|to|your|data|customer|user|any|therefore|thus|in|on|our|the|system|platform|account|accounts|credentials)$/.test(
        text(sentence, next),
      )
    )
      return null;
  }
  return null;
};

/** "makes it impossible for one user to open another's files", "not possible for an outsider to read it" */
const impossibleForOthers: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'impossible', 'notPossible');
  if (length === 0 || text(sentence, index + length) !== 'for' || harmBefore(sentence, index, 2, 'nearly')) return null;
  const whom = harmAfter(sentence, index + length + 1, NEAR, 'otherUsers', 'outsiders', 'everybody');
  if (whom === null) return null;
  for (let to = whom; to < whom + NEAR; to += 1) {
    if (text(sentence, to) !== 'to') continue;
    const done = harmAt(sentence, to + 1, 'reachingFor', 'harm', 'get');
    const end = to + 1 + done;
    return done === 0 || hasException(sentence, end) || isOfMechanism(sentence, end) ? null : end;
  }
  return null;
};

/** "keeps your messages safe from hackers" */
const keepsSafeFrom: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'keeping');
  const safe = length === 0 ? null : harmAfter(sentence, index + length, FAR, 'safeFrom');
  return safe === null ? null : harmAfter(sentence, safe, FAR, 'outsiders', 'mischances', 'mishaps');
};
/** "unreadable to anyone", "untouchable by third parties" */
const closedTo: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'inaccessible');
  const whom = length === 0 ? 0 : harmAt(sentence, index + length, 'everybody', 'outsiders');
  const end = index + length + whom;
  return whom === 0 || hasException(sentence, end) || /^(?:in|at|on|from|of)$/.test(text(sentence, end)) ? null : end;
};

/** "protects your records from all threats" */
const protectsFromAll: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'protecting');
  if (length === 0 || harmBefore(sentence, index, NEAR, 'people', 'infinitive')) return null;
  for (let from = index + length; from < index + FAR; from += 1) {
    if (/[,;:()–—]/.test(sentence.words[from]?.gap ?? '')) return null;
    if (!/^(?:from|against)$/.test(text(sentence, from))) continue;
    const every = at(sentence.marks, from + 1, 'every');
    if (every === 0 || harmAt(sentence, from + 1 + every, 'anticipated') > 0) return null;
    for (let harm = from + 1 + every; harm < from + 1 + every + NEAR; harm += 1) {
      const misdeed = at(sentence.marks, harm, 'harm');
      if (misdeed > 0) return harm + misdeed;
    }
    return null;
  }
  return null;
};
/** "guarantees that only you can read it" */
const guaranteesOnly: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'guaranteeOnly');
  const able = length === 0 ? null : harmAfter(sentence, index + length, FAR, 'able');
  return able === null || harmAt(sentence, able, 'reachingFor') === 0
    ? null
    : able + harmAt(sentence, able, 'reachingFor');
};
/** "You never lose a single record." */
const neverLose: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'neverLose');
  const end = length === 0 ? null : harmAfter(sentence, index + length, NEAR + 1, 'losable');
  return end === null || hasException(sentence, end) ? null : end;
};
/** "has never been hacked and never will be" */
const neverWillBe: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'neverBeen');
  return length === 0 ? null : harmAfter(sentence, index + length, NEAR, 'neverWill');
};
/** "There's no way your records could leak." */
const noWayThat: Find = (sentence, index) => {
  if (text(sentence, index) !== 'no' || text(sentence, index + 1) !== 'way') return null;
  for (let next = index + 3; next <= index + 2 + NEAR; next += 1) {
    const able = harmAt(sentence, next, 'able');
    if (able === 0) continue;
    const isSomebody = harmAt(sentence, index + 2, 'outsiders', 'everybody') > 0;
    const end = next + able + harmAt(sentence, next + able, 'harm', ...(isSomebody ? REACHING : []));
    return end === next + able || hasException(sentence, end) ? null : end;
  }
  return null;
};
const REACHING = ['get', 'reachingFor'] as const;
const noHope: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'noHope');
  return length === 0 || hasException(sentence, index + length) ? null : index + length;
};
/** "100% up to date" */
const wholly: Find = (sentence, index) => {
  if (text(sentence, index) !== '100' || !/^ ?(?:%|percent)/.test(sentence.text.slice(sentence.words[index]?.end)))
    return null;
  const state = harmAt(sentence, index + 1, 'upToDate');
  return state === 0 ? null : index + 1 + state;
};
/** "airtight security" */
const airtight: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'airtight');
  return length === 0 ? null : harmAfter(sentence, index + length, NEAR, 'secured');
};
/** "a tamper-proof log": what is written can be protected from change, and changes be seen */
const tamperProof: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'tamperProof');
  return length === 0 ? null : harmAfter(sentence, index + length, NEAR, 'recorded');
};
/** "cannot be accessed outside our network" */
const notFromOutside: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'accessedFrom');
  const outside = length === 0 ? 0 : harmAt(sentence, index + length, 'outsideOf');
  return outside === 0 || hasException(sentence, index + length + outside) ? null : index + length + outside;
};

/** Promises of an outcome that look for what denies them themselves: who is kept off, and what never happens. */
export const OUTCOMES_DENYING: readonly Find[] = [
  nobodyDoes,
  neverHappens,
  impossibleForOthers,
  neverLose,
  neverWillBe,
  noWayThat,
  noHope,
  notFromOutside,
];
/** Promises of an outcome that a denial before them takes back. */
export const OUTCOMES: readonly Find[] = [
  keepsSafeFrom,
  closedTo,
  protectsFromAll,
  guaranteesOnly,
  airtight,
  tamperProof,
  wholly,
];
