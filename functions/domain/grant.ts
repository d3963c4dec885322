import type { Manifest } from '../../src/schemas/manifest.ts';
import { bindGrant } from './bound.ts';
import { type Change, insert, logged, update } from './change.ts';
import { deniedTo } from './invitation.ts';
import { DOWNLOAD_LINK_LIFETIME_HOURS } from './limits.ts';
import type { Moment } from './moment.ts';
import { heldDocuments } from './policy.ts';
import { queueEmail } from './queue-email.ts';
import type { RequestRow } from './records.ts';
import { addDays } from './time.ts';

export interface GrantTerms {
  documents: readonly string[];
  days: number;
  /** Of each document; what `access.yaml` says unless the approver says otherwise. */
  downloads?: number;
  by: string;
  reason: string | null;
  /** Those of the documents whose successors are given as well. */
  successors: readonly string[];
}

/**
 * `signed` becomes `granted`: the request, one row a document, and the mail with the link to the shelf. What a rule denies, only a person
 * gives, by a decision or an invitation; that it went against the rule is on the record.
 */
export function grant(manifest: Manifest, request: RequestRow, terms: GrantTerms, moment: Moment): Change {
  const expiresAt = addDays(moment.now, terms.days);
  const { downloads = manifest.access.grant.downloads } = terms;
  const denied = deniedTo(manifest, request.domain, terms.documents);
  return {
    expect: [],
    writes: [
      update(
        'requests',
        { reference: request.reference },
        { state: 'granted', decidedAt: moment.now, decidedBy: terms.by, reason: terms.reason, expiresAt },
      ),
      ...terms.documents.map((document) =>
        insert(
          'grants',
          bindGrant(
            moment.secret,
            {
              id: `${request.reference}:${document}`,
              reference: request.reference,
              document,
              allowed: downloads,
              used: 0,
              expiresAt,
              successors: terms.successors.includes(document) ? 1 : 0,
            },
            request,
          ),
        ),
      ),
      ...queueEmail(moment, {
        to: request.email,
        reference: request.reference,
        letter: {
          kind: 'granted',
          reference: request.reference,
          documents: heldDocuments(manifest, terms.documents).map((one) => one.title),
          expiresAt,
          downloads,
        },
        link: { purpose: 'download', hours: Math.min(DOWNLOAD_LINK_LIFETIME_HOURS, terms.days * 24) },
      }),
    ],
    audit: [
      logged(moment.now, terms.by, 'request.granted', request.reference, {
        documents: terms.documents,
        days: terms.days,
        ...(terms.successors.length > 0 ? { successors: terms.successors } : {}),
        downloads,
      }),
      ...(denied.length === 0
        ? []
        : [logged(moment.now, terms.by, 'rule.overridden', request.reference, { documents: denied })]),
    ],
  };
}

/** `signed` becomes `denied`, and the requester is told. */
export function deny(request: RequestRow, by: string, reason: string | null, moment: Moment): Change {
  return {
    expect: [],
    writes: [
      update(
        'requests',
        { reference: request.reference },
        { state: 'denied', decidedAt: moment.now, decidedBy: by, reason, closedAt: moment.now },
      ),
      ...queueEmail(moment, {
        to: request.email,
        reference: request.reference,
        letter: { kind: 'denied', reference: request.reference, reason },
      }),
    ],
    audit: [logged(moment.now, by, 'request.denied', request.reference, {})],
  };
}
