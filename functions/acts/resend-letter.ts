import { QUESTION_LINK } from '../domain/ask-back.ts';
import { mailIsBound } from '../domain/bound.ts';
import { type Change, join, logged, update } from '../domain/change.ts';
import { freshLimits, linkTo } from '../domain/fresh-link.ts';
import { type Letter, readLetter } from '../domain/letter.ts';
import { documentIds } from '../domain/policy.ts';
import { queueEmail } from '../domain/queue-email.ts';
import { useRate } from '../domain/rate.ts';
import type { OutboxRow, RequestRow, TokenRow } from '../domain/records.ts';
import { type Resend, resendOf } from '../domain/resend.ts';
import { triedAnew } from '../domain/retry.ts';
import { reaches } from '../domain/scope.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { loadRequest } from './load.ts';
import { momentOf } from './moment-of.ts';

/** An email of a request as it went or waits, and how it can be sent once more. */
export interface SentLetter {
  row: OutboxRow;
  resend: Resend | null;
}

/** The emails of a request, newest first. Those that were sent long ago are no longer kept; the history names them. */
export async function loadLetters(deps: Pick<Deps, 'store' | 'clock'>, request: RequestRow): Promise<SentLetter[]> {
  const where = { reference: request.reference };
  const [rows, tokens] = await Promise.all([
    deps.store.rows('outbox', { where, order: ['createdAt', 'desc'] }),
    deps.store.rows('tokens', { where }),
  ]);
  const now = deps.clock.now().toISOString();
  const until = ({ id }: OutboxRow): string | null =>
    tokens.find((one: TokenRow) => one.outbox === id)?.expiresAt ?? null;
  return rows.map((row) => ({ row, resend: resendOf(row, request, until(row), now) }));
}

export type ResendOutcome =
  | { refused: 'unknown' | 'not-again' | 'out-of-scope' | 'limit' }
  | { change: Change; how: Resend };

/** Sends an email of a request once more. New emails to a requester answer to the limits of new links, whoever asks for them. */
export const resendLetter = (deps: Deps, reference: string, id: string, by: string) =>
  commitFresh<ResendOutcome>(deps, async () => {
    const moment = momentOf(deps);
    const request = await loadRequest(deps, reference);
    const found = request && (await loadLetters(deps, request)).find(({ row }) => row.id === id);
    if (!request || !found || !mailIsBound(deps.settings.secrets, found.row)) return { refused: 'unknown' };
    if (!reaches(deps.manifest, by, documentIds(request))) return { refused: 'out-of-scope' };
    const { row, resend: how } = found;
    if (how === null) return { refused: 'not-again' };
    const { kind, status, recipient } = row;
    if (how === 'revive') {
      return {
        how,
        change: {
          expect: [{ table: 'outbox', where: { id, status }, exists: true }],
          writes: [update('outbox', { id, status }, triedAnew(moment.now))],
          audit: [logged(moment.now, by, 'mail.revived', reference, { mail: kind })],
        },
      };
    }
    const limits = freshLimits(recipient);
    if (!(await hasRoom(deps, limits, moment.now))) return { refused: 'limit' };
    const read = readLetter(row.data);
    if ('fault' in read) return { refused: 'not-again' };
    const isQuestion = read.letter.kind === 'question';
    const letter: Letter =
      how === 'copy' || isQuestion ? read.letter : { kind: 'fresh', reference, shelf: request.state === 'granted' };
    const link = how === 'copy' ? {} : { link: isQuestion ? QUESTION_LINK : linkTo(request) };
    return {
      how,
      change: join(useRate(limits, moment), {
        expect: [
          { table: 'requests', where: { reference, state: request.state, askedAt: request.askedAt }, exists: true },
        ],
        writes: queueEmail(moment, { to: recipient, reference, letter, ...link }),
        audit: [logged(moment.now, by, 'mail.resent', reference, { mail: kind })],
      }),
    };
  });
