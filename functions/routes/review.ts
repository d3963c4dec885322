import type { Context, Handler } from 'hono';
import type * as v from 'valibot';
import { standingOf } from '../../src/schemas/mail-providers.ts';
import { decideByLink } from '../acts/decide-request.ts';
import { loadEarlier, loadProven, loadRequest, loadSignatures } from '../acts/load.ts';
import { manifestFor } from '../acts/manifest-for.ts';
import { reviewLink } from '../acts/open-link.ts';
import { decisionForm } from '../domain/decide.ts';
import { invitationStanding } from '../domain/invitation.ts';
import type { RequestRow } from '../domain/records.ts';
import { stateNow } from '../domain/state.ts';
import type { Dossier } from '../pages/dossier.ts';
import type { Fault } from '../pages/faults.ts';
import { linkRefused } from '../pages/notice.ts';
import { decidedPage, type ReviewValues, reviewPage } from '../pages/review.ts';
import type { Deps } from '../ports.ts';
import { sendPage } from './answer.ts';
import { checkForm } from './check-form.ts';
import { readForm, typedList } from './read-form.ts';
import type { ReviewEnv } from './require-session.ts';
import { writeSession } from './session-cookie.ts';

/** Its signature was made under a secret that is gone, or its row was not written by the gate. */
const NOT_AGREED: Fault = { field: 'decision', message: ({ review }) => review.decision.notAgreed };
const NOT_IN_REQUEST: Fault = { field: 'documents', message: ({ review }) => review.decision.notInRequest };
const DECISION_SHAPE = { one: ['decision', 'days', 'reason'], many: ['documents'] };

export async function loadDossier(deps: Deps, request: RequestRow): Promise<Dossier> {
  const [all, proven] = await Promise.all([loadSignatures(deps, request.reference), loadProven(deps, request)]);
  const signatures = all.filter((one) => one.kind !== 'signed' || proven.some(({ id }) => id === one.id));
  const earlier = await loadEarlier(deps, request, standingOf(request.domain) === 'company');
  const open = request.decidedAt === null && request.purgedAt === null && request.invitedBy !== null;
  return {
    request,
    signatures,
    earlier,
    invitation: open ? invitationStanding(await manifestFor(deps, request), request, deps.settings.secrets) : null,
  };
}

/** What was typed, for the page that comes back. */
function typedDecision(values: Record<string, unknown>): ReviewValues {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  return {
    decision: text('decision'),
    days: text('days'),
    reason: text('reason'),
    documents: typedList(values.documents),
  };
}

/**
 * The form of a decision, by link or at the desk: read, then `decide`. A decision that cannot be is answered here: with the form
 * once more, or with what was decided before. Every other outcome is the caller's to tell.
 */
export async function decided<Outcome extends object>(
  c: Context,
  deps: Deps,
  request: RequestRow,
  decide: (form: v.InferOutput<typeof decisionForm>) => Promise<Outcome>,
  formAgain: (typed: ReviewValues, faults: Fault[]) => Promise<Response>,
): Promise<Outcome | Response> {
  const body = await readForm(c, deps, DECISION_SHAPE, 'decided');
  if (body instanceof Response) return body;
  const again = (faults: Fault[]) => formAgain(typedDecision(body.values), faults);
  const { form, faults } = checkForm(decisionForm, body);
  if (!form) return again(faults);
  const outcome = await decide(form);
  const refused = 'refused' in outcome ? outcome.refused : null;
  if (refused === 'foreign-document') return again([NOT_IN_REQUEST]);
  if (refused === 'not-agreed') return again([NOT_AGREED]);
  if (refused !== 'not-waiting') return outcome;
  return sendDecided(c, deps, (await loadRequest(deps, request.reference)) ?? request, 'before', 409);
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
    const manifest = await manifestFor(deps, open.request);
    return sendPage(c, { ...deps, manifest }, reviewPage(text, await loadDossier(deps, open.request), {}, []));
  };

/** `POST /review/:token`: the decision spends the link. */
export const postReview =
  (deps: Deps): Handler =>
  async (c: Context) => {
    const text = c.req.param('token') ?? '';
    const open = await reviewLink(deps, text);
    if (!open) return sendPage(c, deps, linkRefused(), 404);
    if (!open.waiting) return sendDecided(c, deps, open.request, 'before', 409);
    const outcome = await decided(
      c,
      deps,
      open.request,
      (form) => decideByLink(deps, text, form),
      async (typed, faults) =>
        sendPage(
          c,
          { ...deps, manifest: await manifestFor(deps, open.request) },
          reviewPage(text, await loadDossier(deps, open.request), typed, faults),
          422,
        ),
    );
    if (outcome instanceof Response) return outcome;
    if ('refused' in outcome) return sendPage(c, deps, linkRefused(), 404);
    writeSession(c, 'review', outcome.secret);
    return c.redirect(deps.to('reviewed'), 303);
  };

/** `GET /review/`: what was decided, at an address without the token. */
export const getReviewed =
  (deps: Deps): Handler<ReviewEnv> =>
  (c) =>
    sendDecided(c, deps, c.var.request, 'now');
