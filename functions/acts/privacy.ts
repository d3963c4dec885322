import type { Change } from '../domain/change.ts';
import { askingLimits } from '../domain/follow.ts';
import { sameMailbox } from '../domain/mail-domain.ts';
import {
  askPrivacy,
  closePrivacy,
  confirmPrivacy,
  dropPrivacy,
  erasePrivacy,
  extendPrivacy,
  type PrivacyForm,
  unconfirmedBefore,
} from '../domain/privacy-request.ts';
import { PRIVACY_STATES, type PrivacyOutcome, type PrivacyRow } from '../domain/reader-rows.ts';
import { addDays, type Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { loadToken } from './load.ts';
import { momentOf } from './moment-of.ts';

/** Takes a request; tells nobody what is known of the address. */
export async function takePrivacyRequest(deps: Deps, form: PrivacyForm, network: string | null): Promise<void> {
  const email = sameMailbox(form.email);
  await commitFresh(
    deps,
    async () => {
      const moment = momentOf(deps);
      const [rows, opened, follows, mayAsk] = await Promise.all([
        deps.store.rows('privacy', { where: { email } }),
        deps.store.count('requests', { where: { email }, compare: [['confirmedAt', '>', '']] }),
        deps.store.count('followers', { where: { email, state: 'active' } }),
        hasRoom(deps, askingLimits('privacy', network), moment.now),
      ]);
      const count = (...states: PrivacyRow['state'][]) => rows.filter(({ state }) => states.includes(state)).length;
      const facts = {
        open: count('open', 'extended'),
        unconfirmed: count('unconfirmed'),
        confirmed: opened + follows > 0,
        mayAsk,
      };
      return { change: askPrivacy(deps.manifest, form, network, facts, moment) ?? undefined };
    },
    'always',
  );
}

async function waitingFor(deps: Deps, text: string) {
  const token = await loadToken(deps, text);
  const now = deps.clock.now().toISOString();
  if (token?.purpose !== 'privacy' || token.spentAt !== null || token.expiresAt <= now) return null;
  const row = await loadPrivacy(deps, token.reference ?? '');
  return row?.state === 'unconfirmed' && row.email === token.email ? { token, row } : null;
}

/** The request that a link would confirm, when it may be used. Changes nothing. */
export const heldPrivacy = async (deps: Deps, text: string): Promise<PrivacyRow | null> =>
  (await waitingFor(deps, text))?.row ?? null;

export const confirmPrivacyRequest = (deps: Deps, text: string) =>
  commitFresh<{ refused: 'link' } | { change: Change; row: PrivacyRow }>(deps, async () => {
    const held = await waitingFor(deps, text);
    if (!held) return { refused: 'link' };
    return { change: confirmPrivacy(deps.manifest, held.token, held.row, momentOf(deps)), row: held.row };
  });

export async function loadPrivacy({ store }: Pick<Deps, 'store'>, reference: string): Promise<PrivacyRow | undefined> {
  const [row] = await store.rows('privacy', { where: { reference }, limit: 1 });
  return row;
}

/** Those that were confirmed: what must be answered first comes first, then the closed ones, the newest first. */
export async function listPrivacy({ store }: Pick<Deps, 'store'>) {
  const [unconfirmed = [], open = [], extended = [], closed = []] = await Promise.all(
    PRIVACY_STATES.map((state) => store.rows('privacy', { where: { state }, order: ['createdAt', 'desc'] })),
  );
  const due = [...open, ...extended].sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return { rows: [...due, ...closed], unconfirmed: unconfirmed.length };
}

const decided = (
  deps: Deps,
  reference: string,
  decide: (row: PrivacyRow, moment: ReturnType<typeof momentOf>) => { refused: 'state' | 'late' } | { change: Change },
) =>
  commitFresh<{ refused: 'unknown' | 'state' | 'late' } | { change: Change }>(deps, async () => {
    const row = await loadPrivacy(deps, reference);
    return row ? decide(row, momentOf(deps)) : { refused: 'unknown' };
  });

export const extendPrivacyRequest = (deps: Deps, reference: string, why: string, by: string) =>
  decided(deps, reference, (row, moment) => extendPrivacy(row, why, by, moment));
export const closePrivacyRequest = (
  deps: Deps,
  reference: string,
  outcome: PrivacyOutcome,
  reply: string,
  by: string,
) => decided(deps, reference, (row, moment) => closePrivacy(row, outcome, reply, by, moment));

/** Deletes what nobody confirmed in time, and erases who asked where the days to keep it are over. */
export async function purgePrivacy(deps: Pick<Deps, 'store' | 'manifest'>, now: Instant): Promise<number> {
  const keptDays = deps.manifest.company.privacyRequests?.keptDays ?? 0;
  const [dropped, closed] = await Promise.all([
    deps.store.rows('privacy', {
      where: { state: 'unconfirmed' },
      compare: [['createdAt', '<', unconfirmedBefore(now)]],
    }),
    deps.store.rows('privacy', {
      where: { state: 'closed', purgedAt: null },
      compare: [['closedAt', '<', addDays(now, -keptDays)]],
    }),
  ]);
  let erased = 0;
  for (const change of [...dropped.map((row) => dropPrivacy(row, now)), ...closed.map((row) => erasePrivacy(row, now))])
    if ((await deps.store.commit(change)) === 'applied') erased += 1;
  return erased;
}
