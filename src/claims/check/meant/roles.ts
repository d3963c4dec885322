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
      const act = actBefore(one, index);
      if (act === null) continue;
      const clauseStart = read.clauses.findLast(({ start }) => start <= act)?.start ?? 0;
      if (read.words.slice(Math.max(clauseStart, act - LOOKED_BACK), act + 1).some((said) => MAYBE.test(said.text)))
        continue;
      const { subject, certainty, tense } = toldFor(one, read.words[act]?.start ?? word.start, word.end);
      const isUs = isUsBefore(one, clauseStart, act);
      if (subject !== 'us' && !isUs) continue;
      if (!isUs && cueWithin(cues, 'subprocessors.duties', act - ACT_WITHIN, act)) continue;
      if (tense === 'planned' || certainty === 'worded' || certainty === 'condition' || certainty === 'question')
        continue;
      const end = read.words[index + length - 1]?.end ?? word.end;
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

/** "…, with Tallyfox acting as a processor" */
function isUsBefore({ read: { marks } }: Spoken, from: number, act: number): boolean {
  // "We're a processor": the verb and we are one word.
  for (let index = act; index >= Math.max(from, act - ACT_WITHIN); index -= 1) {
    if (at(marks, index, 'us') > 0 || at(marks, index, 'own') > 0) return true;
    if (at(marks, index, 'reader') > 0 || at(marks, index, 'others') > 0) return false;
  }
  return false;
}
