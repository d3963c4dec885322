import type { Spoken } from '../prose/spoken.ts';
import {
  AGREED,
  BY_CHANCE,
  COUNTED,
  FEW,
  GROWTH,
  GROWTH_OF_TOPIC,
  KEPT_APART,
  LIKELY,
  NAMED_APART,
  OF_A_PART,
  OF_KIND,
  OF_ONE_HEAD,
  OF_TOPIC,
  OF_TWO_TOPICS,
  ROOM,
  SAME_SENTENCE,
  SURE,
  THRESHOLD,
  WITNESS,
} from './differing-odds.ts';
import { neighbors } from './number-neighbors.ts';
import { differ, isKept, sharesKind, sharesTopic } from './numbers-apart.ts';
import { areBackupsApart, areNamedApart, familyOf, headsMet, isSpecialCase, odds, valuesOf } from './one-thing.ts';
import { sameQuantity } from './quantities.ts';
import { isAct } from './said-of.ts';
import type { Stated } from './stated-in.ts';
import type { TopicId } from './topic-lexicon.ts';
import { topicsMet } from './topics-met.ts';

/** Two numbers that differ and seem to be told of one thing; `item` is read later. */
export interface Differing {
  first: Stated;
  item: Stated;
}

/** Most numbers are lengths and rhythms; where a count is of anything else, it takes more to say of what. */
const isLength = ({ quantity: { measure } }: Stated): boolean =>
  measure === 'time' || measure === 'working time' || measure === 'rhythm';

const fileOf = ({ sentence }: Stated): string => sentence.page.file;
/** A sentence that stands in many files is read once. */
const isRepeated = (a: Stated, b: Stated): boolean =>
  a.sentence.text === b.sentence.text &&
  a.quantity.start === b.quantity.start &&
  a.sentence.block.heading === b.sentence.block.heading;
const REPEATED = { odds: 9, differs: false };
/** "Resolution: 8 hours" doesn't say of what. */
const isOnlyDone = (one: Stated, other: Stated): boolean => [one, other].some(({ core }) => core.things.every(isAct));
/** The pairs of numbers in two files that differ and are more likely of one thing than any other pair of the two. Linear: pairs are bounded. */
export function differing(all: readonly Stated[]): Differing[] {
  const values = valuesOf(all);
  const beside = neighbors(all);
  const pairs: Pair[][] = all.map(() => []);
  for (const [index, one] of all.entries())
    for (const at of beside[index] ?? []) {
      const other = all[at] as Stated;
      if (at < index) continue;
      const shared = isRepeated(one, other)
        ? REPEATED
        : { odds: odds(one, other, values), differs: differ(one, other) };
      pairs[index]?.push({ at, other, ...shared });
      pairs[at]?.push({ at: index, other: one, ...shared });
    }
  const counts = Map.groupBy(all, familyOf);
  /** The more numbers a tree has, the more of them are alike by chance. */
  const enough = (one: Stated, other: Stated): number => {
    const topics = topicsMet(one, other);
    if (isSpecialCase(one, other)) return OF_A_PART;
    const more = Math.log((counts.get(familyOf(one))?.length ?? 0) / FEW);
    if (topics === 'same') return THRESHOLD + GROWTH_OF_TOPIC * Math.max(0, more);
    if (topics === 'kind' || topics === 'other') return headsMet(one, other) === 'same' ? OF_ONE_HEAD : OF_TWO_TOPICS;
    const grown = GROWTH * more;
    const isApart = areNamedApart(one, other);
    const areKept = isKept(one) && isKept(other);
    const isOfTwo =
      !isLength(one) ||
      (topics === 'one' && isOnlyDone(one, other)) ||
      (isApart && (one.quantity.measure === 'rhythm' || (areKept && areBackupsApart(one, other))));
    const isCounted = one.quantity.measure === 'things' && !isApart && headsMet(one, other) === 'same';
    const least = isCounted ? COUNTED : isOfTwo ? NAMED_APART : isApart && areKept ? KEPT_APART : THRESHOLD;
    return Math.max(least, grown);
  };
  const views = all.map((one, index) => viewsOf(one, pairs[index] ?? []));
  return all.flatMap((first, index) =>
    (pairs[index] ?? [])
      .filter((pair) => {
        const { at, other, differs } = pair;
        if (at < index || !differs || pair.odds < enough(first, other)) return false;
        if (isOfOtherData(pair, first, other, pairs[index]) || isOfOtherData(pair, other, first, pairs[at]))
          return false;
        const mine = views[index]?.get(fileOf(other));
        const theirs = views[at]?.get(fileOf(first));
        return (
          isClosest(pair, first, other, mine) &&
          isClosest(pair, other, first, theirs) &&
          !areWitnessed(views[index], views[at], pair, fileOf(first))
        );
      })
      .map(({ other }) => ({ first, item: other })),
  );
}

