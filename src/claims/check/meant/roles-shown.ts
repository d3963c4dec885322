import { at, isOwnNameAt, readSentence } from '../../reading/sentence.ts';
import { clauseOf, isQuestion } from '../../reading/told.ts';
import { DENYING, ROLES } from '../law-roles.ts';
import type { Spoken } from '../prose/spoken.ts';
import { askedOver } from './asked-over.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import { isOfVendor } from './of-vendors.ts';
import { toldFor } from './read-spoken.ts';
import { isUsBefore, LOOKED_BACK } from './role-bearer.ts';
import { isOfOwnData, type RoleSaid } from './roles.ts';

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
  // "You are the controller and we process on your behalf": of what is plain.
  let isData = /\bcontrollers?\b/i.test(read.text);
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

/** "Tallyfox is responsible for the processing of your personal data": what a controller does (GDPR Art. 4(7)). */
export function decidesItself(one: Spoken): RoleSaid | null {
  const { read, text } = one;
  if (isQuestion(text) || one.block.kind === 'question') return null;
  const cues = cuesOf(read);
  for (const [index, { start }] of read.words.entries()) {
    const length = cueAt(cues, index, 'roles.decides');
    const isOurs =
      length > 0 &&
      (isOwnNameAt(read, index - 1) || read.words[index - 1]?.text === 'we') &&
      !/^[^(]*\)/.test(read.words[index]?.gap ?? '');
    if (!isOurs || cueWithin(cues, 'roles.on-behalf', 0, read.words.length)) continue;
    const end = read.words[index + length - 1]?.end ?? start;
    const { certainty } = toldFor(one, start, end);
    if (certainty === 'condition' || certainty === 'worded') return null;
    return {
      role: 'controller',
      isDenied: false,
      isOfOwn: isOfOwnData(one, 'controller', false),
      text: text.slice(start, end),
      start,
    };
  }
  return null;
}

const CAPACITY =
  /\bin (?:our|its) (?:capacity|role|function) as (?:an? |the )?(?:[\w-]+ ){0,5}(?:\([A-Z]{2,5}\) )?((?:data )?(processor|controller))\b/i;
/** "All data processed by us in our capacity as a PII processor": the role, whatever stands between. */
export function roleByCapacity(one: Spoken): RoleSaid | null {
  const match = CAPACITY.exec(one.text);
  if (match === null || isQuestion(one.text) || isOfVendor(one)) return null;
  const role = /processor/i.test(match[2] ?? '') ? 'processor' : 'controller';
  // Of some data or other everybody is the controller.
  if (role === 'controller') return null;
  const { tense, certainty, polarity } = toldFor(one, match.index, match.index + match[0].length);
  if (tense === 'planned' || certainty === 'condition' || certainty === 'worded' || polarity === 'denied') return null;
  const text = match[1] ?? '';
  return { role, isDenied: false, text, start: match.index + match[0].length - text.length };
}

/** "Are you a business associate?" – "No.": what a yes or a no at the beginning of an answer says. */
export function roleByAnswer(one: Spoken): RoleSaid | null {
  const answer = YES_OR_NO.exec(one.text);
  if (answer === null || one.block.kind !== 'text' || (one.previous !== '' && !isQuestion(one.previous))) return null;
  const { question = '' } = one.page.entry.data as { question?: string };
  const asked = askedOver(one) || one.read.around.heading || question;
  if (!isQuestion(asked) || !ASKS.test(asked)) return null;
  const said = readSentence(asked.slice(0, ASKED_CHARS), one.read.parties);
  const cues = cuesOf(said);
  const isDenied = !/^yes/i.test(answer[1] ?? '');
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
const YES_OR_NO = new RegExp(
  [
    String.raw`^\W*(yes|no|not (?:currently|yet|today|now|at (?:this|the|present)\b(?: time| moment| stage| point)?)`,
    "|unfortunately,? (?:not|no)|sorry,? no|we (?:do|can|will|are)(?: ?not|n['’]t)|we cannot|never)",
    '(?=[.,:;!–— -]|$)',
  ].join(''),
  'i',
);
const ASKED_CHARS = 200;
const ASKS = /^\W*(?:q\W+)?(?:is|are|does|do|can|will|would)\b/i;
const OFFERS = /\b(?:sign|offer|provide|execute|enter|available|have)\b/i;
