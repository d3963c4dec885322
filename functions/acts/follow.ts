import { logged, remove } from '../domain/change.ts';
import {
  askingLimits,
  chooseTopics,
  confirmFollower,
  follow,
  leave,
  type Topic,
  topicsOfSite,
} from '../domain/follow.ts';
import { bindFollower, followerBoundBy, readFollowerToken } from '../domain/follower.ts';
import { BOUNCED_KEPT_DAYS, FOLLOW_LINK_LIFETIME_HOURS } from '../domain/limits.ts';
import { sameMailbox } from '../domain/mail-domain.ts';
import type { FollowerRow } from '../domain/reader-rows.ts';
import type { TokenRow } from '../domain/records.ts';
import { addDays, addHours, type Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { loadToken } from './load.ts';
import { momentOf } from './moment-of.ts';

/** All that can be followed today. */
export const listTopics = async (deps: Pick<Deps, 'manifest' | 'stated'>): Promise<Topic[]> =>
  topicsOfSite(deps.manifest, await deps.stated());

/** The rows of one mailbox that the gate wrote. */
async function followersOf(deps: Pick<Deps, 'store' | 'settings'>, email: string): Promise<FollowerRow[]> {
  const rows = await deps.store.rows('followers', { where: { email } });
  return rows.filter((row) => followerBoundBy(deps.settings.secrets, row) !== undefined);
}
const isKnown = ({ state }: FollowerRow): boolean => state !== 'unconfirmed';

/** Someone asks to follow; tells nobody who follows already. */
export async function askToFollow(
  deps: Deps,
  address: string,
  chosen: readonly Topic[],
  network: string | null,
): Promise<void> {
  const email = sameMailbox(address);
  await commitFresh(
    deps,
    async () => {
      const moment = momentOf(deps);
      const [rows, opened, mayAsk] = await Promise.all([
        followersOf(deps, email),
        deps.store.count('requests', { where: { email }, compare: [['confirmedAt', '>', '']] }),
        hasRoom(deps, askingLimits('follow', network), moment.now),
      ]);
      const active = rows.find(isKnown);
      const waiting = rows.find((row) => !isKnown(row));
      const facts = { active, waiting, confirmed: opened > 0 || active?.state === 'active', mayAsk };
      return { change: follow(deps.manifest, email, chosen, network, facts, moment) ?? undefined };
    },
    'always',
  );
}

interface Waiting {
  token: TokenRow;
  waiting: FollowerRow;
}
async function waitingFor(deps: Deps, text: string, now: Instant): Promise<Waiting | null> {
  const token = await loadToken(deps, text);
  if (token?.purpose !== 'follow' || token.spentAt !== null || token.expiresAt <= now) return null;
  const [waiting] = await deps.store.rows('followers', { where: { id: token.reference ?? '' }, limit: 1 });
  const isTheirs = waiting?.state === 'unconfirmed' && waiting.email === token.email;
  return isTheirs && followerBoundBy(deps.settings.secrets, waiting) !== undefined ? { token, waiting } : null;
}

/** The choice that a link would confirm, when it may be used. Changes nothing. */
export const heldChoice = async (deps: Deps, text: string): Promise<FollowerRow | null> =>
  (await waitingFor(deps, text, deps.clock.now().toISOString()))?.waiting ?? null;

/** Confirms a choice; answers the follower's id. */
export const confirmChoice = (deps: Deps, text: string) =>
  commitFresh<{ refused: 'link' } | { change: ReturnType<typeof confirmFollower>; id: string }>(deps, async () => {
    const moment = momentOf(deps);
    const held = await waitingFor(deps, text, moment.now);
    if (!held) return { refused: 'link' };
    const active = (await followersOf(deps, held.waiting.email)).find(isKnown);
    return {
      change: confirmFollower(held.token, held.waiting, active, moment),
      id: (active ?? held.waiting).id,
    };
  });

/** Whose the token of an email is: `gone` for one who has left, null for a token that the gate did not make. */
export async function followerOf(
  deps: Pick<Deps, 'store' | 'settings'>,
  text: string,
): Promise<FollowerRow | 'gone' | null> {
  const id = readFollowerToken(deps.settings.secrets, text);
  if (id === null) return null;
  const [row] = await deps.store.rows('followers', { where: { id, state: 'active' }, limit: 1 });
  return row && followerBoundBy(deps.settings.secrets, row) !== undefined ? row : 'gone';
}

type Changed = { refused: 'link' } | { gone: true } | { change: ReturnType<typeof leave> };
/** Changes what is followed, or with no topic ends it. Whoever has left already has left. */
export const changeTopics = (deps: Deps, text: string, topics: readonly string[]) =>
  commitFresh<Changed>(deps, async () => {
    const follower = await followerOf(deps, text);
    if (follower === null) return { refused: 'link' };
    if (follower === 'gone') return { gone: true };
    return { change: chooseTopics(follower, topics, 'follower', momentOf(deps)) };
  });

/** Ends what one mailbox follows, as its staff say; answers how many rows went. */
export async function stopFollowing(deps: Deps, address: string, by: string): Promise<number> {
  const email = sameMailbox(address);
  const outcome = await commitFresh(deps, async () => {
    const rows = await deps.store.rows('followers', { where: { email } });
    const moment = momentOf(deps);
    const ended = rows.map((row) => leave(row, by, moment));
    if (rows.length === 0) return { rows: 0 };
    return {
      rows: rows.length,
      change: {
        expect: ended.flatMap(({ expect }) => expect),
        writes: ended.flatMap(({ writes }) => writes),
        audit: [logged(moment.now, by, 'follower.stopped', null, {})],
      },
    };
  });
  return outcome.rows;
}

const BATCH_ROWS = 500;
/** Deletes choices that nobody confirmed in time and addresses that were refused; binds the others to the newest secret. */
export async function purgeFollowers(deps: Pick<Deps, 'store' | 'settings'>, now: Instant): Promise<void> {
  const { secrets } = deps.settings;
  const old = [
    { state: 'unconfirmed' as const, compare: ['createdAt', '<', addHours(now, -FOLLOW_LINK_LIFETIME_HOURS)] as const },
    { state: 'bounced' as const, compare: ['endedAt', '<', addDays(now, -BOUNCED_KEPT_DAYS)] as const },
  ];
  for (const { state, compare } of old)
    for (const row of await deps.store.rows('followers', { where: { state }, compare: [compare] }))
      await deps.store.commit({
        expect: [{ table: 'followers', where: { id: row.id, state }, exists: true }],
        writes: [
          remove('followers', { id: row.id }),
          remove('outbox', { reference: row.id }),
          remove('tokens', { reference: row.id }),
        ],
        audit: [],
      });
  if (secrets.length < 2) return;
  for (let after = ''; ; ) {
    const rows = await deps.store.rows('followers', {
      compare: [['id', '>', after]],
      order: ['id', 'asc'],
      limit: BATCH_ROWS,
    });
    for (const row of rows) {
      const by = followerBoundBy(secrets, row);
      if (by === undefined || by === secrets[0]) continue;
      await deps.store.commit({
        expect: [{ table: 'followers', where: { id: row.id, mac: row.mac }, exists: true }],
        writes: [
          { do: 'update', table: 'followers', set: { mac: bindFollower(secrets[0], row).mac }, where: { id: row.id } },
        ],
        audit: [],
      });
    }
    after = rows.at(-1)?.id ?? '';
    if (rows.length < BATCH_ROWS) return;
  }
}
