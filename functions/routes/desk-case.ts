import type { Context, Handler } from 'hono';
import { loadGrants, loadHistory, loadRequest } from '../acts/load.ts';
import { manifestFor } from '../acts/manifest-for.ts';
import { loadLetters } from '../acts/resend-letter.ts';
import { withAccountDomains } from '../acts/with-account-domains.ts';
import { loadProvenMessages } from '../acts/work-case.ts';
import { documentIds } from '../domain/policy.ts';
import type { RequestRow } from '../domain/records.ts';
import { reaches } from '../domain/scope.ts';
import { doneSince } from '../domain/seen.ts';
import { stateNow } from '../domain/state.ts';
import { type CaseValues, casePage } from '../pages/case.ts';
import type { Fault } from '../pages/faults.ts';
import type { Deps } from '../ports.ts';
import { refuseWith, sendPage } from './answer.ts';
import { sendReceipt } from './receipts.ts';
import type { Staff, StaffEnv } from './require-session.ts';
import { loadDossier, loadEarlierSigned } from './review.ts';

/** What came in from a page that others have overtaken: how far that page knew, and what was typed into a form that may be gone. */
export interface Overtaken {
  seen: number | null;
  typed: string;
  /** The state in which the page still has that form. */
  formIn: RequestRow['state'];
}
export interface CaseAgain {
  values?: CaseValues;
  faults?: Fault[];
  overtaken?: Overtaken;
}

/** The page of a request; once more with what was typed where something of it is wrong, or others were faster. */
export async function theCase(
  c: Context,
  deps: Deps,
  who: Staff,
  request: RequestRow,
  { values = {}, faults = [], overtaken }: CaseAgain = {},
): Promise<Response> {
  const { reference } = request;
  const now = deps.clock.now().toISOString();
  const state = stateNow(request, now);
  const [dossier, audit, messages, letters, grants] = await Promise.all([
    loadDossier(deps, request),
    loadHistory(deps, reference),
    loadProvenMessages(deps, reference),
    loadLetters(deps, request),
    loadGrants(deps, request),
  ]);
  const isOpen = (one: RequestRow): boolean => mayOpen(deps, who, one);
  const earlier = (await loadEarlierSigned(deps, dossier.earlier)).map((one) => ({
    ...one,
    isOpen: isOpen(one.request),
  }));
  const since = overtaken && {
    // A program that sends the form without having read a page is told all that was done.
    done: doneSince(audit, overtaken.seen ?? 0),
    lost: state === overtaken.formIn ? null : overtaken.typed,
  };
  const view = {
    ...{ dossier, audit, state, now, values, messages, letters, grants, earlier },
    who: { email: who.session.email, role: who.role },
    since: since ?? null,
  };
  const manifest = await withAccountDomains(deps, await manifestFor(deps, request));
  return sendPage(c, { ...deps, manifest }, casePage(view, faults), overtaken ? 409 : faults.length > 0 ? 422 : 200);
}

/** An inviter sees their own invitations, and whoever decides on some documents alone the requests for any of them. */
const mayOpen = (deps: Pick<Deps, 'manifest'>, { role, session }: Staff, request: RequestRow): boolean =>
  (role !== 'inviter' || request.invitedBy === session.email) &&
  (role === 'auditor' || role === 'inviter' || reaches(deps.manifest, session.email, documentIds(request)));

/** The request that the address names, for whoever may see it. */
export async function namedCase(c: Context, deps: Deps, who: Staff): Promise<RequestRow | undefined> {
  const request = await loadRequest(deps, c.req.param('reference') ?? '');
  return request && mayOpen(deps, who, request) ? request : undefined;
}
export const unknownCase = (c: Context, deps: Deps) => refuseWith(c, deps, ({ notices }) => notices.noSuchRequest, 404);

/** `GET /admin/requests/:reference/` */
export const getCase =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const who = c.var.staff;
    const request = await namedCase(c, deps, who);
    return request ? theCase(c, deps, who, request) : unknownCase(c, deps);
  };

/** `GET /admin/requests/:reference/receipt/:file`: our copy of what was signed. */
export const getCaseReceipt =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const request = await namedCase(c, deps, c.var.staff);
    return request ? sendReceipt(c, deps, request, c.req.param('file') ?? '') : unknownCase(c, deps);
  };
