import type { Manifest } from '../../src/schemas/manifest.ts';
import { invitationIsBound } from './bound.ts';
import { type Change, join, logged, type Write } from './change.ts';
import {
  ADMIN_LINK_LIFETIME_HOURS,
  DOWNLOAD_LINK_LIFETIME_HOURS,
  FRESH_LINKS_PER_ADDRESS_PER_DAY,
  FRESH_LINKS_PER_ADDRESS_PER_HOUR,
  FRESH_LINKS_PER_HOUR,
  FRESH_LINKS_PER_NETWORK_PER_DAY,
  FRESH_LINKS_PER_NETWORK_PER_HOUR,
  LINK_LIFETIME_HOURS,
  LINKS_PER_MAIL,
} from './limits.ts';
import { bucketOf, sameMailbox } from './mail-domain.ts';
import { countedMailbox } from './mailbox.ts';
import type { Moment } from './moment.ts';
import { documentIds, heldDocuments } from './policy.ts';
import { queueEmail } from './queue-email.ts';
import { type RateLimit, useRate } from './rate.ts';
import type { Lane, RequestRow, TokenRow } from './records.ts';
import { roleOf } from './staff.ts';
import { stateNow } from './state.ts';
import { isAsked } from './waited.ts';

const HOURS_PER_DAY = 24;

export interface FreshFacts {
  /** What is open of this mailbox, the most certain first: granted, asked something, opened by its reader or invited, and the newest of the rest. */
  requests: readonly RequestRow[];
  /** Whether anyone with this mailbox has opened a link before. */
  confirmed: boolean;
  /** Whether the limits leave room: of the network for asking at all, of the mailbox and the gate for a mail. A no looks like a yes from outside. */
  mayAsk: boolean;
  mayMail: boolean;
}

/** The name under which the mails with new links to one mailbox are counted. */
export const freshBucket = (email: string): string => bucketOf('fresh', countedMailbox(email));

/** Mails with new links: to one mailbox, and of the whole gate. */
export const freshLimits = (email: string): RateLimit[] => [
  { bucket: freshBucket(email), hours: 1, most: FRESH_LINKS_PER_ADDRESS_PER_HOUR },
  { bucket: freshBucket(email), hours: HOURS_PER_DAY, most: FRESH_LINKS_PER_ADDRESS_PER_DAY },
  { bucket: 'gate:fresh', hours: 1, most: FRESH_LINKS_PER_HOUR },
];

/** Sign-in links are counted apart, and not by the day: they work for an hour, and nobody may use up those of a working day at night. */
export const signInLimits = (email: string): RateLimit[] => [
  { bucket: bucketOf('sign-in', countedMailbox(email)), hours: 1, most: FRESH_LINKS_PER_ADDRESS_PER_HOUR },
  { bucket: 'gate:sign-in', hours: 1, most: FRESH_LINKS_PER_HOUR },
];

/** Links asked for from one network, whether or not there was anything to send: an unknown address costs as much as a known one. */
export function askLimits(kind: 'fresh' | 'sign-in', network: string | null): RateLimit[] {
  const bucket = bucketOf(`${kind}-asked`, network ?? 'not known');
  return [
    { bucket, hours: 1, most: FRESH_LINKS_PER_NETWORK_PER_HOUR },
    { bucket, hours: HOURS_PER_DAY, most: FRESH_LINKS_PER_NETWORK_PER_DAY },
  ];
}

/** The link that goes on with a request. */
export const linkTo = ({ state }: RequestRow) =>
  state === 'granted'
    ? { purpose: 'download' as const, hours: DOWNLOAD_LINK_LIFETIME_HOURS }
    : { purpose: 'sign' as const, hours: LINK_LIFETIME_HOURS };

/** One mail with a link for each of the requests. */
function linksMail(manifest: Manifest, to: string, open: readonly RequestRow[], lane: { lane?: Lane }, moment: Moment) {
  const [only, ...others] = open;
  if (!only) return [];
  if (others.length === 0) {
    const letter = { kind: 'fresh' as const, reference: only.reference, shelf: only.state === 'granted' };
    return queueEmail(moment, { to, reference: only.reference, letter, link: linkTo(only), ...lane });
  }
  const listed = open.slice(0, LINKS_PER_MAIL);
  const tokens: Write[] = [];
  const links = listed.map((request) => {
    const { reference } = request;
    const shelf = request.state === 'granted';
    const link = { to, reference, letter: { kind: 'fresh' as const, reference, shelf }, link: linkTo(request) };
    // Each link is that of a mail of its own, which is not sent: the one mail names it.
    const token = queueEmail(moment, link).find((one) => one.do === 'insert' && one.table === 'tokens');
    if (token) tokens.push(token);
    const documents = heldDocuments(manifest, documentIds(request)).map(({ title }) => title);
    return { reference, shelf, documents, outbox: (token as { row: TokenRow } | undefined)?.row.outbox ?? '' };
  });
  const letter = { kind: 'links' as const, links, more: open.length - listed.length };
  return [...queueEmail(moment, { to, reference: null, letter, ...lane }), ...tokens];
}

/**
 * One mail with a new link for every request of this mailbox that is still open. A mailbox that was never confirmed is not mailed again:
 * that would make the form a way to bother strangers. Null when the network has asked too often; otherwise that it asked is written
 * down, so that an address of which nothing is known takes the database the same time.
 */
export function freshLinks(
  manifest: Manifest,
  email: string,
  network: string | null,
  facts: FreshFacts,
  moment: Moment,
): Change | null {
  if (!facts.mayAsk) return null;
  const asked = useRate(askLimits('fresh', network), moment);
  const open = facts.requests.filter((one) => {
    const state = stateNow(one, moment.now);
    return (
      state === 'granted' ||
      isAsked(one) ||
      (state === 'submitted' && (facts.confirmed || invitationIsBound(moment.secrets, one)))
    );
  });
  const [first] = open;
  if (!first || !facts.mayMail) return asked;
  // An invited reader who has never opened a link is still a stranger to whoever asks for one in their name.
  const lane = facts.confirmed ? {} : { lane: 'work' as const };
  return join(asked, useRate(freshLimits(email), moment), {
    expect: [],
    writes: linksMail(manifest, first.email, open, lane, moment),
    audit: open
      .slice(0, LINKS_PER_MAIL)
      .map(({ reference }) => logged(moment.now, 'requester', 'link.renewed', reference, {})),
  });
}

/** A sign-in link for staff; for anyone else no more than that it was asked for, and null when the network did so too often. */
export function signInLink(
  manifest: Manifest,
  email: string,
  network: string | null,
  facts: Pick<FreshFacts, 'mayAsk' | 'mayMail'>,
  moment: Moment,
): Change | null {
  if (!facts.mayAsk) return null;
  const asked = useRate(askLimits('sign-in', network), moment);
  const to = sameMailbox(email);
  if (roleOf(manifest, email) === null || !facts.mayMail) return asked;
  return join(asked, useRate(signInLimits(email), moment), {
    expect: [],
    writes: queueEmail(moment, {
      to,
      reference: null,
      letter: { kind: 'sign-in' },
      link: { purpose: 'admin', hours: ADMIN_LINK_LIFETIME_HOURS },
    }),
    audit: [logged(moment.now, to, 'staff.link-sent', null, {})],
  });
}
