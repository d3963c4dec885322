import { isNearMiss } from '../../reading/parties.ts';
import { at, readSentence } from '../../reading/sentence.ts';
import { clauseOf, isQuestion } from '../../reading/told.ts';
import { DENYING, type LawRole, ROLES } from '../law-roles.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import { isOfVendor } from './of-vendors.ts';
import { toldFor } from './read-spoken.ts';

/** A role that a sentence says we have, or have not. */
export interface RoleSaid {
  role: LawRole;
  isDenied: boolean;
  /** Said as "both a controller and a processor": the two are all that we are. */
  isBoth?: boolean;
  /** Said of what customers put into the service: "controller for all records that you upload". */
  isOfTheirs?: boolean;
  text: string;
  start: number;
}

/** How far before a role the word may stand that makes it ours, and what may stand between. */
const ACT_WITHIN = 4;
const BETWEEN =
  /^(?:a|an|the|your|our|their|its|either|neither|nor|or|no|not|both|only|solely|data|hipaa|gdpr|considered|defined|covered|entit(?:y|ies)|business|associates?|processors?|controllers?|service|provider)$/;
const MAYBE = /^(?:may|might|could|can|would|should|if|when|whether|where|once)$/;
const LOOKED_BACK = 12;

/** "We act as a business associate", "Tallyfox is neither a covered entity nor …". What may be so says nothing. */
export function rolesIn(one: Spoken): RoleSaid[] {
  const { read, text } = one;
  if (isQuestion(text) || one.block.kind === 'question' || !/entit|associate|processor|controller/i.test(text))
    return [];
  const cues = cuesOf(read);
  const found: RoleSaid[] = [];
  for (const [index, word] of read.words.entries())
    for (const role of ROLES) {
      const length = cueAt(cues, index, `roles.${role}` as Cue);
      if (length === 0 || cueAt(cues, index + length, 'roles.not') > 0) continue;
      // "Data processor" holds "processor".
      if (found.some(({ start, text: known }) => start < word.start && word.end <= start + known.length)) continue;
      const end = read.words[index + length - 1]?.end ?? word.end;
      if (isOursInBrackets(one, index + length)) {
        found.push({ role, isDenied: false, text: text.slice(word.start, end), start: word.start });
        continue;
      }
      const act = actBefore(one, index);
      if (act === null) continue;
      const clauseStart = read.clauses.findLast(({ start }) => start <= act)?.start ?? 0;
      const before = read.words.slice(Math.max(clauseStart, act - LOOKED_BACK), act + 1);
      if (before.some((said, place) => MAYBE.test(said.text) && !offersToAct(said.text, before[place + 1]?.text)))
        continue;
      const { subject, certainty, tense } = toldFor(one, read.words[act]?.start ?? word.start, word.end);
      const isUs = isUsBefore(one, clauseStart, act);
      // "You are the controller": then we process for you.
      const isForReader = subject === 'reader' && role === 'controller' && !isUs;
      if (subject !== 'us' && !isUs && !isForReader) continue;
      if (!isUs && cueWithin(cues, 'subprocessors.duties', act - ACT_WITHIN, act)) continue;
      if (tense === 'planned' || certainty === 'worded' || certainty === 'condition' || certainty === 'question')
        continue;
      const isDenied = read.words
        .slice(Math.max(clauseStart, act - ACT_WITHIN), index)
        .some((said) => DENYING.test(said.text));
      if (isForReader && isDenied) continue;
      const isBoth = read.words.slice(Math.max(clauseStart, act - 1), index).some((said) => said.text === 'both');
      const place = { text: text.slice(word.start, end), start: word.start };
      const isOfTheirs = role === 'controller' && OF_THEIRS.test(text.slice(end)) && !OF_CONTACTS.test(text);
      found.push({ role: isForReader ? 'processor' : role, isDenied, isBoth, isOfTheirs, ...place });
    }
  return found.length === 0 || isOfVendor(one) ? [] : found;
}

/** "… of your data", "… for all records that you upload": what a processor handles for its customers. */
const OF_THEIRS = new RegExp(
  `^ (?:of|for|over|regarding|with respect to) (?:all |any |the )?(?:${[
    "your (?:(?:company|users|customers|clients)(?:['’]s?)? )?(?:data|records|files|content|documents)\\b(?! subject)",
    'customer (?:data|content)\\b',
    '(?:[a-z]+ ){1,3}(?:that |which )?you (?:upload|store|submit|enter|put|import|send|keep|process)\\b',
  ].join('|')})`,
  'i',
);
/** A company is the controller of its own contacts, visitors and staff. */
const OF_CONTACTS =
  /\b(?:contact|account|billing|visit\w*|website|site|cookies?|marketing|newsletters?|appl(?:y|icants?|ications?)|employ\w*|job|form|inquir\w*|register|sign up|personal (?:data|information) (?:we|that we|collected)|(?:our|its) own (?:business|purposes|operations|account))\b/i;

/** The verb by which a role is said of somebody, with no more than small words and other roles between. */
function actBefore(one: Spoken, role: number): number | null {
  const { read } = one;
  const cues = cuesOf(read);
  for (let index = role - 1; index >= Math.max(0, role - ACT_WITHIN * 2); index -= 1) {
    if (/[.;:()]/.test(read.words[index + 1]?.gap ?? '')) return null;
    if (cueAt(cues, index, 'roles.acts') > 0) return index;
    const { text = '' } = read.words[index] ?? {};
    if (!BETWEEN.test(text) && !(text === 'and' && isAfterBoth(one, index))) return null;
  }
  return null;
}
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
function isUsBefore({ read: { marks, words, parties } }: Spoken, from: number, act: number): boolean {
  // "We're a processor": the verb and we are one word.
  for (let index = act; index >= Math.max(from, act - ACT_WITHIN); index -= 1) {
    const word = words[index];
    if (at(marks, index, 'us') > 0 || at(marks, index, 'own') > 0) return true;
    if (word !== undefined && isNearMiss(parties, word)) return true;
    if (at(marks, index, 'reader') > 0 || at(marks, index, 'others') > 0) return false;
  }
  return false;
}

