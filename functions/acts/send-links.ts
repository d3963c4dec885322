import type { Comparison } from '../domain/change.ts';
import { askLimits, freshLimits, freshLinks, signInLimits, signInLink } from '../domain/fresh-link.ts';
import { LINKS_PER_MAIL, UNOPENED_LINKS_PER_MAIL } from '../domain/limits.ts';
import { sameMailbox } from '../domain/mail-domain.ts';
import type { RequestRow } from '../domain/records.ts';
import type { Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { momentOf } from './moment-of.ts';

/**
 * What is open of a mailbox. Each kind is asked for by itself, so that requests that strangers send in a reader's name, however many,
 * stand in front of none that the reader has opened or was granted.
 */
async function openRequests(deps: Deps, email: string, now: Instant): Promise<RequestRow[]> {
  const order = ['createdAt', 'desc'] as const;
  const submitted = (more: Comparison<RequestRow>[]) =>
    deps.store.rows('requests', {
      where: { email, state: 'submitted' },
      compare: [['lapsesAt', '>', now], ...more],
      order,
      limit: LINKS_PER_MAIL,
    });
  const found = await Promise.all([
    deps.store.rows('requests', {
      where: { email, state: 'granted' },
      compare: [['expiresAt', '>', now]],
      order,
      limit: LINKS_PER_MAIL + 1,
    }),
    // Whoever is asked something must be able to answer; a request that only waits for us has nothing to open.
    deps.store.rows('requests', {
      where: { email, state: 'signed' },
      compare: [['askedAt', '>', '']],
      order,
      limit: LINKS_PER_MAIL,
    }),
    submitted([['confirmedAt', '>', '']]),
    submitted([['invitedBy', '>', '']]),
    deps.store.rows('requests', {
      where: { email, state: 'submitted', confirmedAt: null, invitedBy: null },
      compare: [['lapsesAt', '>', now]],
      order,
      limit: UNOPENED_LINKS_PER_MAIL,
    }),
  ]);
  return [...new Map(found.flat().map((one) => [one.reference, one])).values()];
}

/** Sends new links in one mail if there is anything to send; tells nobody, and looks for mail to deliver either way. */
export async function renewLinks(deps: Deps, address: string, network: string | null): Promise<void> {
  const email = sameMailbox(address);
  await commitFresh(
    deps,
    async () => {
      const moment = momentOf(deps);
      const [requests, before, mayAsk, mayMail] = await Promise.all([
        openRequests(deps, email, moment.now),
        deps.store.count('requests', { where: { email }, compare: [['confirmedAt', '>', '']] }),
        hasRoom(deps, askLimits('fresh', network), moment.now),
        hasRoom(deps, freshLimits(email), moment.now),
      ]);
      const facts = { requests, confirmed: before > 0, mayAsk, mayMail };
      return { change: freshLinks(deps.manifest, email, network, facts, moment) ?? undefined };
    },
    'always',
  );
}

/** Sends a sign-in link to staff; tells nobody, and looks for mail to deliver either way. */
export async function sendSignIn(deps: Deps, email: string, network: string | null): Promise<void> {
  await commitFresh(
    deps,
    async () => {
      const moment = momentOf(deps);
      const [mayAsk, mayMail] = await Promise.all([
        hasRoom(deps, askLimits('sign-in', network), moment.now),
        hasRoom(deps, signInLimits(email), moment.now),
      ]);
      return { change: signInLink(deps.manifest, email, network, { mayAsk, mayMail }, moment) ?? undefined };
    },
    'always',
  );
}
