import { isAsked } from '../../reading/told.ts';
import { type Word, wordsOf } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import { askedOver } from './asked-over.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import located from './lexicon/located.json' with { type: 'json' };
import { askedWhere, isFirstOf, type Kept } from './place-asked.ts';
import {
  type Bound,
  boundOf,
  clauseOfOthers,
  endOfClause,
  isOfOtherThings,
  isOfPart,
  isOfWhose,
  isOpen,
} from './place-limits.ts';
import { signedAt, speaksAgainst } from './place-signs.ts';
import { closest, mayMeet, type Place, placesIn } from './places.ts';
import { toldFor } from './read-spoken.ts';

/** Whether it is there, or only goes there or is worked on there. */
type How = 'kept' | 'passing';

/** A sentence that says where something is. */
export interface PlaceSaid {
  sentence: Spoken;
  of: Kept;
  how: How;
  /** Nothing of it is elsewhere: "only", "never leaves". */
  isOnly: boolean;
  /** What a question asked and its answer denied: some of it is outside of the places, or all. */
  outside?: 'some' | 'all';
  bound: Bound;
  /** By their keys in the lexicon. */
  places: readonly string[];
  /** Where its places stand in the sentence's text. */
  start: number;
  end: number;
}

/** Between the word that says so and the place: "hosted in ISO 27001 certified data centers of Amazon Web Services in Ireland". */
const REACH = 14;
/** From the beginning of a clause to that word. */
const SUBJECT_WORDS = 14;
/** As far behind a place is looked for what leaves it open: "in Germany or, on request, in Ireland". */
const BEHIND = 6;

/** What a sentence says of where the company's data are; null where it says nothing or leaves it open. Linear in the sentence. */
export function placeSaid(one: Spoken, named: readonly Place[] = placesIn(one.read)): PlaceSaid | null {
  const { read, block } = one;
  const { words } = read;
  if (named.length === 0 || isAsked(read) || block.kind === 'title' || block.kind === 'question') return null;
  if (block.kind === 'cell' && !isPairOfCells(one)) return null;
  const cues = cuesOf(read);
  const within = (cue: Cue, from = 0, to = words.length): boolean => cueWithin(cues, cue, from, to);
  const ended = clauseOfOthers(one);
  const places = named.filter(({ from }) => from >= ended);
  if (within('located.excepted', ended) && !within('located.usual', ended)) return null;
  const told = saidOf(one, places) ?? answerOf(one, places) ?? signedOf(one, places);
  if (told === null) return null;
  const { at, cue, of, mine, asked } = told;
  const isAnswer = asked.length > 0;
  const [first] = mine as [Place];
  const others = isAnswer ? ofAllIn(one, first.to) : words.length;
  const isLeaving = cue === 'located.leaves';
  // "In Iowa with failover servers in Virginia": what stands in is elsewhere.
  const standby = cues.findIndex((_, index) => index >= first.to && cueAt(cues, index, 'located.backups') > 0);
  const end = endOfClause(one, first.to, standby);
  const main = mine.filter((place) => place.from < Math.min(end, others));
  // "As a company of Europe, we keep it in Ohio": the first place is ours.
  const we = words.findLastIndex(({ text, gap }, index) => index < first.from && text === 'we' && gap.includes(','));
  if (places.some(({ from, to }) => from > we && from < end && cueAt(cues, to, 'located.following') > 0)) return null;
  const last = main.at(-1) as Place;
  const colon = words.findLastIndex(({ gap }, index) => index <= at && gap.startsWith(':'));
  const from = Math.max(ended, colon, at - SUBJECT_WORDS);
  if (isOpen(one, from, Math.min(end, last.to + BEHIND)) || (!isAnswer && isOfPart(one, from, first.from))) return null;
  if (within('located.theirs', from, Math.min(last.to, others)) && !isOfWhose(one, first)) return null;
  const { certainty, tense, polarity } = toldFor(one, words[at]?.start ?? 0, words[at]?.end ?? 0);
  const isPut = certainty === 'claim' || isPutThough(words, at, certainty);
  if (!isPut || tense === 'past' || (tense === 'planned' && !isLeaving && !isBound(words, at))) return null;
  // "Is it kept in Ohio? No, in Iowa."
  const isOtherwise = isAnswer && words[0]?.text === 'no' && words[1]?.text !== 'not';
  if (!isOtherwise && polarity !== (isLeaving ? 'denied' : 'affirmed')) return null;
  return {
    sentence: one,
    of,
    how: cue === 'located.moved' || cue === 'located.processed' ? 'passing' : 'kept',
    isOnly: isLeaving || within('located.only'),
    bound: boundOf(one, asked, first.from, last.to),
    places: closest(main, words),
    start: words[first.from]?.start ?? 0,
    end: endOf(one.text, words[last.to - 1]?.end ?? 0),
  };
}

