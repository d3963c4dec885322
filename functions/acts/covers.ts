import type { HeldAccess } from '../../src/schemas/access.ts';
import { isAnyones } from '../../src/schemas/mail-providers.ts';
import { provenSignatures } from '../domain/agreed.ts';
import type { Whose } from '../domain/policy.ts';
import { dayOf } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { loadRequest } from './load.ts';

type Cover = NonNullable<HeldAccess['covers']>[number];

/**
 * The signatures that cover the people of a domain today: of the version that the agreement has now, by someone of that very domain, proven
 * by the receipt, and not withdrawn. Whoever was asked to sign before a colleague had still signs. A row of `covers` only says where to look.
 */
export async function loadCovers(
  { manifest, store, settings }: Pick<Deps, 'manifest' | 'store' | 'settings'>,
  { domain, confirmedAt }: Whose,
): Promise<Cover[]> {
  const covering = manifest.agreements.filter(({ coversCompany }) => coversCompany);
  if (covering.length === 0 || isAnyones(domain)) return [];
  const found = await Promise.all(
    (await store.rows('covers', { where: { domain } })).map(async ({ agreement, reference, signature }) => {
      const held = covering.find(({ id }) => id === agreement);
      const [request, [row], withdrawn] = await Promise.all([
        loadRequest({ store }, reference),
        store.rows('signatures', { where: { id: signature }, limit: 1 }),
        store.rows('audit', { where: { reference, event: 'agreement.withdrawn' } }),
      ]);
      const isWithdrawn = withdrawn.some(
        ({ detail }) => (JSON.parse(detail) as { agreement?: unknown }).agreement === agreement,
      );
      if (!held || !request || !row || request.domain !== domain || request.purgedAt !== null || isWithdrawn) return [];
      if (confirmedAt != null && row.at > confirmedAt) return [];
      if (row.version !== held.version || row.sha256 !== held.sha256) return [];
      if (provenSignatures(request, [row], settings.secrets).length === 0) return [];
      return [{ agreement, version: row.version, sha256: row.sha256, reference, date: dayOf(row.at) }];
    }),
  );
  return found.flat();
}
