import type { MiddlewareHandler } from 'hono';
import { loadRequest, loadSession } from '../acts/load.ts';
import { READER_PURPOSES } from '../acts/open-link.ts';
import { documentIds } from '../domain/policy.ts';
import type { RequestRow, SessionRow } from '../domain/records.ts';
import { reaches, scopeOf } from '../domain/scope.ts';
import { type Role, roleOf } from '../domain/staff.ts';
import { linkRefused } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { refuse, refuseWith } from './answer.ts';
import { readSession } from './session-cookie.ts';

/** What a guard has found, for the handlers behind it. */
export interface ReaderEnv {
  Variables: { session: SessionRow; request: RequestRow };
}
export interface Staff {
  session: SessionRow;
  role: Exclude<Role, 'operator'>;
}
export interface StaffEnv {
  Variables: { staff: Staff };
}
export interface ReviewEnv {
  Variables: { request: RequestRow };
}

type Guard<E extends object> = (deps: Deps) => MiddlewareHandler<E>;

/** A reader's session for one of these purposes, while its request is there and still belongs to the address the link was mailed to. */
const reader =
  (...purposes: (typeof READER_PURPOSES)[number][]): Guard<ReaderEnv> =>
  (deps) =>
  async (c, next) => {
    const session = await loadSession(deps, readSession(c, 'access'), purposes);
    const request = session?.reference ? await loadRequest(deps, session.reference) : undefined;
    if (!session || !request || request.purgedAt !== null || session.email !== request.email)
      return refuse(c, deps, linkRefused(), 403);
    c.set('session', session);
    c.set('request', request);
    return next();
  };
export const requireReader = reader(...READER_PURPOSES);
export const requireSigner = reader('sign');
export const requireDownloader = reader('download');

/** A session of someone whom `access.yaml` lists today: whoever left the lists is out at once. */
const staff =
  (roles: readonly Role[], reach?: 'whole'): Guard<StaffEnv> =>
  (deps) =>
  async (c, next) => {
    const session = await loadSession(deps, readSession(c, 'admin'), ['admin']);
    const role = session ? roleOf(deps.manifest, session.email) : null;
    if (!session || role === null) return c.redirect(deps.to('signIn'), 303);
    if (role === 'operator' || !roles.includes(role))
      return refuseWith(c, deps, ({ notices }) => notices.notApprover, 403);
    if (reach !== undefined && scopeOf(deps.manifest, session.email) !== null)
      return refuseWith(c, deps, ({ notices }) => notices.notOverseer, 403);
    c.set('staff', { session, role });
    return next();
  };
export const requireStaff = staff(['approver', 'inviter', 'auditor']);
/** Whoever sees the whole of what goes on, and need not decide: nobody whose scope ends at some documents. */
export const requireOverseer = staff(['approver', 'auditor'], 'whole');
/** Whoever inspects what can be shown for some documents alone: the page keeps to the scope of whoever asks. */
export const requireInspector = staff(['approver', 'auditor']);
export const requireInviter = staff(['approver', 'inviter']);
export const requireApprover = staff(['approver']);
/** Who acts on what belongs to no document: emails, followers, objections, privacy requests. */
export const requireChief = staff(['approver'], 'whole');

/** The session that a decision by link leaves, of someone who is still an approver. */
export const requireReviewer: Guard<ReviewEnv> = (deps) => async (c, next) => {
  const session = await loadSession(deps, readSession(c, 'review'), ['review']);
  const approver = session !== undefined && roleOf(deps.manifest, session.email) === 'approver';
  const request = approver && session.reference ? await loadRequest(deps, session.reference) : undefined;
  if (!session || !request || !reaches(deps.manifest, session.email, documentIds(request)))
    return refuse(c, deps, linkRefused('signIn'), 403);
  c.set('request', request);
  return next();
};
