import type { Manifest } from '../../src/schemas/manifest.ts';
import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';
import { REQUEST_LIMITS } from '../../src/schemas/request-form.ts';
import { KEYS_PATH } from '../domain/gate-paths.ts';
import { agreementNeeds, documentIds, type Need } from '../domain/policy.ts';
import type { GrantRow, RequestRow } from '../domain/records.ts';
import { agreeStatement, authorityStatement } from '../domain/sign-form.ts';
import { errorSummary, errorTitle, type Fault } from './faults.ts';
import { box, facts, field } from './fields.ts';
import type { Page } from './frame.ts';
import { html, type Markup, raw } from './markup.ts';
import { notice } from './notice.ts';
import { steps } from './steps.ts';
import { typed } from './typed.ts';
import { day, size } from './words.ts';

/** Behind a mailed link: one button, so that a program that only opens links uses up nothing. */
export const continuePage = (token: string, company: string): Page => ({
  title: 'Continue to your request',
  main: html`<div class="stack"><h1>Continue to your request</h1>
<p class="lede">You followed the link that ${company} sent you. It works once: continue when you are ready.</p>
<form method="post" action="/access/${token}"><button class="button">Continue</button></form></div>`,
});

export interface SignView {
  request: RequestRow;
  need: Need;
  /** How many are left after this one. */
  later: number;
  /** The boxes are ticked by hand each time, but for a signature that could not be stored. */
  values: { signer?: string; title?: string; authority?: boolean; agree?: boolean };
}

/** Step 2 of 4: the whole agreement, then name, title, authority, consent, one button. */
export function signPage(
  { request, need, later, values }: SignView,
  manifest: Manifest,
  faults: readonly Fault[],
): Page {
  const { agreement } = need;
  const titles = manifest.documents.filter((one) => need.documents.includes(one.id)).map((one) => one.title);
  return {
    title: errorTitle(`Read and sign: ${agreement.title}`, faults),
    main: html`<div class="stack">${errorSummary(faults)}${steps(2)}
<h1>Read and sign the ${agreement.title}</h1>
<p class="lede">${request.company === '' ? 'You' : typed(request.company)} may read ${titles.join(', ')} after this agreement is signed.${
      later > 0 ? html` ${later === 1 ? 'One more agreement follows' : `${later} more agreements follow`}.` : ''
    }</p>
<p class="meta">Version ${agreement.version}, in effect since ${day(agreement.effective)}. Reference ${request.reference}. <a href="/access/agreement/${agreement.id}.txt">Save the text</a>, or print this page.</p>
<article class="agreement">${raw(agreement.html)}</article>
<form method="post" action="/access/sign" class="stack">
<h2>Sign</h2>
<input type="hidden" name="agreement" value="${agreement.id}"><input type="hidden" name="version" value="${agreement.version}"><input type="hidden" name="sha256" value="${agreement.sha256}">
${field(
  {
    name: 'signer',
    label: 'Your full name',
    hint: `Typing your name here counts as your signature. It also appears on every page of your copies.${
      request.name === '' ? '' : ` The request gives it as “${request.name}”: type your own name if that is not yours.`
    }`,
    value: values.signer ?? request.stampName ?? '',
    autocomplete: 'name',
    max: REQUEST_LIMITS.name,
  },
  faults,
)}
${field(
  {
    name: 'title',
    label: 'Your job title',
    value: values.title ?? request.title,
    autocomplete: 'organization-title',
    max: REQUEST_LIMITS.title,
  },
  faults,
)}
${box('authority', authorityStatement(request.company), faults, values.authority)}
${box('agree', agreeStatement(agreement.title), faults, values.agree)}
<button class="button">Sign the agreement</button>
<p class="meta">We keep the exact text, your name, title and company, the time, your network address and browser as a record, and mail you a copy.</p>
</form></div>`,
  };
}

/** What was signed, to keep. */
function receiptLinks(request: RequestRow, manifest: Manifest): Markup {
  const signed = agreementNeeds(manifest, request.domain, documentIds(request)).filter(
    (need) => need.waivedBy === null,
  );
  return signed.length === 0
    ? html``
    : html`<h2>Your receipts</h2>
<ul>${signed.map(
        ({ agreement }) =>
          html`<li><a href="/access/receipt/${agreement.id}.txt">Save the receipt for the ${agreement.title}</a></li>`,
      )}</ul>
<p class="meta">It is signed with the trust center's key, so that anyone can check it later: <a href="${KEYS_PATH}">the public key</a>.</p>`;
}

export const waitingPage = (request: RequestRow, manifest: Manifest): Page => ({
  title: 'Waiting for the decision',
  main: html`<div class="stack">${steps(3)}<h1>Your request is with ${manifest.company.name}</h1>
<p class="lede">A person decides, usually within ${manifest.access.target}. The answer comes by mail to ${request.email}; you may close this page.</p>
${facts([
  ['Reference', request.reference],
  ['Questions', manifest.company.contacts.security],
])}${receiptLinks(request, manifest)}</div>`,
});

