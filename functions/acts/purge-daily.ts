import { PURGE_EVERY_HOURS } from '../domain/limits.ts';
import { type RateLimit, useRate } from '../domain/rate.ts';
import type { Deps } from '../ports.ts';
import { hasRoom } from './has-room.ts';
import { momentOf } from './moment-of.ts';
import { purgeAll } from './purge-all.ts';

const DAILY: RateLimit = { bucket: 'purge', hours: PURGE_EVERY_HOURS, most: 1 };

/**
 * Erases what has been kept long enough, once a day for all instances on one database. Every host's schedule asks for it.
 * Put down as done only at its end: one that was broken off is gone on with by the next call, and two at once erase each
 * request once.
 */
export async function purgeDaily(deps: Deps): Promise<void> {
  const moment = momentOf(deps);
  if (!(await hasRoom(deps, [DAILY], moment.now))) return;
  const { requests, mails, links } = await purgeAll(deps);
  await deps.store.commit(useRate([DAILY], moment));
  deps.log('info', 'purge', { requests, mails, links });
}
