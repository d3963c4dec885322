import type { Context, Handler } from 'hono';
import { loadRequest } from '../acts/load.ts';
import { endSessions, listSessions } from '../acts/sessions.ts';
import { readReference } from '../domain/reference.ts';
import { isSessionId, type SessionsOf } from '../domain/session-id.ts';
import { withQuery } from '../pages/desk-list.ts';
import { sessionsPage } from '../pages/desk-sessions.ts';
import type { Fault } from '../pages/faults.ts';
import type { Deps } from '../ports.ts';
import { refuseWith, sendPage } from './answer.ts';
import { KEPT_MAX_CHARS, typedText } from './check-form.ts';
import { lookingOf, pageCursor } from './desk-list.ts';
import { readForm } from './read-form.ts';
import type { Staff, StaffEnv } from './require-session.ts';

/** An approver sees everyone at the desk and the readers of a request; everyone else themselves alone. */
function sessionsOf({ role, session }: Staff, reference: string | null): SessionsOf {
  if (role !== 'approver') return { kind: 'desk', email: session.email };
  return reference === null ? { kind: 'desk', email: null } : { kind: 'readers', reference };
}

const UNKNOWN: Fault = { field: 'reference', message: ({ notices }) => notices.noSuchRequest.title };

async function referenceOf(deps: Deps, given: string): Promise<string | null> {
  const reference = readReference(given);
  return reference !== null && (await loadRequest(deps, reference)) ? reference : null;
}

async function show(c: Context<StaffEnv>, deps: Deps): Promise<Response> {
  const who = c.var.staff;
  const given = who.role === 'approver' ? typedText(c.req.query('reference'), KEPT_MAX_CHARS).trim() : '';
  const reference = given === '' ? null : await referenceOf(deps, given);
  const faults = given !== '' && reference === null ? [UNKNOWN] : [];
  const of = sessionsOf(who, reference);
  const list = await listSessions(deps, of, pageCursor(c, 'moment'));
  const page = sessionsPage(
    { ...list, of, mine: who.session.hash, who: lookingOf(c.var), typedReference: given },
    faults,
  );
  return sendPage(c, deps, page, faults.length > 0 ? 422 : 200);
}

/** `GET /admin/sessions/`, `?reference=` for those of a request's reader. */
export const getSessions =
  (deps: Deps): Handler<StaffEnv> =>
  (c) =>
    show(c, deps);

/** `POST /admin/sessions/end`: one by its id, or all but the one that asks. */
export const postSessionEnd =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const who = c.var.staff;
    const body = await readForm(c, deps, { one: ['session', 'reference'] }, 'sent');
    if (body instanceof Response) return body;
    const { session, reference: given } = body.values;
    const reference = typeof given === 'string' ? await referenceOf(deps, given) : null;
    const isWrong =
      (given !== undefined && (reference === null || who.role !== 'approver')) ||
      (session !== undefined && (typeof session !== 'string' || !isSessionId(session)));
    if (isWrong || body.faults.length > 0) return refuseWith(c, deps, ({ notices }) => notices.noSuchRequest, 404);
    await endSessions(deps, sessionsOf(who, reference), {
      id: typeof session === 'string' ? session : null,
      but: who.session.hash,
      by: who.session.email,
    });
    return c.redirect(withQuery(deps.to('deskSessions'), { reference }), 303);
  };
