import type { Context, Handler } from 'hono';
import { endSession } from '../acts/end-session.ts';
import { inviteReader } from '../acts/invite-reader.ts';
import { countTabs, listRequests } from '../acts/list-requests.ts';
import { openStaffLink, staffLinkHolds } from '../acts/open-link.ts';
import { sendSignIn } from '../acts/send-links.ts';
import { inviteForm } from '../domain/invite.ts';
import { DESK_SEARCH_MAX_CHARS } from '../domain/limits.ts';
import { type Cursor, type Listing, TABS } from '../domain/listing.ts';
import { STATES } from '../domain/records.ts';
import { scopeOf } from '../domain/scope.ts';
import { signInSentPage, staffContinuePage } from '../pages/admin.ts';
import { onlyCompanyPage, signInPage } from '../pages/company-sign-in.ts';
import { type Desk, deskPage } from '../pages/desk.ts';
import type { Fault } from '../pages/faults.ts';
import { linkRefused } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { postAddress } from './address-form.ts';
import { sendPage } from './answer.ts';
import { documentFault } from './body.ts';
import { checkForm, KEPT_MAX_CHARS, typedText } from './check-form.ts';
import { readForm, typedList } from './read-form.ts';
import type { Staff, StaffEnv } from './require-session.ts';
import { dropSession, writeSession } from './session-cookie.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const waysOf = async ({ identity }: Deps) => (await identity?.ways()) ?? null;

/** A way in by email, where the company has not turned those off (`OIDC_ONLY`). */
const byEmail =
  (handler: (deps: Deps) => Handler) =>
  (deps: Deps): Handler =>
  async (c, next) =>
    (await waysOf(deps))?.only ? sendPage(c, deps, onlyCompanyPage(), 403) : handler(deps)(c, next);

export const getSignIn =
  (deps: Deps): Handler =>
  async (c) =>
    sendPage(c, deps, signInPage(await waysOf(deps))('', []));

/** `POST /admin/sign-in/` */
export const postSignIn = byEmail(
  (deps) => async (c, next) =>
    postAddress(deps, signInPage(await waysOf(deps)), signInSentPage, (address, network) =>
      sendSignIn(deps, address, network),
    )(c, next),
);

export const getStaffLink = byEmail((deps) => async (c) => {
  const text = c.req.param('token') ?? '';
  if (!(await staffLinkHolds(deps, text))) return sendPage(c, deps, linkRefused('signIn'), 404);
  return sendPage(c, deps, staffContinuePage(text));
});

export const postStaffLink = byEmail((deps) => async (c) => {
  const opened = await openStaffLink(deps, c.req.param('token') ?? '');
  if ('refused' in opened) return sendPage(c, deps, linkRefused('signIn'), 404);
  writeSession(c, 'admin', opened.secret);
  return c.redirect(deps.to('desk'), 303);
});

/** `?older=` or `?newer=` and a moment; anything else is the newest page. */
function cursorOf(c: Context): Cursor | null {
  for (const way of ['older', 'newer'] as const) {
    const than = c.req.query(way);
    if (than !== undefined && INSTANT.test(than)) return { way, than };
  }
  return null;
}

/** `?tab=`, `?state=`, `?mine=` and `?q=`. Whoever decides nothing sees all first: nothing waits for them. */
function listingOf(c: Context, { manifest }: Deps, { role, session }: Staff): Listing {
  const state = STATES.find((one) => one === c.req.query('state')) ?? null;
  const query = typedText(c.req.query('q'), DESK_SEARCH_MAX_CHARS).trim();
  const first = state !== null || query !== '' || role !== 'approver' ? 'all' : 'waiting';
  const tab = TABS.find((one) => one === c.req.query('tab')) ?? first;
  return {
    tab,
    state: tab === 'all' ? state : null,
    query,
    invitedBy: role === 'inviter' ? session.email : null,
    assignedTo: role === 'approver' && c.req.query('mine') === 'yes' ? session.email : null,
    documents: role === 'approver' ? scopeOf(manifest, session.email) : null,
  };
}

async function desk(c: Context, deps: Deps, who: Staff, invite: Desk['invite'], faults: Fault[]): Promise<Response> {
  const listing = listingOf(c, deps, who);
  const [list, counts] = await Promise.all([listRequests(deps, listing, cursorOf(c)), countTabs(deps, listing)]);
  const now = deps.clock.now().toISOString();
  const view = { ...list, listing, counts, now, email: who.session.email, role: who.role, invite };
  return sendPage(c, deps, deskPage(view, faults), faults.length > 0 ? 422 : 200);
}

/** `GET /admin/`: an approver and an auditor see every request, an inviter their own invitations. */
export const getDesk =
  (deps: Deps): Handler<StaffEnv> =>
  (c) =>
    desk(c, deps, c.var.staff, {}, []);

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
