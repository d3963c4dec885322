import { gradesMet, meets } from './grades-met.ts';
import fitted from './lexicon/one-thing.json' with { type: 'json' };
import { POLICY } from './narrowed.ts';
import { akinTo, conceptOf, isAct, isGrade, isPlain, weightOf } from './said-of.ts';
import type { Stated } from './stated-in.ts';
import { partOf } from './topic-lexicon.ts';
import { topicsMet } from './topics-met.ts';

/** Signs by name that two numbers are told of one thing; most are 0 or 1, weights of things are up to 3. */
export type Signs = Readonly<Record<string, number>>;

const sum = (things: Iterable<string>, of: (thing: string) => number): number => {
  let total = 0;
  for (const thing of things) total += of(thing);
  return total;
};
/** As much as a thing weighs that few numbers are told of. */
const RARE = 1.5;
/** As close is what is often named in the stead of another thing. */
const AKIN = 0.6;
function closeness(thing: string, around: ReadonlyMap<string, number>): number {
  let found = around.get(thing) ?? 0;
  if (found === 0) for (const other of akinTo(thing)) found = Math.max(found, AKIN * (around.get(other) ?? 0));
  return found;
}
/** The share of what one is told of that stands near the other, and how much the rarest thing weighs that does not. */
function cover(one: Stated, other: Stated): { share: number; lacking: number } {
  let total = 0;
  let shared = 0;
  let lacking = 0;
  for (const thing of one.core.things) {
    const weight = weightOf(thing);
    const close = closeness(thing, other.around);
    total += weight;
    shared += weight * close;
    if (close === 0) lacking = Math.max(lacking, weight);
  }
  return { share: total === 0 ? 0 : shared / total, lacking };
}

/** For each thing, the values of the numbers that are told of it, by kind of measure. */
export type Values = ReadonlyMap<string, ReadonlySet<number>>;
/** Numbers of one family can be set against each other: days and business days can. */
export const familyOf = ({ quantity: { measure, of = '' } }: Stated): string =>
  measure === 'working time' ? 'time' : `${measure}${of}`;
/** The values of each thing that numbers are told of. */
export function valuesOf(all: readonly Stated[]): Values {
  const found = new Map<string, Set<number>>();
  for (const one of all)
    for (const thing of one.core.things) {
      const key = `${familyOf(one)} ${thing}`;
      found.set(key, (found.get(key) ?? new Set()).add(one.quantity.value));
    }
  return found;
}
/** How much the rarest thing weighs that is said of these two numbers and of no other. */
function alone(one: Stated, other: Stated, things: readonly string[], values: Values): number {
  let most = 0;
  for (const thing of things) {
    const known = values.get(`${familyOf(one)} ${thing}`)?.size ?? 0;
    const own = one.quantity.value === other.quantity.value ? 1 : 2;
    if (known <= own) most = Math.max(most, weightOf(thing));
  }
  return most;
}

/** As many words as two like sentences share at least, and as many as each may have for itself. */
const [SHARED_WORDS, OWN_WORDS] = [3, 2];
/** Whether two texts are worded alike but for what they name: "sandbox data is deleted after", "preview data is deleted after". */
function isOneApart({ wording: a }: Stated, { wording: b }: Stated): boolean {
  if (Math.abs(a.size - b.size) > OWN_WORDS) return false;
  const [mine, theirs] = [a.difference(b), b.difference(a)];
  return (
    a.size - mine.size >= SHARED_WORDS &&
    [mine, theirs].every((own) => own.size <= OWN_WORDS && own.values().some((word) => !isPlain(word)))
  );
}

/** Whether one is told of a part, of which nothing around the other says anything: administrators, laptops, one policy of all. */
function isNarrower(one: Stated, other: Stated): boolean {
  const named = new Set([...other.narrowing].map(conceptOf));
  const isOfGrade = gradesMet(one.grades, other.grades) === 'same';
  return one.narrowed.values().some((word) => {
    if ((isOfGrade && isGrade(word.split(' ').at(-1) ?? '')) || other.topics.some(({ kinds }) => kinds.includes(word)))
      return false;
    const isOfPolicy = word.endsWith(` ${POLICY}`);
    const concept = conceptOf(isOfPolicy ? (word.split(' ')[0] ?? '') : word);
    if (named.has(conceptOf(word)) || (!isGrade(word) && other.around.has(concept))) return false;
    return !isOfPolicy || other.core.things.includes(conceptOf(POLICY));
  });
}
/** The standard plan is what a number is told of where no plan is named. */
const isOfOnePlan = ({ plans: a }: Stated, { plans: b }: Stated): boolean =>
  meets(a, b) === 'one' && ![...a, ...b].includes('standard');
/** Whether one number is of a plan or a part and the other seems to be of all: a special case may stand beside the rule. */
export const isSpecialCase = (one: Stated, other: Stated): boolean =>
  one.quantity.measure !== 'version' &&
  !(one.quantity.measure === 'bits' && topicsMet(one, other) === 'same') &&
  (isOfOnePlan(one, other) || isNarrower(one, other) || isNarrower(other, one));
