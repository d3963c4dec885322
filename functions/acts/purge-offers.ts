import { remove, type Write } from '../domain/change.ts';
import { OFFER_KEPT_DAYS } from '../domain/limits.ts';
import { addDays, type Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { deleteInParts } from './delete-in-parts.ts';

const BATCH_ROWS = 500;
type Deletion = Extract<Write, { do: 'delete' }>;

/** A link with what was counted of it. */
const gone = (id: string): Deletion[] => [
  remove('offerViews', { offer: id }),
  remove('offerRequests', { offer: id }),
  remove('offers', { id }),
];

/** What has to go with a person: the links that were made for their address. */
export async function offersFor({ store }: Pick<Deps, 'store'>, email: string): Promise<Deletion[]> {
  const rows = await store.rows('offers', { where: { subject: email } });
  return rows.flatMap(({ id }) => gone(id));
}

/** Deletes links that ended long enough ago. */
export async function purgeOffers(deps: Pick<Deps, 'store'>, now: Instant): Promise<void> {
  for (;;) {
    const rows = await deps.store.rows('offers', {
      compare: [['expiresAt', '<', addDays(now, -OFFER_KEPT_DAYS)]],
      limit: BATCH_ROWS,
    });
    if (rows.length === 0) return;
    await deleteInParts(
      deps,
      rows.flatMap(({ id }) => gone(id)),
    );
  }
}
