import type { Marks } from '../../reading/phrases.ts';
import { mentions } from '../../reading/schemes.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { clauseOf } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { isShaped } from './auditor-shapes.ts';
import { type Cue, cueAt, cueWithin } from './cues.ts';
import type { NameSaid } from './names-said.ts';
import { kindsNamed } from './report-meant.ts';

const NEAR = 8;
const LABEL_WORDS = 5;

const JOINTS = new Set(['by', 'from', 'with']);
const TOGETHER = new Set(['partnership', 'cooperation', 'collaboration', 'conjunction', 'together']);
export const BEING = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
const CALLED = new Set(['acts', 'serves', 'has', 'remains', 'acted', 'served']);
const OTHER_WORK = /^(?!need|speed|based)[a-z]{3,}ed$/;

export type Slot = 'by' | 'title' | 'thing' | 'does' | 'firm';

/** What a person has and no firm: "Lead auditor: …, CISA". */
const CREDENTIALS = /^, ?(?:CISA|CISM|CISSP|CRISC|CCSK|CIA|CPA|ACA|ACCA)\b/;

/** Where a name stands as the one who examined: "audited by …", "our auditor, …", "the report from …", "… audited us". */
export function slotOf(sentence: Sentence, cues: Marks<Cue>, name: NameSaid): Slot | null {
  const { words } = sentence;
  if (CREDENTIALS.test(sentence.text.slice(name.end))) return null;
  const clause = clauseOf(sentence, name.from);
  const is = (index: number, cue: Cue) => cueAt(cues, index, cue) > 0;
  if (isLabeled(sentence, cues, name)) return 'title';
  // Backwards over "the independent CPA firm" to the word that joins the name to the work.
  let index = name.from - 1;
  while (index >= Math.max(0, name.from - NEAR) && is(index, 'examiners.adjectives') && words[index]?.text !== 'by') {
    if (is(index, 'examiners.titles') && isOwned(sentence, cues, index)) return 'title';
    index -= 1;
  }
  if (words[index]?.text === 'is' || words[index]?.text === 'are' || words[index]?.text === 'was') index -= 1;
  for (let at = index; at >= Math.max(0, index - 2); at -= 1)
    if (
      is(at, 'examiners.titles') &&
      (isOwned(sentence, cues, at) || (isTheOne(sentence, at) && (isFirm(cues, name) || name.form !== ''))) &&
      !/[;.]/.test(sentence.text.slice(words[at]?.end ?? 0, name.start))
    )
      return 'title';
  const joint = words[index]?.text ?? '';
  if (JOINTS.has(joint) || (joint === 'through' && (isFirm(cues, name) || name.form !== ''))) {
    const isHelped = words.slice(index, name.from).some(({ text }) => /^(?:help|assistance|support)$/.test(text));
    const isTogether =
      joint === 'through' || isHelped || (joint === 'with' && TOGETHER.has(words[index - 1]?.text ?? ''));
    const start = Math.max(joint === 'by' ? 0 : clause.start, index - NEAR);
    for (let at = index - 1; at >= start; at -= 1) {
      if ((joint === 'by' || isTogether) && is(at, 'examiners.work'))
        return cueWithin(cues, 'examiners.automated', clause.start, at) ? null : 'by';
      if (is(at, 'examiners.things') && !(joint === 'with' && at < index - 3)) return 'thing';
      // "… certified against criteria adopted by …": the participle right before "by" is another.
      if (/[;]/.test(words[at + 1]?.gap ?? '') || OTHER_WORK.test(words[at]?.text ?? '')) break;
    }
  }
  // Forwards: "… audited our controls", "… is our auditor", "…, our auditor".
  for (let at = name.to; at < Math.min(words.length, name.to + 3); at += 1) {
    if (BEING.has(words[at]?.text ?? '')) break;
    if (!is(at, 'examiners.does')) continue;
    const length = cueAt(cues, at, 'examiners.does');
    for (let next = at + length; next < Math.min(words.length, at + length + NEAR); next += 1) {
      if (/[;.]/.test(words[next]?.gap ?? '')) break;
      if (
        is(next, 'examiners.things') ||
        words[next]?.text === 'us' ||
        is(next, 'scope.talk') ||
        words[next]?.text === 'iso'
      )
        return 'does';
      if (next <= at + length + 1 && /^(?:our|us)$/.test(words[next]?.text ?? '')) return 'does';
    }
    break;
  }
  // Only what describes the title may stand between: "is our independent auditor", ", the company's certification body".
  const verb = words[name.to]?.text ?? '';
  const isCalled = BEING.has(verb) || CALLED.has(verb) || /^, ?$/.test(words[name.to]?.gap ?? '');
  for (
    let at = name.to + (/^, ?$/.test(words[name.to]?.gap ?? '') ? 0 : 1);
    isCalled && at < Math.min(words.length, name.to + NEAR);
    at += 1
  ) {
    if (is(at, 'examiners.titles') && isOwned(sentence, cues, at)) return 'title';
    const { text, gap } = words[at] ?? { text: '', gap: ';' };
    const describes =
      is(at, 'examiners.adjectives') ||
      sentence.marks[at]?.has('our') === true ||
      sentence.marks[at]?.has('own') === true ||
      /^(?:current|as|been|soc|iso|\d+|type|ii)$/.test(text);
    if (!describes || /[;.]/.test(gap)) break;
  }
  // "… conducted the audit" may stand a clause away from a firm that is known as one.
  if (isFirm(cues, name) && mentions(sentence.text).length + kindsNamed(sentence.text).size > 0) {
    if (cueWithin(cues, 'examiners.workWith', Math.max(clause.start, name.from - 12), name.from)) return 'firm';
    if (cueWithin(cues, 'examiners.does', name.to, name.to + 20)) return 'firm';
  }
  return null;
}
/** "Auditor: …", "Certifying body: …", "Issued by: …", as a line of its own or the item of a list. */
export function isLabeled({ words }: Sentence, cues: Marks<Cue>, { from }: NameSaid): boolean {
  if (from > LABEL_WORDS || words[from]?.gap.includes(':') !== true) return false;
  const is = (index: number, cue: Cue) => cueAt(cues, index, cue) > 0;
  if (is(from - 1, 'examiners.titles') || is(from - 2, 'examiners.titles')) return true;
  if (words[from - 1]?.text === 'by') return is(from - 2, 'examiners.work');
  // "Audit firm for SOC 2: …"
  const label = words.slice(0, from);
  const titled = label.findIndex((_, index) => is(index, 'examiners.titles'));
  return titled >= 0 && label.slice(titled + 1).every(({ text }) => OF_SCHEME.test(text));
}
const OF_SCHEME = /^(?:firm|body|for|of|our|the|soc|iso|iec|type|ii?|pci|dss|audit|certification|\d{1,5})$/;
/** A name of the lexicon, or one that says itself what the firm does: "Foxgate CPA", "Foxgate Assurance". */
export const isFirm = (cues: Marks<Cue>, { from, to, text }: NameSaid): boolean =>
  cueWithin(cues, 'examiners.firms', from, to) || / (?:CPAs?|Assurance|Certification|Audit)$/.test(text);

