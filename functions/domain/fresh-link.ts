import type { Manifest } from '../../src/schemas/manifest.ts';
import { type Change, join } from './change.ts';
import {
  ADMIN_LINK_LIFETIME_HOURS,
  DOWNLOAD_LINK_LIFETIME_HOURS,
  FRESH_LINKS_PER_ADDRESS_PER_HOUR,
  FRESH_LINKS_PER_NETWORK_PER_HOUR,
  LINK_LIFETIME_HOURS,
} from './limits.ts';
import { bucketOf, countedMailbox, sameMailbox } from './mail-domain.ts';
import type { Moment } from './moment.ts';
import { post } from './post.ts';
import { type RateLimit, useRate } from './rate.ts';
import type { RequestRow } from './records.ts';
import { roleOf } from './staff.ts';
import { stateNow } from './state.ts';

export interface FreshFacts {
  /** The requests of this mailbox. */
  requests: readonly RequestRow[];
  /** Whether the limits of this mailbox and this network leave room; a no looks like a yes from outside. */
  room: boolean;
}

/** Links asked for in an hour, for one mailbox and from one network. */
export const freshLimits = (email: string, network: string | null): RateLimit[] => [
  { bucket: bucketOf('fresh', countedMailbox(email)), hours: 1, most: FRESH_LINKS_PER_ADDRESS_PER_HOUR },
  ...(network === null
    ? []
    : [{ bucket: bucketOf('fresh', network), hours: 1, most: FRESH_LINKS_PER_NETWORK_PER_HOUR }]),
];

/**
 * A fresh link for every request of this mailbox that is still open, or null when there is nothing to send.
 * A mailbox that was never confirmed is not mailed again: that would make the form a way to bother strangers.
 */
export function freshLinks(email: string, network: string | null, facts: FreshFacts, moment: Moment): Change | null {
  if (!facts.room) return null;
  const confirmed = facts.requests.some((one) => one.confirmedAt !== null);
  const open = facts.requests.filter((one) => {
    const state = stateNow(one, moment.now);
    return state === 'granted' || (state === 'submitted' && (confirmed || one.invitedBy !== null));
  });
  if (open.length === 0) return null;
  const change = useRate(freshLimits(email, network), moment);
  for (const { reference, email: to, state } of open) {
    const shelf = state === 'granted';
    change.writes.push(
      ...post(moment, {
        to,
        reference,
        letter: { kind: 'fresh', reference, shelf },
        link: shelf
          ? { purpose: 'download', hours: DOWNLOAD_LINK_LIFETIME_HOURS }
          : { purpose: 'sign', hours: LINK_LIFETIME_HOURS },
        // An invited reader who has never opened a link is still a stranger to whoever asks for one in their name.
        ...(confirmed ? {} : { lane: 'work' as const }),
      }),
    );
  }
  change.audit = open.map(({ reference }) => ({
    at: moment.now,
    reference,
    actor: 'requester',
    event: 'link.renewed',
    detail: {},
  }));
  return change;
}

/** A sign-in link for staff, or null for anyone else. */
export function signInLink(
  manifest: Manifest,
  email: string,
  network: string | null,
  facts: Pick<FreshFacts, 'room'>,
  moment: Moment,
): Change | null {
  const to = sameMailbox(email);
  if (roleOf(manifest, email) === null || !facts.room) return null;
  return join(useRate(freshLimits(email, network), moment), {
    expect: [],
    writes: post(moment, {
      to,
      reference: null,
      letter: { kind: 'sign-in' },
      link: { purpose: 'admin', hours: ADMIN_LINK_LIFETIME_HOURS },
    }),
    audit: [{ at: moment.now, reference: null, actor: to, event: 'staff.link-sent', detail: {} }],
  });
}