/** Granted, seen with the session that signed: the shelf has its own link. */
export const onItsWayPage = (request: RequestRow): Page => ({
  title: 'Your request was approved',
  main: html`<div class="stack">${steps(4)}<h1>Your request was approved</h1>
<p class="lede">We sent a link to ${request.email} that opens your documents. Reference ${request.reference}.</p>
<p><a href="/access/fresh/">Ask for a fresh link</a> if it does not arrive.</p></div>`,
});

export interface ShelfRow {
  grant: GrantRow;
  title: string;
  /** Null when the vault does not have it at the moment. */
  bytes: number | null;
  pages: number | null;
}

/** Nothing was signed: the name on the copies is asked for before the first of them. */
const nameField = (request: RequestRow, { typed, faults }: NameAsked): Markup =>
  field(
    {
      name: 'name',
      label: 'Your full name',
      hint: 'It appears on every page of your copies. You can’t change it after the first download.',
      value: typed ?? request.name,
      autocomplete: 'name',
      max: REQUEST_LIMITS.name,
    },
    faults,
  );

/** What was typed as the name to be stamped, and what is wrong with it. */
export interface NameAsked {
  typed?: string | undefined;
  faults: readonly Fault[];
}

/** Step 4 of 4: what the reader holds, until when, one row a document. */
export const shelfPage = (
  request: RequestRow,
  rows: readonly ShelfRow[],
  manifest: Manifest,
  asked: NameAsked = { faults: [] },
): Page => ({
  title: errorTitle('Your documents', asked.faults),
  main: html`<div class="stack">${errorSummary(asked.faults)}${steps(4)}<h1>Your documents</h1>
<p class="lede">You hold ${rows.length === 1 ? 'one document' : `${rows.length} documents`} until ${day(request.expiresAt ?? '')}.</p>
<form method="post" action="/access/download" class="stack">${request.stampName === null ? nameField(request, asked) : ''}<ul class="rows rows--act">${rows.map(
    ({ grant, title, bytes, pages }) => {
      const left = grant.allowed - grant.used;
      return html`<li><div><strong>${title}</strong>
<p class="meta">PDF${pages === null ? '' : `, ${pages === 1 ? '1 page' : `${pages} pages`}`}${bytes === null ? '' : `, ${size(bytes)}`} · ${
        left === 1 ? '1 download' : `${left} downloads`
      } left of ${grant.allowed}</p></div>
${
  left > 0 && bytes !== null
    ? html`<div><button class="button" name="document" value="${grant.document}" aria-label="Download ${title}">Download</button></div>`
    : html`<p class="status">${left > 0 ? 'Not available at the moment' : 'All downloads used'}</p>`
}</li>`;
    },
  )}</ul></form>
<h2>What the stamp says</h2>
<p>Every page carries ${request.stampName === null ? 'your name' : typed(request.stampName)}, ${typed(request.company)}, ${request.email}, the date and ${request.reference}, so that a copy can be traced to the reader it was given to. Do not pass the files on.</p>
${receiptLinks(request, manifest)}</div>`,
});

export const freshPage = (value: string, faults: readonly Fault[]): Page => ({
  title: errorTitle('Ask for a fresh link', faults),
  main: html`<div class="stack">${errorSummary(faults)}<h1>Ask for a fresh link</h1>
<p class="lede">Enter the address you used. If there is a request for it that is still open, we send a link.</p>
<form method="post" action="/access/fresh/" class="stack">
${field({ name: 'email', label: 'Work email address', type: 'email', value, autocomplete: 'email', max: EMAIL_MAX_CHARS }, faults)}
<button class="button">Send a link</button></form></div>`,
});

/** The same answer whatever the truth. */
export const freshSentPage = (): Page =>
  notice(
    'Look at your mail',
    'If there is an open request for this address, a link is on its way. It may take a few minutes.',
    'Nothing arrived? Look among the unwanted mail, or make a new request.',
  );

const ended = {
  lapsed: 'Your request has lapsed',
  denied: 'Your request was declined',
  expired: 'Your access has ended',
  revoked: 'Your access was withdrawn',
};
/** A request that has come to its end. */
export function endedPage(state: keyof typeof ended, request: RequestRow, manifest: Manifest): Page {
  const why = {
    lapsed: html`<p class="lede">It was not signed within a day, so it was closed. Nothing was decided against you.</p>`,
    denied: html`<p class="lede">${manifest.company.name} decided not to give these documents.${request.reason === null ? '' : html` The reason given: ${typed(request.reason)}`}</p>`,
    expired: html`<p class="lede">It held until ${day(request.expiresAt ?? request.createdAt)}. What you signed still binds you.</p>`,
    revoked: html`<p class="lede">${manifest.company.name} withdrew it. What you signed still binds you.</p>`,
  }[state];
  return notice(
    ended[state],
    why,
    facts([
      ['Reference', request.reference],
      ['Questions', manifest.company.contacts.security],
    ]),
    html`<p><a href="/request/">Make a new request</a></p>`,
  );
}
