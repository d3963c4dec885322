import { harmAfter, harmBefore } from '../../reading/harm.ts';
import { hasPart, nextPart, type Part, partAt } from '../../reading/impossible.ts';
import { at, type Sentence } from '../../reading/sentence.ts';
import { toldAt } from '../../reading/told.ts';
import { before, type Find, next, plain } from './wording-effects.ts';

/** How far what is denied may stand from its denial. */
const NEAR = 4;
const FAR = 8;

/** Whether a condition or a role makes a rule of it: "cannot be read by anyone without the key", "unless invited". */
export function hasException({ marks, words }: Sentence, from: number): boolean {
  for (let index = from; index < Math.min(words.length, from + FAR); index += 1) {
    if (/[.;:–—]| - /.test(words[index]?.gap ?? '')) return false;
    if (at(marks, index, 'exceptWhen') > 0 && words[index - 1]?.text !== 'even') return true;
  }
  return false;
}
const unlessExcepted =
  (find: Find): Find =>
  (sentence, index) => {
    const end = find(sentence, index);
    return end === null || hasException(sentence, end) ? null : end;
  };
const phrase =
  (part: Part): Find =>
  (sentence, index) =>
    partAt(sentence, index, part) > 0 ? index + partAt(sentence, index, part) : null;

/** "Hackers have no way of getting at your files.", "Hackers simply cannot get in." */
const attackersCannot: Find = (sentence, index) => {
  const length = partAt(sentence, index, 'attackers');
  if (length === 0) return null;
  const from = index + length + (ADVERBS.has(sentence.words[index + length]?.text ?? '') ? 1 : 0);
  const able = partAt(sentence, from, 'cannotDo');
  return able === 0 ? null : nextPart(sentence, from + able, NEAR + 1, 'whatIsKept');
};
const ADVERBS = new Set(['simply', 'just', 'therefore']);
/** "There is no risk of a leak.", where no other kind of risk is meant. */
const noRiskOf: Find = (sentence, index) => {
  const length = partAt(sentence, index, 'noRisk');
  if (length === 0) return null;
  const end = nextPart(sentence, index + length, FAR, 'atRisk');
  return end === null || nextPart(sentence, index + length, NEAR, 'notOfSecurity') !== null ? null : end;
};
/** "There is no way for hackers to read it." */
const noWayTo: Find = (sentence, index) => {
  const length = partAt(sentence, index, 'noWay');
  return length === 0 ? null : nextPart(sentence, index + length, FAR, 'gettingThere');
};
/** "cannot be seen by anyone" */
const cannotByAnyone: Find = (sentence, index) => {
  const length = at(sentence.marks, index, 'cannotBe');
  const done = length === 0 ? 0 : partAt(sentence, index + length, 'byAnyone');
  return done === 0 ? null : index + length + done;
};
/** "immune to ransomware" */
const immuneTo: Find = (sentence, index) => {
  const length = partAt(sentence, index, 'immune');
  return length === 0 ? null : next(sentence, index + length, NEAR - 1, 'harm');
};
/**
 * "Encryption prevents data breaches", "keeps out: prevents unauthorized access to your files": told as a fact, with nothing between but
 * how much of it. That a step of an attack is prevented tells how a mechanism works, unless it is said of what is the reader's or by us.
 */
const keepsFrom: Find = (sentence, index) => {
  const length = partAt(sentence, index, 'keepsFrom');
  if (length === 0 || ARTICLES.has(sentence.words[index - 1]?.text ?? '')) return null;
  for (let harm = index + length; harm < index + length + NEAR + 1; harm += 1) {
    if (!plain(sentence, harm)) return null;
    const misdeed = partAt(sentence, harm, 'misdeed');
    if (misdeed > 0) {
      const end = harm + misdeed;
      if (nextPart(sentence, end, NEAR, 'ofYours') !== null) return isOfCause(sentence, end) ? null : end;
      const isPromise =
        partAt(sentence, harm, 'outcomes') > 0 ||
        sentence.words.slice(index + length, harm).some(({ text }) => WHOSE.has(text)) ||
        isToldByUs(sentence, index) ||
        isWholly(sentence, index - 1) ||
        isWholly(sentence, end);
      return isPromise && !isOfMechanism(sentence, end) ? end : null;
    }
    const between = partAt(sentence, harm, 'riskOf');
    if (between === 0) return null;
    harm += between - 1;
  }
  return null;
};
const ARTICLES = new Set(['the', 'a', 'an', 'our', 'your', 'its', 'any', 'all', 'these', 'those']);
const WHOSE = new Set(['your', 'any', 'all', 'cyber']);
/** "Rules out fraud *entirely*" */
const isWholly = ({ words }: Sentence, index: number): boolean => WHOLLY.has(words[index]?.text ?? '');
const WHOLLY = new Set(['entirely', 'completely', 'altogether', 'totally', 'fully', 'wholly', 'absolutely']);
const isToldByUs = (sentence: Sentence, index: number): boolean => {
  const { start = 0, end = 0 } = sentence.words[index] ?? {};
  return toldAt(sentence, start, end).subject === 'us';
};
/** "Due to manual handling": what is said of one cause is no promise. */
const isOfCause = (sentence: Sentence, end: number): boolean =>
  nextPart(sentence, end, CAUSE_WITHIN, 'byCause') !== null;
