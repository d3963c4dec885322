import { bindMail } from '../../../functions/domain/bound.ts';
import type { AuditEvent, Write } from '../../../functions/domain/change.ts';
import type { RequestRow } from '../../../functions/domain/records.ts';
import type { Store } from '../../../functions/ports/store.ts';

const EVENTS = ['request.submitted', 'address.confirmed', 'agreement.signed', 'request.granted', 'document.downloaded'];
/** What a server takes in one commit. */
const PART = 50;

/** For each request a signature, a grant, an email that was sent, a reader's session and five rows of the log; one email in fifty was given up. */
export async function manyRecords(
  store: Store,
  requests: readonly RequestRow[],
  { document, secret }: { document: string; secret: string },
): Promise<void> {
  for (let from = 0; from < requests.length; from += PART) {
    const writes: Write[] = [];
    const audit: AuditEvent[] = [];
    for (const [at, { reference, email, company, createdAt }] of requests.slice(from, from + PART).entries()) {
      const id = `record-${from + at}`;
      const later = new Date(Date.parse(createdAt) + 14 * 86_400_000).toISOString();
      const status = at % 50 === 0 ? 'dead' : 'sent';
      writes.push(
        {
          ...{ do: 'insert', table: 'signatures' },
          row: {
            ...{ id, reference, email, company, agreement: 'report-nda', version: '2.0', sha256: '00', text: 'Text.' },
            ...{ kind: 'signed', signer: `Reader ${at}`, title: 'Reviewer', ground: 'Agreed.', at: createdAt },
            ...{ address: '203.0.113.7', agent: 'Browser', receipt: '' },
          },
        } as Write,
        {
          ...{ do: 'insert', table: 'grants' },
          row: {
            ...{ id: `${reference}:${document}`, reference, document, allowed: 5, used: at % 3, expiresAt: later },
            ...{ mac: null, successors: 0 },
          },
        } as Write,
        {
          ...{ do: 'insert', table: 'outbox' },
          row: bindMail(secret, {
            ...{ id, kind: 'granted', recipient: email, reference, data: '{}', status, lane: null, attempts: 1 },
            ...{ uncertain: 0, notBefore: createdAt, leasedUntil: null, createdAt, sentAt: createdAt, fault: null },
          }),
        } as Write,
        {
          ...{ do: 'insert', table: 'sessions' },
          row: { hash: id, purpose: 'download', reference, email, createdAt, expiresAt: later, mac: null },
        } as Write,
      );
      for (const event of EVENTS)
        audit.push({ at: createdAt, reference, actor: 'requester', event, detail: { document } });
    }
    await store.commit({ expect: [], writes, audit });
  }
}
