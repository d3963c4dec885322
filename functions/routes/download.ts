import type { Context, Handler } from 'hono';
import { confirmReaderName } from '../acts/confirm-name.ts';
import { downloadDocument, findDownload, type NoDownload } from '../acts/download-document.ts';
import { lentAddress } from '../acts/lend-copy.ts';
import type { DownloadRefusal } from '../domain/download.ts';
import { BUSY_RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { stampNameForm } from '../domain/stamp-name.ts';
import { lentPage } from '../pages/lent.ts';
import { busyPage } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { shelf } from './access.ts';
import { refuse, refuseWith, sendPage } from './answer.ts';
import { attachment } from './attachment.ts';
import { checkForm, KEPT_MAX_CHARS, typedText } from './check-form.ts';
import { readForm } from './read-form.ts';
import type { ReaderEnv } from './require-session.ts';
import { sendPdf } from './send-pdf.ts';

export const DOWNLOAD_STATUS: Record<DownloadRefusal, 403 | 404> = {
  'not-granted': 403,
  'not-yours': 404,
  'used-up': 403,
  gone: 404,
  unsigned: 403,
};

function notSent(c: Context, deps: Deps, { refused }: NoDownload, document: string): Response | Promise<Response> {
  const { security } = deps.manifest.company.contacts;
  if (refused === 'unavailable') return refuseWith(c, deps, ({ notices }) => notices.unstampable(security), 503);
  if (refused !== 'busy')
    return refuseWith(c, deps, ({ notices }) => notices.download[refused], DOWNLOAD_STATUS[refused]);
  deps.log('warn', 'stamper.busy', { document });
  c.header('retry-after', String(BUSY_RETRY_AFTER_SECONDS));
  return refuse(c, deps, busyPage(), 503);
}

/** `POST /access/download`: one document, stamped with the reader's name; the shelf again when the name cannot be stamped. */
export const postDownload =
  (deps: Deps): Handler<ReaderEnv> =>
  async (c) => {
    const { request } = c.var;
    const body = await readForm(c, deps, { one: ['document', 'name'] }, 'sent');
    if (body instanceof Response) return body;
    const wanted = typeof body.values.document === 'string' ? body.values.document : '';
    if (body.faults.length > 0 || wanted === '')
      return refuseWith(c, deps, ({ notices }) => notices.chooseDocument, 422);
    const found = await findDownload(deps, request, wanted);
    if ('refused' in found) return notSent(c, deps, found, wanted);

    let name = request.stampName;
    if (name === null) {
      const typed = body.values.name;
      // A program may leave the field out: what the shelf showed in it, the name that the request was filed under, is confirmed by that.
      const { form, faults } = checkForm(stampNameForm, { ...body, values: { name: typed ?? request.name } });
      if (!form)
        return shelf(c, deps, request, {
          typed: typeof typed === 'string' ? typedText(typed, KEPT_MAX_CHARS) : undefined,
          faults,
        });
      name = await confirmReaderName(deps, request, form.name);
    }

    const { title } = found.gated;
    const copy = await downloadDocument(deps, request, found.gated, name);
    if ('refused' in copy) return notSent(c, deps, copy, wanted);
    const disposition = attachment(`${title} (${request.reference}).pdf`);
    if (copy.lent === null || !deps.lender) return sendPdf(c, copy.stamped, disposition);
    const address = await lentAddress({ ...deps, lender: deps.lender }, copy.lent, disposition);
    return sendPage(c, deps, lentPage(title, address, copy.stamped.byteLength));
  };