/**
 * "A key of 256 bits" beside "128-bit TLS": where nothing says which data a key guards, and a text that fits it better gives as many
 * bits for the data that the other is not of, it is of those.
 */
const isOfOtherData = ({ odds: own }: Pair, one: Stated, other: Stated, beside: readonly Pair[] | undefined): boolean =>
  one.quantity.measure === 'bits' &&
  one.topics.length > 1 &&
  other.topics.length === 1 &&
  beside?.some(
    ({ other: third, odds: closer, differs }) =>
      !differs && closer > own && third.topics.length === 1 && !sharesTopic(third, other) && sharesTopic(third, one),
  ) === true;

interface Pair {
  at: number;
  other: Stated;
  odds: number;
  differs: boolean;
}
/** What one file says of a number's thing: the best odds of those that differ and of those that agree, these by sentence as well. */
interface View {
  differs: number;
  agrees: number;
  /** The best of those that agree and of which each names what the other does not. */
  agreesApart: number;
  exact: number;
  bySentence: Map<Spoken, { odds: number; isExact: boolean; isApart: boolean; own: number }>;
}
/** The point and the time of a recovery are two things, whatever stands beside them. */
const areObjectives = (one: Stated, other: Stated): boolean =>
  !sharesTopic(one, other) && [one, other].every(({ topics }) => topics.some(({ topic }) => OBJECTIVES.has(topic)));
const OBJECTIVES: ReadonlySet<TopicId> = new Set<TopicId>(['recovery-time', 'recovery-point']);
type Views = ReadonlyMap<string, View>;
function viewsOf(one: Stated, pairs: readonly Pair[]): Views {
  const found = new Map<string, View>();
  for (const pair of pairs) {
    const { other } = pair;
    const view = found.get(fileOf(other)) ?? {
      differs: -Infinity,
      agrees: -Infinity,
      agreesApart: -Infinity,
      exact: -Infinity,
      bySentence: new Map(),
    };
    found.set(fileOf(other), view);
    if (pair.differs) view.differs = Math.max(view.differs, pair.odds);
    else {
      if (areObjectives(one, other)) continue;
      const isLoose = !sameQuantity(one.quantity, other.quantity);
      const isOfKind = !isLoose && topicsMet(one, other) === 'same';
      const own = pair.odds - (isLoose ? ROOM : 0) + (isOfKind ? OF_KIND : 0);
      // "Daily ones for 30 days", "snapshots for 7 days": a sentence of the same topic that agrees is no chance, as a row would be.
      const isMeant = isOfKind && other.sentence.block.kind !== 'cell';
      if (areNamedApart(one, other) && !isMeant) view.agreesApart = Math.max(view.agreesApart, own);
      else view.agrees = Math.max(view.agrees, own);
      if (!isLoose) view.exact = Math.max(view.exact, own);
      const isOfTopic = sharesTopic(one, other) && pair.odds >= OF_TOPIC;
      const worth = isOfTopic ? Infinity : own + (isLoose ? 0 : SAME_SENTENCE);
      const known = view.bySentence.get(other.sentence);
      view.bySentence.set(other.sentence, {
        odds: Math.max(worth, known?.odds ?? -Infinity),
        isExact: known?.isExact === true || sharesKind(one, other),
        isApart: known?.isApart !== false && areNamedApart(one, other),
        own: Math.max(own, known?.own ?? -Infinity),
      });
    }
  }
  return found;
}
function isClosest({ odds: own }: Pair, one: Stated, other: Stated, view: View | undefined): boolean {
  if (view === undefined) return true;
  if (view.differs > own + (own >= SURE ? SURE : 0)) return false;
  // "Every vendor each year, critical ones every quarter": a kind that both name is told of by no other number.
  const beside = view.bySentence.get(other.sentence);
  // "Malware scans run daily, network scans weekly": who names the malware scans means none of the others.
  const isOfOther =
    beside !== undefined &&
    one.quantity.measure === 'rhythm' &&
    !beside.isExact &&
    beside.isApart &&
    beside.own <= own - AGREED &&
    !areNamedApart(one, other);
  const isExplained = beside !== undefined && !isOfOther && (beside.isExact || !sharesKind(one, other));
  // Another row of the same table may agree by chance.
  const apart = view.agreesApart - (areNamedApart(one, other) ? 0 : BY_CHANCE);
  return Math.max(view.agrees, apart, isExplained ? beside.odds : -Infinity) <= own - AGREED;
}
/**
 * Whether a third file states both of two numbers: who wrote "events for 30 days, audit logs for a year" on one page speaks of two things.
 */
function areWitnessed(
  mine: Views | undefined,
  theirs: Views | undefined,
  { odds: own, other }: Pair,
  file: string,
): boolean {
  const least = Math.max(LIKELY, own - WITNESS);
  for (const [third, { exact }] of mine ?? [])
    if (
      third !== file &&
      third !== fileOf(other) &&
      exact >= least &&
      (theirs?.get(third)?.exact ?? -Infinity) >= least
    )
      return true;
  return false;
}
