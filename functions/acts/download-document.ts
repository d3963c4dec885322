import { createHash } from 'node:crypto';
import { documentFaultWords } from '../../src/words/document-faults.ts';
import { sayShortMoment } from '../../src/words/en/format.ts';
import { type Change, emptyChange, join } from '../domain/change.ts';
import {
  countDownload,
  type DownloadRefusal,
  giveBack,
  isInterrupted,
  mayDownload,
  preparedNow,
  recordDownload,
  reportUnstampable,
  unstampableLimit,
} from '../domain/download.ts';
import type { GatedDocument } from '../domain/gated-documents.ts';
import { withoutWords } from '../domain/plain-facts.ts';
import type { GrantRow, RequestRow } from '../domain/records.ts';
import { StamperBusy } from '../domain/stamper-busy.ts';
import { stateNow } from '../domain/state.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { layOut } from './lend-copy.ts';
import { loadGrants, loadRequest } from './load.ts';
import { momentOf } from './moment-of.ts';
import { loadUnsigned } from './renew-agreement.ts';
import { whyUnstampable } from './why-unstampable.ts';

/** `busy`: no place to stamp it now. `unavailable`: it could not be stamped; the approvers are told. Neither uses up a download. */
export type NoDownload = { refused: DownloadRefusal | 'busy' | 'unavailable' };
export type Download =
  | NoDownload
  | {
      stamped: Uint8Array;
      /** The name of the copy in the vault, when it is larger than an answer of this host may be. */
      lent: string | null;
    };

/** What was counted before it was prepared. */
interface Counted {
  grant: GrantRow;
  mark: string;
  use: number;
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

/** Whether this reader may have this document now. Changes nothing. */
export async function findDownload(
  deps: Deps,
  request: RequestRow,
  document: string,
): Promise<NoDownload | { gated: GatedDocument }> {
  const now = deps.clock.now().toISOString();
  const may = mayDownload(deps.manifest, request, await loadGrants(deps, request), document, now);
  if ('gated' in may) return (await isUnsigned(deps, request, document)) ? { refused: 'unsigned' } : may;
  const offered = deps.manifest.documents.some((one) => one.id === document);
  return offered && (await underWay(deps, request, document, may.refused)) ? { refused: 'busy' } : may;
}

/** Counts, reads and stamps; throws `StamperBusy` when it must wait, and tells `counted` what is to be given back if it fails. */
async function prepare(
  deps: Deps,
  opened: RequestRow,
  { id, file, title }: GatedDocument,
  name: string,
  counted: (use: Counted) => void,
): Promise<{ refused: DownloadRefusal } | { missing: true } | { bytes: Uint8Array }> {
  const { reference, company, email } = opened;
  const count = await commitFresh(deps, async () => {
    const request = (await loadRequest(deps, reference)) ?? opened;
    const moment = momentOf(deps);
    const may = mayDownload(deps.manifest, request, await loadGrants(deps, request), id, moment.now);
    if ('refused' in may) {
      if (await underWay(deps, request, id, may.refused)) throw new StamperBusy();
      return may;
    }
    if (await isUnsigned(deps, request, id)) return { refused: 'unsigned' as const };
    const unfinished = await deps.store.rows('rates', preparedNow(may.grant));
    return { grant: may.grant, ...countDownload(request, may.grant, unfinished, moment) };
  });
  if ('refused' in count) return count;
  counted(count);
  const bytes = await deps.vault.read(file);
  if (!bytes) return { missing: true };
  const at = sayShortMoment(deps.clock.now().toISOString());
  return deps.stamper.stamp(bytes, { name, company, email, at, reference, title });
}

/** Count, read, stamp, write down, and only then hand over the bytes; `bearer` is the id of the one that a program came with. */
export async function downloadDocument(
  deps: Deps,
  opened: RequestRow,
  gated: GatedDocument,
  name: string,
  bearer: string | null = null,
): Promise<Download> {
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
  let lent: string | null = null;
  try {
    // In this order, and all of it in the one place that this reader may hold: counted, read, stamped.
    const work = () =>
      prepare(deps, opened, gated, name, (use) => {
        counted = use;
      });
    const prepared = await (deps.stamper.alone?.(work, reference) ?? work());
    if ('refused' in prepared) return prepared;
    if ('missing' in prepared) return await failed(faults.missing(gated.file));
    stamped = prepared.bytes;
    if (stamped.byteLength > (deps.settings.responseMaxBytes ?? Number.POSITIVE_INFINITY)) {
      // This host cuts off an answer of that size, and its vault cannot lend.
      if (!deps.lender) return await failed(faults.tooLarge(gated.title, stamped.byteLength));
      lent = await layOut({ ...deps, lender: deps.lender }, stamped);
    }
  } catch (fault) {
    if (fault instanceof StoreFault) throw fault;
    if (!(fault instanceof StamperBusy)) return await failed(whyUnstampable(fault, gated.title, faults));
    const used = counted;
    if (used) await commitFresh(deps, async () => ({ change: await refund(deps, used) }));
    return { refused: 'busy' };
  }
  const sha256 = createHash('sha256').update(stamped).digest('hex');
  const outcome = await commitFresh<{ refused: DownloadRefusal } | { change: Change }>(deps, async () => {
    const request = (await loadRequest(deps, reference)) ?? opened;
    const moment = momentOf(deps);
    if (!counted || stateNow(request, moment.now) !== 'granted') return { refused: 'not-granted' };
    return { change: recordDownload(request, counted.grant, counted, sha256, bearer, moment) };
  });
  return 'refused' in outcome ? outcome : { stamped, lent };
}
