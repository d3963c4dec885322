import { harmBefore } from '../../reading/harm.ts';
import type { Role } from '../../reading/lexicon.ts';
import { mentions } from '../../reading/schemes.ts';
import { at, type Sentence } from '../../reading/sentence.ts';

/** The word after the last one of a promise that begins at a word; null where none does. */
export type Find = (sentence: Sentence, index: number) => number | null;

/** How many words a promise may have between its verb and the effect. */
const EFFECT_WITHIN = 14;
const NEAR = 4;
const FAR = 10;
export const plain = ({ words }: Sentence, index: number): boolean => /^[ \-'"/]*$/.test(words[index]?.gap ?? ';');

/** The end of the first phrase in a role from a word on, before the sentence breaks off. */
export function next(sentence: Sentence, from: number, reach: number, role: Role, commas = false): number | null {
  const { words, marks } = sentence;
  for (let index = from; index < Math.min(words.length, from + reach); index += 1) {
    const gap = words[index]?.gap ?? '';
    if (/[;:()–—]/.test(gap) || (!commas && gap.includes(','))) return null;
    const length = at(marks, index, role);
    if (length > 0) return index + length;
  }
  return null;
}
export const before = ({ words, marks }: Sentence, index: number, reach: number, role: Role): boolean => {
  for (let back = index - 1; back >= Math.max(0, index - reach); back -= 1) {
    if (/[;:]/.test(words[back + 1]?.gap ?? '')) return false;
    if (at(marks, back, role) > 0) return true;
  }
  return false;
};

const certaintyBefore: readonly Role[] = ['condition', 'mapped'];
/** "Your responsibilities to guarantee a safe use": what others have to do. */
export function isDutyOfOthers({ words }: Sentence, index: number): boolean {
  const duty = words[index - 1]?.text === 'to' ? (words[index - 2]?.text ?? '') : '';
  if (!/^(?:responsibilit(?:y|ies)|obligations?|dut(?:y|ies)|tasks?|job)$/.test(duty)) return false;
  return words
    .slice(Math.max(0, index - 2 - NEAR), index - 2)
    .some(({ text }) => /^(?:your|their|customers?|users?)$/.test(text));
}

/** A law guarantees rights, the reader is held to what he signs, and what is striven for is not promised. */
function isPromisedByOthers(sentence: Sentence, index: number): boolean {
  const { words, marks } = sentence;
  const start = words[index]?.start ?? 0;
  if (mentions(sentence.text.slice(Math.max(0, start - LAW_CHARS), start)).some(({ sort }) => sort === 'law'))
    return true;
  if (harmBefore(sentence, index, FAR, 'contractParty') || isDutyOfOthers(sentence, index)) return true;
  if (before(sentence, index, NEAR, 'aims') || before(sentence, index, NEAR, 'required')) return true;
  // "You guarantee that …", "the customer guarantees …"
  return at(marks, index - 1, 'reader') > 0 || certaintyBefore.some((role) => before(sentence, index, FAR, role));
}
const LAW_CHARS = 40;

/** "guarantees that your data is adequately protected", "guarantee a fast recovery", "is guaranteed to stay private" */
const guarantees: Find = (sentence, index) => {
  const { marks, words } = sentence;
  const length = at(marks, index, 'guaranteeing');
  if (length === 0) return null;
  const thing = index + length;
  if (length === 1 && (at(marks, thing, 'guaranteedThing') === 0 || !plain(sentence, thing))) return null;
  if (next(sentence, thing, EFFECT_WITHIN, 'servicePromise', true) !== null || isPromisedByOthers(sentence, index))
    return null;
  if (before(sentence, index, NEAR, 'servicePromise')) return null;
  const end = next(sentence, thing, EFFECT_WITHIN, 'effect', true);
  return end === null || at(marks, end, 'work') > 0 || words[thing]?.text === 'team' ? null : end;
};
/** "Security guarantee", "compliance guaranteed" */
const guaranteeNoun: Find = ({ marks, words }, index) => {
  const length = at(marks, index, 'guaranteeNoun');
  return length > 0 && !['the', 'this', 'these', 'that'].includes(words[index - 1]?.text ?? '') ? index + length : null;
};
/** "a test confirms that there are no weaknesses", "proves that the system is free of flaws" */
const provesNone: Find = (sentence, index) => {
  const { marks } = sentence;
  const length = at(marks, index, 'proving') || at(marks, index, 'isFreeOf');
  if (length === 0) return null;
  const isProof = at(marks, index, 'proving') > 0;
  const absent = isProof ? next(sentence, index + length, NEAR + 4, 'absenceOf') : index + length;
  if (absent === null) return null;
  const end = next(sentence, absent, NEAR, 'weaknesses');
  if (end === null) return null;
  for (let between = absent; between < end; between += 1) if (at(marks, between, 'atThatDay') > 0) return null;
  return end;
};
/** "keeps running no matter what" */
const comeWhatMay: Find = (sentence, index) => {
  const { words, marks } = sentence;
  const length = at(marks, index, 'comeWhatMay');
  if (length === 0) return null;
  const after = words[index + length];
  if (after !== undefined && /^ $/.test(after.gap)) return null;
  return before(sentence, index, FAR, 'stays') || next(sentence, index + length, FAR, 'stays', true) !== null
    ? index + length
    : null;
};
/** "completely anonymous", and nothing that is so by its kind: "a fully private network" */
const whollySecret: Find = (sentence, index) => {
  const { words, marks } = sentence;
  const hundred = words[index]?.text === '100' && /^ ?%/.test(words[index + 1]?.gap ?? '') ? 1 : 0;
  const length = hundred || at(marks, index, 'whollySecret');
  if (length === 0) return null;
  const secret = at(marks, index + length, 'secret');
  if (secret === 0 || !/^ ?%? ?-?$/.test(words[index + length]?.gap ?? ';')) return null;
  const end = index + length + secret;
  if (words[index + length]?.text === 'anonymous') return end;
  // "The networks can't talk to each other; they're completely private."
  if (words.slice(Math.max(0, index - FAR), index).some(({ text }) => NETWORKS.has(text))) return null;
  const after = words[end];
  return after === undefined ||
    /[,;:.()–—]/.test(after.gap) ||
    at(marks, end, 'prepositions') > 0 ||
    after.text === 'and'
    ? end
    : null;
};
const NETWORKS = new Set(['network', 'networks', 'subnet', 'subnets', 'vpc', 'vpcs']);
/** "making sure you always meet the standards" */
const alwaysWell: Find = (sentence, index) => {
  const { marks } = sentence;
  const length = at(marks, index, 'assures');
  if (length === 0) return null;
  const always = next(sentence, index + length, NEAR + 2, 'always');
  // "We test restores to ensure your data is always protected": what for, and no outcome.
  if (sentence.words[index - 1]?.text === 'to') return null;
  return always === null || isPromisedByOthers(sentence, index) ? null : next(sentence, always, 2, 'alwaysWell');
};
/** "Always stay compliant with new rules": a headline that begins so */
const alwaysStays: Find = ({ words }, index) => {
  const [always, stay, state] = words.slice(index, index + 3).map(({ text }) => text);
  const isSo = index === 0 && always === 'always' && /^(?:stay|remain)$/.test(stay ?? '') && state === 'compliant';
  return isSo ? index + 3 : null;
};
const isReport = (marks: Sentence['marks'], index: number): boolean => at(marks, index, 'noun') > 0;
/** "get compliance automatically", "compliance can be ensured by turning on …" */
const comesByItself: Find = (sentence, index) => {
  const { marks } = sentence;
  const instant = at(marks, index, 'instantly') || at(marks, index, 'ensuresAll');
  if (instant > 0) {
    const end = next(sentence, index + instant, 3, 'compliantState');
    // "Automatic compliance checks" are a piece of work.
    return end !== null && at(marks, end, 'work') === 0 && at(marks, end, 'topicAfter') === 0 && !isReport(marks, end)
      ? end
      : null;
  }
  const verb = at(marks, index, 'becoming');
  if (verb > 0 && !before(sentence, index, NEAR, 'aims')) {
    // "is not automatically compliant", "is a compliance gap from day one"
    if (next(sentence, index + verb, 2, 'denied') !== null) return null;
    const state = next(sentence, index + verb, NEAR, 'compliantState');
    const isOfState = state !== null && at(marks, state, 'topicAfter') === 0;
    const end = isOfState ? next(sentence, state, 3, 'effortless') : null;
    if (state !== null && end !== null) return next(sentence, state, end - state, 'denied') === null ? end : null;
    const soon = next(sentence, index + verb, 2, 'effortless');
    return soon === null ? null : next(sentence, soon, 3, 'compliantState');
  }
  if (at(marks, index, 'compliantState') === 0) return null;
  const made = next(sentence, index + 1, NEAR, 'madeSure');
  return made === null ? null : next(sentence, made, 2, 'effortless');
};
/** "makes data loss impossible" */
const makesImpossible: Find = (sentence, index) => {
  const length = at(sentence.marks, index, 'impossibleFor');
  const harm = length === 0 ? null : next(sentence, index + length, 3, 'harm');
  return harm === null ? null : next(sentence, harm, NEAR, 'impossible');
};
/** "never goes down", and not "never fails the build" */
const neverDoes: Find = (sentence, index) => {
  const end = index + at(sentence.marks, index, 'neverDoes');
  if (end === index) return null;
  const next = sentence.words[end];
  const isOfThing = /^fails?$/.test(sentence.words[end - 1]?.text ?? '') && next !== undefined && plain(sentence, end);
  return isOfThing && !/^(?:you|us|our|to)$/.test(next.text) ? null : end;
};

/** Promises of an effect, however they are put. */
export const EFFECTS: readonly Find[] = [
  guarantees,
  guaranteeNoun,
  provesNone,
  comeWhatMay,
  whollySecret,
  alwaysWell,
  alwaysStays,
  comesByItself,
  makesImpossible,
  neverDoes,
];
