import { harmAfter, harmAt, harmBefore, hasHarmAt } from '../../reading/harm.ts';
import { partAt } from '../../reading/impossible.ts';
import { mentions } from '../../reading/schemes.ts';
import { at, type Sentence } from '../../reading/sentence.ts';
import type { Find } from './wording-effects.ts';
import { hasException, isOfMechanism } from './wording-impossible.ts';

/** How many words may stand between a denial and what it denies. */
const NEAR = 3;
const FAR = 8;

const endsAt = ({ words }: Sentence, index: number): boolean =>
  index >= words.length || /[,.;:()–—]| - /.test(words[index]?.gap ?? '');
const text = ({ words }: Sentence, index: number): string => words[index]?.text ?? '';

/** "A thief would not be able to make use of it", "a bug can't leak data", "agencies can never see what belongs to another" */
const cannotHarm: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'denied');
  if (length === 0) return null;
  const verb = index + length + (/^(?:even|ever|possibly|simply|easily)$/.test(text(sentence, index + length)) ? 1 : 0);
  const done = harmAt(sentence, verb, 'harm', 'get', 'harming', 'getting');
  if (done === 0 || hasException(sentence, verb + done)) return null;
  const end = verb + done;
  // "An attacker cannot use timing to guess it" tells of a way, and not of what is kept.
  if (/^(?:use|find|know|learn)$/.test(text(sentence, verb)) && harmAfter(sentence, end, NEAR, 'kept') === null)
    return null;
  if (harmBefore(sentence, index, NEAR, 'outsiders', 'mishaps')) return isPurpose(sentence, index, end) ? null : end;
  const isOfThem = text(sentence, index - 1) === 'they' && text(sentence, index - 2) !== 'if';
  if (isOfThem && harmBefore(sentence, index - NEAR, 2 * FAR, 'somebody', 'outsiders')) return end;
  return harmAt(sentence, index, 'never') > 0 ? harmAfter(sentence, end, FAR, 'another') : null;
};
/** "We sign it so that attackers cannot use it" says what for, unless it is something of the reader's that they cannot get at. */
function isPurpose(sentence: Sentence, index: number, end: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - NEAR - 1); back -= 1)
    if (text(sentence, back) === 'so') return !/^(?:your|customer|our)$/.test(text(sentence, end));
  return false;
}
/** "A user doesn't see another workspace's data, ever" */
const doesNotEver: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'doesNot');
  // "We don't use other identifiers in any way" tells what we do, not what others can.
  if (at(sentence.marks, index - 1, 'us') > 0) return null;
  const done = length === 0 ? 0 : harmAt(sentence, index + length, 'harm', 'get');
  const other = done === 0 ? null : harmAfter(sentence, index + length + done, NEAR, 'another');
  if (other === null) return null;
  for (let ever = other; ever < Math.min(sentence.words.length, other + FAR); ever += 1)
    if (harmAt(sentence, ever, 'ever') > 0) return ever + harmAt(sentence, ever, 'ever');
  return null;
};
/** "cannot be deciphered", "can never be seen by anyone" */
const cannotBeHarmed: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'deniedBeing');
  if (length === 0) return null;
  const verb = index + length + (/^(?:even|ever|easily|simply|possibly)$/.test(text(sentence, index + length)) ? 1 : 0);
  const strong = harmAt(sentence, verb, 'harmed');
  const end = verb + Math.max(strong, harmAt(sentence, verb, 'gotten'));
  if (end === verb || hasException(sentence, end)) return null;
  if (text(sentence, end) === 'by') {
    const everybody = harmAt(sentence, end + 1, 'everybody');
    const after = end + 1 + everybody;
    // "by anyone at our company" is a fact of our own access.
    return everybody > 0 && !/^(?:at|in|on|from|of)$/.test(text(sentence, after)) ? after : null;
  }
  if (text(sentence, end) === 'even' && text(sentence, end + 1) === 'if') return end;
  return strong > 0 && endsAt(sentence, end) ? end : null;
};
/** "there is never any chance of it being seen", "no way to read it" */
const noChance: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'noSuch');
  if (length === 0) return null;
  const chance = harmAt(sentence, index + length, 'chance');
  const thing = chance || harmAt(sentence, index + length, 'way');
  if (thing === 0 || !/^(?:of|that|for|to)$/.test(text(sentence, index + length + thing))) return null;
  const from = index + length + thing + 1;
  const end =
    chance > 0
      ? harmAfter(sentence, from, FAR, 'mischances', 'harmed', 'gotten', 'harming')
      : harmAfter(sentence, from, FAR, 'harm');
  return end === null || hasException(sentence, end) ? null : end;
};
/** "eliminating possibilities of personal data being seen" */
const removesRisk: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'removing');
  if (length === 0) return null;
  for (let risk = index + length; risk < index + length + NEAR; risk += 1) {
    if (harmAt(sentence, risk, 'chance') > 0 && /^(?:of|that|for)$/.test(text(sentence, risk + 1))) {
      return harmAfter(sentence, risk + 2, FAR, 'mischances', 'harmed', 'gotten', 'harming', 'losing');
    }
    if (harmAt(sentence, risk, 'allOf') === 0) return null;
  }
  return null;
};
/** "makes it impossible for anybody to decrypt" */
const impossibleTo: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'impossible');
  if (length === 0 || harmBefore(sentence, index, 2, 'nearly') || harmBefore(sentence, index, FAR, 'rendering'))
    return null;
  // "Without the key, it's impossible to open the file."
  for (let back = index - 1; back >= Math.max(0, index - FAR); back -= 1)
    if (text(sentence, back) === 'without') return null;
  for (let to = index + length; to < Math.min(sentence.words.length, index + length + FAR); to += 1) {
    if (/[,;:()–—]/.test(sentence.words[to]?.gap ?? '')) return null;
    const next = text(sentence, to) === 'to' ? to + 1 : null;
    if (next === null) continue;
    const strong = harmAt(sentence, next, 'harm');
    const weak = harmBefore(sentence, to, to - index, 'outsiders', 'everybody') ? harmAt(sentence, next, 'get') : 0;
    const end = next + Math.max(strong, weak);
    return end === next || hasException(sentence, end) ? null : end;
  }
  return null;
};
/** "Confidentiality ensures that …" says what the word means. */
export const isDefinition = (sentence: Sentence, index: number): boolean =>
  partAt(sentence, 0, 'principles') === index && index > 0;
