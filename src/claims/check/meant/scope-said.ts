import { mentions } from '../../reading/schemes.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { clauseOf, isQuestion } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Word } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';
import reports from './lexicon/wordings-reports.json' with { type: 'json' };
import { bySubject } from './scope-holder.ts';
import type { ScopeSaid } from './scope-place.ts';

/** How far before a verb its subject may stand, in words, and how long the name of what is covered can be. */
const HOLDER_WITHIN = 14;
const LONGEST = 40;
/** How far after "scope" its wording may begin: "the scope of our ISO/IEC 27001 certification is". */
const SCOPE_WITHIN = 12;
const ANSWER_WORDS = 8;
const QUICK = anyOf(reports.scopeQuick.wordings);

/** Everything that a sentence says of the scope of a report or a certificate. */
export function scopesSaid(one: Spoken): ScopeSaid[] {
  if (isQuestion(one.text) || one.block.kind === 'question') return [];
  const labeled = byLabel(one);
  if (labeled !== null) return [labeled];
  const held = one.mentions.length === 0 ? null : bySubject(one);
  const found: ScopeSaid[] = held === null ? [] : [held];
  if (!QUICK.test(one.text)) return found;
  for (let at = 0; at < one.read.words.length; at += 1) {
    const said = byBeing(one, at) ?? byVerb(one, at) ?? byExtent(one, at) ?? byScope(one, at) ?? byName(one, at);
    if (said !== null) found.push(said);
  }
  return found;
}

/** Whether a report, a certificate or a scheme is named between two words. */
function isHolderWithin({ read, mentions: named }: Spoken, from: number, to: number): boolean {
  if (cueWithin(cuesOf(read), 'covered.holders', from, to)) return true;
  const [start, end] = [read.words[Math.max(0, from)]?.start ?? 0, read.words[to - 1]?.end ?? 0];
  return named.some((mention) => mention.start >= start && mention.end <= end && mention.sort !== 'law');
}

