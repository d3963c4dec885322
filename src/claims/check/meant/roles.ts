import { isNearMiss } from '../../reading/parties.ts';
import { at } from '../../reading/sentence.ts';
import { isQuestion } from '../../reading/told.ts';
import { DENYING, type LawRole, ROLES } from '../law-roles.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import { isOfVendor } from './of-vendors.ts';
import { toldFor } from './read-spoken.ts';

/** A role that a sentence says we have, or have not. */
export interface RoleSaid {
  role: LawRole;
  isDenied: boolean;
  /** Said of our own staff, of those who apply or of visitors of our website: every company is their controller. */
  isOfOwn?: boolean;
  text: string;
  start: number;
}

/** How far before a role the word may stand that makes it ours, and what may stand between. */
const ACT_WITHIN = 4;
const BETWEEN =
  /^(?:a|an|the|your|our|their|its|either|neither|nor|or|no|not|both|only|solely|data|hipaa|gdpr|independent|sole|joint|considered|defined|covered|entit(?:y|ies)|business|associates?|processors?|controllers?|service|provider|under|ccpa|cpra|ferpa)$/;
const MAYBE = /^(?:may|might|could|can|would|should|if|when|whether|where|once)$/;
export const LOOKED_BACK = 12;
const NAMES_ROLE = /entit|associate|processor|controller|service provider|business|school official/i;

/** "We act as a business associate", "Tallyfox is neither a covered entity nor …". What may be so says nothing. */
export function rolesIn(sentence: Spoken): RoleSaid[] {
  const one = sentence.termed;
  const { read, text } = one;
  if (isQuestion(text) || one.block.kind === 'question' || !NAMES_ROLE.test(text)) return [];
  const cues = cuesOf(read);
  const found: RoleSaid[] = [];
  for (const [index, word] of read.words.entries())
    for (const role of ROLES) {
      const length = cueAt(cues, index, `roles.${role}` as Cue);
      if (length === 0 || cueAt(cues, index + length, 'roles.not') > 0) continue;
      // "Data processor" holds "processor".
      if (found.some(({ start, text: known }) => start < word.start && word.end <= start + known.length)) continue;
      if (role === 'provider' && !isProviderOfLaw(one, index, length)) continue;
      const end = read.words[index + length - 1]?.end ?? word.end;
      const said = roleOfWhom(one, role, index, length);
      if (said === null) continue;
      const isOfOwn =
        role === 'controller' &&
        !BOTH.test(text) &&
        (OUR_OWN.test(text) || (OF_OWN.test(text) && !OF_CUSTOMERS.test(text)));
      found.push({ ...said, isOfOwn, text: text.slice(word.start, end), start: word.start });
    }
  return found.length === 0 || isOfVendor(one) ? [] : found;
}
const OF_OWN =
  /\b(?:employees?|staff|personnel|applicants?|candidates?|recruit\w*|visit\w*|website|site|cookies?|newsletters?)\b/i;
/** "Both a controller and a processor": the two are all that we are. */
const BOTH = /\bboth\b/i;
/** "We're a controller for our own contacts and invoices." */
const OUR_OWN = /\bour own\b/i;
/** "… of customers, visitors and staff" */
const OF_CUSTOMERS = /\b(?:customers?|clients?|users?|subscribers?)\b/i;

/** "Service provider" is everybody's word: a role of the CCPA beside that law's name or beside "processor". */
function isProviderOfLaw({ read, block }: Spoken, index: number, length: number): boolean {
  if (cueWithin(cuesOf(read), 'roles.beside', index - BESIDE, index + length + BESIDE)) return true;
  return [...(block.over ?? []), block.row ?? '', read.around.previous ?? ''].some((text) => OF_CALIFORNIA.test(text));
}
const BESIDE = 8;
const OF_CALIFORNIA = /\b(?:CCPA|CPRA|California)\b/;

