import type { Roundup } from '../../src/schemas/channel.ts';
import { type Change, join, remove } from '../domain/change.ts';
import { recipientFor } from '../domain/channel.ts';
import type { LetterOf } from '../domain/letter.ts';
import { ROUNDUP_ENDING_DAYS, ROUNDUP_MAX_ROWS, ROUNDUP_READ_ROWS, ROUNDUPS_KEPT_DAYS } from '../domain/mail-limits.ts';
import { beginningWith, once } from '../domain/once.ts';
import { documentIds } from '../domain/policy.ts';
import { queueEmail } from '../domain/queue-email.ts';
import type { RequestRow } from '../domain/records.ts';
import { roundupDay } from '../domain/roundup.ts';
import { reaches } from '../domain/scope.ts';
import { addDays, type Instant } from '../domain/time.ts';
import { isAsked, waitedHours } from '../domain/waited.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { deleteInParts } from './delete-in-parts.ts';
import { momentOf } from './moment-of.ts';

/** What waits for us and whose access ends soon, as far as it is for `named` to see; null when there is neither. */
async function letterFor(
  { store, manifest }: Deps,
  every: Roundup['every'],
  named: string,
  now: Instant,
): Promise<LetterOf<'roundup'> | null> {
  const { targetHours = Number.POSITIVE_INFINITY } = manifest.access;
  const isTheirs = (one: RequestRow): boolean => !named.includes('@') || reaches(manifest, named, documentIds(one));
  const [signed, granted] = await Promise.all([
    store.rows('requests', { where: { state: 'signed' }, order: ['createdAt', 'asc'], limit: ROUNDUP_READ_ROWS }),
    store.rows('requests', {
      where: { state: 'granted' },
      compare: [
        ['expiresAt', '>', now],
        ['expiresAt', '<=', addDays(now, ROUNDUP_ENDING_DAYS[every])],
      ],
      order: ['expiresAt', 'asc'],
      limit: ROUNDUP_READ_ROWS,
    }),
  ]);
  const waiting = signed
    .filter((one) => isTheirs(one) && !isAsked(one))
    .map((one) => ({ reference: one.reference, hours: Math.round(waitedHours(one, now) * 10) / 10 }))
    .map((one) => ({ ...one, isOverdue: one.hours >= targetHours }))
    .sort((a, b) => b.hours - a.hours);
  const ending = granted.filter(isTheirs).map(({ reference, expiresAt }) => ({ reference, until: expiresAt ?? now }));
  if (waiting.length + ending.length === 0) return null;
  return {
    kind: 'roundup',
    every,
    waiting: waiting.slice(0, ROUNDUP_MAX_ROWS),
    ending: ending.slice(0, ROUNDUP_MAX_ROWS),
    moreWaiting: Math.max(0, waiting.length - ROUNDUP_MAX_ROWS),
    moreEnding: Math.max(0, ending.length - ROUNDUP_MAX_ROWS),
  };
}

async function roundupFor(deps: Deps, roundup: Roundup, named: string): Promise<{ change?: Change }> {
  const moment = momentOf(deps);
  const day = roundupDay(roundup, deps.manifest.access.timeZone, moment.now);
  if (day === null) return {};
  const to = recipientFor(named);
  const id = `roundup:${roundup.every}:${to}:${day}`;
  if ((await deps.store.rows('once', { where: { id }, limit: 1 })).length > 0) return {};
  const letter = await letterFor(deps, roundup.every, named, moment.now);
  return {
    // Put down also where there was nothing to say: what comes in later is for the next one.
    change: join(once(id, null, moment.now), {
      expect: [],
      writes: letter ? queueEmail(moment, { to, reference: null, letter }) : [],
      audit: [],
    }),
  };
}

/** The roundups that are due, each once for its day and its recipient, whichever worker comes first. */
export async function sendRoundups(deps: Deps): Promise<void> {
  const { roundups } = deps.manifest.access;
  for (const roundup of roundups)
    for (const to of roundup.to) await commitFresh(deps, () => roundupFor(deps, roundup, to));
  if (roundups.length === 0) return;
  const old = await deps.store.rows('once', {
    compare: [...beginningWith('roundup:'), ['at', '<', addDays(deps.clock.now().toISOString(), -ROUNDUPS_KEPT_DAYS)]],
    limit: ROUNDUP_READ_ROWS,
  });
  await deleteInParts(
    deps,
    old.map(({ id }) => remove('once', { id })),
  );
}
