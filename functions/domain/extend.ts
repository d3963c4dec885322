import * as v from 'valibot';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { bindGrant } from './bound.ts';
import { type Change, logged, update } from './change.ts';
import { typedDays } from './decide.ts';
import type { GrantRow } from './grant-rows.ts';
import { DOWNLOAD_LINK_LIFETIME_HOURS, GRANT_DAYS_MAX } from './limits.ts';
import type { Moment } from './moment.ts';
import { heldDocuments } from './policy.ts';
import { queueEmail } from './queue-email.ts';
import type { RequestRow } from './records.ts';
import { covers } from './scope.ts';
import { stateNow } from './state.ts';
import { addDays } from './time.ts';

/** What an approver posts to give access for longer: days beyond the day on which it would end. */
export const extendForm = v.strictObject({ days: typedDays });

export type ExtendOutcome =
  | { refused: 'not-granted' | 'too-long' | 'out-of-scope' }
  | { change: Change; expiresAt: string };

/**
 * Access for longer, with the downloads of a new grant on top of those that are left, and a mail with a new link. `grants` are those that
 * are proven to be of this reader (`loadGrants`): any other row is not bound anew. It never reaches further than a new grant could.
 */
export function extend(
  manifest: Manifest,
  request: RequestRow,
  grants: readonly GrantRow[],
  days: number,
  by: string,
  moment: Moment,
): ExtendOutcome {
  const { reference, expiresAt: end } = request;
  if (stateNow(request, moment.now) !== 'granted' || end === null || grants.length === 0)
    return { refused: 'not-granted' };
  const documents = grants.map(({ document }) => document);
  if (!covers(manifest, by, documents)) return { refused: 'out-of-scope' };
  const expiresAt = addDays(end, days);
  if (expiresAt > addDays(moment.now, GRANT_DAYS_MAX)) return { refused: 'too-long' };
  const { downloads } = manifest.access.grant;
  return {
    expiresAt,
    change: {
      expect: [
        { table: 'requests', where: { reference, state: 'granted', expiresAt: end }, exists: true },
        ...grants.map(({ id, mac }) => ({ table: 'grants' as const, where: { id, mac }, exists: true })),
      ],
      writes: [
        update('requests', { reference }, { expiresAt, remindedAt: null }),
        ...grants.map((row) => {
          const { allowed, mac } = bindGrant(
            moment.secret,
            { ...row, allowed: row.used + downloads, expiresAt },
            request,
          );
          return update('grants', { id: row.id }, { allowed, expiresAt, mac });
        }),
        ...queueEmail(moment, {
          to: request.email,
          reference,
          letter: {
            kind: 'granted',
            reference,
            documents: heldDocuments(manifest, documents).map((one) => one.title),
            expiresAt,
            downloads,
          },
          link: { purpose: 'download', hours: Math.min(DOWNLOAD_LINK_LIFETIME_HOURS, days * 24) },
        }),
      ],
      audit: [logged(moment.now, by, 'request.extended', reference, { days, until: expiresAt })],
    },
  };
}
