import { isAsked } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Met } from './answer-beside.ts';
import { flag, lackSign, lengthSign, weightSign } from './answer-odds.ts';
import { cover, type Part, partOf, thingsOf } from './answer-parts.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import lexicon from './lexicon/opposites.json' with { type: 'json' };
import { isConditional, isExclusive, wordsIn } from './opposites.ts';
import { askedWhere } from './place-asked.ts';
import { isOfChoice } from './place-said.ts';
import { speaksAgainst } from './place-signs.ts';
import { closest, depthOf, holds, mayMeet, type Place, placesIn } from './places.ts';
import { namedIn, weightOf } from './said-of.ts';
import type { Answered } from './short-answers.ts';

/** "Does data leave the EU?" */
const LEAVES = /\b(?:leaves?|outside|cross(?:es)?|abroad|transfer(?:s|red)?)\b/i;
/** Nothing of it is elsewhere. */
const STRICT =
  /\b(?:never|not|does not|do not|n't|n’t) (?:ever )?(?:leaves?|stored outside|transferred outside)\b|\bexclusively\b|\bonly\b|\bremains? (?:with)?in\b|\bstays? (?:with)?in\b|\bwithin\b/i;
/** Customers or circumstances decide. */
const CHOSEN = /\b(?:or|choose|chosen|choice|select|pick|prefer|whichever|each region|region of your|depending)\b/i;
/** What places are asked for by, as things. */
const PLACE_THINGS: ReadonlySet<string> = new Set(lexicon.placed.asked);
const BACKUPS: ReadonlySet<string> = new Set(lexicon.placed.backups);
/** What a company keeps of its customers, and on what. */
const KEPT: ReadonlySet<string> = new Set(lexicon.placed.kept);
const ANYWHERE: ReadonlySet<string> = new Set(lexicon.placed.anywhere);
/** The places that a sentence names as such: neither laws and people of a place nor all the world. */
function placesOf({ read }: Spoken): string[] {
  const cues = cuesOf(read);
  const isOfPeople = ({ from, to }: Place): boolean =>
    cueAt(cues, to, 'located.following') > 0 ||
    [1, 2].some((back) => cueAt(cues, from - 1 - back, 'located.theirs') > 0);
  const places = placesIn(read).filter((place) => !isOfPeople(place));
  return closest(places, read.words).filter((id) => !ANYWHERE.has(id));
}
const namesOf = ({ read }: Spoken): string =>
  placesIn(read)
    .flatMap(({ from, to }) => read.words.slice(from, to).map(({ text }) => text))
    .join(' ');

/** Where an answer and a sentence place one thing, if both do. `around`: what the sentence and what stands over it name. */
export function placedBoth(unit: Answered, one: Spoken, around: ReadonlySet<string>): Met[] {
  const theirs = placesOf(one);
  const placed = theirs.length === 0 ? undefined : placedPart(unit);
  if (placed === undefined) return [];
  const { answer, places: mine } = placed;
  const told = partOf(one);
  const texts = [one.text, answer.text, unit.question.text];
  if (texts.some(isConditional) || CHOSEN.test(one.text) || CHOSEN.test(answer.text)) return [];
  if (answer.denials.length > (unit.truth === false ? 1 : 0)) return [];
  if (told.denials.length > 0 && !STRICT.test(one.text)) return [];
  const outside = mine.filter((place) => !theirs.some((there) => mayMeet(place, there)));
  const isStrict = STRICT.test(one.text) || isExclusive(one.text);
  const leaves = LEAVES.test(unit.question.text) ? (unit.truth ?? true) : true;
  const isApart = outside.length > 0 && (outside.length === mine.length || (isStrict && leaves));
  // That it is in the EU neither confirms nor denies that it is in Dublin.
  const isConfirmed = theirs.some((there) => mine.some((place) => holds(place, there)));
  if (!isApart && !isConfirmed) return [];
  const places = new Set(namedIn(`${namesOf(answer.sentence)} ${namesOf(one)}`).things);
  const isThing = (thing: string): boolean => !PLACE_THINGS.has(thing) && !places.has(thing);
  const asked = unit.asked.things.filter(isThing);
  const ofAnswer = answer.things.filter(isThing);
  const topic = cover(asked, around);
  const own = cover(ofAnswer, around);
  const both = cover(new Set([...asked, ...ofAnswer]), around);
  const back = cover(told.things.filter(isThing), new Set([...asked, ...ofAnswer]));
  const kept = askedWhere(unit.question.text);
  const isOfBackups = isNamed(BACKUPS, [...unit.asked.things, ...answer.things]);
  const signs = {
    topic: asked.length === 0 ? 1 : topic.share,
    'topic by weight': weightSign(topic.shared),
    'topic lacks': lackSign(topic.lacking),
    'topic is of nothing': flag(asked.length === 0),
    answer: own.share,
    'answer by weight': weightSign(own.shared),
    both: both.share,
    'both by weight': weightSign(both.shared),
    told: back.share,
    'told by weight': weightSign(back.shared),
    'told lacks': lackSign(back.lacking),
    'told strictly': flag(isStrict),
    'all outside': flag(outside.length === mine.length),
    'several places': flag(theirs.length > 1),
    'places of one size': flag(mine.some((place) => theirs.some((there) => depthOf(there) === depthOf(place)))),
    'told of being there': flag(BEING.some((cue) => names(one, cue))),
    'asked of all data': flag(kept === 'data'),
    'told of all data': flag(isNamed(KEPT, around)),
    'of backups alone': flag(isNamed(BACKUPS, around) !== isOfBackups),
    'of all data': flag(kept === 'data' && isNamed(KEPT, around)),
    'asked for a place': flag(kept !== null || /\bwhere\b/i.test(unit.question.text)),
    'of a part in one': flag(
      names(one, 'located.parts') !== [unit.question, answer.sentence].some((each) => names(each, 'located.parts')),
    ),
    'usually in one': flag(
      names(one, 'located.usual') !== [unit.question, answer.sentence].some((each) => names(each, 'located.usual')),
    ),
    'mostly in one': flag(names(one, 'located.mostly') !== names(answer.sentence, 'located.mostly')),
    'only worked on there': flag(names(one, 'located.processed') && !names(one, 'located.at')),
    'of people there': flag(names(one, 'located.theirs') || names(answer.sentence, 'located.theirs')),
    'told against': flag(speaksAgainst(one)),
    'question against': flag(speaksAgainst(unit.question)),
    'no question': flag(!isAsked(unit.question.read)),
    'answer leaves it open': flag(names(answer.sentence, 'located.open')),
    'told leaves it open': flag(names(one, 'located.open')),
    'told is long': lengthSign(wordsIn(one.text)),
    'told in a cell': flag(one.block.kind === 'cell'),
  };
  return [{ answer, told, kind: 'place', on: 'place', isAgreed: !isApart, signs }];
}
const BEING: readonly Cue[] = ['located.at', 'located.processed', 'located.grounds'];
/** Whether a sentence has words of a kind. */
function names({ read }: Spoken, cue: Cue): boolean {
  return cueWithin(cuesOf(read), cue, 0, read.words.length);
}
const isNamed = (these: ReadonlySet<string>, things: Iterable<string>): boolean =>
  [...things].some((one) => these.has(one));
/** The part of an answer that names a place, with its places. */
function placedPart({ parts, sentences }: Answered): { answer: Part; places: string[] } | undefined {
  const sentence = sentences.find(({ read }) => placesIn(read).length > 0);
  if (sentence === undefined) return undefined;
  const [{ from = 0 } = {}] = placesIn(sentence.read);
  const at = sentence.read.words[from]?.start ?? 0;
  const answer = parts.find((part) => part.sentence === sentence && part.start <= at && at < part.end);
  return { answer: answer ?? partOf(sentence), places: placesOf(sentence) };
}

/** Tells of such statements whether the file of the sentence leaves the answer's place out, where it tells of the thing. */
export function placesApart(sentences: readonly Spoken[]): (both: Pick<Met, 'answer' | 'told'>) => boolean {
  const hasChoice = sentences.some((one) => /region|residency/i.test(one.text) && isOfChoice(one));
  const named = Map.groupBy(
    sentences.flatMap((one) => placesIn(one.read).map(({ id }) => ({ id, one }))),
    ({ one }) => one.page.file,
  );
  return ({ answer, told }) => {
    if (hasChoice && !STRICT.test(told.sentence.text)) return false;
    const theirs = placesOf(told.sentence);
    const outside = placesOf(answer.sentence).filter((place) => !theirs.some((there) => holds(there, place)));
    const about = new Set(
      [...answer.things, ...told.things].filter((thing) => !PLACE_THINGS.has(thing) && weightOf(thing) > 1),
    );
    return !(named.get(told.sentence.page.file) ?? []).some(
      ({ id, one }) =>
        outside.some((place) => holds(place, id) || (holds(id, place) && !theirs.includes(id))) &&
        (one.block === told.sentence.block || thingsOf(one).some((thing) => about.has(thing))),
    );
  };
}
