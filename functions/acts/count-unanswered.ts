import { remove } from '../domain/change.ts';
import { UNANSWERED_KEPT_DAYS, UNANSWERED_PER_DAY } from '../domain/limits.ts';
import { addDays, dayOf, type Instant } from '../domain/time.ts';
import { countUnanswered, LIMIT, normalWords, unansweredId } from '../domain/unanswered.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { deleteInParts } from './delete-in-parts.ts';
import { hasRoom } from './has-room.ts';
import { momentOf } from './moment-of.ts';

/** Counts a search that found no answer; too many, too long or nameless ones are not counted. */
export async function countSearch(deps: Deps, query: string): Promise<void> {
  const words = normalWords(query);
  if (words === null) return;
  await commitFresh(deps, async () => {
    const moment = momentOf(deps);
    const day = dayOf(moment.now);
    if (!(await hasRoom(deps, [LIMIT], moment.now))) return {};
    const [row] = await deps.store.rows('unanswered', { where: { id: unansweredId(day, words) }, limit: 1 });
    if (!row && (await deps.store.count('unanswered', { where: { day } })) >= UNANSWERED_PER_DAY) return {};
    return { change: countUnanswered(day, words, row, moment) };
  });
}

/** What was counted since a day, by words, the most frequent first. */
export async function unansweredSince(
  { store }: Pick<Deps, 'store'>,
  since: string,
): Promise<{ words: string; count: number; last: string }[]> {
  const rows = await store.rows('unanswered', { compare: [['day', '>=', since]] });
  return [...Map.groupBy(rows, ({ words }) => words)]
    .map(([words, days]) => ({
      words,
      count: days.reduce((sum, { count }) => sum + count, 0),
      last: days.reduce((last, { day }) => (day > last ? day : last), ''),
    }))
    .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
}

/** Deletes what has been kept long enough. */
export async function purgeUnanswered(deps: Pick<Deps, 'store'>, now: Instant): Promise<void> {
  const before = dayOf(addDays(now, -UNANSWERED_KEPT_DAYS));
  const rows = await deps.store.rows('unanswered', { compare: [['day', '<', before]] });
  await deleteInParts(
    deps,
    rows.map(({ id }) => remove('unanswered', { id })),
  );
}
