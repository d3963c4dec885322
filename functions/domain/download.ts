import type { Manifest, ManifestDocument } from '../../src/schemas/manifest.ts';
import { type Change, emptyChange, insert, join, logged, remove, update } from './change.ts';
import { type GatedDocument, isGated } from './gated-documents.ts';
import type { CountedGrant, GrantRow } from './grant-rows.ts';
import { UNSTAMPABLE_REPORTS_PER_HOUR } from './mail-limits.ts';
import type { Moment } from './moment.ts';
import { queueEmail } from './queue-email.ts';
import { type RateLimit, useRate } from './rate.ts';
import type { RequestRow } from './records.ts';
import { approversFor } from './scope.ts';
import { stateNow } from './state.ts';
import { addSeconds, type Instant } from './time.ts';

/** How a copy reaches its reader: to keep, or to look at here. */
export type Delivery = 'download' | 'view';
/** `unsigned`: a newer version of the agreement comes first. */
export type DownloadRefusal = 'not-granted' | 'not-yours' | 'used-up' | 'gone' | 'unsigned' | 'view-only';

/** Whether this reader may have this document now, in this way: what is view-only is not downloaded, and the rest is not viewed. */
export function mayDownload(
  manifest: Manifest,
  request: RequestRow,
  grants: readonly CountedGrant[],
  document: string,
  now: Instant,
  delivery: Delivery,
): { refused: DownloadRefusal } | { grant: CountedGrant; gated: GatedDocument } {
  if (stateNow(request, now) !== 'granted') return { refused: 'not-granted' };
  const grant = grants.find((one) => one.document === document);
  if (!grant || grant.reference !== request.reference || grant.expiresAt <= now) return { refused: 'not-yours' };
  const gated = manifest.documents.find((one) => one.id === document);
  if (gated && delivery !== (gated.delivery ?? 'download'))
    return { refused: delivery === 'download' ? 'view-only' : 'not-yours' };
  if (grant.used >= grant.allowed) return { refused: 'used-up' };
  if (!gated || !isGated(gated)) return { refused: 'gone' };
  return { grant, gated };
}

/** A copy that is being prepared; it is in `rates` until it is handed out or given back. */
const preparing = (grant: GrantRow): string => `preparing:${grant.id}`;
/** Whatever is still being prepared after this was broken off by a crash. */
const INTERRUPTED_AFTER_MINUTES = 10;

export const isInterrupted = (began: Instant, now: Instant): boolean =>
  began < addSeconds(now, -INTERRUPTED_AFTER_MINUTES * 60);

/** The rows of `rates` that say what of a grant is being prepared. */
export const preparedNow = (grant: GrantRow) => ({ where: { bucket: preparing(grant) } });

/**
 * Counts one download before it is prepared, so that a crash in between is a download used and never one too many. `unfinished` are
 * the rows of `preparedNow`: what is left over from a crash is written down now.
 */
export function countDownload(
  request: RequestRow,
  grant: CountedGrant,
  unfinished: readonly { id: string; at: Instant }[],
  moment: Moment,
): { change: Change; mark: string; use: number } {
  const { reference } = request;
  const mark = moment.id();
  const lost = unfinished.filter(({ at }) => isInterrupted(at, moment.now));
  return {
    mark,
    use: grant.used + 1,
    change: {
      expect: [
        { table: 'requests', where: { reference, state: 'granted' }, exists: true },
        { table: 'grants', where: { id: grant.id, used: grant.rowUsed }, exists: true },
        ...lost.map(({ id }) => ({ table: 'rates' as const, where: { id }, exists: true })),
      ],
      writes: [
        update('grants', { id: grant.id }, { used: grant.used + 1 }),
        insert('rates', { id: mark, bucket: preparing(grant), at: moment.now }),
        ...lost.map(({ id }) => remove('rates', { id })),
      ],
      audit: lost.map(({ at }) =>
        logged(moment.now, 'gate', 'download.interrupted', reference, { document: grant.document, began: at }),
      ),
    },
  };
}

/**
 * A counted download, written down before the first byte leaves. `use` is what `countDownload` said; `bearer` names the one that a program
 * came with.
 */
export function recordDownload(
  request: RequestRow,
  grant: GrantRow,
  { mark, use }: { mark: string; use: number },
  sha256: string,
  bearer: string | null,
  moment: Moment,
): Change {
  const { reference } = request;
  return {
    expect: [{ table: 'requests', where: { reference, state: 'granted' }, exists: true }],
    writes: [remove('rates', { id: mark })],
    audit: [
      logged(moment.now, 'requester', 'document.downloaded', reference, {
        document: grant.document,
        use,
        of: grant.allowed,
        sha256,
        ...(bearer === null ? {} : { bearer }),
      }),
    ],
  };
}

/** Gives a counted download back that came to nothing. `grant` is as it is now. */
export const giveBack = (grant: GrantRow, mark: string): Change => ({
  expect: [
    { table: 'grants', where: { id: grant.id, used: grant.used }, exists: true },
    { table: 'rates', where: { id: mark }, exists: true },
  ],
  writes: [update('grants', { id: grant.id }, { used: grant.used - 1 }), remove('rates', { id: mark })],
  audit: [],
});

export const unstampableLimit = (document: string): RateLimit => ({
  bucket: `unstampable:${document}`,
  hours: 1,
  most: UNSTAMPABLE_REPORTS_PER_HOUR,
});

/** A file that could not be stamped: nobody gets it, and the approvers are told as far as the limit leaves room (`tell`). */
export function reportUnstampable(
  manifest: Manifest,
  request: RequestRow,
  document: ManifestDocument,
  fault: string,
  tell: boolean,
  moment: Moment,
): Change {
  const { reference } = request;
  const letter = { kind: 'unstampable' as const, reference, document: document.title, fault };
  return join(tell ? useRate([unstampableLimit(document.id)], moment) : emptyChange(), {
    expect: [],
    writes: tell
      ? approversFor(manifest, [document.id]).flatMap((to) =>
          queueEmail(moment, { to, reference, letter, lane: 'staff' }),
        )
      : [],
    audit: [logged(moment.now, 'gate', 'document.unstampable', reference, { document: document.id, fault })],
  });
}
