import type { Context, Handler } from 'hono';
import { to } from '../../src/schemas/addresses.ts';
import { downloadDocument } from '../acts/download-document.ts';
import { findDownload, type NoDownload } from '../acts/hand-out.ts';
import { lentAddress } from '../acts/lend-copy.ts';
import { loadGrants } from '../acts/load.ts';
import { BUSY_RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { documentTitle } from '../domain/policy.ts';
import { readerName } from '../domain/stamp-name.ts';
import { viewOf } from '../pages/view.ts';
import { fullView } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { sendProblem } from './answer.ts';
import type { GrantedDocuments } from './api-shapes.ts';
import { attachment } from './attachment.ts';
import { DOWNLOAD_STATUS } from './download.ts';
import type { BearerEnv } from './require-bearer.ts';
import { sendPdf } from './send-pdf.ts';

const aboutOf = ({ manifest }: Deps, id: string): Pick<GrantedDocuments['documents'][number], 'pages' | 'delivery'> => {
  const about = manifest.documents.find((one) => one.id === id);
  return { pages: about?.pages ?? null, delivery: about?.delivery ?? 'download' };
};

/** `GET /api/documents`: what the bearer opens, until when, and how often still. Counts no download. */
export const getDocuments =
  (deps: Deps): Handler<BearerEnv> =>
  async (c) => {
    const { request } = c.var;
    const at = to(deps.settings.siteUrl);
    const grants = await loadGrants(deps, request);
    const granted: GrantedDocuments = {
      reference: request.reference,
      expiresAt: request.expiresAt ?? request.createdAt,
      documents: grants.map(({ document, allowed, used }) => ({
        id: document,
        title: documentTitle(deps.manifest, document),
        ...aboutOf(deps, document),
        downloads: { allowed, left: Math.max(0, allowed - used) },
        url: at('apiDocument', { id: document }),
      })),
    };
    return c.json(granted);
  };

function notSent(c: Context, deps: Deps, { refused }: NoDownload, document: string): Response {
  const { api } = fullView(viewOf(deps)).words.program;
  if (refused === 'unavailable') return sendProblem(c, 503, api.unavailable);
  if (refused !== 'busy') return sendProblem(c, DOWNLOAD_STATUS[refused], api[refused]);
  deps.log('warn', 'stamper.busy', { document });
  c.header('retry-after', String(BUSY_RETRY_AFTER_SECONDS));
  return sendProblem(c, 503, api.busy);
}

/** `POST /api/documents/:id`: one download, as from the shelf: counted, stamped with the reader's name, and in the log with the bearer's id. */
export const postDocument =
  (deps: Deps): Handler<BearerEnv> =>
  async (c) => {
    const { request, bearer } = c.var;
    const wanted = c.req.param('id') ?? '';
    const found = await findDownload(deps, request, wanted);
    if ('refused' in found) return notSent(c, deps, found, wanted);
    const copy = await downloadDocument(deps, request, found.gated, readerName(request), bearer.id);
    if ('refused' in copy) return notSent(c, deps, copy, wanted);
    const disposition = attachment(`${found.gated.title} (${request.reference}).pdf`);
    if (copy.lent === null || !deps.lender) return sendPdf(c, copy.stamped, disposition);
    // Too large for an answer of this host: the address is signed, works for minutes, and wants no bearer.
    return c.redirect(await lentAddress({ ...deps, lender: deps.lender }, copy.lent, disposition), 303);
  };
