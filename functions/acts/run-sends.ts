import * as v from 'valibot';
import { type Change, insert, logged, remove, update } from '../domain/change.ts';
import { followerBoundBy, sendBoundBy, written } from '../domain/follower.ts';
import { SEND_BATCH_ROWS, SEND_ROOM_MINUTES, SENDS_PER_HOUR_DEFAULT, STALE_RETRIES } from '../domain/limits.ts';
import { letterId } from '../domain/news.ts';
import { queueEmail } from '../domain/queue-email.ts';
import { newsFacts } from '../domain/reader-letters.ts';
import type { MarkRow, SendRow } from '../domain/reader-rows.ts';
import type { OutboxRow } from '../domain/records.ts';
import { hoursBetween, type Instant } from '../domain/time.ts';
import { removeUnsent } from '../domain/unsent.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { momentOf } from './moment-of.ts';

/** Under this name stands how many letters may leave, and since when. */
const PACE = 'pace';
const MINUTES_PER_HOUR = 60;

/** How many letters may be queued now: what the hour allows grows by the minute, and what is not used is kept for a few. */
function roomAt(mark: MarkRow | undefined, perHour: number, now: Instant): number {
  const most = Math.max(1, (perHour * SEND_ROOM_MINUTES) / MINUTES_PER_HOUR);
  if (!mark) return most;
  return Math.min(most, Number(mark.value) + Math.max(0, hoursBetween(mark.at, now)) * perHour);
}

const countLetters = ({ store }: Pick<Deps, 'store'>, reference: string, status: OutboxRow['status']) =>
  store.count('outbox', { where: { reference, status } });

/** How many letters of a send left, were given up, and are still on their way. */
export async function lettersOf(deps: Pick<Deps, 'store'>, { reference }: SendRow) {
  const [sent, dead, unreadable, waiting] = await Promise.all(
    (['sent', 'dead', 'unreadable', 'waiting'] as const).map((status) => countLetters(deps, reference, status)),
  );
  return { sent: sent ?? 0, failed: (dead ?? 0) + (unreadable ?? 0), waiting: waiting ?? 0 };
}

type Step = 'more' | 'rest' | 'stale';

/**
 * Queues the letters of the next followers. The letters, where the send has come to, and what is left of the hour are one commit: whoever
 * is killed has queued all of them or none, and nobody else the same.
 */
async function step(deps: Deps, reference: string): Promise<Step> {
  const moment = momentOf(deps);
  const perHour = deps.settings.sendsPerHour ?? SENDS_PER_HOUR_DEFAULT;
  const [[send], [mark]] = await Promise.all([
    deps.store.rows('sends', { where: { reference, state: 'running' }, limit: 1 }),
    deps.store.rows('marks', { where: { id: PACE }, limit: 1 }),
  ]);
  if (!send || send.startsAt > moment.now || sendBoundBy(moment.secrets, send) === undefined) return 'rest';
  const { topic, cursor } = send;
  const room = roomAt(mark, perHour, moment.now);
  const limit = Math.min(SEND_BATCH_ROWS, Math.floor(room));
  if (limit < 1) return 'rest';
  const found = await deps.store.rows('followers', {
    where: { state: 'active' },
    // Who follows since then knows what it says.
    compare: [
      ['id', '>', cursor],
      ['confirmedAt', '<=', send.createdAt],
    ],
    search: { columns: ['topics'], text: written(topic) },
    order: ['id', 'asc'],
    limit,
  });
  if (found.length === 0) return finish(deps, send);
  const followers = found.filter((row) => followerBoundBy(moment.secrets, row) !== undefined);
  const news = v.parse(newsFacts, JSON.parse(send.data));
  const left = { id: PACE, value: String(room - followers.length), at: moment.now };
  const outcome = await deps.store.commit({
    expect: [
      { table: 'sends', where: { reference, state: 'running', cursor }, exists: true },
      mark
        ? { table: 'marks', where: { id: PACE, value: mark.value, at: mark.at }, exists: true }
        : { table: 'marks', where: { id: PACE }, exists: false },
      // Who leaves at this moment gets nothing more.
      ...followers.map(({ id, mac }) => ({ table: 'followers' as const, where: { id, mac }, exists: true })),
    ],
    writes: [
      update('sends', { reference }, { cursor: found.at(-1)?.id ?? cursor, queued: send.queued + followers.length }),
      remove('marks', { id: PACE }),
      insert('marks', left),
      ...followers.flatMap(({ id, email }) =>
        queueEmail(
          { ...moment, id: () => letterId(reference, id) },
          { to: email, reference, letter: { kind: 'news', follower: id, ...news } },
        ),
      ),
    ],
    audit: [],
  });
  return outcome === 'stale' ? 'stale' : 'more';
}

