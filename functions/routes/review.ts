import type { Context, Handler } from 'hono';
import { standingOf } from '../../src/schemas/mail-providers.ts';
import { decideByLink } from '../acts/decide-request.ts';
import { loadEarlier, loadHistory, loadRequest, loadSignatures } from '../acts/load.ts';
import { manifestFor } from '../acts/manifest-for.ts';
import { type ReviewLink, reviewLink } from '../acts/open-link.ts';
import { withAccountDomains } from '../acts/with-account-domains.ts';
import { loadProvenMessages } from '../acts/work-case.ts';
import { provenSignatures } from '../domain/agreed.ts';
import { decisionForm } from '../domain/decide.ts';
import type { SignatureRow } from '../domain/grant-rows.ts';
import { invitationStanding } from '../domain/invitation.ts';
import { REASON_MAX_CHARS } from '../domain/limits.ts';
import type { RequestRow } from '../domain/records.ts';
import { doneSince, readSeen, seenOf } from '../domain/seen.ts';
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
const OUT_OF_SCOPE: Fault = { field: 'documents', message: ({ case: said }) => said.outOfScope };
const NO_REPLY: Fault = { field: 'reply', message: ({ case: { reply } }) => reply.unknown };
const REPLY_TOO_LONG: Fault = { field: 'reason', message: ({ case: { reply } }) => reply.tooLong(REASON_MAX_CHARS) };
export const DECISION_SHAPE = {
  one: ['decision', 'days', 'downloads', 'reply', 'reason', 'successors'],
  many: ['documents'],
};

/** What is wrong with a decision that was refused; null where others were faster, or the link is gone. */
export const decisionFault = (refused: string): Fault | null =>
  ({
    'foreign-document': NOT_IN_REQUEST,
    'not-agreed': NOT_AGREED,
    'out-of-scope': OUT_OF_SCOPE,
    'unknown-reply': NO_REPLY,
    'reply-too-long': REPLY_TOO_LONG,
  })[refused] ?? null;

/** Signatures that are proven, and what a rule settled. */
async function loadCounting(deps: Deps, request: RequestRow): Promise<SignatureRow[]> {
  const all = await loadSignatures(deps, request.reference);
  const proven = provenSignatures(request, all, deps.settings.secrets);
  return all.filter((one) => one.kind !== 'signed' || proven.some(({ id }) => id === one.id));
}

export async function loadDossier(deps: Deps, request: RequestRow): Promise<Dossier> {
  const signatures = await loadCounting(deps, request);
  const earlier = await loadEarlier(deps, request, standingOf(request.domain) === 'company');
  const open = request.decidedAt === null && request.purgedAt === null && request.invitedBy !== null;
  return {
    request,
    signatures,
    earlier,
    invitation: open ? invitationStanding(await manifestFor(deps, request), request, deps.settings.secrets) : null,
  };
}

/** What was signed for requests, or settled by a rule: what counts of it. */
export const loadEarlierSigned = (deps: Deps, earlier: readonly RequestRow[]) =>
  Promise.all(
    earlier.map(async (request) => ({
      request,
      signatures: request.signedAt === null ? [] : await loadCounting(deps, request),
    })),
  );

/** What was typed, for the page that comes back. */
export function typedDecision(values: Record<string, unknown>): ReviewValues {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  return {
    decision: text('decision'),
    days: text('days'),
    downloads: text('downloads'),
    reply: text('reply'),
    reason: text('reason'),
    successors: text('successors'),
    documents: typedList(values.documents),
  };
}

/** What was decided, as it stands now. `before`: the visitor came too late, or once more; `typed` is what they wanted to say. */
async function sendDecided(
  c: Context,
  deps: Deps,
  request: RequestRow,
  when: 'now' | 'before',
  status: 200 | 409 = 200,
  typed = '',
): Promise<Response> {
  const state = stateNow(request, deps.clock.now().toISOString());
  return sendPage(c, deps, decidedPage({ ...request, state }, when, typed), status);
}

/** The page of a decision by link, once more with what was typed. */
async function reviewing(
  c: Context,
  deps: Deps,
  token: string,
  { request, token: { email } }: ReviewLink,
  values: ReviewValues = {},
  { faults = [], seen }: { faults?: Fault[]; seen?: number | null } = {},
): Promise<Response> {
  const [dossier, audit, messages] = await Promise.all([
    loadDossier(deps, request),
    loadHistory(deps, request.reference),
    loadProvenMessages(deps, request.reference),
  ]);
  const since = seen === undefined ? null : { done: doneSince(audit, seen), lost: null };
  const view = { token, dossier, messages, since, values, by: email, seen: seenOf(audit) };
  const manifest = await withAccountDomains(deps, await manifestFor(deps, request));
  return sendPage(c, { ...deps, manifest }, reviewPage(view, faults), since ? 409 : faults.length > 0 ? 422 : 200);
}

/** `GET /review/:token`: everything to decide on; changes nothing. */
export const getReview =
  (deps: Deps): Handler =>
  async (c) => {
    const text = c.req.param('token') ?? '';
    const open = await reviewLink(deps, text);
    if (!open) return sendPage(c, deps, linkRefused('signIn'), 404);
    return open.waiting ? reviewing(c, deps, text, open) : sendDecided(c, deps, open.request, 'before');
  };

/** `POST /review/:token`: the decision spends the link. */
export const postReview =
  (deps: Deps): Handler =>
  async (c: Context) => {
    const text = c.req.param('token') ?? '';
    const open = await reviewLink(deps, text);
    if (!open) return sendPage(c, deps, linkRefused('signIn'), 404);
    const body = await readForm(c, deps, { ...DECISION_SHAPE, one: [...DECISION_SHAPE.one, 'seen'] }, 'decided');
    if (body instanceof Response) return body;
    const { seen: sent, ...values } = body.values;
    const seen = readSeen(sent);
    const typed = typedDecision(values);
    if (!open.waiting) return sendDecided(c, deps, open.request, 'before', 409, typed.reason);
    const { form, faults } = checkForm(decisionForm, { ...body, values });
    if (!form) return reviewing(c, deps, text, open, typed, { faults });
    const outcome = await decideByLink(deps, text, form, seen);
    if (!('refused' in outcome)) {
      writeSession(c, 'review', outcome.secret);
      return c.redirect(deps.to('reviewed'), 303);
    }
    const fault = decisionFault(outcome.refused);
    if (fault) return reviewing(c, deps, text, open, typed, { faults: [fault] });
    if (outcome.refused === 'link') return sendPage(c, deps, linkRefused('signIn'), 404);
    const now = (await loadRequest(deps, open.request.reference)) ?? open.request;
    // Only asked, answered or assigned meanwhile: it still waits, and what was typed is still there.
    return now.state === 'signed'
      ? reviewing(c, deps, text, { ...open, request: now }, typed, { seen })
      : sendDecided(c, deps, now, 'before', 409, typed.reason);
  };

/** `GET /review/`: what was decided, at an address without the token. */
export const getReviewed =
  (deps: Deps): Handler<ReviewEnv> =>
  (c) =>
    sendDecided(c, deps, c.var.request, 'now');
