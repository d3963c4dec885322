import type { Manifest } from '../../src/schemas/manifest.ts';
import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';
import { REQUEST_LIMITS } from '../../src/schemas/request-form.ts';
import { gatedDocuments } from '../domain/gated-documents.ts';
import { documentIds, heldDocuments } from '../domain/policy.ts';
import { type RequestRow, STATES, type State } from '../domain/records.ts';
import { readerName } from '../domain/stamp-name.ts';
import { stateNow } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import { errorSummary, errorTitle, type Fault } from './faults.ts';
import { choices, field } from './fields.ts';
import type { Page } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { typed } from './typed.ts';
import { STATE_WORDS, stampTime } from './words.ts';

export interface Desk {
  rows: readonly RequestRow[];
  /** The moments that the next pages go on from; null where there are none. */
  newer: Instant | null;
  older: Instant | null;
  state: State | null;
  now: Instant;
  email: string;
  approver: boolean;
  invite: { email?: string; company?: string; documents?: readonly string[] };
}

function inviteForm(manifest: Manifest, values: Desk['invite'], faults: readonly Fault[]): Markup {
  const gated = manifest.documents.filter((one) => one.access !== 'public' && one.file !== null);
  return html`<h2 id="invite">Invite a reader</h2>
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

/** Only for approvers: what a reader would get, before anybody gets it. */
function trialForm(manifest: Manifest): Markup {
  const gated = gatedDocuments(manifest);
  if (gated.length === 0) return html``;
  return html`<h2 id="trial">Trial copies</h2>
<p>See a document as a reader would get it, stamped with your own address and “TRIAL”. Each trial copy is recorded in the audit log.</p>
<form method="post" action="/admin/trial"><div class="field"><label for="trial-document">Document</label><div class="search"><select id="trial-document" name="document">${gated.map(
    (one) => html`<option value="${one.id}">${one.title}</option>`,
  )}</select><button class="button button--quiet">Download a trial copy</button></div></div></form>`;
}

const stateFilter = (chosen: State | null): Markup => html`<form method="get" action="/admin/">
<div class="field">
<label for="state">State</label><div class="search"><select id="state" name="state"><option value="">All</option>${STATES.map(
  (state) => html`<option value="${state}"${chosen === state ? html` selected` : ''}>${STATE_WORDS[state]}</option>`,
)}</select><button class="button button--quiet">Show</button></div></div></form>`;

const COLUMNS = ['Who asks', 'For what', 'When', 'State'] as const;
/** The first title, and how many more: the request's own page lists them. */
const forWhat = (one: RequestRow, manifest: Manifest): string => {
  const [first = 'Nothing that is held today', ...more] = heldDocuments(manifest, documentIds(one));
  return `${typeof first === 'string' ? first : first.title}${more.length > 0 ? ` and ${more.length} more` : ''}`;
};

/** The roles say what a table is also where a narrow screen shows it as rows. */
const table = ({ rows, now }: Desk, manifest: Manifest): Markup => html`<div class="grid">
<table role="table" aria-label="Requests, newest first"><thead role="rowgroup"><tr role="row">${COLUMNS.map(
  (name) => html`<th role="columnheader" scope="col">${name}</th>`,
)}</tr></thead><tbody role="rowgroup">${rows.map(
  (one) => html`<tr role="row">
<th role="rowheader" scope="row"><a href="/admin/requests/${one.reference}/">${typed(one.company)}</a><span class="scoped">${typed(readerName(one) || one.email)} · ${one.reference}</span></th>
<td role="cell" data-label="${COLUMNS[1]}">${forWhat(one, manifest)}</td>
<td role="cell" data-label="${COLUMNS[2]}"><time datetime="${one.createdAt}">${stampTime(new Date(one.createdAt))}</time></td>
<td role="cell" data-label="${COLUMNS[3]}"><span class="status">${STATE_WORDS[stateNow(one, now)]}</span></td></tr>
`,
)}</tbody></table></div>`;

function pager({ state, newer, older }: Desk): Markup {
  const link = (way: 'newer' | 'older', than: Instant, rel: string, text: string): Markup => {
    const query = new URLSearchParams({ ...(state === null ? {} : { state }), [way]: than });
    return html`<a href="/admin/?${query.toString()}" rel="${rel}">${text}</a>`;
  };
  return html`<nav class="pair" aria-label="Pages of the list">${newer === null ? '' : link('newer', newer, 'prev', 'Newer requests')}${
    older === null ? '' : link('older', older, 'next', 'Older requests')
  }</nav>`;
}

/** The list of requests, a page of it at a time, with its filter, and the form to invite. */
export const deskPage = (desk: Desk, manifest: Manifest, faults: readonly Fault[]): Page => ({
  title: errorTitle('Requests', faults),
  main: html`<div class="stack">${errorSummary(faults)}<h1>Requests</h1>
<p class="meta">Signed in as ${desk.email} · <a href="#invite">Invite a reader</a></p>
${stateFilter(desk.state)}
${
  desk.rows.length === 0
    ? html`<p>${desk.state === null ? 'Nobody has asked yet.' : 'No request is in this state.'}</p>`
    : table(desk, manifest)
}
${desk.newer === null && desk.older === null ? '' : pager(desk)}
${inviteForm(manifest, desk.invite, faults)}
${desk.approver ? trialForm(manifest) : ''}
<form method="post" action="/admin/sign-out"><button class="button button--quiet">Sign out</button></form></div>`,
});
