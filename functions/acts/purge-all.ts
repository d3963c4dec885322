import { remove } from '../domain/change.ts';
import { leftLongAgo } from '../domain/left.ts';
import { SENT_MAIL_KEPT_DAYS } from '../domain/limits.ts';
import { perhapsDue, purge, purgeDue } from '../domain/purge.ts';
import { addDays, type Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { purgeUnanswered } from './count-unanswered.ts';
import { deleteInParts } from './delete-in-parts.ts';
import { purgeFollowers } from './follow.ts';
import { loadSignatures } from './load.ts';
import { purgeObjections } from './objections.ts';
import { purgePrivacy } from './privacy.ts';
import { purgeOffers } from './purge-offers.ts';
import { purgeSums } from './purge-sums.ts';

const BATCH_ROWS = 500;
const CLOSED = ['lapsed', 'denied', 'expired', 'revoked'] as const;

/** All that are due; answers their references. Each goes with all that belongs to it and its line of the log in one change, or not at all. */
async function purgeRequests(deps: Deps, now: Instant): Promise<string[]> {
  const references: string[] = [];
  const pages = CLOSED.flatMap((state) =>
    perhapsDue(now).map(({ where, compare }) => ({ where: { ...where, state }, compare, limit: BATCH_ROWS })),
  );
  for (const page of pages) {
    for (;;) {
      const rows = await deps.store.rows('requests', page);
      let erased = 0;
      for (const request of rows) {
        if (!purgeDue(request, now)) continue;
        const change = purge(request, await loadSignatures(deps, request.reference), now);
        if ((await deps.store.commit(change)) !== 'applied') continue;
        erased += 1;
        references.push(request.reference);
      }
      // Where none of a page could be erased, another run is at the same rows.
      if (rows.length < BATCH_ROWS || erased === 0) break;
    }
  }
  return references;
}

/**
 * Erases what has been kept long enough. A run that was broken off is gone on with by the next. The audit chain holds none of it and
 * stays whole.
 */
export async function purgeAll(deps: Deps): Promise<{ requests: number; mails: number; links: number }> {
  const now = deps.clock.now().toISOString();
  const references = await purgeRequests(deps, now);
  const before = addDays(now, -SENT_MAIL_KEPT_DAYS);
  const counts = { mails: 0, links: 0 };
  for (;;) {
    const mails = [
      ...(await deps.store.rows('outbox', {
        where: { status: 'sent' },
        compare: [['sentAt', '<', before]],
        limit: BATCH_ROWS,
      })),
      ...(
        await Promise.all(
          (['dead', 'unreadable'] as const).map((status) =>
            deps.store.rows('outbox', { where: { status }, compare: [['createdAt', '<', before]], limit: BATCH_ROWS }),
          ),
        )
      ).flat(),
    ];
    const links = await deps.store.rows('tokens', { compare: [['expiresAt', '<', before]], limit: BATCH_ROWS });
    if (mails.length + links.length === 0) break;
    await deleteInParts(deps, [
      ...mails.map(({ id }) => remove('outbox', { id })),
      ...links.map(({ hash }) => remove('tokens', { hash })),
    ]);
    counts.mails += mails.length;
    counts.links += links.length;
  }
  await purgeUnanswered(deps, now);
  await purgeFollowers(deps, now);
  await purgeObjections(deps, now);
  await purgePrivacy(deps, now);
  await purgeSums(deps, now);
  await purgeOffers(deps, now);
  await deleteInParts(
    deps,
    (await deps.store.rows('once', { ...leftLongAgo(now), limit: BATCH_ROWS })).map(({ id }) => remove('once', { id })),
  );
  if (references.length > 0) await deps.mailer.forget?.(references);
  if (references.length + counts.mails + counts.links > 0) await deps.store.forget?.();
  return { requests: references.length, ...counts };
}
