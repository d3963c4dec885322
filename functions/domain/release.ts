import { registrable } from '../../src/schemas/domain-name.ts';
import { standingOf } from '../../src/schemas/mail-providers.ts';
import { bindToken, mailIsBound, NOT_BOUND } from './bound.ts';
import { update, type Write } from './change.ts';
import type { LetterKind } from './letter.ts';
import { LINK_LIFETIME_HOURS } from './limits.ts';
import { bucketOf, domainOf } from './mail-domain.ts';
import {
  CONFIRMED_MAILS_PER_ADDRESS_PER_DAY,
  CONFIRMED_MAILS_PER_DAY_FACTOR,
  CONFIRMED_MAILS_PER_DOMAIN_PER_HOUR,
  CONFIRMED_MAILS_PER_HOUR_FACTOR,
  CROWD_MAILS_PER_ADDRESS_PER_DAY,
  FIRST_MAILS_PER_DOMAIN_PER_DAY,
  FIRST_MAILS_PER_DOMAIN_PER_HOUR,
  FIRST_MAILS_PER_PROVIDER_DAY_HOURS,
  FIRST_MAILS_PER_PROVIDER_PART,
  FIRST_MAILS_PER_PROVIDER_PER_HOUR_MIN,
  INVITED_MAILS_PER_DAY_FACTOR,
  INVITED_MAILS_PER_HOUR_FACTOR,
  KNOWN_MAILS_PER_DAY_FACTOR,
  KNOWN_MAILS_PER_DAY_MIN,
  KNOWN_MAILS_PER_HOUR_FACTOR,
  KNOWN_MAILS_PER_HOUR_MIN,
  LANE_RETRY_MINUTES,
  STAFF_MAILS_PER_HOUR,
  UNSOLICITED_MAILS_PER_ADDRESS_PER_DAY,
  UNSOLICITED_MAILS_PER_ADDRESS_PER_WEEK,
  WORKED_MAILS_PER_DAY_FACTOR,
  WORKED_MAILS_PER_DOMAIN_PER_HOUR,
  WORKED_MAILS_PER_HOUR_FACTOR,
} from './mail-limits.ts';
import { countedMailbox, providerOf } from './mailbox.ts';
import type { Moment } from './moment.ts';
import { firstMailLimit, type RateLimit, useRate } from './rate.ts';
import type { Lane, OutboxRow, TokenRow } from './records.ts';
import { addHours, addSeconds } from './time.ts';
import { deriveToken, hashToken } from './token.ts';

const HOURS_PER_DAY = 24;
const HOURS_PER_WEEK = 7 * HOURS_PER_DAY;

/** Single mails to one address of the company; a digest takes what is beyond it. */
export const staffLimit = (to: string): RateLimit => ({
  bucket: bucketOf('staff', countedMailbox(to)),
  hours: 1,
  most: STAFF_MAILS_PER_HOUR,
});

interface Limit extends RateLimit {
  /** What becomes of the mail when the limit is reached. */
  else: 'hold' | 'later' | 'open';
}

/** First mails to one mailbox provider in an hour. */
const providerMailsPerHour = (firstMailsPerHour: number): number =>
  Math.max(FIRST_MAILS_PER_PROVIDER_PER_HOUR_MIN, Math.ceil(firstMailsPerHour * FIRST_MAILS_PER_PROVIDER_PART));

const limit = (kind: string, about: string, hours: number, most: number, otherwise: Limit['else']): Limit => ({
  bucket: bucketOf(kind, about),
  hours,
  most,
  else: otherwise,
});

/** The limits of the owner of a domain: all addresses of a company may be one mailbox; those of a provider are not, but are its trouble. */
function ownerLimits(domain: string, firstMailsPerHour: number, perHour: number, otherwise: Limit['else']): Limit[] {
  const owner = registrable(domain);
  const open = standingOf(domain) === 'free-mail';
  if (open && domain === owner) {
    const most = providerMailsPerHour(firstMailsPerHour);
    const provider = (hours: number, count: number) => limit('provider', providerOf(domain), hours, count, otherwise);
    return [provider(1, most), provider(HOURS_PER_DAY, most * FIRST_MAILS_PER_PROVIDER_DAY_HOURS)];
  }
  const counted = open ? domain : owner;
  return [
    limit('domain', counted, 1, perHour, otherwise),
    limit('domain', counted, HOURS_PER_DAY, FIRST_MAILS_PER_DOMAIN_PER_DAY, otherwise),
  ];
}

/** The limits of the whole gate for mails of one lane. Each lane has its own, so that none can use up another's. */
const gateLimits = (lane: Lane, perHour: number, perDay: number, otherwise: Limit['else']): Limit[] => [
  { bucket: `gate:${lane}`, hours: 1, most: perHour, else: otherwise },
  { bucket: `gate:${lane}`, hours: HOURS_PER_DAY, most: perDay, else: otherwise },
];

