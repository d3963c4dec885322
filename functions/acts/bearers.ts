import type { AuditRow } from '../domain/audit-rows.ts';
import {
  bearerHash,
  bearerHolds,
  callLimit,
  endBearer,
  isBearer,
  type ListedBearer,
  makeBearer,
  makingLimit,
} from '../domain/bearer.ts';
import { bearerBoundBy } from '../domain/bound.ts';
import type { Change } from '../domain/change.ts';
import { BEARERS_PER_REQUEST } from '../domain/limits.ts';
import { useRate } from '../domain/rate.ts';
import type { BearerRow, RequestRow } from '../domain/records.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { loadRequest } from './load.ts';
import { momentOf } from './moment-of.ts';

type Has<K extends keyof Deps> = Pick<Deps, K>;
const named = ({ detail }: AuditRow): unknown => (JSON.parse(detail) as { bearer?: unknown }).bearer;
/** What the log says was revoked. */
const revokedIds = async ({ store }: Has<'store'>, reference: string): Promise<Set<unknown>> =>
  new Set((await store.rows('audit', { where: { reference, event: 'bearer.revoked' } })).map(named));

/** The bearers of a request that still work, the oldest first, with their last download. */
export async function listBearers(
  deps: Has<'store' | 'clock' | 'settings'>,
  request: RequestRow,
): Promise<ListedBearer[]> {
  const { reference } = request;
  const [rows, revoked, downloads] = await Promise.all([
    deps.store.rows('bearers', { where: { reference }, order: ['createdAt', 'asc'] }),
    revokedIds(deps, reference),
    deps.store.rows('audit', { where: { reference, event: 'document.downloaded' }, order: ['seq', 'asc'] }),
  ]);
  const now = deps.clock.now().toISOString();
  return rows
    .filter((row) => bearerBoundBy(deps.settings.secrets, row) !== undefined)
    .filter((row) => bearerHolds(row, request, now) && !revoked.has(row.id))
    .map((bearer) => ({ bearer, usedAt: downloads.findLast((row) => named(row) === bearer.id)?.at ?? null }));
}

/** The request that a program's bearer is for. What isn't one costs the same question as one that is unknown. */
export async function loadBearer(
  deps: Has<'store' | 'clock' | 'settings'>,
  secret: string,
): Promise<{ bearer: BearerRow; request: RequestRow } | undefined> {
  const [bearer] = await deps.store.rows('bearers', { where: { hash: bearerHash(secret) }, limit: 1 });
  if (!bearer || !isBearer(secret) || bearerBoundBy(deps.settings.secrets, bearer) === undefined) return undefined;
  const request = await loadRequest(deps, bearer.reference);
  if (!bearerHolds(bearer, request, deps.clock.now().toISOString())) return undefined;
  return (await revokedIds(deps, bearer.reference)).has(bearer.id) ? undefined : { bearer, request };
}

/** Counts one call; false when the bearer has made as many as it may, and then nothing is written. */
export async function countCall(deps: Deps, bearer: BearerRow): Promise<boolean> {
  const outcome = await commitFresh<{ change: Change } | { refused: 'limit' }>(deps, async () => {
    const moment = momentOf(deps);
    const limits = [callLimit(bearer)];
    return (await hasRoom(deps, limits, moment.now)) ? { change: useRate(limits, moment) } : { refused: 'limit' };
  });
  return !('refused' in outcome);
}

type Made = { refused: 'not-granted' | 'no-name' | 'limit' } | { secret: string; bearer: BearerRow };
/** Makes a bearer for a reader; the secret is known to nobody afterwards. */
export const makeReaderBearer = (deps: Deps, { reference }: RequestRow): Promise<Made> =>
  commitFresh<Made>(deps, async () => {
    const moment = momentOf(deps);
    const request = await loadRequest(deps, reference);
    if (!request) return { refused: 'not-granted' };
    const [held, room] = await Promise.all([
      deps.store.count('bearers', { where: { reference } }),
      hasRoom(deps, [makingLimit(reference)], moment.now),
    ]);
    return held >= BEARERS_PER_REQUEST || !room ? { refused: 'limit' } : makeBearer(request, moment);
  });

/** Ends one bearer of a request by its id; `unknown` where there is none of that id. */
export const endReaderBearer = (deps: Deps, reference: string, id: string, by: string) =>
  commitFresh<{ refused: 'unknown' } | { change: Change }>(deps, async () => {
    const [bearer] = await deps.store.rows('bearers', { where: { reference, id }, limit: 1 });
    return bearer ? { change: endBearer(bearer, by, momentOf(deps).now) } : { refused: 'unknown' };
  });
