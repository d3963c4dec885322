import { ACTS } from '../../reading/lexicon.ts';
import type { Mention } from '../../reading/scheme-names.ts';
import { at, type Sentence, wordAt } from '../../reading/sentence.ts';
import { denies, isQuestion } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf } from './cues.ts';
import { around, over } from './lack-around.ts';
import { backIn, type NamedBy, namedFor } from './lack-named.ts';
import { hasRun, isRepeated, isStrange, KINDS, type Kind, namedAt, Path } from './lack-path.ts';

/** How far from the name of a scheme a sign of its lack is looked for, in words. */
const REACH = 20;

/** A scheme that a sentence may say is lacking, with the signs for and against it, by name. */
export interface Lack {
  mention: Mention;
  by: NamedBy;
  signs: ReadonlySet<string>;
}

const FOUND = new WeakMap<Spoken, readonly Lack[]>();
/** Every scheme of a sentence near which something says that it is lacking or still to come. Looked for once; linear in its length. */
export function lacksIn(one: Spoken): readonly Lack[] {
  const found = FOUND.get(one) ?? lacks(one);
  FOUND.set(one, found);
  return found;
}
function lacks(one: Spoken): Lack[] {
  if (one.text.length === 0 || isQuestion(one.text) || ANY.test(one.text) || hasRun(one.text)) return [];
  if (one.mentions.length === 0 && !hasSign(one.read)) return [];
  const { mentions: named, by } = namedFor(one);
  return named.flatMap((mention) => {
    const signs = signsOf(one, mention, by);
    return signs === null ? [] : [{ mention, by, signs }];
  });
}

/** "SOC 2 audits are issued as either Type I or Type II": said of all of them. */
const ANY = /^\W*(?:all )?SOC \d (?:audits|reports|examinations|engagements) (?:are|come|exist|can|fall)\b/i;

/** Whether a sentence holds a sign at all. */
function hasSign(read: Sentence): boolean {
  const cues = cuesOf(read);
  return (
    CROSS.test(read.text) ||
    BOX.test(read.text) ||
    read.words.some(
      (_, index) => denies(read, index) || KINDS.some((kind) => cueAt(cues, index, `pending.${kind}` as Cue) > 0),
    )
  );
}

function signsOf(one: Spoken, mention: Mention, by: NamedBy): Set<string> | null {
  const signs = new Set<string>();
  const { read, text } = one;
  const isHere = by === 'here';
  const from = isHere ? wordAt(read, mention.start) : 0;
  const to = isHere ? wordAt(read, mention.end - 1) + 1 : by === 'before' ? wordAt(read, backIn(text)) : 0;
  // From the first sign to the last one, with the name between.
  const first = isHere ? before(one, mention, from, signs) : from;
  const last = after(one, mention, to, signs);
  over(one, signs);
  // A cross in a table of plans is of a plan.
  const isMarked =
    CROSS.test(text) && (one.block.kind !== 'cell' || STATUS.test(one.block.leadIn || (one.block.columns?.[1] ?? '')));
  if (isMarked || (isHere && BOX.test(text))) signs.add('crossed-out');
  if (by === 'row' && NO.test(text)) signs.add('no');
  if (by === 'row' && signs.size > 0 && STATUS.test(one.block.leadIn ?? '')) signs.add('status-column');
  if (signs.size === 0 || signs.has('pending-modifies')) return null;
  signs.add(`named-${by}`);
  around(one, mention, { first, from, to, last }, isHere, signs);
  return signs;
}
const CROSS = /[✗✘❌✖]|:x:/u;
const STATUS = /\b(?:status|state|standing|held|obtained|certified|attested|in place|progress|where we are|stage)\b/i;
const BOX = /^[^\p{L}\p{N}]*(?:\[ \]|☐)/u;
const NO = /^\W*(?:no|none|n\/a|not yet)\W*$/i;

/** What stands before the name: "working towards", "do not have". The first word of it, or that of the name. */
function before(one: Spoken, mention: Mention, from: number, signs: Set<string>): number {
  const { read } = one;
  const cues = cuesOf(read);
  const path = new Path(one, mention);
  const found = new Set<string>();
  let first = from;
  for (let index = from - 1; index >= Math.max(0, from - REACH); index -= 1) {
    const gap = read.words[index + 1]?.gap ?? '';
    path.gap(gap);
    if (gap.includes(';')) break;
    for (const [kind, length] of kindsAt(read, cues, index))
      if (index + length <= from && !found.has(kind)) {
        found.add(kind);
        first = index;
        path.tell(kind, 'before', signs, length - 1);
        if (kind === 'denied') denialBefore(one, index, from, path, signs);
        if (index === 0 && /[:–—-]/.test(read.words[index + length]?.gap ?? '')) signs.add(`${kind}-labels`);
      }
    path.word(index);
  }
  return first;
}

