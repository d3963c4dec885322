import type { RequestForm } from '../../src/schemas/request-form.ts';
import { domainOf, sameMailbox } from '../domain/mail-domain.ts';
import type { Work } from '../domain/proof-of-work.ts';
import { fromHere, networkLimits, type SubmitOutcome, submit, unconfirmedOf } from '../domain/submit.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { manifestFor } from './manifest-for.ts';
import { momentOf } from './moment-of.ts';

/** Others may be faster this many times before a request is let go whose mailbox has as many as are kept for it. */
const OUTRUN_TRIES = 2;

/** Stores a request, its audit row and its mail in one commit. */
export const submitRequest = (
  deps: Deps,
  form: RequestForm,
  network: string | null,
  work: Work | null = null,
): Promise<SubmitOutcome> => {
  let tries = 0;
  return commitFresh(deps, async () => {
    tries += 1;
    const moment = momentOf(deps);
    const email = sameMailbox(form.email);
    const confirmed = { where: { email }, compare: [['confirmedAt', '>', '']] as [['confirmedAt', '>', string]] };
    const mails = (status: 'queued' | 'held') =>
      deps.store.rows('outbox', { where: { recipient: email, status, kind: 'confirm' } });
    // Side by side: where the database is far, each question alone would cost the visitor its way there and back. The same questions for
    // every address, so that the time they take tells nothing of it.
    const [manifest, before, unconfirmed, asked, queued, held, networkRoom, workUsed] = await Promise.all([
      manifestFor(deps, { domain: domainOf(email) }),
      deps.store.count('requests', confirmed),
      deps.store.rows('requests', { ...unconfirmedOf(email, moment.now), order: ['createdAt', 'asc'] }),
      deps.store.count('requests', fromHere(email, network, moment.now)),
      mails('queued'),
      mails('held'),
      hasRoom(deps, networkLimits(network, work !== null), moment.now),
      work !== null && import('./work.ts').then(({ isUsed }) => isUsed(deps, work)),
    ]);
    const facts = {
      confirmed: before > 0,
      unconfirmed,
      unmailed: new Map([
        ...queued.map(({ reference }) => [reference, 'queued'] as const),
        ...held.map(({ reference }) => [reference, 'held'] as const),
      ]),
      networkRoom,
      work,
      workUsed,
      fromHere: asked,
      outrun: tries > OUTRUN_TRIES,
    };
    return submit(manifest, form, network, facts, moment);
  });
};
