import { bearerBoundBy, bindBearer, bindGrant, grantBoundBy } from '../domain/bound.ts';
import { update } from '../domain/change.ts';
import type { Deps } from '../ports.ts';
import { rebindAccounts } from './accounts.ts';
import { everyRow } from './every-row.ts';

/** The secrets that this process has bound everything to: nothing is read again until they change. */
const done = new WeakMap<Deps, string>();

/** One request's bearers, which live no longer than what it was granted. */
async function rebindBearers({ store, settings: { secrets } }: Deps, reference: string): Promise<number> {
  let bound = 0;
  for (const bearer of await store.rows('bearers', { where: { reference } })) {
    const by = bearerBoundBy(secrets, bearer);
    if (by === undefined || by === secrets[0]) continue;
    const { hash } = bearer;
    const outcome = await store.commit({
      expect: [{ table: 'bearers', where: { hash, mac: bearer.mac }, exists: true }],
      writes: [update('bearers', { hash }, { mac: bindBearer(secrets[0], bearer).mac })],
      audit: [],
    });
    if (outcome === 'applied') bound += 1;
  }
  return bound;
}

/**
 * Binds grants, and the bearers that go with them, to the newest secret that are bound to an older one, so that taking the old one away in time ends nobody's access; one
 * that leaked is taken away at once, and what it bound ends.
 */
export async function rebindGrants(deps: Deps): Promise<number> {
  const { secrets } = deps.settings;
  const state = secrets.join('\n');
  if (secrets.length < 2 || done.get(deps) === state) return 0;
  let bound = 0;
  for await (const requests of everyRow(deps, 'requests', 'reference', { where: { state: 'granted' } }))
    for (const request of requests) {
      const { reference } = request;
      for (const grant of await deps.store.rows('grants', { where: { reference } })) {
        const by = grantBoundBy(secrets, grant, request);
        if (by === undefined || by === secrets[0]) continue;
        const { mac } = bindGrant(secrets[0], grant, request);
        const outcome = await deps.store.commit({
          expect: [{ table: 'grants', where: { id: grant.id, mac: grant.mac }, exists: true }],
          writes: [update('grants', { id: grant.id }, { mac })],
          audit: [],
        });
        if (outcome === 'applied') bound += 1;
      }
      bound += await rebindBearers(deps, reference);
    }
  bound += await rebindAccounts(deps);
  done.set(deps, state);
  return bound;
}
