import type { AuditRow } from '../domain/records.ts';
import { html, type Markup } from './markup.ts';
import { actor, moment } from './words.ts';

const EVENTS: Record<string, string> = {
  'request.submitted': 'Asked for documents',
  'reader.invited': 'Invited',
  'address.confirmed': 'Address confirmed',
  'agreement.signed': 'Agreement signed',
  'agreement.waived': 'Agreement waived',
  'request.signed': 'Ready for a decision',
  'invitation.void': 'The invitation no longer stood',
  'approvers.asked': 'Approvers asked',
  'request.granted': 'Granted',
  'rule.overridden': 'Granted against a rule',
  'request.denied': 'Denied',
  'request.revoked': 'Access withdrawn',
  'request.lapsed': 'Lapsed',
  'request.expired': 'Expired',
  'request.purged': 'Personal data erased',
  'request.erased': 'Personal data erased on request',
  'document.downloaded': 'Downloaded',
  'document.tried': 'Trial copy made',
  'download.interrupted': 'Download broken off',
  'document.unstampable': 'Could not be stamped',
  'link.spent': 'Link used',
  'link.renewed': 'Fresh link asked for',
  'mail.sent': 'Mail sent',
  'mail.dead': 'Mail given up',
};

function details(row: AuditRow): string {
  const entries = Object.entries(JSON.parse(row.detail) as Record<string, unknown>);
  return entries
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join(' · ');
}

/** The audit trail of one request, in words. */
export const history = (rows: readonly AuditRow[]): Markup =>
  html`<ul class="rows">${rows.map(
    (row) => html`<li><div><strong>${EVENTS[row.event] ?? row.event}</strong>
<p class="meta">${moment(row.at)} · ${actor(row.actor)}${row.detail === '{}' ? '' : html`<br>${details(row)}`}</p></div></li>`,
  )}</ul>`;
