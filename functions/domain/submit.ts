import type { Manifest } from '../../src/schemas/manifest.ts';
import type { RequestForm } from '../../src/schemas/request-form.ts';
import type { Change } from './change.ts';
import { pendingNeeds } from './complete.ts';
import { LINK_LIFETIME_HOURS, REQUESTS_PER_NETWORK_PER_HOUR, UNCONFIRMED_REQUESTS_PER_ADDRESS } from './limits.ts';
import { domainOf, sameMailbox } from './mail-domain.ts';
import type { Moment } from './moment.ts';
import { heldDocuments } from './policy.ts';
import { post } from './post.ts';
import type { RequestRow } from './records.ts';
import { REFERENCE_BYTES, reference as referenceOf } from './reference.ts';
import { addHours, type Instant } from './time.ts';

/** What the store knows that bears on a new request. */
export interface SubmitFacts {
  /** Someone with this mailbox has opened a link before. */
  confirmed: boolean;
  /** Requests of this mailbox that wait for its confirmation. */
  unconfirmed: number;
  /** Requests from the same network in the last hour. */
  fromNetwork: number;
  /** When the next first mail may leave, by the limit for the whole gate. */
  firstMailAt: Instant;
}

export type SubmitOutcome = { refused: 'network-limit' } | { change: Change; reference: string };

/** A request is stored with its mail. An unconfirmed mailbox gets one mail; further requests wait, and some are not kept at all. */
export function submit(
  manifest: Manifest,
  form: RequestForm,
  network: string | null,
  facts: SubmitFacts,
  moment: Moment,
): SubmitOutcome {
  if (network !== null && facts.fromNetwork >= REQUESTS_PER_NETWORK_PER_HOUR) return { refused: 'network-limit' };
  const reference = referenceOf(moment.bytes(REFERENCE_BYTES));
  const at = moment.now;
  const rate = (bucket: string) => ({
    do: 'insert' as const,
    table: 'rates' as const,
    row: { id: moment.id(), bucket, at },
  });
  const counted = network === null ? [] : [rate(`request:${network}`)];
  const rateAt = (when: Instant) => ({
    ...rate('first-mail'),
    row: { id: moment.id(), bucket: 'first-mail', at: when },
  });
  if (!facts.confirmed && facts.unconfirmed >= UNCONFIRMED_REQUESTS_PER_ADDRESS) {
    // The answer is the same as ever: it must not tell a stranger what this mailbox has been sent.
    const audit = [{ at, reference: null, actor: 'gate', event: 'request.dropped', detail: { why: 'address limit' } }];
    return { change: { expect: [], writes: counted, audit }, reference };
  }
  const documents = [...new Set(form.documents)];
  const first = !facts.confirmed && facts.unconfirmed === 0;
  const notBefore = facts.confirmed ? at : facts.firstMailAt > at ? facts.firstMailAt : at;
  const email = sameMailbox(form.email);
  const row: RequestRow = {
    reference,
    state: 'submitted',
    name: form.name,
    email,
    domain: domainOf(email),
    company: form.company,
    title: form.title,
    purpose: form.purpose,
    documents: JSON.stringify(documents),
    network,
    invitedBy: null,
    createdAt: at,
    lapsesAt: addHours(notBefore, LINK_LIFETIME_HOURS),
    confirmedAt: null,
    signedAt: null,
    decidedAt: null,
    decidedBy: null,
    reason: null,
    expiresAt: null,
    closedAt: null,
    purgedAt: null,
  };
  const change: Change = {
    expect: [{ table: 'requests', where: { reference }, exists: false }],
    writes: [
      { do: 'insert', table: 'requests', row },
      ...counted,
      ...(first ? [rateAt(notBefore)] : []),
      ...post(moment, {
        to: email,
        reference,
        letter: {
          kind: 'confirm',
          reference,
          documents: heldDocuments(manifest, documents).map((one) => one.title),
          signing: pendingNeeds(manifest, row, []).length > 0,
        },
        link: { purpose: 'sign', hours: LINK_LIFETIME_HOURS },
        status: facts.confirmed || first ? 'waiting' : 'held',
        notBefore,
      }),
    ],
    audit: [{ at, reference, actor: 'requester', event: 'request.submitted', detail: { documents } }],
  };
  return { change, reference };
}
