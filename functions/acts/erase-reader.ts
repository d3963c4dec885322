import { type Change, join } from '../domain/change.ts';
import { forget } from '../domain/follow.ts';
import { eraseObjection } from '../domain/objection.ts';
import { dropPrivacy, erasePrivacy } from '../domain/privacy-request.ts';
import type { Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';

/**
 * What goes with a person beside their requests for documents: what they follow, what they objected to, and their requests about their own
 * data. One of those that is still open stays until it is answered: it may be the very request to erase.
 */
export async function eraseReader({ store }: Pick<Deps, 'store'>, email: string, now: Instant): Promise<Change> {
  const where = { email };
  const [followers, objections, privacy] = await Promise.all([
    store.rows('followers', { where }),
    store.rows('objections', { where }),
    store.rows('privacy', { where }),
  ]);
  return join(
    { expect: [], writes: followers.flatMap(forget), audit: [] },
    ...objections.map((row) => eraseObjection(row, now)),
    ...privacy.flatMap((row) => {
      if (row.state === 'unconfirmed') return [dropPrivacy(row, now)];
      return row.state === 'closed' ? [erasePrivacy(row, now)] : [];
    }),
  );
}
