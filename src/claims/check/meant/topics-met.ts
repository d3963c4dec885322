import { gradesMet } from './grades-met.ts';
import { conceptOf, scaleOf } from './said-of.ts';
import type { Stated } from './stated-in.ts';
import { isGraded, namesKind, unusual, withoutImplied } from './topic-lexicon.ts';
import type { TopicFound } from './topics.ts';

/** Whether the lexicon knows two numbers by one topic. Kinds that go without saying do not tell them apart: backups are mostly daily ones. */
export function topicsMet(one: Stated, other: Stated): 'same' | 'kind' | 'other' | 'one' | 'none' {
  const [a, b] = [one.topics, other.topics];
  if (a.length === 0 && b.length === 0) return 'none';
  if (a.length === 0 || b.length === 0) return 'one';
  const key = ({ topic, kinds }: TopicFound, isUsual: boolean): string =>
    [topic, ...(isUsual ? unusual(topic, kinds) : withoutImplied(topic, kinds))].join(' ');
  const shares = (of: (one: TopicFound) => string): boolean =>
    a.some((one) => of(one) !== '' && b.some((two) => of(one) === of(two)));
  if (shares((one) => key(one, false))) return 'same';
  const oneIsPlain = a.some(({ kinds }) => kinds.length === 0) || b.some(({ kinds }) => kinds.length === 0);
  if (oneIsPlain && shares((one) => key(one, true))) return 'same';
  if (areOfNearKinds(one, other)) return 'same';
  // "Severity 2" may be "high", where the row says so.
  const areGraded = gradesMet(one.grades, other.grades) === 'same';
  if (areGraded && a.some((mine) => b.some((theirs) => isOfOtherScale(mine, theirs)))) return 'one';
  const isOther = a.every(({ kinds }) => kinds.length > 0) && b.every(({ kinds }) => kinds.length > 0);
  if (isOther) return 'other';
  if (areOfBackups(one, other)) return 'one';
  // Each grade has a time of its own.
  return shares(({ topic }) => (isGraded(topic) ? '' : topic)) ? 'kind' : 'other';
}
/** What is deleted "from backups after 90 days" is as old as these become. */
const areOfBackups = ({ topics: a }: Stated, { topics: b }: Stated): boolean =>
  (a.some(isGoneFromBackups) && b.some(isKeptInBackups)) || (b.some(isGoneFromBackups) && a.some(isKeptInBackups));
const isKeptInBackups = ({ topic }: TopicFound): boolean => topic === 'backups-kept';
const isGoneFromBackups = ({ topic, kinds }: TopicFound): boolean =>
  (topic === 'data-deleted' || topic === 'deletion-requested') &&
  kinds.length === 1 &&
  kinds[0]?.startsWith('back') === true;
/** Whether one is told of a numbered grade and the other of a named one. */
const isOfOtherScale = (one: TopicFound, two: TopicFound): boolean =>
  one.topic === two.topic &&
  isGraded(one.topic) &&
  [one, two].every(({ kinds }) => kinds.some(isNumbered) || kinds.some(isSeverity)) &&
  one.kinds.some(isNumbered) !== two.kinds.some(isNumbered) &&
  one.kinds.some(isSeverity) !== two.kinds.some(isSeverity);
const isNumbered = (kind: string): boolean => /^p \d$/.test(kind);
const isSeverity = (kind: string): boolean => scaleOf(kind) === 'severity';
/** "Growth: 90 days" under "Audit logs" is of both kinds that "audit logs on Growth" names: the one that it lacks stands near. */
const areOfNearKinds = (one: Stated, other: Stated): boolean =>
  one.topics.some((mine) =>
    other.topics.some(
      (theirs) =>
        mine.topic === theirs.topic &&
        mine.kinds.length > 0 &&
        theirs.kinds.length > 0 &&
        mine.kinds.every((kind) => isNear(kind, mine, theirs, other)) &&
        theirs.kinds.every((kind) => isNear(kind, theirs, mine, one)),
    ),
  );
const isNear = (kind: string, mine: TopicFound, { topic, kinds }: TopicFound, { around, near }: Stated): boolean =>
  kinds.includes(kind) ||
  around.has(conceptOf(kind)) ||
  namesKind(near(), topic, kind) ||
  (HEADS.has(kind) && mine.kinds.some((one) => kinds.includes(one))) ||
  (isGraded(topic) && isOfFreeScale(kind, kinds) && mine.kinds.some((one) => kinds.includes(one)));
/** "Security" heads pages on anything: audit logs under it are no others. */
const HEADS: ReadonlySet<string> = new Set(['security']);
/** "High" beside "P2": a grade of a scale that the other kinds have none of. */
const isOfFreeScale = (kind: string, others: readonly string[]): boolean =>
  (isNumbered(kind) && others.some(isSeverity) && !others.some(isNumbered)) ||
  (isSeverity(kind) && others.some(isNumbered) && !others.some(isSeverity));
