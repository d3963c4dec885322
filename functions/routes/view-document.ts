import type { Context, Handler } from 'hono';
import { findDownload, type NoDownload } from '../acts/hand-out.ts';
import { beginView, drawnPage, type HeldView, heldView } from '../acts/view-document.ts';
import { BUSY_RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { messageOf } from '../domain/message-of.ts';
import { StamperBusy } from '../domain/stamper-busy.ts';
import { StoreFault } from '../domain/store-fault.ts';
import {
  cannotShowPage,
  noSuchViewedPage,
  noViewsLeftPage,
  viewEndedPage,
  viewedPage,
} from '../pages/view-document.ts';
import type { Viewer } from '../ports/documents.ts';
import type { Deps } from '../ports.ts';
import { refuse, refuseWith, sendPage } from './answer.ts';
import { confirmedName, notSent } from './download.ts';
import { readForm } from './read-form.ts';
import type { ReaderEnv } from './require-session.ts';

type Reader = Context<ReaderEnv>;

/** Never kept by a browser or on the way, and found by no search engine. */
function hidden(c: Context): void {
  c.header('cache-control', 'private, no-store');
  c.header('x-robots-tag', 'noindex, noimageindex, noarchive');
}

/** Only where this host draws pages; it gives nothing else instead. */
const withViewer =
  (handler: (c: Reader, deps: Deps, viewer: Viewer) => Promise<Response>) =>
  (deps: Deps): Handler<ReaderEnv> =>
  (c) => {
    hidden(c);
    return deps.viewer
      ? handler(c, deps, deps.viewer)
      : refuse(c, deps, cannotShowPage(deps.manifest.company.contacts.security), 503);
  };

const notShown = (c: Reader, deps: Deps, why: NoDownload, document: string) =>
  why.refused === 'used-up' ? refuse(c, deps, noViewsLeftPage(), 403) : notSent(c, deps, why, document);

/** `POST /access/view`: opens a view, which counts, or goes on with the one that is open, which doesn't. */
export const postView = withViewer(async (c, deps, viewer) => {
  const { request } = c.var;
  const body = await readForm(c, deps, { one: ['document', 'name'] }, 'sent');
  if (body instanceof Response) return body;
  const document = typeof body.values.document === 'string' ? body.values.document : '';
  if (body.faults.length > 0 || document === '')
    return refuseWith(c, deps, ({ notices }) => notices.chooseDocument, 422);
  const first = deps.to('viewPage', { document, page: '1' });
  if (await heldView(deps, request, document)) return c.redirect(first, 303);
  const found = await findDownload(deps, request, document, 'view');
  if ('refused' in found) return notShown(c, deps, found, document);
  const name = await confirmedName(c, deps, request, body);
  if (name instanceof Response) return name;
  const outcome = await beginView(deps, viewer, { ...request, stampName: name }, found.gated, name);
  return 'refused' in outcome ? notShown(c, deps, outcome, document) : c.redirect(first, 303);
});

/** The open view that the address is about, and its page; a refusal when there is none. */
async function wanted(c: Reader, deps: Deps): Promise<Response | { held: HeldView; page: number }> {
  const held = await heldView(deps, c.var.request, c.req.param('document') ?? '');
  if (!held) return refuse(c, deps, viewEndedPage(), 403);
  const typed = c.req.param('page') ?? '';
  const page = /^[1-9]\d{0,4}$/.test(typed) ? Number(typed) : 0;
  if (page < 1 || page > held.view.pages) return refuse(c, deps, noSuchViewedPage(held.view.pages), 404);
  return { held, page };
}

/** `GET /access/view/:document/?page=`: leads to that page, or the nearest there is. */
export const getView = withViewer(async (c, deps) => {
  const document = c.req.param('document') ?? '';
  const held = await heldView(deps, c.var.request, document);
  if (!held) return refuse(c, deps, viewEndedPage(), 403);
  const typed = Number.parseInt(c.req.query('page') ?? '', 10);
  const page = Math.min(Math.max(Number.isNaN(typed) ? 1 : typed, 1), held.view.pages);
  return c.redirect(deps.to('viewPage', { document, page: String(page) }), 303);
});

/** `GET /access/view/:document/:page/` */
export const getViewPage = withViewer(async (c, deps) => {
  const asked = await wanted(c, deps);
  if (asked instanceof Response) return asked;
  const { gated, view } = asked.held;
  const { id: document, title } = gated;
  const { reference } = c.var.request;
  const of = { document, title, reference, page: asked.page, pages: view.pages, until: view.expiresAt };
  return sendPage(c, deps, viewedPage(of));
});

/** `GET /access/view/:document/:page/page.png`: the picture of one stamped page. */
export const getViewImage = withViewer(async (c, deps, viewer) => {
  const asked = await wanted(c, deps);
  if (asked instanceof Response) return asked;
  const { held, page } = asked;
  try {
    const png = await drawnPage(deps, viewer, c.var.request, held, page);
    return c.body(png as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'image/png',
      'content-length': String(png.byteLength),
      'content-disposition': 'inline',
    });
  } catch (fault) {
    if (fault instanceof StoreFault) throw fault;
    const document = held.gated.id;
    if (fault instanceof StamperBusy) return notSent(c, deps, { refused: 'busy' }, document);
    deps.log('error', 'page.not-drawn', { document, page, fault: messageOf(fault) });
    c.header('retry-after', String(BUSY_RETRY_AFTER_SECONDS));
    return notSent(c, deps, { refused: 'unavailable' }, document);
  }
});