/** Every limit that a queued mail answers to, the strictest answer first. The network's is asked when the request comes in. */
export function limitsOf(row: Pick<OutboxRow, 'recipient' | 'lane'>, firstMailsPerHour: number): Limit[] {
  const mailbox = countedMailbox(row.recipient);
  const domain = domainOf(row.recipient);
  const address = [
    limit('unsolicited', mailbox, HOURS_PER_DAY, UNSOLICITED_MAILS_PER_ADDRESS_PER_DAY, 'hold'),
    limit('unsolicited', mailbox, HOURS_PER_WEEK, UNSOLICITED_MAILS_PER_ADDRESS_PER_WEEK, 'hold'),
  ];
  const gate = (lane: Lane, hourFactor: number, dayFactor: number, otherwise: Limit['else']) =>
    gateLimits(lane, firstMailsPerHour * hourFactor, firstMailsPerHour * dayFactor, otherwise);
  const confirmed = [
    ...(standingOf(domain) === 'free-mail'
      ? []
      : [limit('confirmed-domain', registrable(domain), 1, CONFIRMED_MAILS_PER_DOMAIN_PER_HOUR, 'later')]),
    ...gate('confirmed', CONFIRMED_MAILS_PER_HOUR_FACTOR, CONFIRMED_MAILS_PER_DAY_FACTOR, 'later'),
  ];
  switch (row.lane) {
    case null:
      return [];
    case 'staff':
      return [{ ...staffLimit(row.recipient), else: 'later' }];
    case 'invited':
      return gate('invited', INVITED_MAILS_PER_HOUR_FACTOR, INVITED_MAILS_PER_DAY_FACTOR, 'later');
    case 'confirmed':
      return [limit('confirmed', mailbox, HOURS_PER_DAY, CONFIRMED_MAILS_PER_ADDRESS_PER_DAY, 'later'), ...confirmed];
    case 'crowd':
      return [limit('crowd', mailbox, HOURS_PER_DAY, CROWD_MAILS_PER_ADDRESS_PER_DAY, 'later'), ...confirmed];
    case 'work':
      return [
        ...address,
        ...ownerLimits(domain, firstMailsPerHour, WORKED_MAILS_PER_DOMAIN_PER_HOUR, 'later'),
        ...gate('work', WORKED_MAILS_PER_HOUR_FACTOR, WORKED_MAILS_PER_DAY_FACTOR, 'later'),
      ];
    case 'known':
      return [
        ...address,
        ...ownerLimits(domain, firstMailsPerHour, FIRST_MAILS_PER_DOMAIN_PER_HOUR, 'open'),
        ...gateLimits(
          'known',
          Math.max(KNOWN_MAILS_PER_HOUR_MIN, KNOWN_MAILS_PER_HOUR_FACTOR * firstMailsPerHour),
          Math.max(KNOWN_MAILS_PER_DAY_MIN, KNOWN_MAILS_PER_DAY_FACTOR * firstMailsPerHour),
          'open',
        ),
      ];
    case 'open':
      return [
        ...address,
        ...ownerLimits(domain, firstMailsPerHour, FIRST_MAILS_PER_DOMAIN_PER_HOUR, 'later'),
        { ...firstMailLimit(firstMailsPerHour), else: 'later' },
      ];
  }
}

const FIRST_MAIL: LetterKind = 'confirm';

/** Its link, which nobody has seen yet, with a life that counts from now. */
function confirmLink({ id, reference, recipient }: OutboxRow, { now, secret }: Moment): TokenRow {
  const hash = hashToken(deriveToken(secret, id, 'sign'));
  const expiresAt = addHours(now, LINK_LIFETIME_HOURS);
  const link = { purpose: 'sign', reference, email: recipient, outbox: id, createdAt: now, expiresAt } as const;
  return bindToken(secret, { hash, ...link, spentAt: null });
}

/** The writes that let a queued mail go, or say what it waits for now. `counted` answers how many of a bucket fall within so many hours. */
export function releaseOne(
  row: OutboxRow,
  firstMailsPerHour: number,
  counted: (bucket: string, hours: number) => number,
  moment: Moment,
): { writes: Write[]; counts: string[] } {
  const { id, reference } = row;
  const limits = limitsOf(row, firstMailsPerHour);
  const full = limits.find(({ bucket, hours, most }) => counted(bucket, hours) >= most);
  const set = (values: Partial<OutboxRow>): Write => update('outbox', { id, status: 'queued' }, values);
  // Its link would be bound below, whoever wrote the row.
  if (!mailIsBound(moment.secrets, row)) return { writes: [set({ status: 'dead', fault: NOT_BOUND })], counts: [] };
  const lapses = (from: string): Write[] =>
    row.kind === FIRST_MAIL && reference !== null
      ? [
          update(
            'requests',
            { reference, state: 'submitted', confirmedAt: null },
            { lapsesAt: addHours(from, LINK_LIFETIME_HOURS) },
          ),
        ]
      : [];
  if (full?.else === 'hold') return { writes: [set({ status: 'held' }), ...lapses(row.createdAt)], counts: [] };
  if (full?.else === 'open') return { writes: [set({ lane: 'open' })], counts: [] };
  if (full) return { writes: [set({ notBefore: addSeconds(moment.now, LANE_RETRY_MINUTES * 60) })], counts: [] };
  const buckets = [...new Set(limits.map(({ bucket }) => bucket))];
  return {
    counts: buckets,
    writes: [
      // The time to deliver it and the life of its link count from now, however long it waited.
      set({ status: 'waiting', notBefore: moment.now, createdAt: moment.now }),
      ...(row.kind === FIRST_MAIL ? [update('tokens', { outbox: id }, confirmLink(row, moment))] : []),
      ...lapses(moment.now),
      ...useRate(limits, moment).writes,
    ],
  };
}
