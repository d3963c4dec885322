import type { Manifest } from '../../src/schemas/manifest.ts';
import { type Change, join, logged } from './change.ts';
import type { GrantRow, SignatureRow } from './grant-rows.ts';
import { DOWNLOAD_LINK_LIFETIME_HOURS } from './limits.ts';
import type { Moment } from './moment.ts';
import { once } from './once.ts';
import { agreementNeeds, documentIds, heldDocuments, type Need } from './policy.ts';
import { queueEmail } from './queue-email.ts';
import type { RequestRow } from './records.ts';
import { makeSignature } from './sign.ts';
import type { SignForm, Statements } from './sign-form.ts';
import { stateNow } from './state.ts';

/**
 * The agreements that a reader with access has still to sign, each with the documents that wait for it: the version that is in force where it
 * asks for that (`renew: true`), and in any case for a document that came in the place of another. `proven` are the signatures that count.
 */
export function unsignedNeeds(
  manifest: Manifest,
  request: RequestRow,
  grants: readonly GrantRow[],
  proven: readonly SignatureRow[],
): Need[] {
  const asked = documentIds(request);
  const documents = grants.map(({ document }) => document);
  return agreementNeeds(manifest, request.domain, documents).flatMap((need) => {
    const { id, version, sha256, renew } = need.agreement;
    if (need.settled !== null) return [];
    if (proven.some((one) => one.agreement === id && one.version === version && one.sha256 === sha256)) return [];
    const waiting = renew ? need.documents : need.documents.filter((one) => !asked.includes(one));
    return waiting.length > 0 ? [{ ...need, documents: waiting }] : [];
  });
}

/** A newer version signed by a reader who has access already. */
export function renew(
  manifest: Manifest,
  request: RequestRow,
  needs: readonly Need[],
  form: SignForm,
  statements: Statements,
  from: { address: string; agent: string },
  moment: Moment,
): { refused: 'not-open' | 'changed' } | { change: Change } {
  const [need] = needs;
  if (!need || stateNow(request, moment.now) !== 'granted') return { refused: 'not-open' };
  const { id, version, sha256 } = need.agreement;
  if (form.agreement !== id || form.version !== version || form.sha256 !== sha256) return { refused: 'changed' };
  const { reference } = request;
  return {
    change: join(
      {
        expect: [
          { table: 'requests', where: { reference, state: 'granted' }, exists: true },
          { table: 'signatures', where: { reference, agreement: id, version }, exists: false },
        ],
        writes: [],
        audit: [],
      },
      makeSignature(manifest, request, need.agreement, form, statements, from, moment),
    ),
  };
}

/** What is done once for a request and a version: the email that asks for it. */
const RENEWAL = 'renewal:';
export const renewalId = (reference: string, { id, version }: Need['agreement']): string =>
  `${RENEWAL}${reference}:${id}:${version}`;
/** The rows of those whom an email has asked, by their ids. */
export const RENEWALS = [
  ['id', '>=', RENEWAL],
  ['id', '<', `${RENEWAL.slice(0, -1)};`],
] as ['id', '>=' | '<', string][];

/** The one email that asks a reader for a newer version. */
export function askRenewal(manifest: Manifest, request: RequestRow, need: Need, moment: Moment): Change {
  const { reference, email, expiresAt } = request;
  const { id: agreement, title, version } = need.agreement;
  const hoursLeft = Math.ceil((Date.parse(expiresAt ?? moment.now) - Date.parse(moment.now)) / 3_600_000);
  return join(once(renewalId(reference, need.agreement), reference, moment.now), {
    expect: [{ table: 'requests', where: { reference, state: 'granted' }, exists: true }],
    writes: queueEmail(moment, {
      to: email,
      reference,
      letter: {
        kind: 'renewal',
        reference,
        agreement: title,
        version,
        documents: heldDocuments(manifest, need.documents).map((one) => one.title),
      },
      link: { purpose: 'download', hours: Math.min(DOWNLOAD_LINK_LIFETIME_HOURS, hoursLeft) },
    }),
    audit: [logged(moment.now, 'gate', 'agreement.renewal-asked', reference, { agreement, version })],
  });
}
