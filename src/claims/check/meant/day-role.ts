import { readSentence, type Sentence, wordAt } from '../../reading/sentence.ts';
import { clauseOf } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Written } from '../lexicon/dates.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import reports from './lexicon/wordings-reports.json' with { type: 'json' };

/** What a day can be of. `other`: of a page, a law, a company. */
export type Role = 'issued' | 'expires' | 'asOf' | 'completed' | 'expected';
const ROLES: readonly (Role | 'other')[] = ['issued', 'expires', 'asOf', 'completed', 'expected', 'other'];
/** How far before a day the word stands that says what it is of. */
export const REACH = 14;

/** What a day is of, by the closest word before it in its clause; null where none tells. */
export function roleOf(sentence: Sentence, date: Written): Role | 'other' | null {
  const at = wordAt(sentence, date.start);
  const cues = cuesOf(sentence);
  const { start } = clauseOf(sentence, Math.min(at, sentence.words.length - 1));
  for (let index = at - 1; index >= Math.max(start, at - REACH); index -= 1) {
    const role = ROLES.find((one) => cueAt(cues, index, `dates.${one}` as Cue) > 0);
    // "At version 1.6.0, in September" tells which version it was.
    if (
      role === 'other' &&
      sentence.words[index]?.text === 'version' &&
      /^\d/.test(sentence.words[index + 1]?.text ?? '')
    )
      continue;
    if (role !== undefined) return within(cues, index, start) ?? role;
  }
  return null;
}
/** "Valid until": the longer phrase that begins a word earlier counts. "Originally issued", "first certified": another day. */
function within(cues: ReturnType<typeof cuesOf>, at: number, start: number): Role | 'other' | null {
  for (let index = at - 1; index >= Math.max(start, at - 3); index -= 1) {
    const role = ROLES.find((one) => cueAt(cues, index, `dates.${one}` as Cue) > at - index);
    if (role !== undefined) return role;
    if (cueAt(cues, index, 'dates.other') > 0) return 'other';
  }
  return null;
}

/** The same by what stands around the sentence or after the day. */
export const roleAround = (one: Spoken, date: Written): Role | 'other' | null =>
  isOnTheWay(one)
    ? null
    : (roleOfColumn(one, date) ?? roleOfLabel(one, date) ?? roleInBrackets(one, date) ?? roleAhead(one, date));

/** What comes before or between the days of a report or certificate: "Last ISO 27001 audit: April 2026 (surveillance)", a kickoff. */
const isOnTheWay = ({ text, block }: Spoken): boolean => ON_THE_WAY.test(`${text} ${block.row ?? ''}`);
const ON_THE_WAY = /\b(?:surveillance|gap|readiness|internal|kick-?off|stage (?:1|2|one|two)|mock|retest)\b/i;

/** "Date: 25 October 2025" under the name of a report: the day that it is of. */
const roleOfLabel = ({ text }: Spoken, { start }: Written): Role | null =>
  DATE_LABEL.test(text.slice(0, start)) || isLastLabel(text.slice(Math.max(0, start - LINE_CHARS), start))
    ? 'completed'
    : null;
/** "Last penetration test: ", "Latest report: " */
const LAST_LABEL = anyOf(reports.last.wordings);
const isLastLabel = (before: string): boolean => /: ?\W{0,3}$/.test(before) && LAST_LABEL.test(before);
const DATE_LABEL = /^\W*(?:(?:audit|report|certification|attestation|assessment|completion) )?date\W{1,4}$/i;

/** "Penetration test (November 2025)", "SOC 2 Type II report – March 2026", as a line of its own: when the work was done or its paper issued. */
const roleInBrackets = ({ text }: Spoken, { start, end }: Written): Role | null =>
  start <= LINE_CHARS &&
  ((EXAMINED.test(text.slice(0, start)) && /^\)?\W*$/.test(text.slice(end))) ||
    (BY_WHOM.test(text.slice(0, start)) && /^\)?(?:\W*$|[:;.,])/.test(text.slice(end))) ||
    (TYPED.test(text.slice(0, start)) && text.startsWith(')', end)))
    ? 'completed'
    : null;
/** "Penetration test: Foxgate Labs, March 2026: nothing critical" */
const BY_WHOM =
  /^\W*(?:[\w-]+ ){0,3}(?:tests?|testing|pen-?test|audit|assessment|examination)\W{1,3}(?:[A-Z][\w&.]*[ ,–—-]{1,3}){1,5}$/;
/** "SOC 2 Type II (May 2025) – Security" */
const TYPED = /\btype (?:1|2|i{1,2}) ?\($/i;
const EXAMINED =
  /\b(?:reports?|tests?|pentest|audit|assessment|examination|certificate|attestation)(?: report)? ?(?:\(|[–—-] |, )$/i;
const LINE_CHARS = 80;

/** "In November 2025, we received …": the verb comes after the day with which the sentence begins. */
function roleAhead({ text, read }: Spoken, date: Written): Role | null {
  if (!/^\W*(?:in|on) (?:late |early |mid-)?$/i.test(text.slice(0, date.start))) return null;
  const cues = cuesOf(read);
  const from = wordAt(read, date.end);
  for (let index = from; index < from + AHEAD_WORDS; index += 1) {
    if (/[.;:]/.test(read.words[index]?.gap ?? '')) return null;
    const role = (['completed', 'issued'] as const).find((one) => cueAt(cues, index, `dates.${one}`) > 0);
    if (role !== undefined) return role;
  }
  return null;
}
const AHEAD_WORDS = 7;

/** What the title of its column says that a day is of: "Issued", "Valid until". */
function roleOfColumn({ block, read }: Spoken, { start }: Written): Role | 'other' | null {
  if (block.kind !== 'cell') return null;
  const { row = '', columns = [], text } = block;
  // The two first cells read as one have a head each.
  const isInFirst = row !== '' && text.startsWith(`${row}: `) && start < row.length;
  const head = (isInFirst ? columns[0] : block.lead.split(' | ').at(-1)) ?? '';
  const title = readSentence(head.slice(0, TITLE_CHARS), read.parties);
  const cues = cuesOf(title);
  const told = ROLES.find((role) => cueWithin(cues, `dates.${role}` as Cue, 0, title.words.length));
  if (told !== undefined) return told;
  const span = FROM_TITLE.test(head) ? 'issued' : TO_TITLE.test(head) ? 'expires' : null;
  if (span !== null && columns.some((column) => CERTIFICATES.test(column))) return span;
  return DATE_TITLE.test(title.text) ? 'completed' : null;
}
/** "| Certificate | From | To |" */
const CERTIFICATES = /^\W*(?:[\w/]+ ){0,2}certificates?\b/i;
const FROM_TITLE = /^\W*from\W*$/i;
const TO_TITLE = /^\W*(?:to|through|thru|till)\W*$/i;
/** A column that says no more than that days stand in it. */
const DATE_TITLE = /^\W*(?:date|when|latest|last (?:done|run|test|audit|report|assessment))\W*$/i;
const TITLE_CHARS = 60;
