import { type Change, emptyChange, join, logged, remove, update } from '../domain/change.ts';
import { putDownLeft } from '../domain/left.ts';
import { STALE_RETRIES } from '../domain/limits.ts';
import { sameMailbox } from '../domain/mail-domain.ts';
import { documentIds } from '../domain/policy.ts';
import { queueEmail } from '../domain/queue-email.ts';
import type { RequestRow } from '../domain/records.ts';
import { approversFor } from '../domain/scope.ts';
import { staffOf } from '../domain/staff.ts';
import { ENDS_AS, stateNow } from '../domain/state.ts';
import { StoreFault } from '../domain/store-fault.ts';
import { removeUnsent } from '../domain/unsent.ts';
import type { Deps } from '../ports.ts';
import { momentOf } from './moment-of.ts';

/** `said` by someone who knows; `bounce`: a provider reports that there is no such mailbox; `refused`: a mail server said so. */
export type HowKnown = 'said' | 'bounce' | 'refused';
export type Left = { refused: 'staff' } | { references: string[] };

/**
 * Ends all that an address has: requests, links, sessions, bearers, and mail on its way. Nobody is told, unless the gate found out by itself:
 * then the approvers are. Staff are taken off `access.yaml` instead.
 */
async function ending(deps: Deps, email: string, by: string, how: HowKnown): Promise<Left & { change?: Change }> {
  if (Object.values(staffOf(deps.manifest)).flat().includes(email)) return { refused: 'staff' };
  const moment = momentOf(deps);
  let change = emptyChange();
  const references: string[] = [];
  /** Those of a reader who once opened their mail: an address that somebody made up is no news. */
  const known: RequestRow[] = [];
  for (const request of await deps.store.rows('requests', { where: { email } })) {
    const { reference, state } = request;
    const end = ENDS_AS[stateNow(request, moment.now)];
    if (end === undefined) continue;
    references.push(reference);
    if (request.confirmedAt !== null) known.push(request);
    change = join(change, {
      expect: [{ table: 'requests', where: { reference, state }, exists: true }],
      writes: [update('requests', { reference }, { state: end, closedAt: moment.now })],
      audit: [
        logged(moment.now, by, 'reader.left', reference, { how }),
        // As of any revocation: no grant that is put back opens anything.
        ...(end === 'revoked' ? [logged(moment.now, by, 'request.revoked', reference, {})] : []),
      ],
    });
  }
  change.writes.push(
    ...putDownLeft(email, moment.now),
    remove('tokens', { email }),
    remove('sessions', { email }),
    remove('bearers', { email }),
    ...removeUnsent({ recipient: email }),
  );
  const [first, ...more] = known;
  if (how !== 'said' && first) {
    const { reference } = first;
    const letter = { kind: 'left' as const, reference, more: more.length, how };
    for (const to of approversFor(deps.manifest, known.flatMap(documentIds)))
      change.writes.push(...queueEmail(moment, { to, reference, letter, lane: 'staff' }));
  }
  return { references, change };
}

/** The requests of an address that are open: what would end. */
export async function openRequestsOf(deps: Pick<Deps, 'store' | 'clock'>, address: string): Promise<RequestRow[]> {
  const now = deps.clock.now().toISOString();
  const rows = await deps.store.rows('requests', { where: { email: sameMailbox(address) } });
  return rows.filter((one) => ENDS_AS[stateNow(one, now)] !== undefined);
}

/** Not by way of `commitFresh`: delivery itself ends the access of a mailbox that is gone. */
export async function endAddress(deps: Deps, address: string, by: string, how: HowKnown): Promise<Left> {
  const email = sameMailbox(address);
  for (let attempt = 0; attempt < STALE_RETRIES; attempt++) {
    const { change, ...left } = await ending(deps, email, by, how);
    if (!change || (await deps.store.commit(change)) === 'applied') return left;
  }
  throw new StoreFault('the same rows were changed by others again and again');
}
