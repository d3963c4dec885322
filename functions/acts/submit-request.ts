import type { RequestForm } from '../../src/schemas/request-form.ts';
import { sameMailbox } from '../domain/mail-domain.ts';
import type { Work } from '../domain/proof-of-work.ts';
import { networkLimits, type SubmitOutcome, submit, unconfirmedOf } from '../domain/submit.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { momentOf } from './moment-of.ts';
import { isUsed } from './work.ts';

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
    const facts = {
      confirmed: (await deps.store.count('requests', confirmed)) > 0,
      unconfirmed: await deps.store.count('requests', unconfirmedOf(email, moment.now)),
      networkRoom: await hasRoom(deps, networkLimits(network), moment.now),
      work,
      workUsed: work !== null && (await isUsed(deps, work)),
    };
    return submit(deps.manifest, form, network, facts, moment);
  });
