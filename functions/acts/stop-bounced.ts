import { logged, update } from '../domain/change.ts';
import { forget } from '../domain/follow.ts';
import { bindFollower } from '../domain/follower.ts';
import { sameMailbox } from '../domain/mail-domain.ts';
import type { Deps } from '../ports.ts';

/** A mail server refused the address for good: nothing more is sent there. */
export async function stopBounced(deps: Pick<Deps, 'store' | 'clock' | 'settings'>, address: string): Promise<void> {
  const email = sameMailbox(address);
  const now = deps.clock.now().toISOString();
  for (const row of await deps.store.rows('followers', { where: { email, state: 'active' } })) {
    const bounced = bindFollower(deps.settings.secrets[0], { ...row, state: 'bounced', endedAt: now });
    const [, ...mail] = forget(row);
    await deps.store.commit({
      expect: [{ table: 'followers', where: { id: row.id, state: 'active' }, exists: true }],
      writes: [update('followers', { id: row.id }, { state: 'bounced', endedAt: now, mac: bounced.mac }), ...mail],
      audit: [logged(now, 'gate', 'follower.bounced', null, {})],
    });
  }
}
