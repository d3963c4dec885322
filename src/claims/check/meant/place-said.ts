import { isAsked } from '../../reading/told.ts';
import type { Word } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import { closest, type Place, placesIn } from './places.ts';
import { toldFor } from './read-spoken.ts';

/** What is said to be at a place: the service with the data of its customers, or what stands in for it. */
type Kept = 'data' | 'backups';
/** Whether it is there, or only goes there or is worked on there. */
type How = 'kept' | 'passing';

/** A sentence that says where something is. */
export interface PlaceSaid {
  sentence: Spoken;
  of: Kept;
  how: How;
  /** Nothing of it is elsewhere: "only", "never leaves". */
  isOnly: boolean;
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
export function placeSaid(one: Spoken, places: readonly Place[] = placesIn(one.read)): PlaceSaid | null {
  const { read, block } = one;
  const { words } = read;
  const [first] = places;
  if (first === undefined || isAsked(read)) return null;
  if (block.kind === 'cell' || block.kind === 'title' || block.kind === 'question') return null;
  const cues = cuesOf(read);
  const within = (cue: Cue, from = 0, to = words.length): boolean => cueWithin(cues, cue, from, to);
  if (within('located.excepted') || places.some(({ to }) => cueAt(cues, to, 'located.following') > 0)) return null;
  const said = saidBefore(one, first);
  if (said === null) return null;
  const { at, cue } = said;
  const isLeaving = cue === 'located.leaves';
  const isLed = isLeaving || within('located.leading', at, first.from) || cueAt(cues, at, 'located.labels') > 0;
  if (within('located.beyond', at, first.from) || !(isLed || cueAt(cues, first.to, 'located.grounds') > 0)) return null;
  const from = Math.max(0, at - SUBJECT_WORDS);
  // "In Iowa with failover servers in Virginia": what stands in is elsewhere.
  const standby = cues.findIndex((_, index) => index >= first.to && cueAt(cues, index, 'located.backups') > 0);
  const mine = standby < 0 ? places : places.filter((place) => place.from < standby);
  const last = mine.at(-1) as Place;
  if (within('located.open', from, last.to + BEHIND) || within('located.parts', from, first.from)) return null;
  const { certainty, tense, polarity } = toldFor(one, words[at]?.start ?? 0, words[at]?.end ?? 0);
  if (certainty !== 'claim' || tense === 'past' || (tense === 'planned' && !isLeaving)) return null;
  if (polarity !== (isLeaving ? 'denied' : 'affirmed')) return null;
  const of = cue === 'located.copied' ? 'backups' : keptBefore(one, from, at);
  if (of === null) return null;
  return {
    sentence: one,
    of,
    how: cue === 'located.moved' || cue === 'located.processed' ? 'passing' : 'kept',
    isOnly: isLeaving || within('located.only'),
    places: closest(mine, words),
    start: words[first.from]?.start ?? 0,
    end: endOf(one.text, words[last.to - 1]?.end ?? 0),
  };
}

/** "U.S." ends with its point. */
const endOf = (text: string, end: number): number => (text[end] === '.' && text[end - 2] === '.' ? end + 1 : end);

/** What the words before the verb name, those behind the last comma first; the data where they name nothing at all. */
function keptBefore({ read }: Spoken, from: number, at: number): Kept | null {
  if (at === from) return 'data';
  const cues = cuesOf(read);
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
    const label = index === 0 ? cueAt(cues, 0, 'located.labels') : 0;
    if (label > 0 && (read.words[label]?.gap ?? '').startsWith(':')) return { at: 0, cue: 'located.at' };
  }
  return null;
}

/** Whether a sentence says of places that data are or may be there, whoever decides it. */
export const isOfWhere = (one: Spoken): boolean => {
  const cues = cuesOf(one.read);
  return [...SAID, 'located.labels', 'located.regions', 'located.data'].some((cue) =>
    cueWithin(cues, cue as Cue, 0, one.read.words.length),
  );
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
