import type { Manifest } from '../../src/schemas/manifest.ts';
import type { Stated } from '../../src/schemas/stated.ts';
import { type Change, emptyChange, insert, join, logged, remove, update } from './change.ts';
import { bindFollower, topicOf, topicsOf, writeTopics } from './follower.ts';
import {
  FOLLOW_LINK_LIFETIME_HOURS,
  FRESH_LINKS_PER_NETWORK_PER_DAY,
  FRESH_LINKS_PER_NETWORK_PER_HOUR,
} from './limits.ts';
import { bucketOf, domainOf, sameMailbox } from './mail-domain.ts';
import type { Moment } from './moment.ts';
import { spend } from './open-link.ts';
import { isWelcome } from './policy.ts';
import { queueEmail } from './queue-email.ts';
import { type RateLimit, useRate } from './rate.ts';
import type { FollowerRow } from './reader-rows.ts';
import type { Lane, TokenRow } from './records.ts';
import { addHours } from './time.ts';

const HOURS_PER_DAY = 24;

/** A topic that may be chosen, with the name of its document or framework. */
export interface Topic {
  topic: string;
  name: string | null;
}
/** All that can be followed, in the order of the page. */
export const topicsOfSite = (manifest: Manifest, stated: Stated): Topic[] => [
  { topic: 'updates', name: null },
  { topic: 'subprocessors', name: null },
  ...stated.frameworks.map(({ id, name }) => ({ topic: topicOf('framework', id), name })),
  ...manifest.documents.map(({ id, title }) => ({ topic: topicOf('document', id), name: title })),
];

/** How often one network may ask to follow, or to be heard about its own data: whoever's address it gives. */
export function askingLimits(kind: 'follow' | 'privacy', network: string | null): RateLimit[] {
  const bucket = bucketOf(`${kind}-asked`, network ?? 'not known');
  return [
    { bucket, hours: 1, most: FRESH_LINKS_PER_NETWORK_PER_HOUR },
    { bucket, hours: HOURS_PER_DAY, most: FRESH_LINKS_PER_NETWORK_PER_DAY },
  ];
}

export interface FollowFacts {
  /** The follower with this mailbox, if there is one, and a choice that waits to be confirmed. */
  active: FollowerRow | undefined;
  waiting: FollowerRow | undefined;
  /** Whether anyone with this mailbox has opened a link before. */
  confirmed: boolean;
  mayAsk: boolean;
}

/** How much is known of who asks: see `LANES`. */
export function laneFor(manifest: Manifest, email: string, confirmed: boolean): Lane {
  if (confirmed) return 'confirmed';
  return isWelcome(manifest.access, domainOf(email)) ? 'known' : 'open';
}

/**
 * Keeps the choice until its address is confirmed, with the one email that asks for that. Asked again before, the choice grows and no
 * further email leaves for a day. Null when the network has asked too often.
 */
export function follow(
  manifest: Manifest,
  address: string,
  chosen: readonly Topic[],
  network: string | null,
  facts: FollowFacts,
  moment: Moment,
): Change | null {
  if (!facts.mayAsk) return null;
  const asked = useRate(askingLimits('follow', network), moment);
  const email = sameMailbox(address);
  const { active, waiting } = facts;
  const topics = writeTopics([...(waiting ? topicsOf(waiting) : []), ...chosen.map(({ topic }) => topic)]);
  if (waiting && addHours(waiting.createdAt, HOURS_PER_DAY) > moment.now) {
    const { id } = waiting;
    const { mac } = bindFollower(moment.secret, { ...waiting, topics });
    return join(asked, {
      ...emptyChange(),
      expect: [{ table: 'followers', where: { id, state: 'unconfirmed', topics: waiting.topics }, exists: true }],
      writes: [update('followers', { id }, { topics, mac })],
    });
  }
  const id = moment.id();
  const row = bindFollower(moment.secret, {
    id,
    email,
    topics,
    state: 'unconfirmed',
    createdAt: moment.now,
    confirmedAt: null,
    endedAt: null,
  });
  return join(asked, {
    expect: [{ table: 'followers', where: { email, state: 'unconfirmed' }, fewer: waiting ? 2 : 1 }],
    writes: [
      ...(waiting ? forget(waiting) : []),
      insert('followers', row),
      ...queueEmail(moment, {
        to: email,
        reference: id,
        letter: { kind: 'follow-confirm', topics: [...chosen], known: active?.id ?? null },
        link: { purpose: 'follow', hours: FOLLOW_LINK_LIFETIME_HOURS },
        lane: laneFor(manifest, email, facts.confirmed),
      }),
    ],
    audit: [],
  });
}

/** A follower with all that would still be mailed to them. */
export const forget = ({ id, email, state }: FollowerRow) => [
  remove('followers', { id }),
  remove('tokens', { reference: id }),
  remove('outbox', { reference: id, kind: 'follow-confirm' }),
  // A choice that nobody confirmed is mailed no news: what waits is for whoever follows with this mailbox already.
  ...(state === 'unconfirmed' ? [] : (['waiting', 'queued', 'held'] as const)).map((status) =>
    remove('outbox', { recipient: email, kind: 'news', status }),
  ),
];

/** The button behind the confirmation email: the choice holds from now on, beside what was followed before. */
export function confirmFollower(
  token: TokenRow,
  waiting: FollowerRow,
  active: FollowerRow | undefined,
  moment: Moment,
): Change {
  const { id, email } = waiting;
  const topics = writeTopics([...(active ? topicsOf(active) : []), ...topicsOf(waiting)]);
  // Who follows already stays one of those who did when a send began.
  const confirmedAt = active?.state === 'active' ? active.confirmedAt : moment.now;
  const now = { topics, state: 'active' as const, confirmedAt, endedAt: null };
  const kept = bindFollower(moment.secret, { ...(active ?? waiting), ...now });
  const { audit: _, ...spent } = spend(token, moment);
  return join(
    { ...spent, audit: [] },
    {
      expect: [
        { table: 'followers', where: { id, state: 'unconfirmed', topics: waiting.topics }, exists: true },
        active
          ? { table: 'followers', where: { id: active.id, topics: active.topics, state: active.state }, exists: true }
          : { table: 'followers', where: { email, state: 'active' }, exists: false },
      ],
      writes: [
        ...(active ? [remove('followers', { id })] : []),
        update('followers', { id: kept.id }, { ...now, mac: kept.mac }),
        update('outbox', { recipient: email, status: 'held' }, { status: 'waiting' }),
      ],
      audit: [logged(moment.now, 'follower', 'follower.confirmed', null, { topics: JSON.parse(topics) as string[] })],
    },
  );
}

/** Another choice of someone who follows; an empty one leaves. */
export function chooseTopics(follower: FollowerRow, topics: readonly string[], by: string, moment: Moment): Change {
  if (topics.length === 0) return leave(follower, by, moment);
  const { id } = follower;
  const chosen = writeTopics(topics);
  const { mac } = bindFollower(moment.secret, { ...follower, topics: chosen });
  return {
    expect: [{ table: 'followers', where: { id, state: 'active', topics: follower.topics }, exists: true }],
    writes: [update('followers', { id }, { topics: chosen, mac })],
    audit: [logged(moment.now, by, 'follower.changed', null, { topics: JSON.parse(chosen) as string[] })],
  };
}

/** No row is left of who leaves, nor mail on its way to them. */
export const leave = (follower: FollowerRow, by: string, moment: Moment): Change => ({
  expect: [{ table: 'followers', where: { id: follower.id }, exists: true }],
  writes: forget(follower),
  audit: [logged(moment.now, by, 'follower.left', null, {})],
});
