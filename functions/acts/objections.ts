import { OBJECTION_KEPT_DAYS } from '../domain/limits.ts';
import {
  answerObjection,
  eraseObjection,
  type ObjectionForm,
  object,
  objectionLimit,
  standing,
} from '../domain/objection.ts';
import type { ObjectionRow } from '../domain/reader-rows.ts';
import { addDays, dayOf, type Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { followerOf } from './follow.ts';
import { hasRoom } from './has-room.ts';
import { momentOf } from './moment-of.ts';

/** Whether the holder of a link may object to a subprocessor today. */
export async function objectionStanding(deps: Deps, token: string, id: string) {
  const follower = await followerOf(deps, token);
  if (follower === null || follower === 'gone') return { refused: 'link' as const };
  const one = (await deps.stated()).subprocessors.find((subprocessor) => subprocessor.id === id);
  const today = dayOf(deps.clock.now().toISOString());
  return {
    standing: standing(one, today),
    id,
    name: one?.name ?? '',
    objectBy: one?.objectBy ?? '',
    email: follower.email,
  };
}

type Made = { refused: 'link' | 'over' | 'none' | 'too-many' } | ReturnType<typeof object>;
export const makeObjection = (deps: Deps, token: string, id: string, form: ObjectionForm) =>
  commitFresh<Made>(deps, async () => {
    const follower = await followerOf(deps, token);
    if (follower === null || follower === 'gone') return { refused: 'link' };
    const moment = momentOf(deps);
    const one = (await deps.stated()).subprocessors.find((subprocessor) => subprocessor.id === id);
    const stands = standing(one, dayOf(moment.now));
    if (!one || stands !== 'open') return { refused: stands === 'open' ? 'none' : stands };
    if (!(await hasRoom(deps, [objectionLimit(follower)], moment.now))) return { refused: 'too-many' };
    return object(deps.manifest, follower, one, form, moment);
  });

/** Open ones first, each part newest first. */
export async function listObjections({ store }: Pick<Deps, 'store'>): Promise<ObjectionRow[]> {
  const [open, answered] = await Promise.all(
    (['open', 'answered'] as const).map((state) =>
      store.rows('objections', { where: { state }, order: ['createdAt', 'desc'] }),
    ),
  );
  return [...(open ?? []), ...(answered ?? [])];
}

export async function loadObjection(deps: Pick<Deps, 'store'>, reference: string): Promise<ObjectionRow | undefined> {
  const [row] = await deps.store.rows('objections', { where: { reference }, limit: 1 });
  return row;
}

/** Answers whoever objected, once. */
export const answer = (deps: Deps, reference: string, text: string, by: string) =>
  commitFresh<{ refused: 'unknown' | 'answered' } | ReturnType<typeof answerObjection>>(deps, async () => {
    const row = await loadObjection(deps, reference);
    if (!row || row.purgedAt !== null) return { refused: 'unknown' };
    return answerObjection(row, text, by, momentOf(deps));
  });

/** Erases whose the old ones were. */
export async function purgeObjections(deps: Pick<Deps, 'store'>, now: Instant): Promise<void> {
  const old = await deps.store.rows('objections', {
    where: { purgedAt: null },
    compare: [['createdAt', '<', addDays(now, -OBJECTION_KEPT_DAYS)]],
  });
  for (const row of old) await deps.store.commit(eraseObjection(row, now));
}
