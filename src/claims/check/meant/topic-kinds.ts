import { lastRival } from './stretches.ts';
import { all, isGraded, type Stretch, type Topical, type TopicId } from './topic-lexicon.ts';

/** A kind that a stretch names, with its words. */
interface Kind extends Stretch {
  name: string;
}
/** The kinds that a stretch names, in order. */
export function kindsIn({ marks }: Topical, id: TopicId, { from, to }: Stretch): Kind[] {
  const found: Kind[] = [];
  let until = from;
  for (let at = from; at < to; at += 1) {
    const here = marks[at];
    if (here === undefined) continue;
    const shadow = here.get(`${id}|kindsNot`) ?? 0;
    if (shadow > 0) until = Math.max(until, at + shadow);
    if (at < until) continue;
    // "Idle lifetime" is one kind, and no "lifetime".
    for (const [role, length] of here)
      if (role.startsWith(`${id}|kind:`)) {
        found.push({ name: role.slice(id.length + 6), from: at, to: at + length });
        until = Math.max(until, at + length);
      }
  }
  return found;
}
export const namesOf = (kinds: readonly Kind[]): string[] => [...new Set(kinds.map(({ name }) => name))].toSorted();

/** What a question asks of, all at once: "audit logs of Enterprise customers". */
export const kindsOver = (heading: Topical, id: TopicId): string[] => namesOf(kindsIn(heading, id, all(heading)));
/** The one grade or plan that the heading or the line over a list names. */
export function kindOver(heading: Topical, id: TopicId): string[] {
  const names = namesOf(kindsIn(heading, id, all(heading)));
  return names.length === 1 ? names : [];
}

/**
 * The kinds that a quantity is told of: where one sentence holds several numbers, each takes the nearest; otherwise all that the
 * stretch names, or the row of a table. Those that stand side by side ("critical and high", "audit/access logs") are several answers, each with one.
 */
export function kindsNear(
  one: Topical,
  id: TopicId,
  stretch: Stretch,
  quantity: Stretch,
  rivals: readonly Stretch[],
  isRow: boolean,
): string[][] {
  // "Critical: resolved within 14 days", "Standard: 99.5%": the kind stands before the stretch that tells the rest.
  const named = kindsIn(one, id, (isGraded(id) || isRow) && rivals.length < 2 ? all(one) : stretch);
  const isOneSided = named.every(({ from }) => from < quantity.from) || named.every(({ from }) => from >= quantity.to);
  if (rivals.length < 2 || named.length < 2 || (isOneSided && !isGraded(id))) return apart(one, named);
  const everywhere = kindsIn(one, id, all(one));
  const before = everywhere.findLast(({ from }) => from < quantity.from);
  const after = everywhere.find(({ from }) => from >= quantity.to);
  const gapBefore = before === undefined ? Number.POSITIVE_INFINITY : quantity.from - before.from;
  const gapAfter = after === undefined ? Number.POSITIVE_INFINITY : after.from - quantity.to + 1;
  const isLater = /^(?:for|if|when)$/.test(one.words[quantity.to]?.text ?? '');
  const near = gapBefore <= gapAfter || !isLater ? (before ?? after) : after;
  if (near === undefined) return [[]];
  const floor = lastRival(quantity, rivals);
  return isGraded(id)
    ? apart(
        one,
        beside(
          one,
          near,
          everywhere.filter(({ from }) => from >= floor),
        ),
      )
    : [[near.name]];
}

/** Kinds side by side are told one by one; anything else together. */
function apart(one: Topical, kinds: readonly Kind[]): string[][] {
  const [first] = kinds;
  if (first === undefined || beside(one, first, kinds).length < kinds.length) return [namesOf(kinds)];
  return namesOf(kinds).map((name) => [name]);
}
/** The kinds that stand side by side with one, itself among them. */
function beside(one: Topical, near: Kind, kinds: readonly Kind[]): Kind[] {
  const at = kinds.indexOf(near);
  let first = at;
  let last = at;
  while (first > 0 && isJoint(one, kinds[first - 1] as Kind, kinds[first] as Kind)) first -= 1;
  while (last + 1 < kinds.length && isJoint(one, kinds[last] as Kind, kinds[last + 1] as Kind)) last += 1;
  return kinds.slice(first, last + 1);
}
/** "Critical and high", "P1 (critical)", "critical/high", and not "enterprise API". */
const isJoint = ({ words }: Topical, { to }: Kind, { from }: Kind): boolean => {
  if (from < to) return true;
  const between = words.slice(to, from);
  const gaps = words.slice(to, from + 1).map(({ gap }) => gap);
  if (between.length > JOINT_WORDS || gaps.some((gap) => !JOINT.test(gap))) return false;
  return between.length === 0 ? gaps[0] !== ' ' : between.every(({ text }) => JOINS.has(text));
};
const JOINT = /^[ /&(,-]{1,3}$/;
const JOINT_WORDS = 2;
const JOINS = new Set(['and', 'or', 'severity', 'to', 'as', 'well']);
