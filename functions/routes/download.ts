import { createHash } from 'node:crypto';
import type { Context, Handler } from 'hono';
import type { HeldDocument } from '../../src/schemas/manifest.ts';
import { sayShortMoment } from '../../src/words/en/format.ts';
import { commitFresh } from '../acts/commit.ts';
import { hasRoom } from '../acts/has-room.ts';
import { layOut, lentAddress } from '../acts/lend-copy.ts';
import { loadGrants, loadRequest } from '../acts/load.ts';
import { momentOf } from '../acts/moment-of.ts';
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
import { BUSY_RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import type { GrantRow, RequestRow } from '../domain/records.ts';
import { StamperBusy } from '../domain/stamper-busy.ts';
import { stateNow } from '../domain/state.ts';
import { StoreFault } from '../domain/store-fault.ts';
import { h } from '../markup.ts';
import { lentPage } from '../pages/lent.ts';
import { notice, unreadablePage } from '../pages/notice.ts';
import { viewOf } from '../pages/view.ts';
import type { Deps } from '../ports.ts';
import { noSession, openSession } from './access-session.ts';
import { refuse, sendPage } from './answer.ts';
import { attachment } from './attachment.ts';
import { readBody } from './body.ts';
import { nameToStamp } from './stamp-name.ts';

const STATUS: Record<DownloadRefusal, 403 | 404> = { 'not-granted': 403, 'not-yours': 404, 'used-up': 403, gone: 404 };

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

async function unavailable(
  c: Context,
  deps: Deps,
  request: RequestRow,
  held: HeldDocument,
  fault: string,
  counted: Counted | null,
): Promise<Response> {
  deps.log('error', 'document.unstampable', { document: held.id, reference: request.reference, fault });
  await commitFresh(deps, async () => {
    const moment = momentOf(deps);
    const room = await hasRoom(deps, [unstampableLimit(held.id)], moment.now);
    const back = counted ? await refund(deps, counted) : emptyChange();
    return { change: join(back, reportUnstampable(deps.manifest, request, held, fault, room, moment)) };
  });
  const { security } = deps.manifest.company.contacts;
  return refuse(
    c,
    deps,
    notice(({ notices }) => notices.unstampable(security)),
    503,
  );
}

/** No fault of the document, and no news for those who look after it. */
function busy(c: Context, deps: Deps, held: HeldDocument): Response | Promise<Response> {
  deps.log('warn', 'stamper.busy', { document: held.id });
  c.header('retry-after', String(BUSY_RETRY_AFTER_SECONDS));
  return refuse(
    c,
    deps,
    notice(
      ({ notices }) => notices.busy(BUSY_RETRY_AFTER_SECONDS),
      ({ words, to }) => h('p', {}, h('a', { class: 'button', href: to('access') }, words.access.documents.title)),
    ),
    503,
  );
}

/** The last use is counted for a copy that is still being prepared, and may be given back: nobody can say yet that it is used up. */
async function underWay(deps: Deps, request: RequestRow, document: string, why: DownloadRefusal): Promise<boolean> {
  if (why !== 'used-up') return false;
  const grant = (await loadGrants(deps, request)).find((one) => one.document === document);
  const rows = grant ? await deps.store.rows('rates', preparedNow(grant)) : [];
  return rows.some(({ at }) => !isInterrupted(at, deps.clock.now().toISOString()));
}

/** `POST /access/download`: count, read, stamp, write down, and only then the first byte. */
export const postDownload =
  (deps: Deps): Handler =>
  async (c) => {
    const open = await openSession(c, deps);
    if (open?.session.purpose !== 'download') return noSession(c, deps);
    const body = await readBody(c, { one: ['document', 'name'] });
    if ('status' in body) return refuse(c, deps, unreadablePage(body.unreadable, 'sent'), body.status);
    const wanted = typeof body.values.document === 'string' ? body.values.document : '';
    if (body.faults.length > 0 || wanted === '')
      return refuse(
        c,
        deps,
        notice(({ notices }) => notices.chooseDocument),
        422,
      );

    const refused = (why: DownloadRefusal) =>
      refuse(
        c,
        deps,
        notice(({ notices }) => notices.download[why]),
        STATUS[why],
      );
    const { reference } = open.request;
    const { notices, format } = viewOf(deps).words;
    const first = mayDownload(
      deps.manifest,
      open.request,
      await loadGrants(deps, open.request),
      wanted,
      deps.clock.now().toISOString(),
    );
    if ('refused' in first) {
      const document = deps.manifest.documents.find((one) => one.id === wanted);
      return document && (await underWay(deps, open.request, wanted, first.refused))
        ? busy(c, deps, document)
        : refused(first.refused);
    }

    const named = await nameToStamp(c, deps, open.request, body.values.name);
    if (named instanceof Response) return named;
    const { name } = named;
    const { held } = first;
    const { company, email } = open.request;
    let stamped: Uint8Array;
    /** Where the copy lies, when it is larger than the host's answers may be. */
    let lent: string | null = null;
    let counted = null as Counted | null;
    const failed = (fault: string) => unavailable(c, deps, open.request, held, fault, counted);
    try {
      // In this order, and all of it in the one place that this reader may hold: counted, read, stamped.
      const prepare = async () => {
        const count = await commitFresh(deps, async () => {
          const request = (await loadRequest(deps, reference)) ?? open.request;
          const moment = momentOf(deps);
          const may = mayDownload(deps.manifest, request, await loadGrants(deps, request), wanted, moment.now);
          if ('refused' in may) {
            if (await underWay(deps, request, wanted, may.refused)) throw new StamperBusy();
            return may;
          }
          const unfinished = await deps.store.rows('rates', preparedNow(may.grant));
          return { grant: may.grant, ...countDownload(request, may.grant, unfinished, moment) };
        });
        if ('refused' in count) return count;
        counted = count;
        const bytes = await deps.vault.read(held.file);
        const at = sayShortMoment(deps.clock.now().toISOString());
        return bytes && deps.stamper.stamp(bytes, { name, company, email, at, reference, title: held.title });
      };
      const prepared = await (deps.stamper.alone?.(prepare, reference) ?? prepare());
      if (prepared === null) return await failed(notices.notInVault(held.file));
      if ('refused' in prepared) return refused(prepared.refused);
      stamped = prepared.bytes;
      if (stamped.byteLength > (deps.settings.responseMaxBytes ?? Number.POSITIVE_INFINITY)) {
        if (!deps.lender) return await failed(notices.tooLargeToSend(held.title, format.size(stamped.byteLength)));
        lent = await layOut({ ...deps, lender: deps.lender }, stamped);
      }
    } catch (fault) {
      if (fault instanceof StoreFault) throw fault;
      if (fault instanceof StamperBusy) {
        const used = counted;
        if (used) await commitFresh(deps, async () => ({ change: await refund(deps, used) }));
        return await busy(c, deps, held);
      }
      return await failed(fault instanceof Error ? fault.message : String(fault));
    }
    const sha256 = createHash('sha256').update(stamped).digest('hex');
    const outcome = await commitFresh<{ refused: DownloadRefusal } | { change: Change }>(deps, async () => {
      const request = (await loadRequest(deps, reference)) ?? open.request;
      const moment = momentOf(deps);
      if (!counted || stateNow(request, moment.now) !== 'granted') {
        const ended: DownloadRefusal = 'not-granted';
        return { refused: ended };
      }
      return { change: recordDownload(request, counted.grant, counted, sha256, moment) };
    });
    if ('refused' in outcome) return refused(outcome.refused);
    const disposition = attachment(`${held.title} (${reference}).pdf`);
    if (lent !== null && deps.lender) {
      const address = await lentAddress({ ...deps, lender: deps.lender }, lent, disposition);
      return sendPage(c, deps, lentPage(held.title, address, stamped.byteLength));
    }
    return c.body(stamped as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/pdf',
      'content-length': String(stamped.byteLength),
      // Each download is stamped anew and counted: a piece of another copy would not fit, so `Range` is ignored (RFC 9110 §14.3).
      'accept-ranges': 'none',
      'content-disposition': disposition,
    });
  };