/** What a sentence says of its places: by which word, of what, and of which of them. */
interface Said {
  at: number;
  cue: SaidCue;
  of: Kept;
  mine: readonly Place[];
  /** The question, where the place answers one. */
  asked: readonly Word[];
}
/** By a verb or a label before the first place that has one: "US-only: everything runs in Ohio". */
function saidOf(one: Spoken, places: readonly Place[]): Said | null {
  const cues = cuesOf(one.read);
  for (const [index, first] of places.entries()) {
    const said = saidBefore(one, first);
    if (said === null) continue;
    const { at, cue } = said;
    const mine = places.slice(index);
    if (places.slice(0, index).some(({ id }) => !mine.every((place) => mayMeet(id, place.id)))) return null;
    const isLed =
      cue === 'located.leaves' ||
      cueWithin(cues, 'located.leading', at, first.from) ||
      (at === 0 && isLabel(cues, LABEL_WORDS)) ||
      cueAt(cues, first.to, 'located.grounds') > 0;
    // "Hosted out of Ohio" is in Ohio.
    const isFrom = cue === 'located.at' && one.read.words[at + 1]?.text === 'out';
    if (!(isLed || isFrom) || cueWithin(cues, 'located.beyond', isFrom ? at + 2 : at, first.from)) return null;
    const of = cue === 'located.copied' ? 'backups' : keptBefore(one, Math.max(0, at - SUBJECT_WORDS), at);
    if (of === null || isOfOtherThings(one, at, first.from)) return null;
    return { at, cue, of, mine, asked: [] };
  }
  return null;
}
/** By the question that it answers: "Where are the servers? In Ireland." */
function answerOf(one: Spoken, places: readonly Place[]): Said | null {
  const [first] = places;
  const { words } = one.read;
  if (first === undefined) return null;
  const before = words.slice(0, first.from);
  const isPlain = before.every(({ text }) => ANSWERING.has(text));
  if (!isPlain && (before.length > ANSWER_WORDS || speaksAgainst(one))) return null;
  const question = isFirstOf(one) ? askedOver(one) : '';
  const of = question === '' ? null : askedWhere(question);
  if (of === null) return null;
  return { at: first.from, cue: 'located.at', of, mine: places, asked: wordsOf(question) };
}
const ANSWER_WORDS = 10;
/** By signs: "Our German servers hold all data". */
function signedOf(one: Spoken, places: readonly Place[]): Said | null {
  const signed = signedAt(one, places);
  return signed === null ? null : { at: signed.at, cue: 'located.at', of: signed.of, mine: places, asked: [] };
}
/** "Data shall be stored in Ohio" */
const isBound = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 2), at).some(({ text }) => text === 'shall');
/** "Dublin, for all customers in the EU": where those are for whom it is; the end where nothing says so. */
function ofAllIn({ read: { words } }: Spoken, to: number): number {
  const all = words.findIndex(({ text }, index) => index >= to && text === 'all' && words[index - 1]?.text === 'for');
  return all < 0 ? words.length : all;
}
/** "Every server is in Ohio" and "a copy of each backup is" tell of ours, "we call them copies and they're in Ohio" of a place. */
const isPutThough = (words: readonly Word[], at: number, certainty: string): boolean =>
  certainty === 'explanation'
    ? words.slice(0, at).some(({ text }) => EACH.has(text))
    : certainty === 'worded' &&
      words.some(({ text }, index) => index < at && text === 'and' && THEY.has(words[index + 1]?.text ?? ''));
const THEY = new Set(['they', "they're", 'it', "it's"]);
const EACH = new Set(['every', 'each']);
const ANSWERING = new Set(located.answering.words);

