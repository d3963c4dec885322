import { topicsOf } from '../domain/follower.ts';
import type { SendRow } from '../domain/reader-rows.ts';
import type { Deps } from '../ports.ts';
import { listTopics } from './follow.ts';
import { lettersOf, oldestFirst } from './run-sends.ts';

const SENDS_SHOWN = 50;
const PAGE_ROWS = 1000;

/** A send with what has become of its letters by now. */
export type SendNow = SendRow & { waiting: number };

/** The newest sends. */
export async function listSends(deps: Pick<Deps, 'store'>): Promise<SendNow[]> {
  const rows = await deps.store.rows('sends', { order: ['createdAt', 'desc'], limit: SENDS_SHOWN });
  return Promise.all(
    rows
      .sort((one, other) => oldestFirst(other, one))
      .map(async (send): Promise<SendNow> => {
        // What has ended was counted then: letters are deleted after a time.
        if (send.state === 'done' || send.state === 'cancelled') return { ...send, waiting: 0 };
        return { ...send, ...(await lettersOf(deps, send)) };
      }),
  );
}

/** How many follow each topic, and how many are not mailed. A topic that is gone from the site is left out. */
export async function countByTopic(deps: Pick<Deps, 'store' | 'manifest' | 'stated'>) {
  const topics = await listTopics(deps);
  const counts = new Map<string, number>();
  let active = 0;
  for (let after = ''; ; ) {
    const rows = await deps.store.rows('followers', {
      where: { state: 'active' },
      compare: [['id', '>', after]],
      order: ['id', 'asc'],
      limit: PAGE_ROWS,
    });
    active += rows.length;
    for (const topic of rows.flatMap(topicsOf)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    after = rows.at(-1)?.id ?? after;
    if (rows.length < PAGE_ROWS) break;
  }
  const [unconfirmed, bounced] = await Promise.all([
    deps.store.count('followers', { where: { state: 'unconfirmed' } }),
    deps.store.count('followers', { where: { state: 'bounced' } }),
  ]);
  return { active, unconfirmed, bounced, topics: topics.map((one) => ({ ...one, count: counts.get(one.topic) ?? 0 })) };
}