/** "We process your users' data on your behalf": what a processor does (GDPR Art. 4(8)), though the word is not said. */
export function processesForOthers(one: Spoken): RoleSaid | null {
  const { read, text } = one;
  if (isQuestion(text) || one.block.kind === 'question') return null;
  const cues = cuesOf(read);
  for (const [index, { start, text: verb }] of read.words.entries()) {
    if (cueAt(cues, index, 'roles.handles') === 0) continue;
    const whom = forWhom(one, index);
    const isOurs = isUsBefore(one, clauseOf(read, index).start, index - 1) || isFirstUs(one, index);
    if (whom === null || !isOurs || isOfVendor(one)) continue;
    const { tense, certainty } = toldFor(one, start, start + verb.length);
    if (tense === 'planned' || certainty === 'condition' || certainty === 'worded') return null;
    const isDenied = read.words.slice(Math.max(0, index - 3), index).some((said) => DENYING.test(said.text));
    return { role: 'processor', isDenied, text: text.slice(start, whom), start };
  }
  return null;
}
const FOR_WITHIN = 20;
/** Where it ends for whom the data after a verb is handled; null where that is not said. */
function forWhom({ read }: Spoken, verb: number): number | null {
  const cues = cuesOf(read);
  let isData = false;
  for (let index = verb + 1; index < Math.min(read.words.length, verb + FOR_WITHIN); index += 1) {
    if (/[.;:]/.test(read.words[index]?.gap ?? '')) return null;
    isData ||= cueAt(cues, index, 'roles.handled') > 0;
    const length = isData ? cueAt(cues, index, 'roles.on-behalf') : 0;
    if (length > 0) return read.words[index + length - 1]?.end ?? null;
  }
  return null;
}
/** "Tallyfox only processes": the sentence begins with us, and nobody else stands before the verb. */
const isFirstUs = ({ read: { marks } }: Spoken, verb: number): boolean =>
  verb < LOOKED_BACK &&
  (at(marks, 0, 'us') > 0 || at(marks, 0, 'own') > 0) &&
  !marks.slice(0, verb).some((mark) => mark?.has('others'));

/** "Role: Processor", "Tallyfox | Processor": a role that a label or a row gives us. */
export function roleByLabel(one: Spoken): RoleSaid | null {
  const { read, text, previous, block } = one;
  const cues = cuesOf(read);
  const from = text.includes(':') ? read.words.findIndex(({ gap }) => gap.includes(':')) : 0;
  const first = read.words[from];
  if (first === undefined) return null;
  for (const role of ROLES) {
    const length = cueAt(cues, from, `roles.${role}` as Cue);
    const last = read.words[from + length - 1];
    if (length === 0 || last === undefined || cueAt(cues, from + length, 'roles.not') > 0) continue;
    if (!/^\W*(?:$|,|;|\()/.test(text.slice(last.end, last.end + 3))) continue;
    const label = from > 0 ? text.slice(0, first.start) : block.row !== undefined ? block.row : previous;
    if (label.length > LABEL_CHARS) return null;
    const named = readSentence(label, read.parties);
    const isOurs = named.marks.some(
      (_, index) => at(named.marks, index, 'own') > 0 || at(named.marks, index, 'us') > 0,
    );
    const isRole =
      /\broles?\b/i.test(label) && named.marks.every((mark) => !mark?.has('others') && !mark?.has('reader'));
    if (isOurs || isRole) return { role, isDenied: false, text: text.slice(first.start, last.end), start: first.start };
  }
  return null;
}
const LABEL_CHARS = 60;

/** "Are you a business associate?" – "No.": what a yes or a no at the beginning of an answer says. */
export function roleByAnswer(one: Spoken): RoleSaid | null {
  const answer = YES_OR_NO.exec(one.text);
  if (answer === null || one.previous !== '' || one.block.kind !== 'text') return null;
  const { question = '' } = one.page.entry.data as { question?: string };
  const asked = one.read.around.heading || question;
  if (!isQuestion(asked) || !ASKS.test(asked)) return null;
  const said = readSentence(asked.slice(0, ASKED_CHARS), one.read.parties);
  const cues = cuesOf(said);
  const isDenied = /^no/i.test(answer[1] ?? '');
  for (const index of said.words.keys())
    for (const role of ROLES) {
      const length = cueAt(cues, index, `roles.${role}` as Cue);
      const isAgreement = role === 'associate' && cueAt(cues, index + length, 'roles.not') > 0;
      if (length > 0 && (!isAgreement || OFFERS.test(asked)))
        return { role, isDenied, text: answer[0].trim(), start: 0 };
    }
  return /\bBAAs?\b/.test(asked) && OFFERS.test(asked)
    ? { role: 'associate', isDenied, text: answer[0].trim(), start: 0 }
    : null;
}
const YES_OR_NO = /^\W*(yes|no)\b(?=[.,:;!–— -])/i;
const ASKED_CHARS = 200;
const ASKS = /^\W*(?:q\W+)?(?:is|are|does|do|can|will|would)\b/i;
const OFFERS = /\b(?:sign|offer|provide|execute|enter|available|have)\b/i;