/** "Hosting location | Canada": the two cells of a row that has no others, read as one. */
const isPairOfCells = ({ text, block: { row = '', columns = [] } }: Spoken): boolean =>
  columns.length === 2 && row !== '' && text.startsWith(`${row}:`);

/** "U.S." ends with its point. */
const endOf = (text: string, end: number): number => (text[end] === '.' && text[end - 2] === '.' ? end + 1 : end);

/** What the words before the verb name, those behind the last comma first; the data where they name nothing at all. */
function keptBefore({ read }: Spoken, from: number, at: number): Kept | null {
  if (at === from) return 'data';
  const cues = cuesOf(read);
  // "We call them backups and they're in Ohio"
  if (THEY.has(read.words[at - 1]?.text ?? '') && cueWithin(cues, 'located.backups', from, at)) return 'backups';
  const isBreak = ({ gap }: Word, index: number): boolean => index > from && /[,;:]/.test(gap);
  const clause = Math.max(from, read.words.slice(0, at + 1).findLastIndex(isBreak));
  for (const [begin, end] of [
    [clause, at],
    [from, clause],
  ] as const)
    for (let index = begin; index < end; index += 1) {
      if (cueAt(cues, index, 'located.backups') > 0) return 'backups';
      if (cueAt(cues, index, 'located.data') > 0) return isOfBackups(read.words, index) ? 'backups' : 'data';
    }
  return null;
}
/** "Server backups", "data replicas" */
const isOfBackups = (words: readonly Word[], index: number): boolean =>
  words[index + 1]?.gap === ' ' && /^(?:backups?|replicas?|copies|snapshots?)$/.test(words[index + 1]?.text ?? '');

type SaidCue = (typeof SAID)[number];
const SAID = ['located.leaves', 'located.at', 'located.processed', 'located.moved', 'located.copied'] as const;
/** The word by which a place is said, closest before it. */
function saidBefore({ read }: Spoken, { from }: Place): { at: number; cue: SaidCue } | null {
  const cues = cuesOf(read);
  let depth = 0;
  for (let index = from - 1; index >= Math.max(0, from - REACH); index -= 1) {
    const gap = read.words[index + 1]?.gap ?? '';
    if (gap.includes(';')) return null;
    if (gap.includes(')') && index + 1 < from) depth += 1;
    if (depth > 0) {
      if ((read.words[index]?.gap ?? '').includes('(')) depth -= 1;
      continue;
    }
    const cue = SAID.find((one) => cueAt(cues, index, one) > 0);
    if (cue !== undefined) return { at: index, cue };
    // "We use data centers in Ireland"
    if (cueAt(cues, index, 'located.uses') > 0 && cueWithin(cues, 'located.grounds', index, from))
      return { at: index, cue: 'located.at' };
    if ((read.words[index + 1]?.gap ?? '').startsWith(':') && index < LABEL_WORDS && isLabel(cues, index + 1))
      return { at: 0, cue: 'located.at' };
  }
  return null;
}

/** "Storage location of customer data:" */
const isLabel = (cues: ReturnType<typeof cuesOf>, end: number): boolean => cueWithin(cues, 'located.labels', 0, end);
const LABEL_WORDS = 6;

/** Whether a sentence says of places that data are or may be there, whoever decides it. */
export const isOfWhere = (one: Spoken): boolean => {
  const cues = cuesOf(one.read);
  const within = (cue: Cue): boolean => cueWithin(cues, cue, 0, one.read.words.length);
  // "Is it kept in Ohio? No."
  if (/^\W*no\b/i.test(one.read.around.answer ?? '')) return false;
  // "If you reside in the EU, you have the right to …"
  if (within('located.readers') && !within('located.stored')) return false;
  return [...SAID, 'located.labels', 'located.regions', 'located.data'].some((cue) => within(cue as Cue));
};
/** "In the region of your choice": there are several. */
export const isOfChoice = ({ read }: Spoken): boolean => {
  const cues = cuesOf(read);
  for (let index = 0; index < read.words.length; index += 1)
    if (
      cueAt(cues, index, 'located.regions') > 0 &&
      cueWithin(cues, 'located.choosing', index - CHOICE_WORDS, index + CHOICE_WORDS)
    )
      return true;
  return false;
};
const CHOICE_WORDS = 5;