/** What is said of one cause, or of a part of a program, tells how it works: "on all endpoints". */
export const isOfMechanism = (sentence: Sentence, end: number): boolean =>
  isOfCause(sentence, end) || hasPart(sentence, 'inWork');
const CAUSE_WITHIN = 3;
/** "prevents anyone from reading your messages" */
const keepsOutAnyone: Find = (sentence, index) => {
  const length = at(sentence.marks, index, 'prevents');
  const anyone = length === 0 ? 0 : partAt(sentence, index + length, 'anyone');
  if (anyone === 0) return null;
  const kept = partAt(sentence, index + length + anyone, 'gettingAt');
  return kept === 0 ? null : index + length + anyone + kept;
};
/** "data breaches are a thing of the past" */
const ofThePast: Find = (sentence, index) => {
  const length = at(sentence.marks, index, 'harm') || partAt(sentence, index, 'misdeed');
  return length === 0 ? null : nextPart(sentence, index + length, 3, 'ofThePast');
};
/** "You never have to worry about a breach." */
const noWorry: Find = (sentence, index) => {
  const length = partAt(sentence, index, 'noWorry');
  return length === 0 ? null : nextPart(sentence, index + length, NEAR, 'misdeed');
};
/** "makes you GDPR compliant", "keeps you fully compliant" */
const makesCompliant: Find = (sentence, index) => {
  const length = partAt(sentence, index, 'makesYou');
  if (length === 0 || before(sentence, index, NEAR, 'aims')) return null;
  const end = next(sentence, index + length, NEAR, 'compliantState');
  return end === null || at(sentence.marks, end, 'topicAfter') > 0 || at(sentence.marks, end, 'work') > 0 ? null : end;
};
/** "100% HIPAA compliant" */
const whollyCompliant: Find = (sentence, index) => {
  const { words } = sentence;
  const isWhole = words[index]?.text === '100' && /^ ?(?:%|percent)/.test(sentence.text.slice(words[index]?.end));
  return isWhole ? nextWord(sentence, index + 1) : null;
};
function nextWord({ words, marks }: Sentence, from: number): number | null {
  for (let index = from; index < Math.min(words.length, from + NEAR); index += 1) {
    if (!/^[ %-]{1,3}$/.test(words[index]?.gap ?? '')) return null;
    const length = at(marks, index, 'compliantState');
    // "100% compliance" is a figure of some metric.
    if (length > 0) return at(marks, index + length - 1, 'noun') > 0 ? null : index + length;
  }
  return null;
}

/** "Nothing you store can be lost." */
const nothingCan: Find = (sentence, index) =>
  sentence.words[index]?.text === 'nothing' ? nextPart(sentence, index + 1, FAR, 'nothingCan') : null;
/** "can be opened by you and you only" */
const onlyByYou: Find = (sentence, index) => {
  const length = partAt(sentence, index, 'onlyByYou');
  return length > 0 && harmBefore(sentence, index, NEAR, 'gotten') ? index + length : null;
};
/** "All known and unknown threats are neutralized." */
const everyThreatStopped: Find = (sentence, index) => {
  const length = at(sentence.marks, index, 'every');
  const threat = length === 0 ? null : nextPart(sentence, index + length, NEAR, 'threats');
  return threat === null ? null : nextPart(sentence, threat, 2, 'stopped');
};
/** "covered against every kind of threat" */
const guardedFromAll: Find = (sentence, index) => {
  const from = index + partAt(sentence, index, 'guarded');
  if (from === index || !/^(?:from|against)$/.test(sentence.words[from]?.text ?? '')) return null;
  const every = at(sentence.marks, from + 1, 'every');
  return every === 0 ? null : nextPart(sentence, from + 1 + every, NEAR, 'threats');
};
/** "Breaches are no longer something you need to think about", "security you never have to question" */
const carefree: Find = (sentence, index) => {
  const length = partAt(sentence, index, 'nothingElse');
  const isOfSecurity =
    hasPart(sentence, 'misdeed') || hasPart(sentence, 'threats') || hasPart(sentence, 'securityWord');
  return length > 0 && isOfSecurity && !hasPart(sentence, 'notOfSecurity') ? index + length : null;
};
/** "peace of mind knowing your records are protected" */
const reassured: Find = (sentence, index) => {
  const length = partAt(sentence, index, 'reassured');
  const kept = length === 0 ? null : harmAfter(sentence, index + length, FAR, 'kept');
  const stays = kept === null ? null : harmAfter(sentence, kept, NEAR - 1, 'stays');
  return stays === null ? null : harmAfter(sentence, stays, NEAR, 'well');
};

/** Promises that something can't happen. */
export const IMPOSSIBLE: readonly Find[] = [
  unlessExcepted(attackersCannot),
  noRiskOf,
  unlessExcepted(noWayTo),
  unlessExcepted(nothingCan),
  onlyByYou,
  everyThreatStopped,
  guardedFromAll,
  carefree,
  reassured,
  unlessExcepted(phrase('impossibleTo')),
  unlessExcepted(phrase('onlyYou')),
  unlessExcepted(cannotByAnyone),
  immuneTo,
  unlessExcepted(keepsOutAnyone),
  ofThePast,
  noWorry,
  makesCompliant,
  whollyCompliant,
  phrase('neverLose'),
];
/** Those that are no promise where they are only aimed at. */
export const KEEPING: Find = keepsFrom;
