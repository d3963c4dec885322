import type { Context, Handler } from 'hono';
import { decideRequest } from '../acts/decide-request.ts';
import { endSession } from '../acts/end-session.ts';
import { extendAccess } from '../acts/extend-access.ts';
import { inviteReader } from '../acts/invite-reader.ts';
import { countTabs, listRequests } from '../acts/list-requests.ts';
import { loadHistory, loadRequest } from '../acts/load.ts';
import { manifestFor } from '../acts/manifest-for.ts';
import { openStaffLink, staffLinkHolds } from '../acts/open-link.ts';
import { revokeRequest } from '../acts/revoke-access.ts';
import { sendSignIn } from '../acts/send-links.ts';
import { extendForm } from '../domain/extend.ts';
import { inviteForm } from '../domain/invite.ts';
import { DESK_SEARCH_MAX_CHARS, GRANT_DAYS_MAX } from '../domain/limits.ts';
import { type Cursor, type Listing, TABS } from '../domain/listing.ts';
import { type RequestRow, STATES } from '../domain/records.ts';
import { stateNow } from '../domain/state.ts';
import { casePage, signInPage, signInSentPage, staffContinuePage } from '../pages/admin.ts';
import { type Desk, deskPage } from '../pages/desk.ts';
import type { Fault } from '../pages/faults.ts';
import { linkRefused } from '../pages/notice.ts';
import type { ReviewValues } from '../pages/review.ts';
import type { Deps } from '../ports.ts';
import { postAddress } from './address-form.ts';
import { refuseWith, sendPage } from './answer.ts';
import { documentFault } from './body.ts';
import { checkForm, KEPT_MAX_CHARS, typedText } from './check-form.ts';
import { readForm, typedList } from './read-form.ts';
import { sendReceipt } from './receipts.ts';
import type { Staff, StaffEnv } from './require-session.ts';
import { decided, loadDossier } from './review.ts';
import { dropSession, writeSession } from './session-cookie.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export const getSignIn =
  (deps: Deps): Handler =>
  (c) =>
    sendPage(c, deps, signInPage('', []));

/** `POST /admin/sign-in/` */
export const postSignIn = (deps: Deps): Handler =>
  postAddress(deps, signInPage, signInSentPage, (address, network) => sendSignIn(deps, address, network));

export const getStaffLink =
  (deps: Deps): Handler =>
  async (c) => {
    const text = c.req.param('token') ?? '';
    if (!(await staffLinkHolds(deps, text))) return sendPage(c, deps, linkRefused(), 404);
    return sendPage(c, deps, staffContinuePage(text));
  };

export const postStaffLink =
  (deps: Deps): Handler =>
  async (c) => {
    const opened = await openStaffLink(deps, c.req.param('token') ?? '');
    if ('refused' in opened) return sendPage(c, deps, linkRefused(), 404);
    writeSession(c, 'admin', opened.secret);
    return c.redirect(deps.to('desk'), 303);
  };

const unknown = (c: Context, deps: Deps) => refuseWith(c, deps, ({ notices }) => notices.noSuchRequest, 404);

/** `?older=` or `?newer=` and a moment; anything else is the newest page. */
function cursorOf(c: Context): Cursor | null {
  for (const way of ['older', 'newer'] as const) {
    const than = c.req.query(way);
    if (than !== undefined && INSTANT.test(than)) return { way, than };
  }
  return null;
}

/** `?tab=`, `?state=` and `?q=`. Whoever decides nothing sees all first: nothing waits for them. */
function listingOf(c: Context, { role, session }: Staff): Listing {
  const state = STATES.find((one) => one === c.req.query('state')) ?? null;
  const query = typedText(c.req.query('q'), DESK_SEARCH_MAX_CHARS).trim();
  const first = state !== null || query !== '' || role !== 'approver' ? 'all' : 'waiting';
  const tab = TABS.find((one) => one === c.req.query('tab')) ?? first;
  return { tab, state: tab === 'all' ? state : null, query, invitedBy: role === 'inviter' ? session.email : null };
}

async function desk(c: Context, deps: Deps, who: Staff, invite: Desk['invite'], faults: Fault[]): Promise<Response> {
  const listing = listingOf(c, who);
  const [list, counts] = await Promise.all([
    listRequests(deps, listing, cursorOf(c)),
    countTabs(deps, listing.invitedBy),
  ]);
  const now = deps.clock.now().toISOString();
  const view = { ...list, listing, counts, now, email: who.session.email, role: who.role, invite };
  return sendPage(c, deps, deskPage(view, faults), faults.length > 0 ? 422 : 200);
}

