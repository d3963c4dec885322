import { join, logged, remove, type Write } from '../domain/change.ts';
import { type LetterOf, STAFF_KINDS } from '../domain/letter.ts';
import { bucketOf } from '../domain/mail-domain.ts';
import { DIGEST_MAX_ROWS, DIGESTS_PER_HOUR } from '../domain/mail-limits.ts';
import { countedMailbox } from '../domain/mailbox.ts';
import { queueEmail } from '../domain/queue-email.ts';
import { type RateLimit, useRate } from '../domain/rate.ts';
import type { OutboxRow } from '../domain/records.ts';
import { staffLimit } from '../domain/release.ts';
import { mayBeMailed } from '../domain/staff.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { momentOf } from './moment-of.ts';

const digestLimit = (to: string): RateLimit => ({
  bucket: bucketOf('digest', countedMailbox(to)),
  hours: 1,
  most: DIGESTS_PER_HOUR,
});

async function digestFor(deps: Deps, to: string) {
  const moment = momentOf(deps);
  const limit = digestLimit(to);
  if (await hasRoom(deps, [staffLimit(to)], moment.now)) return {};
  if (!(await hasRoom(deps, [limit], moment.now))) return {};
  const queued = await deps.store.rows('outbox', {
    where: { recipient: to, status: 'queued', lane: 'staff' },
    order: ['createdAt', 'asc'],
  });
  const rows = queued.filter((row) => mayBeMailed(deps.manifest, row));
  if (rows.length === 0) return {};
  const entries = rows.flatMap(({ kind, reference }) => {
    const what = STAFF_KINDS.find((one) => one === kind);
    return what && reference !== null ? [{ what, reference }] : [];
  });
  const requests = entries.slice(0, DIGEST_MAX_ROWS);
  // Whatever it doesn't name, it counts.
  const letter: LetterOf<'digest'> = { kind: 'digest', requests, more: rows.length - requests.length };
  const gone = ({ id }: OutboxRow): Write[] => [
    remove('outbox', { id }),
    // Their links were never mailed.
    remove('tokens', { outbox: id }),
  ];
  return {
    change: join(useRate([limit], moment), {
      expect: rows.map(({ id }) => ({
        table: 'outbox' as const,
        where: { id, status: 'queued' as const },
        exists: true,
      })),
      writes: [...rows.flatMap(gone), ...queueEmail(moment, { to, reference: null, letter })],
      audit: [logged(moment.now, 'gate', 'staff.digest', null, { requests: rows.length })],
    }),
  };
}

/** One mail in place of all that an address of the company would get beyond its hour's limit. */
export async function sendDigests(deps: Deps): Promise<number> {
  const waiting = await deps.store.rows('outbox', { where: { status: 'queued', lane: 'staff' } });
  let sent = 0;
  for (const to of new Set(waiting.map((one) => one.recipient)))
    if ('change' in (await commitFresh(deps, () => digestFor(deps, to)))) sent += 1;
  return sent;
}
