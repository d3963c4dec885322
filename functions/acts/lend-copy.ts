import { insert, remove } from '../domain/change.ts';
import { LENT_KEPT_MINUTES, LENT_LINK_MINUTES } from '../domain/limits.ts';
import { messageOf } from '../domain/message-of.ts';
import { addSeconds } from '../domain/time.ts';
import type { Lender } from '../ports/documents.ts';
import type { Deps } from '../ports.ts';
import { momentOf } from './moment-of.ts';

/** What is at hand for answers that the host would cut off. */
type Lending = Pick<Deps, 'store' | 'clock' | 'random' | 'settings'> & { lender: Lender };

/**
 * Lays a stamped copy beside the vault's files under a name that nobody can guess, and answers that name. Written down before it lies
 * there, so that `clearLent` finds it whatever happens next.
 */
export async function layOut(deps: Lending, bytes: Uint8Array): Promise<string> {
  const { id, now } = momentOf(deps);
  const key = `${id()}.pdf`;
  await deps.store.commit({
    expect: [],
    writes: [insert('lent', { key, expiresAt: addSeconds(now, LENT_KEPT_MINUTES * 60) })],
    audit: [],
  });
  await deps.lender.putCopy(key, bytes);
  return key;
}

export const lentAddress = ({ lender }: Lending, key: string, disposition: string): Promise<string> =>
  lender.addressOf(key, disposition, LENT_LINK_MINUTES * 60);

/** Takes away copies whose time is over. A vault that does not answer is asked again by the next sweep. */
export async function clearLent({ lender, store, clock, log }: Deps, limit: number): Promise<void> {
  if (!lender) return;
  const over = await store.rows('lent', { compare: [['expiresAt', '<', clock.now().toISOString()]], limit });
  for (const { key } of over) {
    try {
      await lender.removeCopy(key);
    } catch (fault) {
      log('error', 'lent.kept', { fault: messageOf(fault) });
      return;
    }
    await store.commit({ expect: [], writes: [remove('lent', { key })], audit: [] });
  }
}
