import type { Context, Handler } from 'hono';
import * as v from 'valibot';
import { decideByLink } from '../acts/decide-request.ts';
import { loadEarlier, loadProven, loadRequest, loadSignatures } from '../acts/load.ts';
import { reviewLink } from '../acts/open-link.ts';
import { decisionForm } from '../domain/decide.ts';
import { invitationStanding } from '../domain/invitation.ts';
import { standingOf } from '../domain/mail-providers.ts';
import type { RequestRow } from '../domain/records.ts';
import { stateNow } from '../domain/state.ts';
import type { Dossier } from '../pages/dossier.ts';
import type { Fault } from '../pages/faults.ts';
import { linkRefused, unreadablePage } from '../pages/notice.ts';
import { decidedPage, type ReviewValues, reviewPage } from '../pages/review.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendPage } from './answer.ts';
import { faultsOf, readBody } from './body.ts';
import type { ReviewEnv } from './require-session.ts';
import { writeSession } from './session-cookie.ts';

/** Its signature was made under a secret that is gone, or its row was not written by the gate. */
export const NOT_AGREED: Fault = { field: 'decision', message: ({ review }) => review.decision.notAgreed };
export const NOT_IN_REQUEST: Fault = { field: 'documents', message: ({ review }) => review.decision.notInRequest };
export const DECISION_SHAPE = { one: ['decision', 'days', 'reason'], many: ['documents'] };

export async function loadDossier(deps: Deps, request: RequestRow): Promise<Dossier> {
  const [all, proven] = await Promise.all([loadSignatures(deps, request.reference), loadProven(deps, request)]);
  const signatures = all.filter((one) => one.kind === 'waived' || proven.some(({ id }) => id === one.id));
  const earlier = await loadEarlier(deps, request, standingOf(request.domain) === 'company');
  const open = request.decidedAt === null && request.purgedAt === null && request.invitedBy !== null;
  return {
    request,
    signatures,
    earlier,
    invitation: open ? invitationStanding(deps.manifest, request, deps.settings.secrets) : null,
  };
}

/** What was typed, for the page that comes back. */
export function typedDecision(values: Record<string, unknown>): ReviewValues {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const documents = Array.isArray(values.documents) ? values.documents.filter((one) => typeof one === 'string') : [];
  return { decision: text('decision'), days: text('days'), reason: text('reason'), documents };
}

/** What was decided, as it stands now. `before`: the visitor came too late, or once more. */
export async function sendDecided(
  c: Context,
  deps: Deps,
  request: RequestRow,
  when: 'now' | 'before',
  status: 200 | 409 = 200,
): Promise<Response> {
  const state = stateNow(request, deps.clock.now().toISOString());
  return sendPage(c, deps, decidedPage({ ...request, state }, when), status);
}

/** `GET /review/:token`: everything to decide on; changes nothing. */
export const getReview =
  (deps: Deps): Handler =>
  async (c) => {
    const text = c.req.param('token') ?? '';
    const open = await reviewLink(deps, text);
    if (!open) return sendPage(c, deps, linkRefused(), 404);
    if (!open.waiting) return sendDecided(c, deps, open.request, 'before');
    return sendPage(c, deps, reviewPage(text, await loadDossier(deps, open.request), {}, []));
  };

/** `POST /review/:token`: the decision spends the link. */
export const postReview =
  (deps: Deps): Handler =>
  async (c: Context) => {
    const text = c.req.param('token') ?? '';
    const open = await reviewLink(deps, text);
    if (!open) return sendPage(c, deps, linkRefused(), 404);
    if (!open.waiting) return sendDecided(c, deps, open.request, 'before', 409);
    const body = await readBody(c, DECISION_SHAPE);
    if ('status' in body) return refuse(c, deps, unreadablePage(body.unreadable, 'decided'), body.status);
    const again = async (faults: Fault[]) =>
      sendPage(
        c,
        deps,
        reviewPage(text, await loadDossier(deps, open.request), typedDecision(body.values), faults),
        422,
      );
    const form = v.safeParse(decisionForm, body.values);
    if (!form.success || body.faults.length > 0)
      return again([...body.faults, ...(form.success ? [] : faultsOf(form.issues))]);

    const outcome = await decideByLink(deps, text, form.output);
    if (!('refused' in outcome)) {
      writeSession(c, 'review', outcome.secret);
      return c.redirect(deps.to('reviewed'), 303);
    }
    if (outcome.refused === 'foreign-document') return again([NOT_IN_REQUEST]);
    if (outcome.refused === 'not-agreed') return again([NOT_AGREED]);
    if (outcome.refused === 'link') return sendPage(c, deps, linkRefused(), 404);
    const decided = (await loadRequest(deps, open.request.reference)) ?? open.request;
    return sendDecided(c, deps, decided, 'before', 409);
  };

/** `GET /review/`: what was decided, at an address without the token. */
export const getReviewed =
  (deps: Deps): Handler<ReviewEnv> =>
  (c) =>
    sendDecided(c, deps, c.var.request, 'now');
