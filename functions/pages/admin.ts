import type { Manifest } from '../../src/schemas/manifest.ts';
import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';
import type { AuditRow, State } from '../domain/records.ts';
import { errorSummary, errorTitle, type Fault } from './faults.ts';
import { facts, field } from './fields.ts';
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
