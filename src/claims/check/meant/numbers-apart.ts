import { areEndlessApart } from './endless-apart.ts';
import { areHoursApart } from './hours-apart.ts';
import { isDefaultFor } from './one-thing.ts';
import { contradicts, sameQuantity } from './quantities.ts';
import type { Quantity } from './quantity.ts';
import { namedIn, severitiesIn } from './said-of.ts';
import type { Stated } from './stated-in.ts';
import { topicsMet } from './topics-met.ts';

export const isKept = ({ acts }: Stated): boolean => acts.has('keeps');
/** Whether two numbers cannot both be true of one thing. */
export const differ = (a: Stated, b: Stated): boolean =>
  (a.teller === b.teller || isToldBy(a, b) || isToldBy(b, a)) &&
  a.isOnce === b.isOnce &&
  !isDefaultFor(a, b) &&
  !isDefaultFor(b, a) &&
  !isToldApart(a, b) &&
  !areEndlessApart(a, b) &&
  !areOfTwoGrades(a, b) &&
  !(a.quantity.measure === 'service hours' && areHoursApart(a, b)) &&
  (contradicts(a.quantity, b.quantity, isKept(a) || isKept(b)) || areTwoLeasts(a.quantity, b.quantity));
/** Of one topic, and of two kinds, two plans or two groups of people: customers and the authority are told of a breach at different times. */
const isToldApart = (a: Stated, b: Stated): boolean =>
  sharesTopic(a, b) &&
  (isDisjoint(a.groups, b.groups) ||
    isDisjoint(a.plans, b.plans) ||
    (!sharesKind(a, b) &&
      topicsMet(a, b) !== 'same' &&
      [a, b].every(({ topics }) => topics.every(({ kinds }) => kinds.length > 0))));
/** "Google checks our integration" is told of an "audit by Google" as well. */
const isToldBy = ({ teller }: Stated, { teller: other, core }: Stated): boolean =>
  teller !== '' && other === '' && namedIn(teller).things.every((thing) => core.things.includes(thing));
/** "Critical" and "medium", P1 and P3: each has a time of its own. */
function areOfTwoGrades({ grades: a }: Stated, { grades: b }: Stated): boolean {
  const [one, other] = [severitiesIn(a), severitiesIn(b)];
  return isDisjoint(one.words, other.words) || isDisjoint(one.levels, other.levels);
}
const isDisjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && a.isDisjointFrom(b);
/** "For at least three years" and "a minimum of seven" name two limits. */
const areTwoLeasts = (a: Quantity, b: Quantity): boolean =>
  a.bound === 'least' && b.bound === 'least' && a.measure === b.measure && !sameQuantity(a, b);
export const sharesTopic = (one: Stated, other: Stated): boolean =>
  one.topics.some(({ topic }) => other.topics.some((two) => two.topic === topic));
export const sharesKind = (one: Stated, other: Stated): boolean =>
  one.topics.some(({ topic, kinds }) =>
    other.topics.some((two) => two.topic === topic && two.kinds.some((kind) => kinds.includes(kind))),
  );
