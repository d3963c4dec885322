import type { Manifest } from '../../src/schemas/manifest.ts';
import type { RequestForm } from '../../src/schemas/request-form.ts';
import { type Change, emptyChange, insert, join, logged, remove } from './change.ts';
import {
  LINK_LIFETIME_HOURS,
  REQUESTS_PER_NETWORK_PER_DAY,
  REQUESTS_PER_NETWORK_PER_HOUR,
  UNCONFIRMED_REQUESTS_PER_ADDRESS,
  UNOPENED_REQUESTS_PER_CONFIRMED_ADDRESS,
  WORKED_REQUESTS_PER_NETWORK_PER_HOUR,
} from './limits.ts';
import { bucketOf, domainOf, sameMailbox } from './mail-domain.ts';
import {
  CONFIRMED_MAILS_PER_ADDRESS_AND_NETWORK_PER_DAY,
  CONFIRMED_MAILS_PER_ADDRESS_PER_DAY,
  FIRST_MAIL_WAIT_HOURS,
  UNSOLICITED_MAILS_PER_ADDRESS_PER_DAY,
} from './mail-limits.ts';
import type { Moment } from './moment.ts';
import { pendingNeeds } from './pending.ts';
import { heldDocuments, isWelcome } from './policy.ts';
import type { Work } from './proof-of-work.ts';
import { queueEmail } from './queue-email.ts';
import { ASKED, countOne, type RateLimit, useRate } from './rate.ts';
import { type Lane, NOTHING_YET, type RequestRow } from './records.ts';
import { REFERENCE_BYTES, reference as referenceOf } from './reference.ts';
import { addHours, type Instant } from './time.ts';

const HOURS_PER_DAY = 24;

/** What the store knows that bears on a new request. */
export interface SubmitFacts {
  /** Someone with this mailbox has opened a link before. */
  confirmed: boolean;
  /** Requests of this mailbox that wait for its confirmation (`unconfirmedOf`), the oldest first. */
  unconfirmed: readonly Pick<RequestRow, 'reference' | 'network'>[];
  /** Which of them have not been mailed, and what their mail waits for. */
  unmailed: ReadonlyMap<string | null, 'queued' | 'held'>;
  /** Whether the limits of the network leave room. */
  networkRoom: boolean;
  /** The work done for it, and whether that was used before. */
  work: Work | null;
  workUsed: boolean;
  /** Requests of this mailbox from the same network in a day (`fromHere`). */
  fromHere: number;
  /** Others ask in the name of this mailbox at the same moment and were faster again and again: this one may be let go. */
  outrun: boolean;
}

export type SubmitOutcome = { refused: 'network-limit' | 'work' } | { change: Change; reference: string };

/** Requests from one network; those whose network is not known are of one. Work lifts the limit of the hour by half, and no further. */
export function networkLimits(network: string | null, worked: boolean): RateLimit[] {
  const bucket = bucketOf('request', network ?? 'not known');
  const perHour = worked ? WORKED_REQUESTS_PER_NETWORK_PER_HOUR : REQUESTS_PER_NETWORK_PER_HOUR;
  return [
    { bucket, hours: 1, most: perHour },
    { bucket, hours: HOURS_PER_DAY, most: REQUESTS_PER_NETWORK_PER_DAY },
  ];
}

/**
 * The requests of a mailbox that nobody has answered for yet; an invitation is the company's own. Not asked for by `state`: SQLite
 * would read every open request for it, rather than the few of the mailbox.
 */
export const unconfirmedOf = (email: string, now: Instant) => ({
  where: { email, confirmedAt: null, invitedBy: null },
  compare: [['lapsesAt', '>', now] as ['lapsesAt', '>', string]],
});

/** The requests of a mailbox that one network sent in a day: the reader's own network is seldom that of a stranger who uses their name. */
export const fromHere = (email: string, network: string | null, now: Instant) => ({
  where: { email, network },
  compare: [['createdAt', '>', addHours(now, -HOURS_PER_DAY)] as ['createdAt', '>', string]],
});

/** A proof of work counts once: the store refuses the second row. */
export const useWork = ({ challenge, expiresAt }: Work): Change => ({
  expect: [{ table: 'challenges', where: { challenge }, exists: false }],
  writes: [insert('challenges', { challenge, expiresAt })],
  audit: [],
});

