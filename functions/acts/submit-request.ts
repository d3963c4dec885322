import type { RequestForm } from '../../src/schemas/request-form.ts';
import { sameMailbox } from '../domain/mail-domain.ts';
import type { Work } from '../domain/proof-of-work.ts';
import { networkLimits, type SubmitOutcome, submit, unconfirmedOf } from '../domain/submit.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { momentOf } from './moment-of.ts';

/** Stores a request, its audit row and its mail in one commit. */
export const submitRequest = (
  deps: Deps,
  form: RequestForm,
  network: string | null,
  work: Work | null = null,
): Promise<SubmitOutcome> =>
  commitFresh(deps, async () => {
    const moment = momentOf(deps);
    const email = sameMailbox(form.email);
    const confirmed = { where: { email }, compare: [['confirmedAt', '>', '']] as [['confirmedAt', '>', string]] };
    // Side by side: where the database is far, each question alone would cost the visitor its way there and back.
    const [before, unconfirmed, networkRoom, workUsed] = await Promise.all([
      deps.store.count('requests', confirmed),
      deps.store.count('requests', unconfirmedOf(email, moment.now)),
      hasRoom(deps, networkLimits(network), moment.now),
      work !== null && import('./work.ts').then(({ isUsed }) => isUsed(deps, work)),
    ]);
    const facts = { confirmed: before > 0, unconfirmed, networkRoom, work, workUsed };
    return submit(deps.manifest, form, network, facts, moment);
  });
