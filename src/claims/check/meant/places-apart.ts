import type { Spoken } from '../prose/spoken.ts';
import { cuesOf, cueWithin } from './cues.ts';
import { isOfChoice, isOfWhere, type PlaceSaid, placeSaid } from './place-said.ts';
import { placeAnswered } from './place-yes-no.ts';
import { holds, mayMeet, placesIn } from './places.ts';

/** Two sentences of two files that place one thing differently; `item` is read later. */
export interface PlacedApart {
  first: PlaceSaid;
  item: PlaceSaid;
}

/** As many statements as are set against each other; what goes beyond says nothing new. */
const MOST = 60;

/** The pairs of statements of two files that cannot both be true, where neither file tells of the other's place. */
export function placedApart(sentences: readonly Spoken[]): PlacedApart[] {
  const said: PlaceSaid[] = [];
  /** The places that each file names for data. */
  const named = new Map<string, Set<string>>();
  let hasChoice = false;
  for (const one of sentences) {
    const places = placesIn(one.read);
    if (places.length === 0) {
      if (said.length < MOST && /region|residency/i.test(one.text) && isOfChoice(one)) hasChoice = true;
      continue;
    }
    if (isOfWhere(one)) {
      if (isOfChoice(one)) hasChoice = true;
      const known = named.get(one.page.file) ?? new Set();
      named.set(one.page.file, known);
      for (const { id } of places) known.add(id);
    }
    const found = said.length < MOST ? (placeSaid(one, places) ?? placeAnswered(one, places)) : null;
    if (found !== null) said.push(found);
  }
  return said.flatMap((item, index) =>
    said
      .slice(0, index)
      .filter(
        (first) =>
          (!hasChoice || (first.bound === 'usual' && item.bound === 'usual')) &&
          (areDenied(first, item, named) ||
            areDenied(item, first, named) ||
            (areApart(first, item) && !isToldBeside(first, item, named) && !isToldBeside(item, first, named))),
      )
      .slice(0, 1)
      .map((first) => ({ first, item })),
  );
}

const fileOf = ({ sentence }: PlaceSaid): string => sentence.page.file;
/** Whether two statements of one thing name places of which none is within another. */
const areApart = (a: PlaceSaid, b: PlaceSaid): boolean =>
  fileOf(a) !== fileOf(b) &&
  a.of === b.of &&
  a.outside === undefined &&
  b.outside === undefined &&
  (a.bound === b.bound || (a.bound === '' ? a : b).isOnly) &&
  (a.how === b.how ? a.how === 'kept' || a.isOnly || b.isOnly : (a.how === 'kept' ? a : b).isOnly) &&
  !a.places.some((one) => b.places.some((other) => mayMeet(one, other)));

/** Whether the file of one statement names the place of the other as well: then there are two. What holds both places tells nothing. */
const isToldBeside = (one: PlaceSaid, other: PlaceSaid, named: ReadonlyMap<string, ReadonlySet<string>>): boolean =>
  [...(named.get(fileOf(one)) ?? [])].some(
    (place) => other.places.some((there) => mayMeet(place, there)) && !one.places.some((here) => holds(place, here)),
  );

/** Whether one says that data are outside of a place, and the other file that they are there and nowhere else. */
function areDenied(one: PlaceSaid, other: PlaceSaid, named: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const [place = ''] = one.places;
  if (one.outside === undefined || other.outside !== undefined || fileOf(one) === fileOf(other)) return false;
  if (one.of !== other.of || other.bound !== '' || !other.places.every((there) => holds(place, there))) return false;
  const { read } = other.sentence;
  const isStrict = other.isOnly && (isLeft(read) || cueWithin(cuesOf(read), 'located.strict', 0, read.words.length));
  if (one.outside === 'some' ? !isStrict : other.how !== 'kept') return false;
  return [...(named.get(fileOf(other)) ?? [])].every((there) => mayMeet(place, there));
}
const isLeft = (read: PlaceSaid['sentence']['read']): boolean =>
  cueWithin(cuesOf(read), 'located.leaves', 0, read.words.length);
