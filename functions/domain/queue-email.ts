import { bindMail, bindToken } from './bound.ts';
import { insert, type Write } from './change.ts';
import type { Letter } from './letter.ts';
import type { Moment } from './moment.ts';
import type { Lane, Purpose } from './records.ts';
import { addHours } from './time.ts';
import { deriveToken, hashToken } from './token.ts';
import { writeLetter } from './write-letter.ts';

export interface QueuedEmail {
  to: string;
  reference: string | null;
  letter: Letter;
  /** The one link the email carries, if any. */
  link?: { purpose: Purpose; hours: number };
  /** The limits it answers to before it leaves; without one it leaves at once. */
  lane?: Lane;
}

/** The rows that make an email: the outbox row and, with a link, the hash of its token. */
export function queueEmail(moment: Moment, { to, reference, letter, link, lane }: QueuedEmail): Write[] {
  const id = moment.id();
  const writes: Write[] = [
    insert(
      'outbox',
      bindMail(moment.secret, {
        id,
        kind: letter.kind,
        recipient: to,
        reference,
        data: writeLetter(letter),
        status: lane === undefined ? 'waiting' : 'queued',
        lane: lane ?? null,
        attempts: 0,
        uncertain: 0,
        notBefore: moment.now,
        leasedUntil: null,
        createdAt: moment.now,
        sentAt: null,
        fault: null,
      }),
    ),
  ];
  if (link) {
    writes.push(
      insert(
        'tokens',
        bindToken(moment.secret, {
          hash: hashToken(deriveToken(moment.secret, id, link.purpose)),
          purpose: link.purpose,
          reference,
          email: to,
          outbox: id,
          createdAt: moment.now,
          expiresAt: addHours(moment.now, link.hours),
          spentAt: null,
        }),
      ),
    );
  }
  return writes;
}