/** `GET /admin/`: an approver and an auditor see every request, an inviter their own invitations. */
export const getDesk =
  (deps: Deps): Handler<StaffEnv> =>
  (c) =>
    desk(c, deps, c.var.staff, {}, []);

async function theCase(
  c: Context,
  deps: Deps,
  who: Staff,
  request: RequestRow,
  values: ReviewValues,
  faults: Fault[],
): Promise<Response> {
  const audit = await loadHistory(deps, request.reference);
  const state = stateNow(request, deps.clock.now().toISOString());
  const signedIn = { email: who.session.email, role: who.role };
  const view = { dossier: await loadDossier(deps, request), audit, state, who: signedIn, values };
  const manifest = await manifestFor(deps, request);
  return sendPage(c, { ...deps, manifest }, casePage(view, faults), faults.length > 0 ? 422 : 200);
}

async function named(c: Context, deps: Deps, who: Staff): Promise<RequestRow | undefined> {
  const request = await loadRequest(deps, c.req.param('reference') ?? '');
  return request && (who.role !== 'inviter' || request.invitedBy === who.session.email) ? request : undefined;
}

export const getCase =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const who = c.var.staff;
    const request = await named(c, deps, who);
    return request ? theCase(c, deps, who, request, {}, []) : unknown(c, deps);
  };

/** `GET /admin/requests/:reference/receipt/:file`: our copy of what was signed. */
export const getCaseReceipt =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const who = c.var.staff;
    const request = await named(c, deps, who);
    return request ? sendReceipt(c, deps, request, c.req.param('file') ?? '') : unknown(c, deps);
  };

export const postCaseDecision =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const who = c.var.staff;
    const request = await named(c, deps, who);
    if (!request) return unknown(c, deps);
    const outcome = await decided(
      c,
      deps,
      request,
      (form) => decideRequest(deps, request.reference, form, who.session.email),
      (typed, faults) => theCase(c, deps, who, request, typed, faults),
    );
    if (outcome instanceof Response) return outcome;
    return c.redirect(deps.to('case', { reference: request.reference }), 303);
  };

/** A longer grant than any may be is a fault of the one field that there is. */
const TOO_LONG: Fault = { field: 'days', message: ({ review }) => review.extend.tooLong(GRANT_DAYS_MAX) };

export const postCaseExtend =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const who = c.var.staff;
    const request = await named(c, deps, who);
    if (!request) return unknown(c, deps);
    const body = await readForm(c, deps, { one: ['days'], many: [] }, 'decided');
    if (body instanceof Response) return body;
    const { form, faults } = checkForm(extendForm, body);
    const outcome = form ? await extendAccess(deps, request.reference, form.days, who.session.email) : null;
    const isTooLong = outcome !== null && 'refused' in outcome && outcome.refused === 'too-long';
    if (form && !isTooLong) return c.redirect(deps.to('case', { reference: request.reference }), 303);
    const typed = { days: typedText(body.values.days, KEPT_MAX_CHARS) };
    return theCase(c, deps, who, request, typed, isTooLong ? [TOO_LONG] : faults);
  };

export const postCaseRevoke =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const who = c.var.staff;
    const request = await named(c, deps, who);
    if (!request) return unknown(c, deps);
    await revokeRequest(deps, request.reference, who.session.email);
    return c.redirect(deps.to('case', { reference: request.reference }), 303);
  };

export const postInvite =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const who = c.var.staff;
    const body = await readForm(c, deps, { one: ['email', 'company'], many: ['documents'] }, 'invited');
    if (body instanceof Response) return body;
    const { email: to, company, documents } = body.values;
    const typed = {
      email: typedText(to, KEPT_MAX_CHARS),
      company: typedText(company, KEPT_MAX_CHARS),
      documents: typedList(documents),
    };
    const { form, faults } = checkForm(inviteForm, body);
    if (!form) return desk(c, deps, who, typed, faults);
    const outcome = await inviteReader(deps, form, who.session.email);
    if ('faults' in outcome) return desk(c, deps, who, typed, outcome.faults.map(documentFault));
    return c.redirect(deps.to('case', { reference: outcome.reference }), 303);
  };

export const postSignOut =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    await endSession(deps, c.var.staff.session);
    dropSession(c, 'admin');
    return c.redirect(deps.to('signIn'), 303);
  };
