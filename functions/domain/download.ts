import type { HeldDocument, Manifest } from '../../src/schemas/manifest.ts';
import { type Change, emptyChange, join } from './change.ts';
import { type GatedDocument, isGated } from './gated-documents.ts';
import { UNSTAMPABLE_REPORTS_PER_HOUR } from './limits.ts';
import type { Moment } from './moment.ts';
import { post } from './post.ts';
import { type RateLimit, useRate } from './rate.ts';
import type { GrantRow, RequestRow } from './records.ts';
import { stateNow } from './state.ts';
import type { Instant } from './time.ts';

export type DownloadRefusal = 'not-granted' | 'not-yours' | 'used-up' | 'gone';

/** Whether this reader may have this document now. */
export function mayDownload(
  manifest: Manifest,
  request: RequestRow,
  grants: readonly GrantRow[],
  document: string,
  now: Instant,
): { refused: DownloadRefusal } | { grant: GrantRow; held: GatedDocument } {
  if (stateNow(request, now) !== 'granted') return { refused: 'not-granted' };
  const grant = grants.find((one) => one.document === document);
  if (!grant || grant.reference !== request.reference || grant.expiresAt <= now) return { refused: 'not-yours' };
  if (grant.used >= grant.allowed) return { refused: 'used-up' };
  const held = manifest.documents.find((one) => one.id === document);
  if (!held || !isGated(held)) return { refused: 'gone' };
  return { grant, held };
}

/** One download, written down before the first byte leaves. */
export function recordDownload(request: RequestRow, grant: GrantRow, sha256: string, moment: Moment): Change {
  const { reference } = request;
  return {
    expect: [
      { table: 'requests', where: { reference, state: 'granted' }, exists: true },
      { table: 'grants', where: { id: grant.id, used: grant.used }, exists: true },
    ],
    writes: [{ do: 'update', table: 'grants', where: { id: grant.id }, set: { used: grant.used + 1 } }],
    audit: [
      {
        at: moment.now,
        reference,
        actor: 'requester',
        event: 'document.downloaded',
        detail: { document: grant.document, use: grant.used + 1, of: grant.allowed, sha256 },
      },
    ],
  };
}

export const unstampableLimit = (document: string): RateLimit => ({
  bucket: `unstampable:${document}`,
  hours: 1,
  most: UNSTAMPABLE_REPORTS_PER_HOUR,
});

/** A file that could not be stamped: nobody gets it, and the approvers are told as far as the limit leaves room (`tell`). */
export function reportUnstampable(
  manifest: Manifest,
  request: RequestRow,
  document: HeldDocument,
  fault: string,
  tell: boolean,
  moment: Moment,
): Change {
  const { reference } = request;
  const letter = { kind: 'unstampable' as const, reference, document: document.title, fault };
  return join(tell ? useRate([unstampableLimit(document.id)], moment) : emptyChange(), {
    expect: [],
    writes: tell
      ? manifest.access.approvers.flatMap((to) => post(moment, { to, reference, letter, lane: 'staff' }))
      : [],
    audit: [
      {
        at: moment.now,
        reference,
        actor: 'gate',
        event: 'document.unstampable',
        detail: { document: document.id, fault },
      },
    ],
  });
}