/** Every letter is queued: over when the last one has left or was given up. */
async function finish(deps: Deps, { reference, state }: SendRow): Promise<'rest'> {
  const now = deps.clock.now().toISOString();
  const { sent, failed, waiting } = await lettersOf(deps, { reference } as SendRow);
  if (waiting > 0) return 'rest';
  await deps.store.commit({
    expect: [{ table: 'sends', where: { reference, state }, exists: true }],
    writes: [update('sends', { reference }, { state: 'done', sent, failed, endedAt: now })],
    audit: [logged(now, 'gate', 'send.done', reference, { sent, failed })],
  });
  return 'rest';
}

/** By when they were made; those of one build, which have one moment, by their reference. A database has no order of its own for them. */
export const oldestFirst = (
  one: Pick<SendRow, 'createdAt' | 'reference'>,
  other: Pick<SendRow, 'createdAt' | 'reference'>,
): number => {
  const key = one.createdAt === other.createdAt ? 'reference' : 'createdAt';
  return one[key] < other[key] ? -1 : 1;
};

/** Goes on with every send, as far as the hour allows. Answers whether anything was queued. */
export async function runSends(deps: Deps): Promise<boolean> {
  if (!deps.manifest.company.follow) return false;
  let queued = false;
  const running = await deps.store.rows('sends', { where: { state: 'running' } });
  for (const { reference } of running.sort(oldestFirst)) {
    let stale = 0;
    for (;;) {
      const outcome = await step(deps, reference);
      if (outcome === 'more') queued = true;
      if (outcome === 'stale') stale += 1;
      if (outcome === 'rest' || stale >= STALE_RETRIES) break;
    }
  }
  return queued;
}

export const SEND_ACTS = ['pause', 'resume', 'cancel'] as const;
export type SendAct = (typeof SEND_ACTS)[number];
const FROM: Record<SendAct, readonly SendRow['state'][]> = {
  pause: ['running'],
  resume: ['paused'],
  cancel: ['running', 'paused'],
};

/** Stops a send for a while, lets it go on, or ends it. What the mail server has taken is with its reader. */
export const changeSend = (deps: Deps, reference: string, act: SendAct, by: string) =>
  commitFresh<{ refused: 'unknown' | 'state' } | { change: Change }>(deps, async () => {
    const { now } = momentOf(deps);
    const [send] = await deps.store.rows('sends', { where: { reference }, limit: 1 });
    if (!send) return { refused: 'unknown' };
    if (!FROM[act].includes(send.state)) return { refused: 'state' };
    const { sent, failed } = await lettersOf(deps, send);
    const ended = { state: 'cancelled' as const, sent, failed, endedAt: now };
    const set = act === 'cancel' ? ended : { state: act === 'pause' ? ('paused' as const) : ('running' as const) };
    return {
      change: {
        expect: [{ table: 'sends', where: { reference, state: send.state, cursor: send.cursor }, exists: true }],
        writes: [update('sends', { reference }, set), ...(act === 'cancel' ? removeUnsent({ reference }) : [])],
        audit: [logged(now, by, `send.${act}`, reference, act === 'cancel' ? { sent, failed } : {})],
      },
    };
  });
