import { nextPart, type Part, partAt } from '../../reading/impossible.ts';
import { at, type Sentence } from '../../reading/sentence.ts';
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

/** "Hackers have no way of getting at your files." */
const attackersCannot: Find = (sentence, index) => {
  const length = partAt(sentence, index, 'attackers');
  const able = length === 0 ? 0 : partAt(sentence, index + length, 'cannotDo');
  return able === 0 ? null : nextPart(sentence, index + length + able, NEAR + 1, 'whatIsKept');
};
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
/** "TLS prevents eavesdropping", "eliminates the risk of a breach": told as a fact, with nothing between but how much of it. */
const keepsFrom: Find = (sentence, index) => {
  const length = partAt(sentence, index, 'keepsFrom');
  if (length === 0 || ARTICLES.has(sentence.words[index - 1]?.text ?? '')) return null;
  for (let harm = index + length; harm < index + length + NEAR + 1; harm += 1) {
    if (!plain(sentence, harm)) return null;
    const misdeed = partAt(sentence, harm, 'misdeed');
    if (misdeed > 0) return harm + misdeed;
    const between = partAt(sentence, harm, 'riskOf');
    if (between === 0) return null;
    harm += between - 1;
  }
  return null;
};
const ARTICLES = new Set(['the', 'a', 'an', 'our', 'your', 'its', 'any', 'all', 'these', 'those']);
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

/** Promises that something can't happen. */
export const IMPOSSIBLE: readonly Find[] = [
  unlessExcepted(attackersCannot),
  noRiskOf,
  unlessExcepted(noWayTo),
  unlessExcepted(phrase('impossibleTo')),
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
