import { emptyChange, join, logged, remove, update, type Write } from '../domain/change.ts';
import { freshBucket } from '../domain/fresh-link.ts';
import { forgetLeft } from '../domain/left.ts';
import { bucketOf, domainOf, sameMailbox } from '../domain/mail-domain.ts';
import { countedMailbox } from '../domain/mailbox.ts';
import { purge } from '../domain/purge.ts';
import { OPERATOR, staffOf } from '../domain/staff.ts';
import { ENDS_AS, stateNow } from '../domain/state.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { eraseReader } from './erase-reader.ts';
import { loadSignatures } from './load.ts';
import { momentOf } from './moment-of.ts';
import { offersFor } from './purge-offers.ts';
import { forgetCompanies } from './purge-sums.ts';

/**
 * Erases one person at once, whatever is still open or kept. Signatures lose the name as well: whoever must keep the proof of an
 * agreement keeps the mailed record. Refused for staff, whose acts the audit log names. What the database and a mail folder would
 * keep of deleted rows goes as well.
 */
export async function erasePerson(deps: Deps, address: string): Promise<{ refused: 'staff' } | { requests: number }> {
  const outcome = await eraseRows(deps, address);
  if (outcome.refused) return { refused: outcome.refused };
  await forgetCompanies(deps, domainOf(address));
  await deps.mailer.forget?.([sameMailbox(address), ...outcome.references]);
  await deps.store.forget?.();
  return { requests: outcome.references.length };
}

const eraseRows = (deps: Deps, address: string) =>
  commitFresh(deps, async () => {
    const email = sameMailbox(address);
    if (Object.values(staffOf(deps.manifest)).flat().includes(email)) return { refused: 'staff' as const };
    const moment = momentOf(deps);
    const requests = await deps.store.rows('requests', { where: { email } });
    const change = emptyChange();
    for (const request of requests) {
      const { reference } = request;
      const end = ENDS_AS[stateNow(request, moment.now)];
      const one = purge(request, await loadSignatures(deps, reference), moment.now);
      one.expect.push({ table: 'requests', where: { reference, state: request.state }, exists: true });
      one.audit = [logged(moment.now, OPERATOR, 'request.erased', reference, {})];
      if (end) one.writes.push(update('requests', { reference }, { state: end, closedAt: moment.now }));
      Object.assign(change, join(change, one));
    }
    const mailbox = countedMailbox(email);
    const buckets = [
      freshBucket(email),
      ...['unsolicited', 'confirmed', 'crowd'].map((kind) => bucketOf(kind, mailbox)),
    ];
    const rest: Write[] = [
      remove('outbox', { recipient: email }),
      remove('tokens', { email }),
      remove('sessions', { email }),
      ...forgetLeft(email),
      ...(await offersFor(deps, email)),
      ...buckets.map((bucket) => remove('rates', { bucket })),
    ];
    const audit = [logged(moment.now, OPERATOR, 'person.erased', null, { requests: requests.length })];
    return {
      change: join(change, await eraseReader(deps, email, moment.now), { expect: [], writes: rest, audit }),
      references: requests.map((one) => one.reference),
    };
  });
