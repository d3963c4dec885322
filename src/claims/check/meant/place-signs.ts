import type { Word } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';
import type { Kept } from './place-asked.ts';
import type { Place } from './places.ts';
import { toldFor } from './read-spoken.ts';

/** What a sentence says of a place by its signs: a thing that holds data beside it, and nothing that speaks of something else. */
export interface Signed {
  at: number;
  of: Kept;
  first: Place;
}

/** Between a preposition and its place: "in the AWS region Ohio", "at a facility in the city of Ohio". */
const LED_WITHIN = 5;
/** A longer sentence tells of more than one thing. */
const MOST_WORDS = 32;
/** Behind the place: "in the US data centers of AWS". */
const BEHIND = 3;

/** Whether a place is spoken of as one where something is: "in Ohio", "from the region Ohio", "Ohio-based servers", "Servers: Ohio". */
function isLed({ read: { words } }: Spoken, place: Place, cues: ReturnType<typeof cuesOf>): boolean {
  if (cueWithin(cues, 'located.beyond', place.from - LED_WITHIN, place.from)) return false;
  const isBased = words[place.to]?.text === 'based';
  if (!isBased && (cueAt(cues, place.to, 'located.grounds') > 0 || cueAt(cues, place.to, 'located.stays') > 0))
    return true;
  if (isBased && cueWithin(cues, 'located.grounds', place.to + 1, place.to + BEHIND)) return true;
  if (/^[:–—]/.test((words[place.from]?.gap ?? '').trim())) return true;
  for (let index = place.from - 1; index >= Math.max(0, place.from - LED_WITHIN); index -= 1)
    if (cueAt(cues, index, 'located.leading') > 0) return true;
  return false;
}

/** What the signs of a sentence say; null where one speaks against it. Linear in the sentence. */
export function signedAt(one: Spoken, places: readonly Place[]): Signed | null {
  const { words } = one.read;
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined || words.length > MOST_WORDS) return null;
  const cues = cuesOf(one.read);
  if (speaksAgainst(one) || !isLed(one, first, cues)) return null;
  const verb = lastOf(words, first.from, (index) => VERBS.some((cue) => cueAt(cues, index, cue) > 0));
  const isOfUs = verb >= 0 && toldFor(one, words[verb]?.start ?? 0, words[verb]?.end ?? 0).subject === 'us';
  const to = Math.min(words.length, last.to + BEHIND);
  const of = thingIn(one, to);
  // "Northwind runs in Ohio": who is named is the service.
  const isRun = isOfUs && RUNS.has(words[verb]?.text ?? '') && cueAt(cues, verb + 1, 'located.leading') > 0;
  if (of === null && !isRun) return null;
  const stays = cueAt(cues, first.to, 'located.stays') > 0;
  if (verb < 0 && !stays && !/^[:–—]/.test((words[first.from]?.gap ?? '').trim())) return null;
  return { at: verb < 0 ? first.from : verb, of: of ?? 'data', first };
}
/** Whether a word speaks against it: "we choose a place" is no choice of the customer's. */
export function speaksAgainst(one: Pick<Spoken, 'read'>): boolean {
  const { words } = one.read;
  const cues = cuesOf(one.read);
  return words.some(
    (_, index) => words[index - 1]?.text !== 'we' && AGAINST.some((cue) => cueAt(cues, index, cue) > 0),
  );
}
const AGAINST = ['located.parts', 'located.against', 'located.theirs'] as const;
const VERBS = ['located.at', 'located.being'] as const;
const RUNS = new Set(['run', 'runs', 'hosted', 'deployed', 'live', 'lives']);

const lastOf = (words: readonly Word[], to: number, is: (index: number) => boolean): number =>
  words.findLastIndex((_, index) => index < to && is(index));

/** The thing that holds data, or stands in for it. */
function thingIn(one: Spoken, to: number): Kept | null {
  const cues = cuesOf(one.read);
  if (cueWithin(cues, 'located.backups', 0, to)) return 'backups';
  return cueWithin(cues, 'located.things', 0, to) ? 'data' : null;
}
