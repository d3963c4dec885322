import type { Manifest } from '../../src/schemas/manifest.ts';
import { type Change, emptyChange, insert, join, logged, update } from './change.ts';
import { deny, grant } from './grant.ts';
import { deniedTo, invitationStanding, invitationWarning } from './invitation.ts';
import { REVIEW_LINK_LIFETIME_HOURS } from './limits.ts';
import { warningsFor } from './look-alike.ts';
import type { Moment } from './moment.ts';
import { agreementNeeds, documentIds, heldDocuments, type Settled } from './policy.ts';
import { queueEmail } from './queue-email.ts';
import type { RequestRow } from './records.ts';
import { approversFor } from './scope.ts';
import { filedName, readerName } from './stamp-name.ts';
import { withSuccessors } from './succeed.ts';
import { verdictFor } from './verdict.ts';

/** Why nothing was signed, as it is recorded. */
function groundOf(settled: Settled): string {
  if (settled.kind === 'waived') return `The access rule for ${settled.by} waives this agreement.`;
  if (settled.kind === 'on-file')
    return `On file: ${settled.reference}, signed on ${settled.date} (access rule for ${settled.by}).`;
  return `Covered by the signature given for this company under ${settled.reference} on ${settled.date}.`;
}
function detailOf(settled: Settled): Record<string, string> {
  if (settled.kind === 'waived') return { rule: settled.by };
  if (settled.kind === 'on-file') return { rule: settled.by, kept: settled.reference, signed: settled.date };
  return { by: settled.reference, signed: settled.date };
}

function waivers(manifest: Manifest, request: RequestRow, moment: Moment, address: string, agent: string): Change {
  const change = emptyChange();
  for (const need of agreementNeeds(manifest, request.domain, documentIds(request))) {
    const { settled } = need;
    if (settled === null) continue;
    const { id, version, sha256, text } = need.agreement;
    change.writes.push(
      insert('signatures', {
        id: moment.id(),
        reference: request.reference,
        email: request.email,
        company: request.company,
        agreement: id,
        version,
        sha256,
        text,
        kind: settled.kind,
        signer: readerName(request),
        title: request.title,
        ground: groundOf(settled),
        at: moment.now,
        address,
        agent,
        receipt: '',
      }),
    );
    change.audit.push(
      logged(moment.now, 'rule', `agreement.${settled.kind}`, request.reference, {
        agreement: id,
        version,
        sha256,
        ...detailOf(settled),
      }),
    );
  }
  return change;
}

/** Nothing is left to sign: the request is `signed`, and the rules grant, deny or ask the approvers. */
export function complete(
  manifest: Manifest,
  request: RequestRow,
  moment: Moment,
  from: { address: string; agent: string },
): Change {
  const { reference } = request;
  const signed: Change = {
    expect: [],
    writes: [update('requests', { reference }, { state: 'signed', signedAt: moment.now })],
    audit: [logged(moment.now, 'requester', 'request.signed', reference, {})],
  };
  const documents = documentIds(request);
  const standing = request.invitedBy === null ? null : invitationStanding(manifest, request, moment.secrets);
  if (standing?.stands === false) {
    signed.audit.push(logged(moment.now, 'gate', 'invitation.void', reference, { why: standing.why }));
  }
  const denied = deniedTo(manifest, request.domain, documents).length === documents.length;
  if (denied && !standing?.stands) return join(signed, deny(request, 'rule', null, moment));
  const waived = waivers(manifest, request, moment, from.address, from.agent);
  const days = manifest.access.grant.days;
  const successors = withSuccessors(manifest, request.domain, documents);
  if (request.invitedBy !== null && standing?.stands) {
    return join(
      signed,
      waived,
      grant(manifest, request, { documents, days, by: request.invitedBy, reason: null, successors }, moment),
    );
  }
  // An invitation that no longer stands is an approver's to decide, even where a rule would approve: somebody else chose the documents.
  if (standing === null && documents.every((id) => verdictFor(manifest.access, request.domain, id) === 'approve')) {
    return join(
      signed,
      waived,
      grant(manifest, request, { documents, days, by: 'rule', reason: null, successors }, moment),
    );
  }
  const titles = heldDocuments(manifest, documents).map((one) => one.title);
  const approvers = approversFor(manifest, documents);
  const asked: Change = {
    expect: [],
    writes: approvers.flatMap((to) =>
      queueEmail(moment, {
        to,
        reference,
        letter: {
          kind: 'review',
          reference,
          name: readerName(request),
          filedName: filedName(request),
          email: request.email,
          company: request.company,
          title: request.title,
          purpose: request.purpose,
          documents: titles,
          warnings: [
            ...(standing?.stands === false ? [invitationWarning(request, standing.why)] : []),
            ...warningsFor(manifest, request.domain),
          ],
        },
        link: { purpose: 'review', hours: REVIEW_LINK_LIFETIME_HOURS },
        lane: 'staff',
      }),
    ),
    audit: [logged(moment.now, 'gate', 'approvers.asked', reference, { approvers })],
  };
  return join(signed, waived, asked);
}
