import { isNearMiss } from '../../reading/parties.ts';
import { at, isOwnNameAt } from '../../reading/sentence.ts';
import { type LawRole, ROLES } from '../law-roles.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import { formAt } from './names-said.ts';
import { isOfOwnName, isOfWe } from './role-of-us.ts';

/** Of whom a role is said: of us, of the reader and the customers, of somebody else. */
export type Bearer = 'us' | 'reader' | 'other';

/** How far before a verb the one may stand of whom it is said, in words. */
export const LOOKED_BACK = 12;
/** How far before a role the word may stand that makes it ours. */
export const ACT_WITHIN = 4;
/** "your laboratory data" */
const OWNED_WITHIN = 4;
/** A name and its legal form. */
const TERM_WITHIN = 6;
/** "The controller of, and responsible for, the personal data covered by this policy is Tallyfox." */
const NAMED_WITHIN = 24;

/** Whoever is named nearest before the word at `act` and is no mere adjunct; null where nobody is within reach. */
export function bearerBefore(one: Spoken, act: number, role: LawRole): Bearer | null {
  const { marks, words } = one.read;
  if (isOfFirst(one, act)) return 'us';
  if (isSomeName(one, act) || isOfVendorBefore(one, act)) return 'other';
  const isBeing = /^(?:is|are|be|was|remains?|becomes?)$/.test(words[act]?.text ?? '');
  let isRelative = false;
  let isInBracket = false;
  for (let index = act; index >= Math.max(0, act - LOOKED_BACK); index -= 1) {
    // "The organization (for example your employer) acts as …"
    if (index < act && (words[index + 1]?.gap ?? '').includes(')')) isInBracket = true;
    if (isInBracket) {
      if (words[index]?.gap.includes('(') === true) isInBracket = false;
      continue;
    }
    if (index < act && /[.;:]/.test(words[index + 1]?.gap ?? '')) return null;
    isRelative ||= /^(?:who|which|that)$/.test(words[index]?.text ?? '');
    // "… on behalf of schools, who act as controllers"
    if (index < act && index >= act - 2 && isOfNoun(one, index)) return 'other';
    const bearer = partyAt(one, index, act);
    if (bearer === null) continue;
    // "We support our customers as a processor", but "your duties as a controller".
    if (bearer === 'reader' && words[act]?.text === 'as' && !isRelative) {
      if (role === 'controller') return 'other';
      continue;
    }
    if (bearer === 'us' ? !isBeing : isRelative) return bearer;
    if (!isAdjunct(one, index)) return bearer;
  }
  return null;

  function isAdjunct({ read }: Spoken, index: number): boolean {
    let before = index - 1;
    while (
      /^(?:the|an?|our|its|any|all|each)$/.test(read.words[before]?.text ?? '') &&
      read.words[before + 1]?.gap === ' '
    )
      before -= 1;
    const { text = '' } = read.words[before] ?? {};
    return at(marks, before, 'prepositions') > 0 && text !== 'with' && !/[,;:(]/.test(words[before + 1]?.gap ?? '');
  }
}

/** "Tallyfox Ltd, seated in Bogotá, is …", "Tallyfox is a company in the United Kingdom and is …": the verb goes on with whom the sentence began. */
function isOfFirst({ read: { marks, words } }: Spoken, act: number): boolean {
  const isSecond = words[act - 1]?.text === 'and';
  if (isSecond && act <= NAMED_WITHIN && isOfWe(words, act)) return true;
  if (!isSecond && words[act]?.gap.startsWith(',') !== true && words[act]?.gap.startsWith('),') !== true) return false;
  const first = [0, 1].find((index) => at(marks, index, 'us') > 0 || at(marks, index, 'own') > 0);
  if (first === undefined || first >= act || act > NAMED_WITHIN) return false;
  return words.slice(first + 1, act).every(({ text, gap }, index) => {
    const mark = marks[first + 1 + index];
    const isParty = mark?.has('others') === true || mark?.has('reader') === true || mark?.has('other-name') === true;
    return !isParty && !/[;:]/.test(gap) && !/^(?:who|which|that|but|while|whereas)$/.test(text);
  });
}

/** "Example Host runs Tallyfox and acts as …" */
const isOfVendorBefore = ({ read: { marks, words } }: Spoken, act: number): boolean =>
  words[act - 1]?.text === 'and' && act <= NAMED_WITHIN && at(marks, 0, 'other-name') > 0;

/** Whether a relative stands right behind somebody who is neither ourselves nor known to us. */
function isOfNoun(one: Spoken, index: number): boolean {
  const { words, marks } = one.read;
  const [relative, noun] = [words[index], marks[index - 1]];
  const isRelative = relative?.text === 'who' || (relative?.text === 'which' && relative.gap.startsWith(','));
  const isKnown = (['us', 'own', 'our', 'reader', 'others'] as const).some((role) => noun?.has(role) === true);
  return isRelative && index > 0 && !isKnown && !isOwnNameAt(one.read, index - 1);
}

/** Who is named at a word, where it is somebody of whom a role can be said. */
function partyAt(one: Spoken, index: number, act: number): Bearer | null {
  const { marks, words, parties } = one.read;
  const [word, mark] = [words[index], marks[index]];
  if (word === undefined) return null;
  if (mark?.has('us') === true || mark?.has('own') === true || isNearMiss(parties, word)) return 'us';
  if (mark?.has('our') === true && index < act) return isOurBearer(one, index) ? 'us' : null;
  if (COMPANY.test(one.text.slice(word.start, word.end))) return 'us';
  if (mark?.has('reader') === true) return isOwnerOfThing(one, index, act) ? null : 'reader';
  const isAnybody = mark?.has('nobody') === true && (!ONE_OF.test(word.text) || index === act - 1 || index === 0);
  if ((mark?.has('others') !== true && !isAnybody) || THEIRS.test(word.text)) return null;
  return isOfRole(one, index) && !OF_OTHERS.test(wordBefore(one, index)) ? null : 'other';
}
/** "Our service is", but neither "acts on our instructions as" nor "our service providers act as". */
function isOurBearer({ read: { marks, words } }: Spoken, index: number): boolean {
  if (/^(?:on|upon|under|by)$/.test(words[index - 1]?.text ?? '')) return false;
  const next = /^(?:service|data|sub|third)$/.test(words[index + 1]?.text ?? '') ? index + 2 : index + 1;
  return words[index]?.text !== 'our' || !/s$/.test(words[next]?.text ?? '') || at(marks, next, 'others') === 0;
}
const OF_OTHERS = /^(?:our|their|each|every|any|these|such|third)$/;
const COMPANY = /^(?:Company|COMPANY)$/;
const THEIRS = /^(?:their|theirs|them|whose)$/;
/** "Any data", but "each acting as a processor". */
const ONE_OF = /^(?:any|every|each|some|many|most)$/;
const wordBefore = ({ read: { words } }: Spoken, index: number): string => {
  const before = words[index - 1]?.text ?? '';
  return before === 'data' || before === 'sub' ? (words[index - 2]?.text ?? '') : before;
};
/** Whether a word is one of a role's: a "processor" is somebody, and what somebody is said to be. */
function isOfRole({ read }: Spoken, index: number): boolean {
  const cues = cuesOf(read);
  return ROLES.some((role) => [0, 1].some((back) => cueAt(cues, index - back, `roles.${role}` as Cue) > back));
}

/** "Process *your* data as …", "issues *your* card and is …": what belongs to the reader, not the reader. */
function isOwnerOfThing({ read }: Spoken, index: number, act: number): boolean {
  const word = read.words[index];
  if (word === undefined || !(word.possessive || word.text === 'your' || !word.text.endsWith('s'))) return false;
  const cues = cuesOf(read);
  const isWhose = word.text === 'your' || word.possessive;
  if (isWhose) return !cueWithin(cues, 'roles.bodies', index + 1, Math.min(act, index + OWNED_WITHIN));
  return cueWithin(cues, 'roles.handled', index + 1, Math.min(act, index + 2));
}

/** "Engages *Acme* as a processor": a name that no one knows, right before the verb. */
function isSomeName({ read, text }: Spoken, act: number): boolean {
  const { marks, words } = read;
  let index = /ly$|^(?:also|only|each|to)$/.test(words[act - 1]?.text ?? '') ? act - 2 : act - 1;
  while (index > 0 && formAt(read, index) !== null) index -= 1;
  const word = words[index];
  if (word === undefined || !word.capital || index === 0 || isOwnNameAt(read, index)) return false;
  if (index < act - 1 && isOfOwnName(read, index)) return false;
  if (cueAt(cuesOf(read), index, 'roles.handled') > 0 || /^\p{Lu}+$/u.test(text.slice(word.start, word.end)))
    return false;
  const isKnown = ['us', 'own', 'our', 'reader'] as const;
  if (isKnown.some((role) => marks[index]?.has(role) === true) || COMPANY.test(text.slice(word.start, word.end)))
    return false;
  return !isNearMiss(read.parties, word);
}

/** "As the data controller, Tallyfox has …", "As the controller, you …", "When acting as a processor, we …" */
export function bearerBehind({ read: { marks, words } }: Spoken, act: number, after: number): Bearer | null {
  if (/^(?:acting|serving)$/.test(words[act]?.text ?? '') && act <= 1) return mainSubject(act, after);
  // "In its capacity as a processor, Tallyfox …"
  const isInRole = words[0]?.text === 'in' && act <= 2 && /^(?:capacity|role)$/.test(words[act]?.text ?? '');
  if (!isInRole && (words[act]?.text !== 'as' || act > 1)) return null;
  for (let index = after; index < after + ACT_WITHIN; index += 1) {
    if (at(marks, index, 'us') > 0 || at(marks, index, 'own') > 0) return 'us';
    if (at(marks, index, 'reader') > 0) return words[index]?.text === 'you' ? 'reader' : null;
    if (at(marks, index, 'others') > 0) return null;
  }
  return null;

  /** Who follows the comma: ourselves where nobody else does. */
  function mainSubject(act: number, after: number): Bearer | null {
    if (!/^(?:when|where|whenever|while|if)$/.test(words[act - 1]?.text ?? '')) return null;
    const comma = words.findIndex(({ gap }, index) => index >= after && gap.includes(','));
    if (comma < 0) return null;
    const isElse = ['reader', 'others', 'other-name', 'nobody'] as const;
    return words[comma]?.text === 'our' ||
      !isElse.some((role) => at(marks, comma, role) > 0 || at(marks, comma + 1, role) > 0)
      ? 'us'
      : null;
  }
}

/** "The data controller is Tallyfox, Inc." */
export function isNamedBehind({ read: { marks, words } }: Spoken, index: number, after: number): boolean {
  if (index > LOOKED_BACK || (index > 0 && words[index - 1]?.text !== 'the')) return false;
  for (let next = after; next < Math.min(words.length, after + NAMED_WITHIN); next += 1) {
    if (/[;:]/.test(words[next]?.gap ?? '')) return false;
    if (words[next]?.text === 'is' || words[next]?.text === 'are')
      return at(marks, next + 1, 'own') > 0 || at(marks, next + 1, 'us') > 0;
  }
  return false;
}

/** "a controller (you) and a processor (Tallyfox)" */
export function isOursInBrackets({ read: { marks, words } }: Spoken, after: number): boolean {
  if (words[after]?.gap !== ' (') return false;
  const length = Math.max(at(marks, after, 'us'), at(marks, after, 'own'));
  return length > 0 && (words[after + length]?.gap ?? ')').startsWith(')');
}

/** `Tallyfox Inc. ("Processor")`, "its customers (the data controllers)": what a contract calls us or our customers by. */
export function isTermFor(
  { read: { marks, words }, text }: Spoken,
  index: number,
  after: number,
  whom: 'us' | 'reader',
): boolean {
  let open = index;
  while (open > index - ACT_WITHIN && !(words[open]?.gap.includes('(') ?? true)) open -= 1;
  if (words[open]?.gap.includes('(') !== true) return false;
  const isAlone = text.slice(words[after - 1]?.end).startsWith(')');
  if (!isAlone && !/["“'‘„]/.test(words[index]?.gap ?? '')) return false;
  for (let back = open - 1; back >= Math.max(0, open - TERM_WITHIN); back -= 1) {
    if (at(marks, back, 'own') > 0 || at(marks, back, 'us') > 0) return whom === 'us';
    if (/[;)]/.test(words[back + 1]?.gap ?? '') && back + 1 < open) return false;
    if (at(marks, back, 'reader') > 0) return whom === 'reader' && back === open - 1;
    if (at(marks, back, 'others') > 0) return false;
  }
  return false;
}

/** "The school is the controller and Tallyfox the processor": the verb was said before. */
export function isElided(one: Spoken, index: number): boolean {
  const { read } = one;
  const article = /^(?:the|a|an|its|your)$/.test(read.words[index - 1]?.text ?? '') ? index - 1 : index;
  if (article === index || !isOwnNameAt(read, article - 1) || read.words[article]?.gap !== ' ') return false;
  return read.words
    .slice(Math.max(0, article - LOOKED_BACK), article - 1)
    .some((_, at) => isOfRole(one, Math.max(0, article - LOOKED_BACK) + at));
}

/** Whether the words up to `act` name us within a few words, and nobody else nearer. */
export function isUsBefore({ read: { marks, words, parties } }: Spoken, from: number, act: number): boolean {
  // "We're a processor": the verb and we are one word.
  for (let index = act; index >= Math.max(from, act - ACT_WITHIN); index -= 1) {
    const word = words[index];
    if (at(marks, index, 'us') > 0 || at(marks, index, 'own') > 0) return true;
    if (word !== undefined && isNearMiss(parties, word)) return true;
    if (at(marks, index, 'reader') > 0 || at(marks, index, 'others') > 0) return false;
  }
  return false;
}
