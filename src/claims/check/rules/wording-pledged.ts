import type { Sentence } from '../../reading/sentence.ts';
import { formOf } from './promise-form.ts';
import { type Marks, marksOf, type Part } from './promise-marks.ts';
import type { Find } from './wording-effects.ts';

/** How far after a pledge what it pledges may begin, and how far its state may stand from it. */
const PLEDGED_WITHIN = 10;
const STATE_WITHIN = 8;
const NEAR = 3;

const text = ({ words }: Sentence, index: number): string => words[index]?.text ?? '';
/** The end of the first of some parts from a word on, before the sentence breaks off. */
function after(read: Sentence, marks: Marks<Part>, from: number, reach: number, ...parts: Part[]): number | null {
  for (let at = from; at < Math.min(read.words.length, from + reach); at += 1) {
    if (/[.;:()|–—]/.test(read.words[at]?.gap ?? '')) return null;
    for (const part of parts) {
      const length = marks[at]?.get(part);
      if (length !== undefined) return at + length;
    }
  }
  return null;
}
/** "Is always up to date" promises no safety. */
const CURRENT = /^(?:date|minute|running|sync|current)$/;
/** "Responsible for ensuring", "to ensure": what for, and no outcome. */
const UNDER_WAY = /^(?:to|for|of|by|in|on|at|in|not|towards?|before|while|when|help|helps|helping|must|should|shall)$/;

/** "Ensures your records are always available", "meaning that your files stay fully protected" */
const assuredForGood: Find = (read, index) => {
  const marks = marksOf(read);
  const mark = marks[index];
  const length = mark?.get('assures') ?? mark?.get('means');
  if (length === undefined || UNDER_WAY.test(text(read, index - 1)) || index === 0) return null;
  const whose = after(read, marks, index + length, PLEDGED_WITHIN, 'yours');
  const state = whose === null ? null : after(read, marks, whose, STATE_WITHIN, 'state');
  const lasting = state === null ? null : after(read, marks, state, NEAR - 1, 'always', 'wholly', 'unbroken');
  if (lasting === null) return null;
  const end = after(read, marks, lasting, 1, 'safe', 'uptime');
  return end === null || CURRENT.test(text(read, end - 1)) ? null : end;
};

/** "Rest assured that your records are in good hands", "sleep soundly, knowing your files are safe" */
const restAssured: Find = (read, index) => {
  const marks = marksOf(read);
  const length = marks[index]?.get('comfort');
  if (length === undefined) return null;
  const whose = after(read, marks, index + length, STATE_WITHIN, 'yours');
  const state = whose === null ? null : after(read, marks, whose, STATE_WITHIN, 'state');
  return state === null ? null : after(read, marks, state, NEAR + 1, 'safe');
};

/** What is no control's to give: "the security and privacy of". */
const OUTCOME = /^(?:security|safety|privacy|confidentiality|integrity|anonymity|secrecy)$/;
const JOINING = /^(?:and|or|the|full|complete|total|absolute|utmost|your|their|its|our|data|document|user|customer)$/;
/** "Guarantees document integrity", "the system ensures the security and privacy of your data" */
const assuresOutcome: Find = (read, index) => {
  const marks = marksOf(read);
  const mark = marks[index];
  const isGuarantee = /^guarantee(?:s|ing)$/.test(text(read, index));
  if (!isGuarantee && (mark?.has('assures') !== true || formOf(read, index) !== 'stated')) return null;
  if (UNDER_WAY.test(text(read, index - 1)) || index === 0) return null;
  let at = index + 1;
  let end: number | null = null;
  for (; at < index + 2 * NEAR + 1 && /^[ ,]*$/.test(read.words[at]?.gap ?? ';'); at += 1) {
    if (OUTCOME.test(text(read, at))) end = at + 1;
    else if (!JOINING.test(text(read, at))) break;
  }
  if (end === null) return null;
  if (isGuarantee) return end;
  return text(read, at) === 'of' && after(read, marks, at + 1, NEAR, 'yours', 'kept') !== null ? end : null;
};

/** "Keeps attackers out", "keep thieves away from your records" */
const keepsOut: Find = (read, index) => {
  if (!/^keep(?:s|ing)?$/.test(text(read, index))) return null;
  const marks = marksOf(read);
  const who = after(read, marks, index + 1, NEAR, 'outsiders', 'misdeed');
  if (who === null) return null;
  for (let at = who; at < who + NEAR && /^ $/.test(read.words[at]?.gap ?? ''); at += 1) {
    if (/^(?:out|away)$/.test(text(read, at))) return at + 1;
    if (text(read, at) === 'at' && text(read, at + 1) === 'bay') return at + 2;
  }
  return null;
};

/** Promises that make sure of a state for good, of peace of mind or of an outcome. */
export const PLEDGED: readonly Find[] = [assuredForGood, restAssured, assuresOutcome, keepsOut];
/** Whether a word may begin one of these; most don't. */
export const beginsPledge = (read: Sentence, index: number): boolean => {
  const mark = marksOf(read)[index];
  return mark?.has('comfort') === true || mark?.has('assures') === true || /^(?:keep|guarant)/.test(text(read, index));
};