/** In a column "Auditor", in a bracket after "our attestation", or as the one we work with for the audit. */
export function slotAround(one: Spoken, cues: Marks<Cue>, name: NameSaid): Slot | null {
  const { from, to, form, start, end } = name;
  const { block, read, text } = one;
  if (block.kind === 'cell' && block.row !== undefined && AUDITOR_COLUMN.test(block.columns?.[1] ?? ''))
    return text.startsWith(block.row) && start < block.row.length ? null : 'title';
  const gap = read.words[from]?.gap ?? '';
  const isNamedFirm = form !== '' || isFirm(cues, name);
  if (isNamedFirm && isShaped(one, name)) return 'title';
  if (gap === ' (' && /^[),]/.test(text.slice(end)) && isNamedFirm) {
    // "SOC 2 Type II (Foxgate Assurance)"
    const isBehindName = one.mentions.some((mention) => mention.end === read.words[from - 1]?.end);
    const isWork = cueAt(cues, from - 1, 'examiners.things') > 0 || cueAt(cues, from - 1, 'examiners.work') > 0;
    if (isBehindName || isWork) return 'thing';
    if (isTitleBefore(cues, from)) return 'by';
  }
  // "From a UKAS certified body (Foxgate)": a name that no list knows, where a scheme is named too.
  if (gap === ' (' && /^\)/.test(text.slice(end)) && one.mentions.length > 0 && isTitleBefore(cues, from)) return 'by';
  // "an accredited third party (a CPA firm and, in our case, Foxgate)"
  if (isNamedFirm && IN_OUR_CASE.test(text.slice(0, start)) && cueWithin(cues, 'examiners.titles', 0, from))
    return 'title';
  const isHired = form !== '' && [1, 2].some((far) => cueAt(cues, from - far, 'examiners.workWith') >= far);
  return isHired && FOR_AUDIT.test(text.slice(end)) && to < read.words.length && start > 0 ? 'firm' : null;
}
const IN_OUR_CASE = /\bin our case,? $/i;
const AUDITOR_COLUMN =
  /^\W*(?:auditor|audit firm|assessor|certification body|registrar|(?:audited|issued|certified|assessed) by)\W*$/i;
const FOR_AUDIT =
  /^ (?:for|to (?:perform|conduct|carry out|do)) (?:our|the)\b[^.;]{0,40}\b(?:audits?|examinations?|assessments?|attestation)\b/i;

/** Right behind what an examiner is called, however many words that has. */
const isTitleBefore = (cues: Marks<Cue>, from: number): boolean =>
  [1, 2].some((far) => cueAt(cues, from - far, 'examiners.titles') === far);

/** "The certification body is Foxgate Ltd", as a sentence begins. */
const isTheOne = ({ words }: Sentence, title: number): boolean =>
  words[title - 1]?.text === 'the' &&
  (title === 1 || /[;:]/.test(words[title - 1]?.gap ?? '')) &&
  words.slice(title + 1, title + IS_WITHIN).some(({ text }) => text === 'is' || text === 'was');

const IS_WITHIN = 4;

/** "Our auditor", "the company's auditor", "its certification body". */
function isOwned({ marks, words }: Sentence, cues: Marks<Cue>, title: number): boolean {
  for (let index = title - 1; index >= Math.max(0, title - 5); index -= 1) {
    if (marks[index]?.has('our') === true || marks[index]?.has('own') === true) return true;
    if (
      !(
        cueAt(cues, index, 'examiners.adjectives') > 0 ||
        words[index]?.text === 'current' ||
        /^(?:soc|iso|\d+|type|ii)$/.test(words[index]?.text ?? '')
      )
    )
      return false;
  }
  return false;
}
