import { SENT_MAIL_KEPT_DAYS } from '../domain/limits.ts';
import { purge, purgeDue } from '../domain/purge.ts';
import { addDays } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { loadSignatures } from './load.ts';

const BATCH_ROWS = 500;
const CLOSED = ['lapsed', 'denied', 'expired', 'revoked'] as const;

/** Erases what has been kept long enough. The audit chain holds none of it and stays whole. */
export async function purgeAll(deps: Deps): Promise<{ requests: number; mails: number; links: number }> {
  const now = deps.clock.now().toISOString();
  const references: string[] = [];
  for (const state of CLOSED) {
    for (let offset = 0; ; offset += BATCH_ROWS) {
      const rows = await deps.store.rows('requests', {
        where: { state, purgedAt: null },
        order: ['reference', 'asc'],
        limit: BATCH_ROWS,
        offset,
      });
      let erased = 0;
      for (const request of rows) {
        if (!purgeDue(request, now)) continue;
        const change = purge(request, await loadSignatures(deps, request.reference), now);
        if ((await deps.store.commit(change)) !== 'applied') continue;
        erased += 1;
        references.push(request.reference);
      }
      offset -= erased;
      if (rows.length < BATCH_ROWS) break;
    }
  }
  const before = addDays(now, -SENT_MAIL_KEPT_DAYS);
  const counts = { mails: 0, links: 0 };
  for (;;) {
    const mails = [
      ...(await deps.store.rows('outbox', {
        where: { status: 'sent' },
        compare: [['sentAt', '<', before]],
        limit: BATCH_ROWS,
      })),
      ...(await deps.store.rows('outbox', {
        where: { status: 'dead' },
        compare: [['createdAt', '<', before]],
        limit: BATCH_ROWS,
      })),
    ];
    const links = await deps.store.rows('tokens', { compare: [['expiresAt', '<', before]], limit: BATCH_ROWS });
    if (mails.length + links.length === 0) break;
    await deps.store.commit({
      expect: [],
      writes: [
        ...mails.map(({ id }) => ({ do: 'delete' as const, table: 'outbox' as const, where: { id } })),
        ...links.map(({ hash }) => ({ do: 'delete' as const, table: 'tokens' as const, where: { hash } })),
      ],
      audit: [],
    });
    counts.mails += mails.length;
    counts.links += links.length;
  }
  if (references.length > 0) await deps.mailer.forget?.(references);
  if (references.length + counts.mails + counts.links > 0) await deps.store.forget?.();
  return { requests: references.length, ...counts };
}