/** "do not hold", "no", "not … certified": what is denied before a name is the having of it, or something else. */
function denialBefore({ read }: Spoken, denial: number, from: number, path: Path, signs: Set<string>): void {
  if (read.words[denial]?.text === 'without') signs.add('without');
  if (path.isStrange()) return;
  const between = read.words.slice(denial + 1, from).map(({ text }) => text);
  // "We do not share our SOC 2 report", "It is outside our SOC 2 report": there is one.
  const isGiven = read.words[denial]?.text === 'outside' || between.some((word) => GIVING.has(word));
  if (isGiven && between.some((word) => DEFINITE.has(word))) signs.add('denies-giving');
  if (denial === from - 1) signs.add(read.words[denial]?.text === 'no' ? 'no-such' : 'not-such');
  for (let index = denial + 1; index < from; index += 1)
    if (
      at(read.marks, index, 'hold') > 0 ||
      at(read.marks, index, 'got') > 0 ||
      HAD.has(read.words[index]?.text ?? '')
    ) {
      signs.add('denies-having');
      return;
    }
}
const GIVING = new Set(
  'share shares sharing publish publishes provide provides send sends post disclose distribute'.split(' '),
);
const DEFINITE = new Set('our the full complete latest current'.split(' '));
const HAD = new Set([
  'have',
  'undergone',
  'completed',
  'claim',
  'pursued',
  'pursue',
  'sought',
  'audited',
  'certified',
  'attested',
  'compliant',
  'been',
  'any',
  'gone',
  'conducted',
  'performed',
  'commissioned',
  'engaged',
  'carry',
  'offer',
]);

/** What stands after it: "is in progress", "has not been obtained"; where the scheme is named elsewhere, the whole sentence. The word behind it. */
function after(one: Spoken, mention: Mention, to: number, signs: Set<string>): number {
  const { read, text } = one;
  const cues = cuesOf(read);
  const path = new Path(one, mention);
  const found = new Set<string>();
  let last = to;
  for (let index = to; index < Math.min(read.words.length, to + REACH); index += 1) {
    const gap = read.words[index]?.gap ?? '';
    if (index > to || to > 0) path.gap(gap);
    // "ISO 27001: aligned controls; cert in progress"
    if (gap.includes(';') && cueAt(cues, index, 'pending.standing') === 0) break;
    // "SOC 2 is in progress - we won't claim it before"
    if (found.size > 0 && / [–—-] /.test(gap)) break;
    const kinds = [...kindsAt(read, cues, index)];
    const longest = Math.max(...kinds.map(([, length]) => length));
    for (const [kind, length] of kinds)
      if (!found.has(kind)) {
        found.add(kind);
        // "certified to ISO 27001 and preparing for ISO 42001", "not SOC 2 certified, not ISO 27001 certified"
        if (index > to && isOfOther(one, mention, index + length)) {
          // "No SOC 2 report, no ISO 27001 certificate": what follows is denied as well.
          if (kind !== 'denied' || !signs.has('no-such'))
            signs.add(kind === 'denied' ? 'denied-elsewhere' : 'pending-elsewhere');
          continue;
        }
        last = Math.max(last, index + length);
        path.tell(kind, 'after', signs);
        const rest = text.slice(read.words[index + length - 1]?.end ?? text.length).trimStart();
        if (rest === '' || /^[.,;()–—:]/.test(rest)) signs.add(kind === 'denied' ? 'denied-closes' : 'pending-closes');
        if (kind === 'denied' && deniesStanding(read, cues, index)) signs.add('denied-standing');
        if (index === to) signs.add(kind === 'denied' ? 'denied-at-once' : 'pending-at-once');
        // "ISO 27001 planned maintenance windows"
        if (index === to && kind !== 'denied' && modifies(read, index, index + longest)) signs.add('pending-modifies');
      }
    path.word(index);
  }
  return last;
}
/** With nothing but blanks on both sides, and another word after it that is no day: "scheduled Q1 2027". */
const modifies = (read: Sentence, from: number, to: number): boolean =>
  read.words[from]?.gap === ' ' &&
  read.words[to]?.gap === ' ' &&
  isStrange(read, to) &&
  at(read.marks, to, 'prepositions') === 0 &&
  !WHEN.test(read.words[to]?.text ?? '');
const WHEN = /^(?:[qh]|20\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|early|mid|late|this|next|via)$/;
/** Whether another scheme is named within a few words from a place, in the same part of the line. */
function isOfOther(one: Spoken, mention: Mention, from: number): boolean {
  const named = namedAt(one);
  for (let index = from; index < Math.min(named.length, from + 3); index += 1) {
    if (/[,;:.)·•|\n]/.test(one.read.words[index]?.gap ?? '')) return false;
    if (named[index] !== undefined && named[index]?.key !== mention.key) return true;
  }
  return false;
}
/** "is not yet certified", "hasn't been obtained", "isn't available" */
function deniesStanding(read: Sentence, cues: ReturnType<typeof cuesOf>, index: number): boolean {
  for (let next = index + 1; next < Math.min(read.words.length, index + 5); next += 1) {
    if (/[,;:.]/.test(read.words[next]?.gap ?? '')) return false;
    if (ACTS.some((act) => at(read.marks, next, act) > 0) || cueAt(cues, next, 'pending.standing') > 0) return true;
    if (STANDS.has(read.words[next]?.text ?? '')) return true;
  }
  return false;
}
const STANDS = new Set([
  'held',
  'obtained',
  'completed',
  'pursued',
  'achieved',
  'claimed',
  'issued',
  'place',
  'done',
  'started',
  'sought',
  'yet',
  'undergone',
  'have',
  'hold',
  'begun',
  'commenced',
  'conducted',
  'performed',
  'commissioned',
  'engaged',
  'earned',
  'received',
  'exist',
  'carried',
  'taken',
]);

function* kindsAt(read: Sentence, cues: ReturnType<typeof cuesOf>, index: number): Generator<[Kind, number]> {
  if (isRepeated(read, cues, index)) return;
  for (const kind of KINDS) {
    const length = cueAt(cues, index, `pending.${kind}` as Cue);
    if (length > 0) yield [kind, length];
  }
  if (denies(read, index)) yield ['denied', 1];
}