/** Nobody's duty is told, and nothing that others are to do: "responsible for ensuring", "the officer ensures". */
const isPromised = (sentence: Sentence, index: number): boolean =>
  !isDefinition(sentence, index) &&
  !harmBefore(sentence, index, 1, 'duty') &&
  !harmBefore(sentence, index, NEAR + 2, 'people') &&
  at(sentence.marks, index - 1, 'reader') === 0;
/** "ensuring that sensitive information remains secure from interception" */
const assuresSafe: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'assuring');
  if (length === 0 || !isPromised(sentence, index)) return null;
  const kept = harmAfter(sentence, index + length, FAR, 'kept');
  if (kept === null) return null;
  for (let being = kept; being < kept + NEAR; being += 1) {
    const stays = harmAt(sentence, being, 'stays');
    if (stays > 0) return harmAfter(sentence, being + stays, NEAR, 'well');
  }
  return null;
};
/** "ensuring that no failure can compromise the records", "ensures nobody reads along" */
const assuresNobody: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'assuring');
  if (length === 0 || !isPromised(sentence, index)) return null;
  const nobody = index + length + (text(sentence, index + length) === 'that' ? 1 : 0);
  if (!/^(?:no|nobody|none|nothing|neither)$/.test(text(sentence, nobody))) return null;
  const isSomebody = harmAfter(sentence, nobody + 1, NEAR + 2, 'outsiders', 'mishaps', 'everybody') !== null;
  const end = harmAfter(sentence, nobody + 1, FAR + 2, 'harm', 'harms', 'harmed', ...(isSomebody ? GETTINGS : []));
  return end === null || hasException(sentence, end) ? null : end;
};
const GETTINGS = ['get', 'gets', 'gotten'] as const;
/** "ensuring HIPAA compliance", "ensures that the data complies with the GDPR" */
const assuresLawful: Find = (sentence, index) => {
  const length = harmAt(sentence, index, 'assuring');
  if (length === 0 || !isPromised(sentence, index)) return null;
  const end = harmAfter(sentence, index + length, FAR + 2, 'lawful');
  if (end === null || isContract(sentence, index, index + length)) return null;
  const start = sentence.words[index]?.start ?? 0;
  const near = sentence.text.slice(start, sentence.words[Math.min(end + NEAR + 1, sentence.words.length) - 1]?.end);
  return mentions(near).some(({ sort }) => sort === 'law') || harmAfter(sentence, end, NEAR + 1, 'laws') !== null
    ? end
    : null;
};

/** "The addendum ensures that we process data in compliance with …": a contract binds its parties, and promises no outcome. */
function isContract(sentence: Sentence, index: number, from: number): boolean {
  const party = text(sentence, from) === 'that' ? from + 1 : from;
  if (!/^(?:we|they|both|processors?|vendors?|providers?)$/.test(text(sentence, party))) return false;
  const { start = 0 } = sentence.words[index] ?? {};
  const before = sentence.text.slice(Math.max(0, start - CONTRACT_CHARS), start);
  const isIt = /^(?:it|this|these|they)$/.test(text(sentence, 0)) && index <= 2;
  return CONTRACT.test(before) || (isIt && CONTRACT.test(sentence.around.previous ?? ''));
}
const CONTRACT = /\b(?:agreements?|addendum|addenda|contracts?|contractual|DPAs?|BAAs?|clauses|SCCs)\b/i;
const CONTRACT_CHARS = 60;

/** A denial in the same breath: "that doesn't mean a thief cannot read it". */
const isTakenBack = ({ words, marks }: Sentence, index: number): boolean => {
  for (let back = index - 1; back >= Math.max(0, index - FAR); back -= 1) {
    if (/[,;:()–—.]/.test(words[back + 1]?.gap ?? '') || /^(?:so|and|which|because)$/.test(words[back + 1]?.text ?? ''))
      return false;
    if (at(marks, back, 'denied') > 0) return true;
  }
  return false;
};
const unlessTakenBack =
  (find: Find): Find =>
  (sentence, index) => {
    if (!hasHarmAt(sentence, index)) return null;
    const end = find(sentence, index);
    return end === null || isTakenBack(sentence, index) || isOfMechanism(sentence, end) ? null : end;
  };

/** Promises that no harm can be done, by how they are built: a denial, an impossibility, an end or an assurance of some harm. */
export const HARMLESS: readonly Find[] = [
  cannotHarm,
  doesNotEver,
  cannotBeHarmed,
  noChance,
  removesRisk,
  impossibleTo,
  assuresSafe,
  assuresNobody,
  assuresLawful,
].map(unlessTakenBack);
