import { createHash } from 'node:crypto';
import { documentFaultWords } from '../../src/words/document-faults.ts';
import { sayShortMoment } from '../../src/words/en/format.ts';
import { type Change, emptyChange, join } from '../domain/change.ts';
import {
  countDownload,
  type Delivery,
  type DownloadRefusal,
  giveBack,
  isInterrupted,
  mayDownload,
  preparedNow,
  reportUnstampable,
  unstampableLimit,
} from '../domain/download.ts';
import type { GatedDocument } from '../domain/gated-documents.ts';
import type { GrantRow } from '../domain/grant-rows.ts';
import type { Moment } from '../domain/moment.ts';
import { withoutWords } from '../domain/plain-facts.ts';
import type { RequestRow } from '../domain/records.ts';
import { StamperBusy } from '../domain/stamper-busy.ts';
import { stateNow } from '../domain/state.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { loadGrants, loadRequest } from './load.ts';
import { momentOf } from './moment-of.ts';
import { loadUnsigned } from './renew-agreement.ts';
import { whyUnstampable } from './why-unstampable.ts';

/** `busy`: no place to stamp it now. `unavailable`: it could not be stamped; the approvers are told. Neither uses up the grant. */
export type NoDownload = { refused: DownloadRefusal | 'busy' | 'unavailable' };

/** A use of the grant that was counted before its copy was made. */
export interface Counted {
  grant: GrantRow;
  mark: string;
  use: number;
}
/** A copy that was made. */
export interface Copy<T> {
  place: T;
  sha256: string;
  pages: number;
  /** When it was stamped. */
  at: Instant;
}

/** What happens to a copy between its stamp and its reader. */
export interface Way<T> {
  delivery: Delivery;
  /** Where it goes before it is written down, or why it can't go there. */
  place(stamped: Uint8Array): Promise<{ at: T } | { fault: string }>;
  /** Writes it down, before the first byte leaves. */
  record(request: RequestRow, counted: Counted, copy: Copy<T>, moment: Moment): Change;
  /** What is there already instead, when another one was written down meanwhile: the use is given back. */
  instead?(request: RequestRow, moment: Moment): Promise<boolean>;
}

/** The counted use given back on fresh facts, unless that was done already. */
async function refund(deps: Deps, { grant: { id }, mark }: Counted): Promise<Change> {
  const [grant] = await deps.store.rows('grants', { where: { id } });
  const [row] = await deps.store.rows('rates', { where: { id: mark } });
  return grant && row ? giveBack(grant, mark) : emptyChange();
}

/** The last use is counted for a copy that is still being prepared, and may be given back: nobody can say yet that it is used up. */
async function underWay(deps: Deps, request: RequestRow, document: string, why: DownloadRefusal): Promise<boolean> {
  if (why !== 'used-up') return false;
  const grant = (await loadGrants(deps, request)).find((one) => one.document === document);
  const rows = grant ? await deps.store.rows('rates', preparedNow(grant)) : [];
  return rows.some(({ at }) => !isInterrupted(at, deps.clock.now().toISOString()));
}

/** Whether a newer version of its agreement has to be signed first. */
const isUnsigned = async (deps: Deps, request: RequestRow, document: string): Promise<boolean> =>
  (await loadUnsigned(deps, request)).some(({ documents }) => documents.includes(document));

/** Whether this reader may have this document now, in this way. Changes nothing. */
export async function findDownload(
  deps: Deps,
  request: RequestRow,
  document: string,
  delivery: Delivery = 'download',
): Promise<NoDownload | { gated: GatedDocument }> {
  const now = deps.clock.now().toISOString();
  const may = mayDownload(deps.manifest, request, await loadGrants(deps, request), document, now, delivery);
  if ('gated' in may) return (await isUnsigned(deps, request, document)) ? { refused: 'unsigned' } : may;
  const offered = deps.manifest.documents.some((one) => one.id === document);
  return offered && (await underWay(deps, request, document, may.refused)) ? { refused: 'busy' } : may;
}

/** The stamp of one copy: the same for each time that it is made. */
export const stampOf = (
  { reference, company, email }: RequestRow,
  { title }: Pick<GatedDocument, 'title'>,
  name: string,
  at: Instant,
) => ({ name, company, email, at: sayShortMoment(at), reference, title });

