import type { Context, Handler } from 'hono';
import { listBearers } from '../acts/bearers.ts';
import { loadGrants } from '../acts/load.ts';
import { manifestFor } from '../acts/manifest-for.ts';
import { heldReaderLink, openReaderLink } from '../acts/open-link.ts';
import { loadUnsigned } from '../acts/renew-agreement.ts';
import { hasAskedMoreTime } from '../acts/send-reminders.ts';
import { agreementNeeds, documentIds } from '../domain/policy.ts';
import type { RequestRow } from '../domain/records.ts';
import { stateNow } from '../domain/state.ts';
import { continuePage, endedPage, onItsWayPage } from '../pages/access.ts';
import { linkRefused } from '../pages/notice.ts';
import { type NameAsked, shelfPage } from '../pages/shelf.ts';
import type { Deps } from '../ports.ts';
import { refuseWith, sendPage } from './answer.ts';
import { sendReceipt } from './receipts.ts';
import type { ReaderEnv } from './require-session.ts';
import { readSession, writeSession } from './session-cookie.ts';
import { signing } from './sign.ts';
import { visitorOf } from './visitor.ts';
import { waiting } from './waiting.ts';

/** `GET /access/:token`: a button; changes nothing. */
export const getAccessLink =
  (deps: Deps): Handler =>
  async (c) => {
    const text = c.req.param('token') ?? '';
    const held = await heldReaderLink(deps, text);
    if (!held) return sendPage(c, deps, linkRefused(), 404);
    const manifest = await manifestFor(deps, held.request);
    return sendPage(c, { ...deps, manifest }, continuePage(text, held.request, held.purpose === 'download' ? 4 : 2));
  };

/** `POST /access/:token`: spends the link, starts the session, goes on at an address without the token. */
export const postAccessLink =
  (deps: Deps): Handler =>
  async (c) => {
    const opened = await openReaderLink(deps, c.req.param('token') ?? '', visitorOf(c, deps), readSession(c, 'access'));
    if ('refused' in opened) return sendPage(c, deps, linkRefused(), 404);
    writeSession(c, 'access', opened.secret);
    return c.redirect(deps.to('access'), 303);
  };

/** The documents to download; once more with what is wrong with the name that was given for them. */
export async function shelf(c: Context, deps: Deps, request: RequestRow, asked?: NameAsked): Promise<Response> {
  const [grants, bearers, hasAsked, unsigned] = await Promise.all([
    loadGrants(deps, request),
    listBearers(deps, request),
    hasAskedMoreTime(deps, request),
    loadUnsigned(deps, request),
  ]);
  const rows = await Promise.all(
    grants.map(async (grant) => {
      const listed = deps.manifest.documents.find((one) => one.id === grant.document);
      const facts = listed?.file ? await deps.vault.stat(listed.file).catch(() => null) : null;
      return {
        grant,
        title: listed?.title ?? grant.document,
        isGone: listed === undefined,
        bytes: facts?.bytes ?? null,
        pages: listed?.pages ?? null,
      };
    }),
  );
  const manifest = await manifestFor(deps, request);
  return sendPage(
    c,
    { ...deps, manifest },
    shelfPage(request, rows, bearers, asked, hasAsked, unsigned),
    asked ? 422 : 200,
  );
}

/** `GET /access/`: whatever the request needs next. */
export const getAccess =
  (deps: Deps): Handler<ReaderEnv> =>
  async (c) => {
    const { request, session } = c.var;
    const state = stateNow(request, deps.clock.now().toISOString());
    const own = { ...deps, manifest: await manifestFor(deps, request) };
    if (state === 'submitted') return signing(c, deps, request);
    if (state === 'signed') return waiting(c, deps);
    if (state === 'granted')
      return session.purpose === 'download' ? shelf(c, deps, request) : sendPage(c, own, onItsWayPage(request));
    return sendPage(c, own, endedPage(state, request));
  };

/** `GET /access/agreement/:file`: the exact text, to keep. Only for a reader who is asked to sign it. */
export const getAgreement =
  (deps: Deps): Handler<ReaderEnv> =>
  async (c) => {
    const { request } = c.var;
    const id = (c.req.param('file') ?? '').replace(/\.txt$/, '');
    const manifest = await manifestFor(deps, request);
    const need = agreementNeeds(manifest, request.domain, documentIds(request)).find((one) => one.agreement.id === id);
    if (!need) return refuseWith(c, deps, ({ notices }) => notices.noSuchAgreement, 404);
    c.header('content-disposition', `attachment; filename="${id}-${need.agreement.version}.txt"`);
    return c.body(need.agreement.text, 200, { 'content-type': 'text/plain; charset=utf-8' });
  };

/** `GET /access/receipt/:file`: the signed record of one signature, to keep. Only for the reader who signed. */
export const getReceipt =
  (deps: Deps): Handler<ReaderEnv> =>
  async (c) =>
    sendReceipt(c, deps, c.var.request, c.req.param('file') ?? '');
