import type { Manifest } from '../../src/schemas/manifest.ts';
import { type InvitationStanding, invitationWarning } from '../domain/invitation.ts';
import { GRANT_DAYS_MAX, REASON_MAX_CHARS } from '../domain/limits.ts';
import { warningsFor } from '../domain/look-alike.ts';
import { documentIds, heldDocuments, ruleFor } from '../domain/policy.ts';
import type { RequestRow, SignatureRow } from '../domain/records.ts';
import { filedName, readerName } from '../domain/stamp-name.ts';
import { verdictFor } from '../domain/verdict.ts';
import { errorSummary, errorTitle, type Fault } from './faults.ts';
import { choices, facts, field } from './fields.ts';
import type { Page } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { notice } from './notice.ts';
import { typed } from './typed.ts';
import { actor, moment, STATE_WORDS } from './words.ts';

export interface Dossier {
  request: RequestRow;
  signatures: readonly SignatureRow[];
  /** Other requests from the same address or domain, newest first. */
  earlier: readonly RequestRow[];
  /** Of a request that nobody has decided yet; null for one that the reader made. */
  invitation: InvitationStanding | null;
}
export interface ReviewValues {
  decision?: string;
  days?: string;
  documents?: readonly string[];
  reason?: string;
}

const agreementTitle = (manifest: Manifest, id: string): string =>
  manifest.agreements.find((one) => one.id === id)?.title ?? id;

/** Who asks, what they signed, earlier dealings. */
export function dossier({ request, signatures, earlier, invitation }: Dossier, manifest: Manifest): Markup {
  const warnings = [
    ...(invitation?.stands === false ? [invitationWarning(request, invitation.why)] : []),
    ...(request.purgedAt === null ? warningsFor(manifest, request.domain) : []),
  ];
  const titles = heldDocuments(manifest, documentIds(request)).map((one) => one.title);
  return html`${warnings.map((warning) => html`<p class="panel status">${warning}</p>`)}
<h2>Who asks</h2>
${facts([
  ['Name', readerName(request) || 'Not given yet'],
  ...(filedName(request) === null ? [] : [['Name in the request', filedName(request) ?? ''] as const]),
  ['Address', request.confirmedAt === null ? `${request.email} (not confirmed)` : `${request.email} (confirmed)`],
  ['Company', request.company],
  ['Title', request.title || 'Not given yet'],
  ['Purpose', request.purpose || (request.invitedBy === null ? 'Not given' : `Invited by ${request.invitedBy}`)],
  ['Documents', titles.join(', ')],
  ['Asked', moment(request.createdAt)],
  ['From network', request.network ?? 'Not known'],
])}
<h2>What they signed</h2>
${
  signatures.length === 0
    ? html`<p>Nothing: none of these documents needed an agreement.</p>`
    : html`<ul class="rows">${signatures.map(
        (one) => html`<li><div><strong>${agreementTitle(manifest, one.agreement)}, version ${one.version}</strong>
<p class="meta">${one.kind === 'signed' ? html`Signed by ${typed(one.signer)}, ${typed(one.title)}, on ${moment(one.at)} from ${one.address}` : html`Waived on ${moment(one.at)}: ${one.ground}`}</p></div></li>`,
      )}</ul>`
}
<h2>Earlier dealings</h2>
${
  earlier.length === 0
    ? html`<p>None with this address or with ${request.domain}.</p>`
    : html`<ul class="rows">${earlier.map(
        (one) => html`<li><div><strong>${one.reference}: ${STATE_WORDS[one.state]}</strong>
<p class="meta">${one.email}, ${moment(one.createdAt)}</p></div></li>`,
      )}</ul>`
}`;
}

const VERDICTS = { approve: 'a rule would approve', deny: 'a rule would deny', review: '' } as const;

/** The decision form. Nothing is chosen at first; approve and deny share one page. */
export function decisionFormMarkup(
  action: string,
  request: RequestRow,
  manifest: Manifest,
  values: ReviewValues,
  faults: readonly Fault[],
): Markup {
  const chosen = values.documents ?? documentIds(request);
  return html`<form method="post" action="${action}" class="stack">
<h2>Decide</h2>
${choices(
  'radio',
  'decision',
  'Your decision',
  [
    { id: 'decision-approve', value: 'approve', label: 'Approve', checked: values.decision === 'approve' },
    { id: 'decision-deny', value: 'deny', label: 'Deny', checked: values.decision === 'deny' },
  ],
  faults,
)}
${choices(
  'checkbox',
  'documents',
  'Documents to give, if you approve',
  heldDocuments(manifest, documentIds(request)).map((one) => ({
    id: `documents-${one.id}`,
    value: one.id,
    label: one.title,
    checked: chosen.includes(one.id),
    hint: ruleFor(manifest.access, request.domain, one.id)
      ? VERDICTS[verdictFor(manifest.access, request.domain, one.id)]
      : '',
  })),
  faults,
)}
${field({ name: 'days', label: 'Days of access, if you approve', hint: `From 1 to ${GRANT_DAYS_MAX}.`, value: values.days ?? String(manifest.access.grant.days), type: 'number' }, faults)}
${field({ name: 'reason', label: 'Reason, if you deny', hint: 'The reader is told.', value: values.reason ?? '', long: true, max: REASON_MAX_CHARS }, faults)}
<button class="button">Record the decision</button></form>`;
}

export function reviewPage(
  token: string,
  of: Dossier,
  manifest: Manifest,
  values: ReviewValues,
  faults: readonly Fault[],
): Page {
  return {
    title: errorTitle(`Decide on ${of.request.reference}`, faults),
    main: html`<div class="stack">${errorSummary(faults)}<h1>Decide on request ${of.request.reference}</h1>
<p class="lede">${typed(readerName(of.request) || of.request.email)} of ${typed(of.request.company)} asks for ${documentIds(of.request).length === 1 ? 'one document' : `${documentIds(of.request).length} documents`}.</p>
${dossier(of, manifest)}
${decisionFormMarkup(`/review/${token}`, of.request, manifest, values, faults)}</div>`,
  };
}

/**
 * Nothing is left to decide: who did, and when. `before`: it had been decided when the link was opened or the form was sent; a used link
 * proves too little to be shown more than the outcome.
 */
export function decidedPage(request: RequestRow, when: 'now' | 'before'): Page {
  if (request.decidedAt === null) {
    return notice(
      `Request ${request.reference} is not waiting for a decision`,
      `Its state: ${STATE_WORDS[request.state]}.`,
    );
  }
  const outcome = request.state === 'denied' ? 'denied' : 'approved';
  const now = [
    ['Now', STATE_WORDS[request.state]] as const,
    ...(request.expiresAt === null ? [] : [['Until', moment(request.expiresAt)] as const]),
  ];
  if (when === 'before')
    return notice(
      `Request ${request.reference} was already ${outcome}`,
      html`<p class="lede">It was already ${outcome} by ${actor(request.decidedBy ?? '')} on ${moment(request.decidedAt)}.</p>`,
      facts(now),
      html`<p><a href="/admin/requests/${request.reference}/">See the request</a>. You may have to sign in first.</p>`,
    );
  return notice(
    `Request ${request.reference} was ${outcome}`,
    html`<p class="lede">Decided by ${actor(request.decidedBy ?? '')} on ${moment(request.decidedAt)}.${request.reason === null ? '' : html` Reason: ${typed(request.reason)}`}</p>`,
    facts([['Reader', readerName(request) || request.email], ...now]),
  );
}