/** Counts, reads and stamps; throws `StamperBusy` when it must wait, and tells `counted` what is to be given back if it fails. */
async function prepare(
  deps: Deps,
  opened: RequestRow,
  gated: GatedDocument,
  name: string,
  delivery: Delivery,
  counted: (use: Counted) => void,
): Promise<{ refused: DownloadRefusal } | { missing: true } | { bytes: Uint8Array; pages: number; at: Instant }> {
  const { reference } = opened;
  const count = await commitFresh(deps, async () => {
    const request = (await loadRequest(deps, reference)) ?? opened;
    const moment = momentOf(deps);
    const may = mayDownload(deps.manifest, request, await loadGrants(deps, request), gated.id, moment.now, delivery);
    if ('refused' in may) {
      if (await underWay(deps, request, gated.id, may.refused)) throw new StamperBusy();
      return may;
    }
    if (await isUnsigned(deps, request, gated.id)) return { refused: 'unsigned' as const };
    const unfinished = await deps.store.rows('rates', preparedNow(may.grant));
    return { grant: may.grant, ...countDownload(request, may.grant, unfinished, moment) };
  });
  if ('refused' in count) return count;
  counted(count);
  const bytes = await deps.vault.read(gated.file);
  if (!bytes) return { missing: true };
  const at = deps.clock.now().toISOString();
  return { ...(await deps.stamper.stamp(bytes, stampOf(opened, gated, name, at))), at };
}

/** Count, read, stamp, put in place, write down, and only then hand over. */
export async function handOut<T>(
  deps: Deps,
  opened: RequestRow,
  gated: GatedDocument,
  name: string,
  way: Way<T>,
): Promise<NoDownload | { stamped: Uint8Array; at: T } | { instead: true }> {
  const { reference } = opened;
  const faults = documentFaultWords[deps.manifest.company.language];
  let counted = null as Counted | null;
  const failed = async (said: string): Promise<NoDownload> => {
    // It goes into the log and the audit log.
    const fault = withoutWords(said, [name, opened.email, opened.company, opened.name]);
    deps.log('error', 'document.unstampable', { document: gated.id, reference, fault });
    await commitFresh(deps, async () => {
      const moment = momentOf(deps);
      const room = await hasRoom(deps, [unstampableLimit(gated.id)], moment.now);
      const back = counted ? await refund(deps, counted) : emptyChange();
      return { change: join(back, reportUnstampable(deps.manifest, opened, gated, fault, room, moment)) };
    });
    return { refused: 'unavailable' };
  };
  let stamped: Uint8Array;
  let copy: Copy<T>;
  try {
    // In this order, and all of it in the one place that this reader may hold: counted, read, stamped.
    const work = () =>
      prepare(deps, opened, gated, name, way.delivery, (use) => {
        counted = use;
      });
    const prepared = await (deps.stamper.alone?.(work, reference) ?? work());
    if ('refused' in prepared) return prepared;
    if ('missing' in prepared) return await failed(faults.missing(gated.file));
    stamped = prepared.bytes;
    const { pages, at } = prepared;
    const sha256 = createHash('sha256').update(stamped).digest('hex');
    const placed = await way.place(stamped);
    if ('fault' in placed) return await failed(placed.fault);
    copy = { sha256, pages, at, place: placed.at };
  } catch (fault) {
    if (fault instanceof StoreFault) throw fault;
    if (!(fault instanceof StamperBusy)) return await failed(whyUnstampable(fault, gated.title, faults));
    const used = counted;
    if (used) await commitFresh(deps, async () => ({ change: await refund(deps, used) }));
    return { refused: 'busy' };
  }
  const outcome = await commitFresh<{ refused: DownloadRefusal } | { change: Change; instead?: true }>(
    deps,
    async () => {
      const request = (await loadRequest(deps, reference)) ?? opened;
      const moment = momentOf(deps);
      if (!counted || stateNow(request, moment.now) !== 'granted') return { refused: 'not-granted' };
      if (await way.instead?.(request, moment)) return { change: await refund(deps, counted), instead: true };
      return { change: way.record(request, counted, copy, moment) };
    },
  );
  if ('refused' in outcome) return outcome;
  return outcome.instead ? { instead: true } : { stamped, at: copy.place };
}
