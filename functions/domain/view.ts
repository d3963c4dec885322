import { bindView, viewIsBound } from './bound.ts';
import { type Change, insert, logged, remove } from './change.ts';
import type { GatedDocument } from './gated-documents.ts';
import type { CountedGrant, GrantRow } from './grant-rows.ts';
import { VIEW_HOURS } from './limits.ts';
import type { Moment } from './moment.ts';
import type { RequestRow } from './records.ts';
import { stateNow } from './state.ts';
import { addHours, type Instant } from './time.ts';
import type { ViewRow } from './view-row.ts';

/** Shown as pictures of its stamped pages, and handed out in no other way. */
export const isViewOnly = ({ delivery }: { delivery?: 'view' | undefined }): boolean => delivery === 'view';

/** The rows that may be the view of this document that is open. */
export const viewsOpen = (reference: string, document: string, now: Instant) => ({
  where: { reference, document },
  compare: [['expiresAt', '>', now]] as ['expiresAt', '>', string][],
});

/** The open view among them; a row that is bound to no secret shows nothing. */
export const openView = (secrets: readonly string[], rows: readonly ViewRow[], now: Instant): ViewRow | undefined =>
  rows.find((row) => row.expiresAt > now && viewIsBound(secrets, row));

/** A counted use, written down before the first page is shown. */
export function recordView(
  request: RequestRow,
  grant: GrantRow,
  { mark, use }: { mark: string; use: number },
  of: { id: string; pages: number; sha256: string; at: Instant },
  moment: Moment,
): Change {
  const { reference } = request;
  const { document } = grant;
  const until = addHours(moment.now, VIEW_HOURS);
  const row = {
    ...{ id: of.id, reference, document, pages: of.pages, at: of.at },
    expiresAt: until < grant.expiresAt ? until : grant.expiresAt,
  };
  return {
    expect: [
      { table: 'requests', where: { reference, state: 'granted' }, exists: true },
      // Begun twice at the same moment, it is one view.
      { table: 'views', ...viewsOpen(reference, document, moment.now), fewer: 1 },
    ],
    writes: [remove('rates', { id: mark }), insert('views', bindView(moment.secret, row))],
    audit: [
      logged(moment.now, 'requester', 'document.viewed', reference, {
        document,
        use,
        of: grant.allowed,
        pages: of.pages,
        sha256: of.sha256,
      }),
    ],
  };
}

/** Whether the pages of an open view may be shown now: access may have ended, or the document changed, since it was opened. */
export const mayTurnPages = (
  request: RequestRow,
  grants: readonly CountedGrant[],
  gated: GatedDocument | undefined,
  now: Instant,
): gated is GatedDocument =>
  stateNow(request, now) === 'granted' &&
  gated !== undefined &&
  isViewOnly(gated) &&
  grants.some(({ document, expiresAt }) => document === gated.id && expiresAt > now);
