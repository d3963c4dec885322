import { wordsOf } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import { asksOfPart, OPENS } from './place-asked.ts';
import type { PlaceSaid } from './place-said.ts';
import { closest, type Place, placesIn } from './places.ts';

/** The question, and the first sentence of its answer. */
const MOST_WORDS = 14;
const MOST_CHARS = 300;

/** What yes or no says of a place that a question names: "Does data leave Ohio? Some does." Linear in both. */
export function placeAnswered(one: Spoken, named: readonly Place[]): PlaceSaid | null {
  const { words, around } = one.read;
  const [place] = closest(named, words);
  if (around.answer === undefined || place === undefined || words.length > MOST_WORDS) return null;
  const cues = cuesOf(one.read);
  const asks = (cue: Cue): boolean => cueWithin(cues, cue, 0, words.length);
  if (!OPENS.has(words[0]?.text ?? '') || asksOfPart(words) || asks('located.offered')) return null;
  if (!THINGS.some(asks) || asks('located.theirs') || asks('located.only')) return null;
  const isLeaving = asks('located.leaves') || asks('located.beyond');
  if (!isLeaving && !asks('located.at')) return null;
  const [first = ''] = /^[^.!?;\n]*/.exec(around.answer.slice(0, MOST_CHARS)) ?? [];
  const answer = wordsOf(first);
  // "Is it kept in Ohio? No, in Iowa." says so itself.
  if (!isLeaving && placesIn({ text: first, words: answer }).length > 0) return null;
  const said = cuesOf({ words: answer });
  if (LIMITS.some((cue) => cueWithin(said, cue, 0, answer.length))) return null;
  const isYes = cueAt(said, 0, 'located.partly') > 0 && !DENYING.has(answer[2]?.text ?? '');
  const isNo = answer[0]?.text === 'no' || DENYING.has(answer[2]?.text ?? '');
  if (isYes === isNo || (!isLeaving && isYes && answer[0]?.text !== 'yes')) return null;
  const outside = isLeaving ? (isYes ? 'some' : undefined) : isNo ? 'all' : undefined;
  const [begins, ends] = [named[0]?.from ?? 0, named.at(-1)?.to ?? 1];
  return {
    sentence: one,
    of: asks('located.backups') ? 'backups' : 'data',
    how: 'kept',
    isOnly: isLeaving && isNo,
    ...(outside === undefined ? {} : { outside }),
    bound: '',
    places: closest(named, words),
    start: words[begins]?.start ?? 0,
    end: words[ends - 1]?.end ?? 0,
  };
}
const THINGS = ['located.things', 'located.asked', 'located.data', 'located.backups'] as const;
const LIMITS = ['located.open', 'located.excepted', 'located.usual', 'located.mostly'] as const;
const DENYING = new Set(['not', "n't"]);
