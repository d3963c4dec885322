import type { Manifest } from '../../src/schemas/manifest.ts';
import { type Change, logged, update } from './change.ts';
import type { GrantRow } from './grant-rows.ts';
import { DOWNLOAD_LINK_LIFETIME_HOURS } from './limits.ts';
import type { Moment } from './moment.ts';
import { once } from './once.ts';
import { documentIds, heldDocuments } from './policy.ts';
import { queueEmail } from './queue-email.ts';
import type { RequestRow } from './records.ts';
import { approversFor } from './scope.ts';
import { readerName } from './stamp-name.ts';
import { stateNow } from './state.ts';
import { addDays, type Instant } from './time.ts';

/** Requests whose readers may have to be reminded: access that ends within the days, and was not looked at before. */
export const toRemind = (now: Instant, remindDays: number) => ({
  where: { state: 'granted' as const, remindedAt: null },
  compare: [
    ['expiresAt', '>', now],
    ['expiresAt', '<=', addDays(now, remindDays)],
  ] as ['expiresAt', '>' | '<=', Instant][],
});

const titlesOf = (manifest: Manifest, grants: readonly GrantRow[]): string[] =>
  heldDocuments(
    manifest,
    grants.map(({ document }) => document),
  ).map(({ title }) => title);

/**
 * The one reminder before access ends. Access that is short anyway, or of which nothing is left, is passed over without one. Written down
 * in the row that it is about, so that two who look at the same moment remind once.
 */
export function remind(manifest: Manifest, request: RequestRow, grants: readonly GrantRow[], moment: Moment): Change {
  const { reference, expiresAt, decidedAt } = request;
  const { remindDays } = manifest.access.grant;
  const change: Change = {
    expect: [{ table: 'requests', where: { reference, state: 'granted', expiresAt, remindedAt: null }, exists: true }],
    writes: [update('requests', { reference }, { remindedAt: moment.now })],
    audit: [],
  };
  const documents = titlesOf(manifest, grants);
  const isShort = expiresAt === null || decidedAt === null || expiresAt < addDays(decidedAt, 2 * remindDays);
  if (isShort || documents.length === 0) return change;
  const hoursLeft = Math.ceil((Date.parse(expiresAt) - Date.parse(moment.now)) / 3_600_000);
  change.writes.push(
    ...queueEmail(moment, {
      to: request.email,
      reference,
      letter: { kind: 'reminder', reference, documents, expiresAt },
      link: { purpose: 'download', hours: Math.min(DOWNLOAD_LINK_LIFETIME_HOURS, hoursLeft) },
    }),
  );
  change.audit.push(logged(moment.now, 'gate', 'reader.reminded', reference, { until: expiresAt }));
  return change;
}

/** What a request for more time is called among the things that are done once: one for each end of the access. */
export const moreTimeId = ({ reference, expiresAt }: Pick<RequestRow, 'reference' | 'expiresAt'>): string =>
  `more-time:${reference}:${expiresAt}`;

/** A requester asks for more time, once for each end: the approvers are told, and it is in the history. Nothing is extended by it. */
export function askMoreTime(
  manifest: Manifest,
  request: RequestRow,
  grants: readonly GrantRow[],
  moment: Moment,
): { refused: 'not-granted' } | { change: Change } {
  const { reference, expiresAt, email, company } = request;
  if (stateNow(request, moment.now) !== 'granted' || expiresAt === null) return { refused: 'not-granted' };
  const asked = once(moreTimeId(request), reference, moment.now);
  const letter = {
    kind: 'more-time' as const,
    reference,
    name: readerName(request) || email,
    email,
    company,
    documents: titlesOf(manifest, grants),
    expiresAt,
  };
  return {
    change: {
      expect: [...asked.expect, { table: 'requests', where: { reference, state: 'granted', expiresAt }, exists: true }],
      writes: [
        ...asked.writes,
        ...approversFor(manifest, documentIds(request)).flatMap((to) =>
          queueEmail(moment, { to, reference, letter, lane: 'staff' }),
        ),
      ],
      audit: [logged(moment.now, 'requester', 'time.requested', reference, { until: expiresAt })],
    },
  };
}
