import type { Manifest } from '../../src/schemas/manifest.ts';
import type { RequestForm } from '../../src/schemas/request-form.ts';
import { type Change, type Expectation, emptyChange, join } from './change.ts';
import {
  FIRST_MAIL_WAIT_HOURS,
  LINK_LIFETIME_HOURS,
  REQUESTS_PER_NETWORK_PER_HOUR,
  UNCONFIRMED_REQUESTS_PER_ADDRESS,
} from './limits.ts';
import { bucketOf, domainOf, sameMailbox } from './mail-domain.ts';
import type { Moment } from './moment.ts';
import { pendingNeeds } from './pending.ts';
import { heldDocuments } from './policy.ts';
import { post } from './post.ts';
import type { Work } from './proof-of-work.ts';
import { type RateLimit, useRate } from './rate.ts';
import type { Lane, RequestRow } from './records.ts';
import { REFERENCE_BYTES, reference as referenceOf } from './reference.ts';
import { addHours, type Instant } from './time.ts';

/** What the store knows that bears on a new request. */
export interface SubmitFacts {
  /** Someone with this mailbox has opened a link before. */
  confirmed: boolean;
  /** Requests of this mailbox that wait for its confirmation (`unconfirmedOf`). */
  unconfirmed: number;
  /** Whether the limit of the network leaves room. */
  networkRoom: boolean;
  /** The work done for it, and whether that was used before. */
  work: Work | null;
  workUsed: boolean;
}

export type SubmitOutcome = { refused: 'network-limit' | 'work' } | { change: Change; reference: string };

/** Requests from one network in an hour; none where it is not known. */
export const networkLimits = (network: string | null): RateLimit[] =>
  network === null ? [] : [{ bucket: bucketOf('request', network), hours: 1, most: REQUESTS_PER_NETWORK_PER_HOUR }];

/**
 * The requests of a mailbox that nobody has answered for yet; an invitation is the company's own. Not asked for by `state`: SQLite
 * would read every open request for it, rather than the few of the mailbox.
 */
export const unconfirmedOf = (email: string, now: Instant) => ({
  where: { email, confirmedAt: null, invitedBy: null },
  compare: [['lapsesAt', '>', now] as ['lapsesAt', '>', string]],
});

/** A proof of work counts once: the store refuses the second row. */
export const useWork = ({ challenge, expiresAt }: Work): Change => ({
  expect: [{ table: 'challenges', where: { challenge }, exists: false }],
  writes: [{ do: 'insert', table: 'challenges', row: { challenge, expiresAt } }],
  audit: [],
});

function laneOf(manifest: Manifest, email: string, facts: SubmitFacts): Lane {
  if (facts.confirmed) return 'confirmed';
  if (facts.work) return 'work';
  const domain = domainOf(email);
  return manifest.access.rules.some((rule) => rule.domain === domain && rule.decide !== 'deny') ? 'known' : 'open';
}

/** A request is stored with its mail, which leaves as the limits of its lane allow (`release.ts`); some are not kept at all. */
export function submit(
  manifest: Manifest,
  form: RequestForm,
  network: string | null,
  facts: SubmitFacts,
  moment: Moment,
): SubmitOutcome {
  if (facts.workUsed) return { refused: 'work' };
  if (!facts.networkRoom && !facts.work) return { refused: 'network-limit' };
  const reference = referenceOf(moment.bytes(REFERENCE_BYTES));
  const at = moment.now;
  const counted = useRate(networkLimits(network), moment);
  // Work lifts the limit of the network; it counts all the same.
  const used = facts.work ? join(useWork(facts.work), { ...counted, expect: [] }) : counted;
  if (!facts.confirmed && facts.unconfirmed >= UNCONFIRMED_REQUESTS_PER_ADDRESS) {
    // The answer is the same as ever: it must not tell a stranger what this mailbox has been sent.
    const audit = [{ at, reference: null, actor: 'gate', event: 'request.dropped', detail: { why: 'address limit' } }];
    return { change: join(used, { ...emptyChange(), audit }), reference };
  }
  const documents = [...new Set(form.documents)];
  const email = sameMailbox(form.email);
  const room: Expectation[] = facts.confirmed
    ? []
    : [{ table: 'requests', ...unconfirmedOf(email, at), fewer: UNCONFIRMED_REQUESTS_PER_ADDRESS }];
  const row: RequestRow = {
    reference,
    state: 'submitted',
    name: form.name,
    stampName: null,
    email,
    domain: domainOf(email),
    company: form.company,
    title: form.title,
    purpose: form.purpose,
    documents: JSON.stringify(documents),
    network,
    invitedBy: null,
    createdAt: at,
    lapsesAt: addHours(at, FIRST_MAIL_WAIT_HOURS),
    confirmedAt: null,
    signedAt: null,
    decidedAt: null,
    decidedBy: null,
    reason: null,
    expiresAt: null,
    closedAt: null,
    purgedAt: null,
  };
  const change: Change = {
    expect: [{ table: 'requests', where: { reference }, exists: false }, ...room],
    writes: [
      { do: 'insert', table: 'requests', row },
      ...post(moment, {
        to: email,
        reference,
        letter: {
          kind: 'confirm',
          reference,
          documents: heldDocuments(manifest, documents).map((one) => one.title),
          signing: pendingNeeds(manifest, row, []).length > 0,
        },
        link: { purpose: 'sign', hours: LINK_LIFETIME_HOURS },
        lane: laneOf(manifest, email, facts),
      }),
    ],
    audit: [{ at, reference, actor: 'requester', event: 'request.submitted', detail: { documents } }],
  };
  return { change: join(used, change), reference };
}
