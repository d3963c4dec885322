import { isAnyones } from '../../src/schemas/mail-providers.ts';
import type { Manifest, ManifestAgreement } from '../../src/schemas/manifest.ts';
import { type Change, insert, join, logged, update } from './change.ts';
import { complete } from './complete.ts';
import type { SignatureRow } from './grant-rows.ts';
import type { Moment } from './moment.ts';
import { pendingNeeds } from './pending.ts';
import { queueEmail } from './queue-email.ts';
import { receiptOf, signReceipt } from './receipt.ts';
import type { RequestRow } from './records.ts';
import { type SignForm, type Statements, statementsOf } from './sign-form.ts';
import { stateNow } from './state.ts';

export type SignOutcome = { refused: 'not-open' | 'changed' } | { change: Change };

/** A signature of one agreement: its row with the receipt, both copies by email, and the log. What it is for is the caller's to expect. */
export function makeSignature(
  manifest: Manifest,
  request: RequestRow,
  agreement: ManifestAgreement,
  form: SignForm,
  statements: Statements,
  from: { address: string; agent: string },
  moment: Moment,
): Change {
  const covers = agreement.coversCompany === true && !isAnyones(request.domain);
  const unsigned = {
    id: moment.id(),
    reference: request.reference,
    email: request.email,
    company: request.company,
    agreement: agreement.id,
    version: agreement.version,
    sha256: agreement.sha256,
    text: agreement.text,
    kind: 'signed' as const,
    signer: form.signer,
    title: form.title,
    ground: `${[...statementsOf(statements, request.company, agreement.title), ...(covers ? [statements.covers(request.domain)] : [])].join('. ')}.`,
    at: moment.now,
    address: from.address,
    agent: from.agent,
  };
  const row: SignatureRow = {
    ...unsigned,
    receipt: signReceipt(moment.secret, receiptOf(manifest.company, unsigned, request)),
  };
  const facts = {
    reference: row.reference,
    agreement: agreement.title,
    version: row.version,
    sha256: row.sha256,
    text: row.text,
    signer: row.signer,
    title: row.title,
    ground: row.ground,
    at: row.at,
    address: row.address,
    agent: row.agent,
    email: request.email,
    company: request.company,
    signed: row.receipt,
  };
  const { reference } = request;
  return {
    expect: [],
    writes: [
      insert('signatures', row),
      ...(covers
        ? [
            insert('covers', {
              id: row.id,
              domain: request.domain,
              agreement: row.agreement,
              version: row.version,
              reference,
              signature: row.id,
            }),
          ]
        : []),
      ...queueEmail(moment, { to: request.email, reference, letter: { kind: 'receipt', ...facts } }),
      ...queueEmail(moment, {
        to: manifest.company.contacts.security,
        reference,
        letter: { kind: 'record', ...facts },
        lane: 'staff',
      }),
    ],
    audit: [
      logged(moment.now, 'requester', 'agreement.signed', reference, {
        agreement: agreement.id,
        version: agreement.version,
        sha256: agreement.sha256,
      }),
    ],
  };
}

/** One agreement signed. The text must be the one that was shown: id, version and hash must all still hold. */
export function sign(
  manifest: Manifest,
  request: RequestRow,
  signatures: readonly SignatureRow[],
  form: SignForm,
  statements: Statements,
  from: { address: string; agent: string },
  moment: Moment,
): SignOutcome {
  if (stateNow(request, moment.now) !== 'submitted' || request.confirmedAt === null) return { refused: 'not-open' };
  const [need, ...later] = pendingNeeds(manifest, request, signatures);
  if (!need) return { refused: 'not-open' };
  const { agreement } = need;
  if (form.agreement !== agreement.id || form.version !== agreement.version || form.sha256 !== agreement.sha256) {
    return { refused: 'changed' };
  }
  const { reference } = request;
  const signed = join(
    {
      expect: [
        { table: 'requests', where: { reference, state: 'submitted' }, exists: true },
        { table: 'signatures', where: { reference, agreement: agreement.id }, exists: false },
      ],
      writes: [],
      audit: [],
    },
    makeSignature(manifest, request, agreement, form, statements, from, moment),
  );
  // Whoever holds the mailbox names the reader, not whoever filed the request; an invited reader is known by nothing else.
  const set = {
    stampName: form.signer,
    ...(later.length === 0 && request.name === '' ? { name: form.signer, title: form.title } : {}),
  };
  signed.writes.push(update('requests', { reference }, set));
  if (later.length > 0) return { change: signed };
  return { change: join(signed, complete(manifest, { ...request, ...set }, moment, from)) };
}
