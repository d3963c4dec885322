import { remove } from '../domain/change.ts';
import { MCP_SWEEP_ROWS, RATE_EVENTS_KEPT_DAYS } from '../domain/limits.ts';
import { sweep } from '../domain/sweep.ts';
import { addDays, addHours } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { announce } from './announce.ts';
import { countedBefore } from './count-mcp-call.ts';
import { flushViews } from './count-views.ts';
import { deleteInParts } from './delete-in-parts.ts';
import { escalateLate } from './escalate-late.ts';
import { findEarlier } from './find-earlier.ts';
import { inTurn } from './in-turn.ts';
import { clearLent } from './lend-copy.ts';
import { passOnDocuments } from './pass-on.ts';
import { rebindGrants } from './rebind-grants.ts';
import { askRenewals } from './renew-agreement.ts';
import { runSends } from './run-sends.ts';
import { sealLog } from './seal-log.ts';
import { sendDigests } from './send-digests.ts';
import { sendReminders } from './send-reminders.ts';
import { sendRoundups } from './send-roundups.ts';
import { sumLog } from './sum-log.ts';
import { wakeLetters } from './wake-letters.ts';
import { warnOfEndings } from './warn-of-end.ts';

const BATCH_ROWS = 100;

/** Writes down every deadline that has passed. Answers how many. */
async function closeLate(deps: Deps): Promise<number> {
  const now = deps.clock.now().toISOString();
  const late = [
    ...(await deps.store.rows('requests', {
      where: { state: 'submitted' },
      compare: [['lapsesAt', '<=', now]],
      limit: BATCH_ROWS,
    })),
    ...(await deps.store.rows('requests', {
      where: { state: 'granted' },
      compare: [['expiresAt', '<=', now]],
      limit: BATCH_ROWS,
    })),
  ];
  let closed = 0;
  for (const request of late) {
    const change = sweep(request, now);
    if (change && (await deps.store.commit(change)) === 'applied') closed += 1;
  }
  return closed;
}

/** Lets go of what only counted, or has run out. */
async function letGo(deps: Deps): Promise<void> {
  const now = deps.clock.now().toISOString();
  const forgotten = await deps.store.rows('rates', {
    compare: [['at', '<', addDays(now, -RATE_EVENTS_KEPT_DAYS)]],
    limit: BATCH_ROWS,
  });
  const asked = await deps.store.rows('rates', { ...countedBefore(addHours(now, -1)), limit: MCP_SWEEP_ROWS });
  const ended = await deps.store.rows('sessions', { compare: [['expiresAt', '<', now]], limit: BATCH_ROWS });
  const viewed = await deps.store.rows('views', { compare: [['expiresAt', '<', now]], limit: BATCH_ROWS });
  const stale = await deps.store.rows('challenges', { compare: [['expiresAt', '<', now]], limit: BATCH_ROWS });
  await deleteInParts(deps, [
    ...[...forgotten, ...asked].map(({ id }) => remove('rates', { id })),
    ...ended.map(({ hash }) => remove('sessions', { hash })),
    ...viewed.map(({ id }) => remove('views', { id })),
    ...stale.map(({ challenge }) => remove('challenges', { challenge })),
  ]);
  await clearLent(deps, BATCH_ROWS);
}

const STEPS: readonly ((deps: Deps) => Promise<unknown>)[] = [
  ...[letGo, rebindGrants, sealLog, passOnDocuments, askRenewals, sendReminders, sendDigests, wakeLetters],
  ...[announce, runSends, flushViews, sumLog, findEarlier, warnOfEndings, escalateLate, sendRoundups],
];

/** All that is due by the clock. Answers how many deadlines were written down; rejects at its end where any of it went wrong. */
export async function sweepAll(deps: Deps): Promise<{ closed: number }> {
  let closed = 0;
  await inTurn(deps, [
    async () => {
      closed = await closeLate(deps);
    },
    ...STEPS.map((step) => () => step(deps)),
  ]);
  return { closed };
}
