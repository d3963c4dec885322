import * as v from 'valibot';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { addressLine, chosenDocuments, optionalLine, REQUEST_LIMITS } from '../../src/schemas/request-form.ts';
import { invitationMac } from './bound.ts';
import { type Change, insert, logged } from './change.ts';
import { deniedTo, mayOverride } from './invitation.ts';
import { letInAgain } from './left.ts';
import { LINK_LIFETIME_HOURS } from './limits.ts';
import { domainOf, sameMailbox } from './mail-domain.ts';
import type { Moment } from './moment.ts';
import { pendingNeeds } from './pending.ts';
import { heldDocuments, type NotAskable, unbundled, whyNotAskable } from './policy.ts';
import { queueEmail } from './queue-email.ts';
import { NOTHING_YET, type RequestRow } from './records.ts';
import { REFERENCE_BYTES, reference as referenceOf } from './reference.ts';
import { scopeOf } from './scope.ts';
import { OPERATOR, roleOf } from './staff.ts';
import { addHours, dayOf } from './time.ts';

export const inviteForm = v.strictObject({
  email: addressLine('invited-email'),
  company: optionalLine('their-company', REQUEST_LIMITS.company),
  documents: chosenDocuments,
});
export type InviteForm = v.InferOutput<typeof inviteForm>;

/**
 * An invitation is a request that the company makes for the reader: they confirm and sign, and nobody has to approve as long as whoever
 * invited is on the lists. Only an approver may invite against a rule that denies.
 */
export function invite(
  manifest: Manifest,
  form: InviteForm,
  by: string,
  moment: Moment,
): { faults: NotAskable[] } | { change: Change; reference: string } {
  const documents = unbundled(manifest.access, form.documents);
  const faults: NotAskable[] = documents.flatMap((id) => whyNotAskable(manifest, id, dayOf(moment.now)) ?? []);
  const to = sameMailbox(form.email);
  const domain = domainOf(to);
  const denied = deniedTo(manifest, domain, documents);
  const isApprovers = mayOverride(roleOf(manifest, by));
  if (!isApprovers)
    faults.push(
      ...heldDocuments(manifest, denied).map(({ title }) => ({ why: 'denied' as const, of: [title, domain] })),
    );
  const scope = scopeOf(manifest, by);
  const foreign = scope === null ? [] : documents.filter((id) => !scope.includes(id));
  faults.push(...heldDocuments(manifest, foreign).map(({ title }) => ({ why: 'out-of-scope' as const, of: [title] })));
  if (faults.length > 0) return { faults };
  const reference = referenceOf(moment.bytes(REFERENCE_BYTES));
  const unbound: Omit<RequestRow, 'mac'> = {
    ...NOTHING_YET,
    reference,
    name: '',
    email: to,
    domain,
    company: form.company === '' ? domain : form.company,
    title: '',
    purpose: '',
    documents: JSON.stringify(documents),
    network: null,
    invitedBy: by,
    createdAt: moment.now,
    lapsesAt: addHours(moment.now, LINK_LIFETIME_HOURS),
  };
  const row: RequestRow = { ...unbound, mac: invitationMac(moment.secret, unbound) };
  const letter = {
    kind: 'invitation' as const,
    reference,
    documents: heldDocuments(manifest, documents).map((one) => one.title),
    signing: pendingNeeds(manifest, row, []).length,
    invitedBy: by === OPERATOR ? null : by,
  };
  return {
    reference,
    change: {
      expect: [{ table: 'requests', where: { reference }, exists: false }],
      writes: [
        insert('requests', row),
        ...(isApprovers ? letInAgain(manifest, by, to) : []),
        ...queueEmail(moment, { to, reference, letter, link: { purpose: 'sign', hours: LINK_LIFETIME_HOURS } }),
      ],
      audit: [
        logged(moment.now, by, 'reader.invited', reference, { documents, ...(denied.length > 0 ? { denied } : {}) }),
      ],
    },
  };
}
