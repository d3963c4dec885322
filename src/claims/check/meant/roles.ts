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
  text: string;
  start: number;
}

/** How far before a role the word may stand that makes it ours, and what may stand between. */
const ACT_WITHIN = 4;
const BETWEEN =
  /^(?:a|an|the|your|our|their|its|either|neither|nor|or|not|both|only|solely|data|hipaa|gdpr|considered|defined|covered|entit(?:y|ies)|business|associates?|processors?|controllers?|service|provider)$/;
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
      if (subject !== 'us' && !isUs) continue;
      if (!isUs && cueWithin(cues, 'subprocessors.duties', act - ACT_WITHIN, act)) continue;
      if (tense === 'planned' || certainty === 'worded' || certainty === 'condition' || certainty === 'question')
        continue;
      const isDenied = read.words
        .slice(Math.max(clauseStart, act - ACT_WITHIN), index)
        .some((said) => DENYING.test(said.text));
      found.push({ role, isDenied, text: text.slice(word.start, end), start: word.start });
    }
  return found.length === 0 || isOfVendor(one) ? [] : found;
}

/** The verb by which a role is said of somebody, with no more than small words and other roles between. */
function actBefore({ read }: Spoken, role: number): number | null {
  const cues = cuesOf(read);
  for (let index = role - 1; index >= Math.max(0, role - ACT_WITHIN * 2); index -= 1) {
    if (/[.;:()]/.test(read.words[index + 1]?.gap ?? '')) return null;
    if (cueAt(cues, index, 'roles.acts') > 0) return index;
    if (!BETWEEN.test(read.words[index]?.text ?? '')) return null;
  }
  return null;
}

/** "We can act as a business associate": what is offered to everybody. */
const offersToAct = (word: string, next = ''): boolean => word === 'can' && /^(?:act|serve)$/.test(next);

/** "a controller (you) and a processor (Tallyfox)" */
const isOursInBrackets = ({ read: { marks, words } }: Spoken, after: number): boolean => {
  if (words[after]?.gap !== ' (') return false;
  const length = Math.max(at(marks, after, 'us'), at(marks, after, 'own'));
  return length > 0 && (words[after + length]?.gap ?? ')').startsWith(')');
};

/** "…, with Tallyfox acting as a processor" */
function isUsBefore({ read: { marks } }: Spoken, from: number, act: number): boolean {
  // "We're a processor": the verb and we are one word.
  for (let index = act; index >= Math.max(from, act - ACT_WITHIN); index -= 1) {
    if (at(marks, index, 'us') > 0 || at(marks, index, 'own') > 0) return true;
    if (at(marks, index, 'reader') > 0 || at(marks, index, 'others') > 0) return false;
  }
  return false;
}

/** "We process personal data on behalf of our customers": what a processor does (GDPR Art. 4(8)), though the word is not said. */
export function processesForOthers(one: Spoken): RoleSaid | null {
  const match = FOR_OTHERS.exec(one.text);
  if (match === null || isQuestion(one.text) || one.block.kind === 'question') return null;
  const [text] = match;
  const { subject, polarity, tense, certainty } = toldFor(one, match.index, match.index + text.length);
  const isOurs = subject === 'us' && polarity === 'affirmed' && tense === 'now' && certainty === 'claim';
  return isOurs && !isOfVendor(one) ? { role: 'processor', isDenied: false, text, start: match.index } : null;
}
const FOR_OTHERS =
  /\bprocess(?:es)? (?:the |all |any |such |your |customer |customers' )?(?:personal (?:data|information)|customer data|data)(?: solely| only)? on behalf of (?:our |its |your |the )?(?:customers?|clients?|organi[sz]ations?)\b/i;