/** What speaks for two numbers being of one thing, and against it. */
export function signsOf(one: Stated, other: Stated, values: Values): Signs {
  const a = cover(one, other);
  const b = cover(other, one);
  const inBoth = one.core.things.filter((thing) => other.core.things.includes(thing));
  const rarestInBoth = Math.max(0, ...inBoth.map(weightOf));
  const union = sum(one.core.things, weightOf) + sum(other.core.things, weightOf) - sum(inBoth, weightOf);
  const acts = meets(one.acts, other.acts);
  const plans = meets(one.plans, other.plans);
  const grades = gradesMet(one.grades, other.grades);
  const ratio = Math.abs(Math.log(Math.max(1e-9, one.quantity.value) / Math.max(1e-9, other.quantity.value)));
  const groups = meets(one.groups, other.groups);
  const heads = headsMet(one, other);
  const schemes = meets(one.schemes, other.schemes);
  const topics = topicsMet(one, other);
  const isApart = isOneApart(one, other);
  const isOfAnother = heads !== 'same' && isApart;
  const isRhythm = one.quantity.measure === 'rhythm';
  const isOther = !['time', 'working time', 'rhythm', 'things'].includes(one.quantity.measure);
  return {
    'share of the one': Math.max(a.share, b.share),
    'rarest in both': rarestInBoth,
    'share in both': union === 0 ? 0 : sum(inBoth, weightOf) / union,
    'both lack': Math.min(a.lacking, b.lacking) >= RARE ? 1 : 0,
    'both lack, in few words':
      Math.min(a.lacking, b.lacking) >= RARE && Math.max(one.core.things.length, other.core.things.length) <= 4 ? 1 : 0,
    'weak share': rarestInBoth < 1.2 ? 1 : 0,
    'nothing in both': inBoth.length === 0 ? 1 : 0,
    'said of no other': alone(one, other, inBoth, values),
    'same wording of another': isOfAnother ? 1 : 0,
    'same wording and head of another': heads === 'same' && isApart ? 1 : 0,
    'same topic, same wording of another': isOfAnother && topics === 'same' ? 1 : 0,
    'same act': acts === 'same' ? 1 : 0,
    'other act': acts === 'other' ? 1 : 0,
    'one act': acts === 'one' ? 1 : 0,
    'same plan': plans === 'same' ? 1 : 0,
    'other plan': plans === 'other' ? 1 : 0,
    narrowed: (isNarrower(one, other) ? 1 : 0) + (isNarrower(other, one) ? 1 : 0),
    'one plan': isOfOnePlan(one, other) ? 1 : 0,
    'same grade': grades === 'same' ? 1 : 0,
    'other grade': grades === 'other' ? 1 : 0,
    'one grade': grades === 'one' ? 1 : 0,
    'one bounded': one.core.isBounded !== other.core.isBounded ? 1 : 0,
    'one of choice': one.core.isChosen !== other.core.isChosen ? 1 : 0,
    'far apart':
      one.quantity.isEndless === true || other.quantity.isEndless === true ? 0 : Math.max(0, ratio - Math.log(15)),
    'several numbers': Math.min(3, Math.max(one.rivals, other.rivals) - 1),
    'same scheme': schemes === 'same' ? 1 : 0,
    'other scheme': schemes === 'other' ? 1 : 0,
    'other group': groups === 'other' ? 1 : 0,
    'same head': heads === 'same' ? 1 : 0,
    'other heads': heads === 'other' ? 1 : 0,
    'same topic in other words': topics === 'same' ? 1 - Math.max(a.share, b.share) : 0,
    'same topic': topics === 'same' ? 1 : 0,
    'other kind': topics === 'kind' ? 1 : 0,
    'other topic': topics === 'other' ? 1 : 0,
    'other kind in the same words': topics === 'kind' ? Math.max(a.share, b.share) : 0,
    'one of backups': isOfBackups(one) !== isOfBackups(other) ? 1 : 0,
    'one topic': topics === 'one' ? 1 : 0,
    'one topic, in part near': topics === 'one' ? topicPart(one, other) : 0,
    things: one.quantity.measure === 'things' ? 1 : 0,
    rhythm: isRhythm ? 1 : 0,
    'other measure': isOther ? 1 : 0,
  };
}

/** "30 days by default" leaves room for "90 days on Business plans". */
export const isDefaultFor = (one: Stated, other: Stated): boolean =>
  one.isDefault && one.plans.size === 0 && !other.isDefault && other.plans.size > 0;

/** What is named first is mostly what a number is told of: transcripts in "transcripts of calls are kept for a year". */
const headOf = ({ core }: Stated): string => core.things.find((thing) => !isAct(thing)) ?? core.things[0] ?? '';
export function headsMet(one: Stated, other: Stated): 'same' | 'other' | 'around' {
  const [a, b] = [headOf(one), headOf(other)];
  if (a === b) return 'same';
  return other.around.has(a) || one.around.has(b) ? 'around' : 'other';
}
const isOfBackups = ({ core }: Stated): boolean => core.things.includes('backup');
/** Whether only one of two is told of backups. */
export const areBackupsApart = (one: Stated, other: Stated): boolean => isOfBackups(one) !== isOfBackups(other);
/** Whether each of two is told of what the other does not name, or only one of them of backups. */
export function areNamedApart(one: Stated, other: Stated): boolean {
  return (
    areBackupsApart(one, other) ||
    (!other.core.things.includes(headOf(one)) && !one.core.things.includes(headOf(other))) ||
    Math.min(cover(one, other).lacking, cover(other, one).lacking) >= RARE
  );
}
/** How much of the topic of one of two numbers stands near the other, which no topic is known of. */
const topicPart = (one: Stated, other: Stated): number =>
  Math.max(
    0,
    ...one.topics.map(({ topic }) => partOf(topic, other.near())),
    ...other.topics.map(({ topic }) => partOf(topic, one.near())),
  );
const WEIGHTS: Signs & { bias: number } = fitted.weights;
/** How likely two numbers are told of one thing, in logits. */
export function odds(one: Stated, other: Stated, values: Values): number {
  const signs = signsOf(one, other, values);
  let total = WEIGHTS.bias;
  for (const sign in signs) total += (signs[sign] ?? 0) * (WEIGHTS[sign] ?? 0);
  return total;
}