function laneOf(manifest: Manifest, email: string, facts: SubmitFacts): Lane {
  if (facts.confirmed) return facts.fromHere < CONFIRMED_MAILS_PER_ADDRESS_AND_NETWORK_PER_DAY ? 'confirmed' : 'crowd';
  if (facts.work) return 'work';
  const domain = domainOf(email);
  return isWelcome(manifest.access, domain) ? 'known' : 'open';
}

/** How much is kept of an address, and how much of that is mailed in a day. */
const KEPT = {
  confirmed: { most: UNOPENED_REQUESTS_PER_CONFIRMED_ADDRESS, mailedPerDay: CONFIRMED_MAILS_PER_ADDRESS_PER_DAY },
  unconfirmed: { most: UNCONFIRMED_REQUESTS_PER_ADDRESS, mailedPerDay: UNSOLICITED_MAILS_PER_ADDRESS_PER_DAY },
};

/**
 * Which request makes room for a new one; null when there is room. Those stay, as long as others can go, that have been mailed or are next
 * to be: their links may be in their reader's hands. And whoever sends many in another's name pushes out their own first, as far as their
 * network tells.
 */
export function toReplace(
  { unconfirmed, unmailed }: Pick<SubmitFacts, 'unconfirmed' | 'unmailed'>,
  network: string | null,
  { most, mailedPerDay }: { most: number; mailedPerDay: number },
): string | null {
  if (unconfirmed.length < most) return null;
  const waiting = unconfirmed.filter(({ reference }) => unmailed.has(reference));
  const next = Math.max(0, mailedPerDay - (unconfirmed.length - waiting.length));
  const may = waiting.length > next ? waiting.slice(next) : unconfirmed;
  return (may.find((one) => one.network === network) ?? may[0])?.reference ?? null;
}

/** Leaves no row of a request that nobody has answered for; not when its mail left meanwhile, or the mail of the day would be lost with it. */
const replaced = (reference: string, status: 'queued' | 'held' | undefined, at: Instant): Change => ({
  expect: [
    { table: 'requests', where: { reference, state: 'submitted', confirmedAt: null }, exists: true },
    ...(status === undefined
      ? []
      : [{ table: 'outbox' as const, where: { reference, kind: 'confirm', status }, exists: true }]),
  ],
  writes: [remove('requests', { reference }), remove('outbox', { reference }), remove('tokens', { reference })],
  audit: [logged(at, 'gate', 'request.replaced', reference, { why: 'address limit' })],
});

/** A request is stored with its mail, which leaves as the limits of its lane allow (`release.ts`). */
export function submit(
  manifest: Manifest,
  form: RequestForm,
  network: string | null,
  facts: SubmitFacts,
  moment: Moment,
): SubmitOutcome {
  if (facts.workUsed) return { refused: 'work' };
  if (!facts.networkRoom) return { refused: 'network-limit' };
  const reference = referenceOf(moment.bytes(REFERENCE_BYTES));
  const at = moment.now;
  const counted = join(useRate(networkLimits(network, facts.work !== null), moment), countOne(ASKED, moment));
  const used = facts.work ? join(useWork(facts.work), counted) : counted;
  const kept = facts.confirmed ? KEPT.confirmed : KEPT.unconfirmed;
  const out = toReplace(facts, network, kept);
  if (out !== null && facts.outrun) {
    // The answer is the same as ever: it must not tell a stranger what this mailbox has been sent.
    const audit = [logged(at, 'gate', 'request.dropped', null, { why: 'address limit' })];
    return { change: join(used, { ...emptyChange(), audit }), reference };
  }
  const documents = [...new Set(form.documents)];
  const email = sameMailbox(form.email);
  const row: RequestRow = {
    ...NOTHING_YET,
    reference,
    name: form.name,
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
    mac: null,
  };
  const change: Change = {
    expect: [
      { table: 'requests', where: { reference }, exists: false },
      {
        table: 'requests',
        ...unconfirmedOf(email, at),
        fewer: out === null ? kept.most : facts.unconfirmed.length + 1,
      },
    ],
    writes: [
      insert('requests', row),
      ...queueEmail(moment, {
        to: email,
        reference,
        letter: {
          kind: 'confirm',
          reference,
          documents: heldDocuments(manifest, documents).map((one) => one.title),
          signing: pendingNeeds(manifest, row, []).length,
        },
        link: { purpose: 'sign', hours: LINK_LIFETIME_HOURS },
        lane: laneOf(manifest, email, facts),
      }),
    ],
    audit: [logged(at, 'requester', 'request.submitted', reference, { documents })],
  };
  return {
    change: join(used, ...(out === null ? [] : [replaced(out, facts.unmailed.get(out), at)]), change),
    reference,
  };
}
