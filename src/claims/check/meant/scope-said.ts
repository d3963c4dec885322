import { mentions } from '../../reading/schemes.ts';
import { at } from '../../reading/sentence.ts';
import { clauseOf, isQuestion } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';

/**
 * A place where a sentence says what a report or a certificate is about. `from` and `to` are the words that name it, `at` is the word
 * by which it is said. `name`: said as "the SOC 2 report for Tallyfox Pay", where only a product's name tells anything.
 */
export interface ScopeSaid {
  from: number;
  to: number;
  at: number;
  how: 'in' | 'out' | 'name';
}

/** How far before a verb its subject may stand, in words, and how long the name of what is covered can be. */
const HOLDER_WITHIN = 14;
const LONGEST = 40;
/** How far after "scope" its wording may begin: "the scope of our ISO/IEC 27001 certification is". */
const SCOPE_WITHIN = 12;
const ANSWER_WORDS = 8;
const QUICK =
  /scope|cover|inclu|compris|encompass|span|appl|exten|limit|restrict|issued|granted|support|report|certif|attest|audit|examin|assess|part of|described/i;

/** Everything that a sentence says of the scope of a report or a certificate. */
export function scopesSaid(one: Spoken): ScopeSaid[] {
  if (isQuestion(one.text) || one.block.kind === 'question') return [];
  const labeled = byLabel(one);
  if (labeled !== null) return [labeled];
  const claimed = byClaim(one);
  if (claimed !== null) return [claimed];
  if (!QUICK.test(one.text)) return [];
  const found: ScopeSaid[] = [];
  for (let at = 0; at < one.read.words.length; at += 1) {
    const said = byBeing(one, at) ?? byVerb(one, at) ?? byScope(one, at) ?? byName(one, at);
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
    if (to > from && (/[.;(]\s|^ ?\(|[–—]| - /.test(gap) || cueAt(cues, to, 'covered.ends') > 0)) break;
  }
  return to;
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
  if (!isFirst && !isHolderWithin(one, at - HOLDER_WITHIN, at)) return null;
  // "Our SOC 2 includes" has the verb, "the certified ISMS that supports" a relative: either way the noun stands before.
  const from = at + length;
  const to = endOf(one, from);
  const isDenied = /^(?:not|never)$|n't$/.test(read.words[at - 1]?.text ?? '');
  return to > from ? { from, to, at, how: isDenied ? 'out' : 'in' } : null;
}

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
  return { from, to: being, at, how: out > 0 || isDenied ? 'out' : 'in' };
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
  if (cueAt(cues, at, 'covered.for') === 0 || !(capital || text === 'our' || text === 'the')) return null;
  const start = read.words[at]?.start ?? 0;
  const isAfterScheme = named.some(({ end, sort }) => sort !== 'law' && end <= start && start - end < 2);
  const isAfterNoun =
    cueAt(cues, at - 1, 'covered.holders') > 0 && !/^(?:scopes?|certified)$/.test(read.words[at - 1]?.text ?? '');
  if (!isAfterScheme && !isAfterNoun) return null;
  // "… and the last report of an examiner" is another report.
  const isOther =
    read.words[at]?.text === 'of' && read.words.slice(Math.max(0, at - 5), at).some(({ text }) => text === 'and');
  if (!isAfterScheme && isOther) return null;
  return { from: at + 1, to: endOf(one, at + 1), at, how: 'name' };
}

/** "Tallyfox Pay is SOC 2 attested": a product that is called after the company, and what it holds. */
function byClaim(one: Spoken): ScopeSaid | null {
  const { read, mentions: named } = one;
  let to = at(read.marks, 0, 'own');
  if (to === 0 || named.length === 0) return null;
  const own = to;
  while (to < own + PRODUCT_WORDS && read.words[to]?.capital === true && read.words[to]?.gap === ' ') to += 1;
  const isVerb =
    read.words[to]?.gap === ' ' && (at(read.marks, to, 'copula') > 0 || HAS.test(read.words[to]?.text ?? ''));
  if (!isVerb || (to === own && own === 1) || read.words[to - 1]?.possessive === true) return null;
  const isClaim = one.statements.some(
    ({ subject, polarity, tense, certainty, mention }) =>
      subject === 'us' && polarity === 'affirmed' && tense === 'now' && certainty === 'claim' && mention.sort !== 'law',
  );
  return isClaim ? { from: 0, to, at: to, how: 'name' } : null;
}
const PRODUCT_WORDS = 3;
const HAS = /^(?:has|have|holds?|maintains?|achieved|completed|earned|received|obtained|undergoes)$/;

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
  if (block.kind === 'cell' && SCOPE_TITLE.test(lead)) {
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
  return isAnswer && block.kind === 'text' && mentions(asked).length > 0 ? whole() : null;
}
const LABEL_CHARS = 80;
const LEAD_CHARS = 200;
const HOLDER = /\b(?:certificate|certification|report|attestation|audit|examination)\b/i;
const SCOPE_LABEL =
  /^\W*(?:(?:SOC 2|ISO(?:\/IEC)? 27001|PCI DSS|certified|audit|certification|certificate) )?(?:scope|covers|covered (?:products|services|systems)|in scope)(?: of (?:the |our )?[\w/ ]{1,30})?\W{0,3}:\W*/i;
const SCOPE_TITLE =
  /^\W*(?:(?:certified|audit|certification|certificate) )?(?:scope|covers|covered (?:products?|services?|systems?)|applies to|products?|what it covers)\W*$/i;
const SCOPE_LEAD = /\b(?:covers?|covered|scope)\b[^.?]{0,60}:\W*$/i;
/** What is examined of a system, and not which system it is. */
const OF_CONTROLS = /\b(?:criteria|categories|principles|controls|areas|topics|domains|clauses)\b/i;
const SCOPE_ASKED = /\b(?:scope|covers?|covered|includes?|included)\b/i;

/** What a page asks: the question of an answer. */
const titleOf = ({ page: { entry } }: Spoken): string => (entry.data as { question?: string }).question ?? '';