/** The word after what begins at a word: up to the next clause, a bracket or a word with which something else begins. */
function endOf({ read }: Spoken, from: number): number {
  const cues = cuesOf(read);
  let to = from;
  for (; to < Math.min(read.words.length, from + LONGEST); to += 1) {
    const { gap } = read.words[to] as (typeof read.words)[number];
    if (to > from && gap === ' (' && isListOfNames(read, to)) continue;
    if (to > from && (/[.;()]\s|^ ?\(|[–—]| - /.test(gap) || cueAt(cues, to, 'covered.ends') > 0)) break;
  }
  return to;
}

/** "all our offerings (Tallyfox, Tallyfox Pay and Ledger)" */
function isListOfNames({ words, text }: Sentence, from: number): boolean {
  for (let index = from; index < Math.min(words.length, from + LONGEST); index += 1) {
    const { text: word, start, end, gap } = words[index] as Word;
    if (index > from && gap.includes(')')) return true;
    if (word !== 'and' && !/[A-Z]/.test(text.slice(start, end))) return false;
  }
  return false;
}

/** "Our ISO 27001 certificate covers …", "…, covering …" */
function byVerb(one: Spoken, at: number): ScopeSaid | null {
  const { read, block } = one;
  const cues = cuesOf(read);
  const length = cueAt(cues, at, 'covered.covers');
  if (length === 0 || cueAt(cues, at, 'covered.within') > 0) return null;
  const isFirst =
    at === 0 &&
    /^cover(?:s|ing)$/.test(read.words[0]?.text ?? '') &&
    mentions(`${block.heading ?? ''} ${block.row ?? ''}`).length > 0;
  if (!isFirst && !pointsBack(one, at) && !isHolderWithin(one, at - HOLDER_WITHIN, at)) return null;
  // "Our SOC 2 includes" has the verb, "the certified ISMS that supports" a relative: either way the noun stands before.
  const from = at + length;
  const to = endOf(one, from);
  const isDenied = /^(?:not|never)$|n't$/.test(read.words[at - 1]?.text ?? '');
  return to > from ? { from, to, at, how: isDenied ? 'out' : 'in' } : null;
}

/** "All our products are SOC 2 attested. This includes Tallyfox Pay": what was told right before is what covers. */
const pointsBack = ({ read: { words }, previous }: Spoken, at: number): boolean =>
  at === 1 &&
  POINTING.has(words[0]?.text ?? '') &&
  mentions(previous).some(({ sort }) => sort !== 'law') &&
  HELD.test(previous);
const POINTING = new Set(['this', 'it', 'these', 'they']);
const HELD =
  /\b(?:certified|certifications?|certificates?|attested|attestations?|audited|audits?|reports?|compliant|examined)\b/i;

/** "ISO 27001 certified across all Tallyfox products", "we have attained it across …" */
function byExtent(one: Spoken, at: number): ScopeSaid | null {
  const { read } = one;
  if (!/^(?:across|throughout)$/.test(read.words[at]?.text ?? '') || cueAt(cuesOf(read), at + 1, 'covered.all') === 0)
    return null;
  const isOfIt = read.words[at - 1]?.text === 'it' && one.mentions.length > 0;
  if (!isOfIt && !isHolderWithin(one, at - EXTENT_WITHIN, at)) return null;
  return { from: at + 1, to: endOf(one, at + 1), at, how: 'in' };
}
const EXTENT_WITHIN = 4;

/** "Tallyfox Pay is covered by our SOC 2 report", "… is out of scope" */
function byBeing(one: Spoken, at: number): ScopeSaid | null {
  const { read } = one;
  const cues = cuesOf(read);
  const out = cueAt(cues, at, 'covered.outside');
  const length = Math.max(out, cueAt(cues, at, 'covered.within'));
  if (length === 0) return null;
  const being = beingBefore(one, at);
  if (being === null || being === 0) return null;
  const isHeld =
    isHolderWithin(one, at, at + length + HOLDER_WITHIN) || mentions(`${one.previous} ${one.block.lead}`).length > 0;
  if (!isHeld) return null;
  const isDenied =
    /^(?:not|no|n't)$|n't$/.test(read.words[at - 1]?.text ?? '') || /n't$/.test(read.words[being]?.text ?? '');
  const { start } = clauseOf(read, being);
  const from = Math.max(start, being - LONGEST);
  const how = out > 0 || isDenied ? 'out' : 'in';
  if (!read.words.slice(from, being).some(({ text }) => text === 'following')) return { from, to: being, at, how };
  // "The following products are covered by our SOC 2 report: …"
  const list = read.words.findIndex(({ gap }, index) => index > at && gap.includes(':'));
  return list < 0 ? null : { from: list, to: endOf(one, list), at, how };
}
const BEING = /^(?:is|are|was|were|isn't|aren't|be)$/;
const BESIDE_BEING = /^(?:not|also|all|both|currently|fully|now|each|explicitly|however|therefore|still)$/;
/** The verb of being before a word, with no more than small words between; null where there is none. */
function beingBefore({ read }: Spoken, at: number): number | null {
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
    const text = read.words[index]?.text ?? '';
    if (BEING.test(text)) return index;
    if (!BESIDE_BEING.test(text)) return null;
  }
  // "isn't covered by" holds the verb itself.
  return BEING.test(read.words[at]?.text ?? '') ? at : null;
}

/** "The scope of our certification is …", "… scope: …" */
function byScope(one: Spoken, at: number): ScopeSaid | null {
  const { read } = one;
  const cues = cuesOf(read);
  if (!/^scopes?$/.test(read.words[at]?.text ?? '')) return null;
  for (let index = at + 1; index < Math.min(read.words.length, at + SCOPE_WITHIN); index += 1) {
    const { gap } = read.words[index] as (typeof read.words)[number];
    if (/[.;]/.test(gap)) return null;
    const is = /:/.test(gap) ? 0 : cueAt(cues, index, 'covered.is');
    if (is === 0 && !/:/.test(gap)) continue;
    const from = index + is;
    const to = endOf(one, from);
    return to > from ? { from, to, at, how: 'in' } : null;
  }
  return null;
}

/** "our SOC 2 Type II report for Tallyfox Pay" */
function byName(one: Spoken, at: number): ScopeSaid | null {
  const { read, mentions: named } = one;
  const cues = cuesOf(read);
  const { text = '', capital = false } = read.words[at + 1] ?? {};
  if (cueAt(cues, at, 'covered.for') === 0 || !(capital || /^(?:our|the|its)$/.test(text))) return null;
  const { start = 0, end = 0 } = read.words[at] ?? {};
  if (named.some((one) => one.start >= end && one.start - end <= THE)) return null;
  const isAfterScheme = named.some(({ end, sort }) => sort !== 'law' && end <= start && start - end < 2);
  const noun = read.words[at - 1];
  const isCompliance = noun?.text === 'compliance' && named.some((one) => noun.start - one.end === 1);
  const isAfterNoun =
    (cueAt(cues, at - 1, 'covered.holders') > 0 || isCompliance) && !/^scopes?$/.test(read.words[at - 1]?.text ?? '');
  if (!isAfterScheme && !isAfterNoun) return null;
  // "… and the last report of an examiner" is another report.
  const isOther =
    read.words[at]?.text === 'of' && read.words.slice(Math.max(0, at - 5), at).some(({ text }) => text === 'and');
  if (!isAfterScheme && isOther) return null;
  return { from: at + 1, to: endOf(one, at + 1), at, how: 'name' };
}

/** "certifications for the ISO 27001 standard": letters between. */
const THE = ' the '.length;

/** A cell or an item whose column, list or question says that it is the scope: "Scope | …", "Products in scope:". */
function byLabel(one: Spoken): ScopeSaid | null {
  const { block, read, text } = one;
  const { words } = read;
  if (words.length === 0 || words.length > LONGEST) return null;
  const whole = (from = 0): ScopeSaid => ({ from, to: words.length, at: from, how: 'in' });
  const label = SCOPE_LABEL.exec(text.slice(0, LABEL_CHARS));
  if (label !== null) {
    const from = words.findIndex(({ start }) => start >= label[0].length);
    return from > 0 ? whole(from) : null;
  }
  const lead = block.leadIn ?? '';
  const { row = '', columns = [] } = block;
  // The two first cells are read as one: "ISO 27001: hosting of databases" under "Certification | Scope".
  const isPair = row !== '' && lead === '' && SCOPE_TITLE.test(columns[1] ?? '') && text.startsWith(`${row}:`);
  if (block.kind === 'cell' && isPair) {
    const from = words.findIndex(({ start }) => start > row.length);
    return from > 0 ? whole(from) : null;
  }
  // Beside columns of schemes, ticks and crosses say which product is in.
  const isOfSchemes = columns.some((title) => title !== lead && mentions(title).length > 0);
  if (block.kind === 'cell' && SCOPE_TITLE.test(lead) && !isOfSchemes) {
    const label = text.startsWith(`${lead}:`) ? lead.length + 1 : 0;
    const from = words.findIndex(({ start }) => start >= label);
    return from >= 0 ? whole(from) : null;
  }
  // A line of its own before a paragraph leads it as well: "The activity covered by this certificate is:".
  const led = [lead, read.around.previous ?? ''].find(
    (line) => SCOPE_LEAD.test(line.slice(-LEAD_CHARS)) && !OF_CONTROLS.test(line),
  );
  if (
    block.kind === 'text' &&
    led !== undefined &&
    (HOLDER.test(led) || mentions(`${led} ${block.heading ?? ''}`).length > 0)
  )
    return whole();
  const asked = read.around.heading || titleOf(one);
  const isAnswer = words.length <= ANSWER_WORDS && one.previous === '' && isQuestion(asked) && SCOPE_ASKED.test(asked);
  return isAnswer && block.kind === 'text' && block.path === null && mentions(asked).length > 0 ? whole() : null;
}
const LABEL_CHARS = 80;
const LEAD_CHARS = 200;
const HOLDER = /\b(?:certificate|certification|report|attestation|audit|examination)\b/i;
const SCOPE_LABEL = anyOf(reports.scopeLabel.wordings);
const SCOPE_TITLE = anyOf(reports.scopeTitle.wordings);
const SCOPE_LEAD = /\b(?:covers?|covered|scope)\b[^.?]{0,60}:\W*$/i;
/** What is examined of a system, and not which system it is. */
const OF_CONTROLS = /\b(?:criteria|categories|principles|controls|areas|topics|domains|clauses)\b/i;
const SCOPE_ASKED = /\b(?:scope|covers?|covered|includes?|included)\b/i;

/** What a page asks: the question of an answer. */
const titleOf = ({ page: { entry } }: Spoken): string => (entry.data as { question?: string }).question ?? '';
