import { type Change, emptyChange, join, logged, remove, update } from '../domain/change.ts';
import { STALE_RETRIES } from '../domain/limits.ts';
import { sameMailbox } from '../domain/mail-domain.ts';
import { queueEmail } from '../domain/queue-email.ts';
import type { State } from '../domain/records.ts';
import { staffOf } from '../domain/staff.ts';
import { stateNow } from '../domain/state.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Deps } from '../ports.ts';
import { momentOf } from './moment-of.ts';

/** Where an open request ends when its reader has left their company. */
const END: Partial<Record<State, State>> = { submitted: 'lapsed', signed: 'denied', granted: 'revoked' };

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
  for (const request of await deps.store.rows('requests', { where: { email } })) {
    const { reference, state } = request;
    const end = END[stateNow(request, moment.now)];
    if (end === undefined) continue;
    references.push(reference);
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
    remove('tokens', { email }),
    remove('sessions', { email }),
    remove('bearers', { email }),
    ...(['queued', 'waiting', 'held', 'unreadable'] as const).map((status) =>
      remove('outbox', { recipient: email, status }),
    ),
  );
  const [reference, ...more] = references;
  if (how !== 'said' && reference !== undefined) {
    const letter = { kind: 'left' as const, reference, more: more.length, how };
    for (const to of deps.manifest.access.approvers)
      change.writes.push(...queueEmail(moment, { to, reference, letter, lane: 'staff' }));
  }
  return { references, change };
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
