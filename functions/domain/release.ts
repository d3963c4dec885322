import { bindToken, mailIsBound } from './bound.ts';
import type { Write } from './change.ts';
import type { LetterKind } from './letter.ts';
import {
  CONFIRMED_MAILS_PER_ADDRESS_PER_DAY,
  FIRST_MAILS_PER_DOMAIN_PER_HOUR,
  LANE_RETRY_MINUTES,
  LINK_LIFETIME_HOURS,
  STAFF_MAILS_PER_HOUR,
  UNSOLICITED_MAILS_PER_ADDRESS_PER_DAY,
  UNSOLICITED_MAILS_PER_ADDRESS_PER_WEEK,
  WORKED_MAILS_PER_DOMAIN_PER_HOUR,
} from './limits.ts';
import { bucketOf, countedMailbox, domainOf } from './mail-domain.ts';
import { standingOf } from './mail-providers.ts';
import type { Moment } from './moment.ts';
import { firstMailLimit, type RateLimit, useRate } from './rate.ts';
import type { OutboxRow, TokenRow } from './records.ts';
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

/** Every limit that a queued mail answers to, the strictest answer first. */
export function limitsOf(row: Pick<OutboxRow, 'recipient' | 'lane'>, firstMailsPerHour: number): Limit[] {
  const mailbox = countedMailbox(row.recipient);
  const domain = domainOf(row.recipient);
  const limit = (kind: string, about: string, hours: number, most: number, otherwise: Limit['else']): Limit => ({
    bucket: bucketOf(kind, about),
    hours,
    most,
    else: otherwise,
  });
  const address = [
    limit('unsolicited', mailbox, HOURS_PER_DAY, UNSOLICITED_MAILS_PER_ADDRESS_PER_DAY, 'hold'),
    limit('unsolicited', mailbox, HOURS_PER_WEEK, UNSOLICITED_MAILS_PER_ADDRESS_PER_WEEK, 'hold'),
  ];
  const perDomain = (most: number, otherwise: Limit['else']) =>
    standingOf(domain) === 'free-mail' ? [] : [limit(`domain-${row.lane}`, domain, 1, most, otherwise)];
  switch (row.lane) {
    case null:
      return [];
    case 'staff':
      return [{ ...staffLimit(row.recipient), else: 'later' }];
    case 'confirmed':
      return [limit('confirmed', mailbox, HOURS_PER_DAY, CONFIRMED_MAILS_PER_ADDRESS_PER_DAY, 'later')];
    case 'work':
      return [...address, ...perDomain(WORKED_MAILS_PER_DOMAIN_PER_HOUR, 'later')];
    case 'known':
      return [...address, ...perDomain(FIRST_MAILS_PER_DOMAIN_PER_HOUR, 'open')];
    case 'open':
      return [
        ...address,
        ...perDomain(FIRST_MAILS_PER_DOMAIN_PER_HOUR, 'later'),
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
  const set = (values: Partial<OutboxRow>): Write => ({
    do: 'update',
    table: 'outbox',
    where: { id, status: 'queued' },
    set: values,
  });
  // Its link would be bound below, whoever wrote the row.
  if (!mailIsBound(moment.secrets, row)) {
    const fault = 'it is bound to no secret of SECRETS: the secret is gone, or the row was changed';
    return { writes: [set({ status: 'dead', fault })], counts: [] };
  }
  const lapses = (from: string): Write[] =>
    row.kind === FIRST_MAIL && reference !== null
      ? [
          {
            do: 'update',
            table: 'requests',
            where: { reference, state: 'submitted', confirmedAt: null },
            set: { lapsesAt: addHours(from, LINK_LIFETIME_HOURS) },
          },
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
      ...(row.kind === FIRST_MAIL
        ? [
            {
              do: 'update' as const,
              table: 'tokens' as const,
              where: { outbox: id },
              set: confirmLink(row, moment),
            },
          ]
        : []),
      ...lapses(moment.now),
      ...useRate(limits, moment).writes,
    ],
  };
}