/** Whether a role at a word is ours, and which one follows from it; null where it is nobody's or another's. */
function roleOfWhom(
  one: Spoken,
  role: LawRole,
  index: number,
  length: number,
): Pick<RoleSaid, 'role' | 'isDenied'> | null {
  const { read } = one;
  const [word, last] = [read.words[index], read.words[index + length - 1]];
  if (word === undefined || last === undefined) return null;
  if (isOursInBrackets(one, index + length) || isTermForUs(one, index)) return { role, isDenied: false };
  const act = actBefore(one, index);
  if (act === null) return null;
  const clauseStart = read.clauses.findLast(({ start }) => start <= act)?.start ?? 0;
  const before = read.words.slice(Math.max(clauseStart, act - LOOKED_BACK), act + 1);
  if (before.some((said, place) => MAYBE.test(said.text) && !offersToAct(said.text, before[place + 1]?.text)))
    return null;
  const { subject, certainty, tense } = toldFor(one, read.words[act]?.start ?? word.start, word.end);
  const isUs = isUsBefore(one, clauseStart, act) || isUsBehind(one, act, index + length);
  // "Operates as a school official": a line of ours that begins with the verb.
  const isOurs =
    isUs ||
    (subject === 'us' && !isOthersBefore(one, clauseStart, act)) ||
    (subject === 'unsaid' && read.words[0]?.text !== 'as' && act <= 1 && cueAt(cuesOf(read), 0, 'roles.acts') > 0);
  // "You are the controller": then we process for you.
  const isForReader = subject === 'reader' && role === 'controller' && !isUs;
  if (!isOurs && !isForReader) return null;
  if (!isUs && cueWithin(cuesOf(read), 'subprocessors.duties', act - ACT_WITHIN, act)) return null;
  if (tense === 'planned' || certainty === 'worded' || certainty === 'condition' || certainty === 'question')
    return null;
  const isDenied = read.words
    .slice(Math.max(clauseStart, act - ACT_WITHIN), index)
    .some((said) => DENYING.test(said.text));
  if (isForReader && isDenied) return null;
  return { role: isForReader ? 'processor' : role, isDenied };
}

/** "Our business customers act as the controllers": whoever stands right before the verb is not us. */
const isOthersBefore = ({ read: { marks } }: Spoken, from: number, act: number): boolean =>
  marks
    .slice(Math.max(from, act - ACT_WITHIN), act)
    .some((mark) => mark?.has('reader') === true || mark?.has('others') === true);

/** "As the data controller, Tallyfox has …" */
function isUsBehind({ read: { marks, words } }: Spoken, act: number, after: number): boolean {
  if (words[act]?.text !== 'as' || act > 1) return false;
  for (let index = after; index < after + ACT_WITHIN; index += 1) {
    if (at(marks, index, 'us') > 0 || at(marks, index, 'own') > 0) return true;
    if (at(marks, index, 'reader') > 0 || at(marks, index, 'others') > 0) return false;
  }
  return false;
}

/** `Tallyfox Inc. ("Processor")`: what a contract calls us by. */
function isTermForUs({ read: { marks, words } }: Spoken, index: number): boolean {
  let open = index;
  while (open > index - ACT_WITHIN && !(words[open]?.gap.includes('(') ?? true)) open -= 1;
  if (words[open]?.gap.includes('(') !== true || !/["“'‘„]/.test(words[index]?.gap ?? '')) return false;
  for (let back = open - 1; back >= Math.max(0, open - TERM_WITHIN); back -= 1) {
    if (at(marks, back, 'own') > 0 || at(marks, back, 'us') > 0) return true;
    if (/[;)]/.test(words[back + 1]?.gap ?? '') && back + 1 < open) return false;
    if (at(marks, back, 'reader') > 0 || at(marks, back, 'others') > 0) return false;
  }
  return false;
}
/** A name and its legal form. */
const TERM_WITHIN = 6;

/** The verb by which a role is said of somebody, with no more than small words and other roles between. */
function actBefore(one: Spoken, role: number): number | null {
  const { read } = one;
  const cues = cuesOf(read);
  for (let index = role - 1; index >= Math.max(0, role - ACT_WITHIN * 2); index -= 1) {
    if (/[.;:()]/.test(read.words[index + 1]?.gap ?? '') && !isLawInBrackets(one, index)) return null;
    if (cueAt(cues, index, 'roles.acts') > 0) return index;
    const { text = '' } = read.words[index] ?? {};
    if (!BETWEEN.test(text) && !(text === 'and' && isAfterBoth(one, index))) return null;
  }
  return null;
}
/** "A processor (under the GDPR) or …": the place before or behind such a bracket. */
const isLawInBrackets = ({ read: { words } }: Spoken, index: number): boolean =>
  words[index + 1]?.text === 'under' || OF_LAW.test(words[index]?.text ?? '');
const OF_LAW = /^(?:gdpr|ccpa|cpra|hipaa|ferpa)$/;
const isAfterBoth = ({ read: { words } }: Spoken, and: number): boolean =>
  words.slice(Math.max(0, and - ACT_WITHIN), and).some(({ text }) => text === 'both');

/** "We can act as a business associate": what is offered to everybody. */
const offersToAct = (word: string, next = ''): boolean => word === 'can' && /^(?:act|serve)$/.test(next);

/** "a controller (you) and a processor (Tallyfox)" */
const isOursInBrackets = ({ read: { marks, words } }: Spoken, after: number): boolean => {
  if (words[after]?.gap !== ' (') return false;
  const length = Math.max(at(marks, after, 'us'), at(marks, after, 'own'));
  return length > 0 && (words[after + length]?.gap ?? ')').startsWith(')');
};

/** "…, with Tallyfox acting as a processor" */
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
