import { type GatedDocument, gatedDocuments } from '../domain/gated-documents.ts';
import type { RequestRow } from '../domain/records.ts';
import { readerName } from '../domain/stamp-name.ts';
import { mayTurnPages, openView, recordView, viewsOpen } from '../domain/view.ts';
import type { ViewRow } from '../domain/view-row.ts';
import type { Viewer } from '../ports/documents.ts';
import type { Deps } from '../ports.ts';
import { handOut, type NoDownload, stampOf } from './hand-out.ts';
import { loadGrants } from './load.ts';
import { momentOf } from './moment-of.ts';

/** The view of this document that its reader has open. */
async function openViewOf(deps: Deps, { reference }: RequestRow, document: string): Promise<ViewRow | undefined> {
  const now = deps.clock.now().toISOString();
  const rows = await deps.store.rows('views', viewsOpen(reference, document, now));
  return openView(deps.settings.secrets, rows, now);
}

/** The documents of which this reader has a view open. */
export async function openViews(deps: Deps, { reference }: RequestRow): Promise<ViewRow[]> {
  const now = deps.clock.now().toISOString();
  const rows = await deps.store.rows('views', { where: { reference }, compare: [['expiresAt', '>', now]] });
  return rows.filter((row) => openView(deps.settings.secrets, [row], now) !== undefined);
}

export interface HeldView {
  view: ViewRow;
  gated: GatedDocument;
}
/** An open view whose pages may be shown now; null otherwise. Changes nothing. */
export async function heldView(deps: Deps, request: RequestRow, document: string): Promise<HeldView | null> {
  const [view, grants] = await Promise.all([openViewOf(deps, request, document), loadGrants(deps, request)]);
  const gated = gatedDocuments(deps.manifest).find(({ id }) => id === document);
  const now = deps.clock.now().toISOString();
  return view && mayTurnPages(request, grants, gated, now) ? { view, gated } : null;
}

/** Opens a view: one use of the grant, as a download would be, whose stamped copy stays here. One that is open is gone on with. */
export async function beginView(
  deps: Deps,
  viewer: Viewer,
  request: RequestRow,
  gated: GatedDocument,
  name: string,
): Promise<NoDownload | { opened: true }> {
  const outcome = await handOut<string>(deps, request, gated, name, {
    delivery: 'view',
    async place(stamped) {
      const id = momentOf(deps).id();
      await viewer.keep(id, stamped);
      return { at: id };
    },
    instead: async (fresh) => (await openViewOf(deps, fresh, gated.id)) !== undefined,
    record: (fresh, counted, copy, moment) =>
      recordView(fresh, counted.grant, counted, { ...copy, id: copy.place }, moment),
  });
  return 'refused' in outcome ? outcome : { opened: true };
}

/** One page of an open view. Rejects with `StamperBusy`, or when the copy can't be made or drawn any more. */
export const drawnPage = (
  deps: Deps,
  viewer: Viewer,
  request: RequestRow,
  { view, gated }: HeldView,
  page: number,
): Promise<Uint8Array> =>
  viewer.page(view.id, page, async () => {
    const work = async () => {
      const bytes = await deps.vault.read(gated.file);
      if (!bytes) throw new Error(`the file ${gated.file} is not in the vault`);
      const { bytes: stamped } = await deps.stamper.stamp(bytes, stampOf(request, gated, readerName(request), view.at));
      return stamped;
    };
    return deps.stamper.alone?.(work) ?? work();
  });
