import type { Manifest } from '../../src/schemas/manifest.ts';
import { EMAIL_MAX_CHARS } from '../../src/schemas/primitives.ts';
import { REQUEST_LIMITS } from '../../src/schemas/request-form.ts';
import { type AuditRow, type RequestRow, STATES, type State } from '../domain/records.ts';
import { stateNow } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import { errorSummary, errorTitle, type Fault } from './faults.ts';
import { choices, facts, field } from './fields.ts';
import type { Page } from './frame.ts';
import { history } from './history.ts';
import { html, type Markup } from './markup.ts';
import { notice } from './notice.ts';
import { type Dossier, decisionFormMarkup, dossier, type ReviewValues } from './review.ts';
import { actor, moment, STATE_WORDS } from './words.ts';

export const signInPage = (value: string, faults: readonly Fault[]): Page => ({
  title: errorTitle('Sign in', faults),
  main: html`<div class="stack">${errorSummary(faults)}<h1>Sign in</h1>
<p class="lede">For the people who decide about requests or invite readers. We mail you a link; there is no password.</p>
<form method="post" action="/admin/sign-in/" class="stack">
${field({ name: 'email', label: 'Work email address', type: 'email', value, autocomplete: 'email', max: EMAIL_MAX_CHARS }, faults)}
<button class="button">Send a link</button></form></div>`,
});

export const signInSentPage = (): Page =>
  notice('Look at your mail', 'If this address may sign in, a link is on its way. It works once and for an hour.');

export const staffContinuePage = (token: string): Page => ({
  title: 'Continue to sign in',
  main: html`<div class="stack"><h1>Continue to sign in</h1><p class="lede">The link works once.</p>
<form method="post" action="/admin/link/${token}"><button class="button">Continue</button></form></div>`,
});

export interface Desk {
  rows: readonly RequestRow[];
  state: State | null;
  now: Instant;
  email: string;
  mayInvite: boolean;
  invite: { email?: string; company?: string; documents?: readonly string[] };
}

function inviteForm(manifest: Manifest, values: Desk['invite'], faults: readonly Fault[]): Markup {
  const gated = manifest.documents.filter((one) => one.access !== 'public' && one.file !== null);
  return html`<h2>Invite a reader</h2>
<form method="post" action="/admin/invite" class="stack">
${field({ name: 'email', label: "The reader's address", type: 'email', value: values.email ?? '', max: EMAIL_MAX_CHARS }, faults)}
${field({ name: 'company', label: 'Company', hint: 'As it shall stand in the stamp.', value: values.company ?? '', max: REQUEST_LIMITS.company }, faults)}
${choices(
  'checkbox',
  'documents',
  'Documents',
  gated.map((one) => ({
    id: `documents-${one.id}`,
    value: one.id,
    label: one.title,
    checked: values.documents?.includes(one.id) ?? false,
  })),
  faults,
)}
<button class="button">Send the invitation</button></form>`;
}

/** The list of requests with its filter, and the form to invite. */
export const deskPage = (desk: Desk, manifest: Manifest, faults: readonly Fault[]): Page => ({
  title: errorTitle('Requests', faults),
  main: html`<div class="stack">${errorSummary(faults)}<h1>Requests</h1>
<p class="meta">Signed in as ${desk.email}</p>
<form method="get" action="/admin/"><div class="field"><label for="state">State</label>
<select id="state" name="state"><option value="">All</option>${STATES.map(
    (state) =>
      html`<option value="${state}"${desk.state === state ? html` selected` : ''}>${STATE_WORDS[state]}</option>`,
  )}</select></div><button class="button button--quiet">Show</button></form>
${
  desk.rows.length === 0
    ? html`<p>No request to show.</p>`
    : html`<ul class="rows">${desk.rows.map(
        (one) => html`<li><div><strong><a href="/admin/requests/${one.reference}/">${one.reference}</a></strong>
<p class="meta">${one.name || one.email}, ${one.company} · ${moment(one.createdAt)}</p></div>
<p class="status">${STATE_WORDS[stateNow(one, desk.now)]}</p></li>`,
      )}</ul>`
}
${desk.mayInvite ? inviteForm(manifest, desk.invite, faults) : ''}
<form method="post" action="/admin/sign-out"><button class="button button--quiet">Sign out</button></form></div>`,
});

const receiptLinks = ({ signatures }: Dossier, path: string): Markup => {
  const signed = signatures.filter((one) => one.kind === 'signed' && one.receipt.includes('.'));
  return signed.length === 0
    ? html``
    : html`<h2>Receipts</h2><ul>${signed.map(
        (one) =>
          html`<li><a href="${path}/receipt/${one.agreement}.txt">Save the signed receipt for ${one.agreement}</a></li>`,
      )}</ul>`;
};

export interface CaseView {
  dossier: Dossier;
  audit: readonly AuditRow[];
  state: State;
  mayDecide: boolean;
  values: ReviewValues;
}

/** One request: what is known, what may be done, what happened. */
export function casePage(
  { dossier: of, audit, state, mayDecide, values }: CaseView,
  manifest: Manifest,
  faults: readonly Fault[],
): Page {
  const { request } = of;
  const path = `/admin/requests/${request.reference}`;
  return {
    title: errorTitle(`Request ${request.reference}`, faults),
    main: html`<div class="stack">${errorSummary(faults)}<p><a href="/admin/">All requests</a></p><h1>Request ${request.reference}</h1>
<p class="status">${STATE_WORDS[state]}</p>
${dossier(of, manifest)}
${
  request.decidedAt === null
    ? ''
    : html`<h2>The decision</h2>${facts([
        ['By', actor(request.decidedBy ?? '')],
        ['On', moment(request.decidedAt)],
        ...(request.reason === null ? [] : [['Reason', request.reason] as const]),
        ...(request.expiresAt === null ? [] : [['Until', moment(request.expiresAt)] as const]),
      ])}`
}
${mayDecide && state === 'signed' ? decisionFormMarkup(`${path}/decision`, request, manifest, values, faults) : ''}
${mayDecide && state === 'granted' ? html`<form method="post" action="${path}/revoke"><button class="button">Withdraw the access</button></form>` : ''}
${receiptLinks(of, path)}<h2>What happened</h2>
${history(audit)}</div>`,
  };
}
