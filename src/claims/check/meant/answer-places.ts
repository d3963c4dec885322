import type { Spoken } from '../prose/spoken.ts';
import { cover, type Part, partOf, thingsOf } from './answer-parts.ts';
import { isConditional, isExclusive } from './opposites.ts';
import { isOfChoice } from './place-said.ts';
import { closest, holds, mayMeet, placesIn } from './places.ts';
import { namedIn, weightOf } from './said-of.ts';
import type { Answered } from './short-answers.ts';

/** Where an answer and a sentence of one thing place it. */
export interface PlacedBoth {
  answer: Part;
  told: Part;
  /** How much they have in common, by weight. */
  weight: number;
  isAgreed: boolean;
}

/** "Does data leave the EU?" */
const LEAVES = /\b(?:leaves?|outside|cross(?:es)?|abroad|transfer(?:s|red)?)\b/i;
/** Nothing of it is elsewhere. */
const STRICT =
  /\b(?:never|not|does not|do not|n't|n’t) (?:ever )?(?:leaves?|stored outside|transferred outside)\b|\bexclusively\b|\bonly\b|\bremains? (?:with)?in\b|\bstays? (?:with)?in\b|\bwithin\b/i;
/** Customers or circumstances decide. */
const CHOSEN = /\b(?:or|choose|chosen|choice|select|pick|prefer|whichever|each region|region of your|depending)\b/i;
/** What places are asked for by, as things. */
const PLACE_THINGS = new Set(['countri', 'region', 'citi', 'locat', 'location', 'place', 'where', 'abroad', 'leav']);
const BACKUPS = 'backup';
const ANYWHERE = new Set(['world', 'worldwide', 'global']);
const placesOf = ({ read }: Spoken): string[] => closest(placesIn(read), read.words).filter((id) => !ANYWHERE.has(id));
const namesOf = ({ read }: Spoken): string =>
  placesIn(read)
    .flatMap(({ from, to }) => read.words.slice(from, to).map(({ text }) => text))
    .join(' ');

/** Where an answer and a sentence place one thing, if both do. `around`: what the sentence and what stands over it name. */
export function placedBoth(unit: Answered, one: Spoken, around: ReadonlySet<string>): PlacedBoth | null {
  const theirs = placesOf(one);
  const sentence = theirs.length === 0 ? undefined : unit.sentences.find(({ read }) => placesIn(read).length > 0);
  if (sentence === undefined) return null;
  const texts = [one.text, sentence.text, unit.question.text];
  if (texts.some(isConditional) || CHOSEN.test(one.text) || CHOSEN.test(sentence.text)) return null;
  const [answer, told] = [partOf(sentence), partOf(one)];
  if (answer.denials.length > (unit.truth === false ? 1 : 0) || (told.denials.length > 0 && !STRICT.test(one.text)))
    return null;
  const names = new Set(namedIn(`${namesOf(sentence)} ${namesOf(one)}`).things);
  const isThing = (thing: string): boolean => !PLACE_THINGS.has(thing) && !names.has(thing);
  const asked = unit.asked.things.filter(isThing);
  const things = new Set([...asked, ...answer.things.filter(isThing)]);
  const isStrict = STRICT.test(one.text) || isExclusive(one.text);
  const union = cover(things, around);
  if (!isOfOneThing(asked, told, around, isStrict) && !(union.share >= 0.55 && union.shared >= 2.5)) return null;
  if (around.has(BACKUPS) !== (unit.asked.things.includes(BACKUPS) || answer.things.includes(BACKUPS))) return null;
  const mine = placesOf(sentence);
  const outside = mine.filter((place) => !theirs.some((there) => mayMeet(place, there)));
  const leaves = LEAVES.test(unit.question.text) ? (unit.truth ?? true) : true;
  const isApart = outside.length > 0 && (outside.length === mine.length || (isStrict && leaves));
  if (!isApart && outside.length === mine.length) return null;
  return { answer, told, weight: union.shared, isAgreed: !isApart };
}
/** Whether a sentence names what a question asks the place of: data in general only where it tells of all of them. */
function isOfOneThing(
  asked: readonly string[],
  { things }: Part,
  around: ReadonlySet<string>,
  isStrict: boolean,
): boolean {
  const topic = cover(asked, around);
  if (topic.share < 0.6) return false;
  return topic.shared >= 1.2 || (isStrict && asked.includes('data') && things.includes('data'));
}

/** Tells of such statements whether the file of the sentence leaves the answer's place out, where it tells of the thing. */
export function placesApart(sentences: readonly Spoken[]): (both: Pick<PlacedBoth, 'answer' | 'told'>) => boolean {
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
