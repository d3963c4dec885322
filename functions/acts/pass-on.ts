import { DELETES_PER_CHANGE } from '../domain/limits.ts';
import { succeed, successorsToday } from '../domain/succeed.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { loadGrants, loadRequest } from './load.ts';
import { manifestFor } from './manifest-for.ts';
import { momentOf } from './moment-of.ts';

/** Grants that this process has looked at with a document that replaces theirs: nothing about them changes until it starts anew. */
const looked = new WeakMap<Deps['manifest'], Set<string>>();

/** Gives what replaces a document to those who were given it with its successors. Answers how many got one. */
export async function passOnDocuments(deps: Deps): Promise<number> {
  const now = deps.clock.now().toISOString();
  const done = looked.get(deps.manifest) ?? new Set<string>();
  looked.set(deps.manifest, done);
  let given = 0;
  for (const document of successorsToday(deps.manifest, now)) {
    let after = '';
    for (;;) {
      const grants = await deps.store.rows('grants', {
        where: { document: document.replaces, successors: 1 },
        compare: [
          ['expiresAt', '>', now],
          ['id', '>', after],
        ],
        order: ['id', 'asc'],
        limit: DELETES_PER_CHANGE,
      });
      for (const { id, reference } of grants) {
        const name = `${id} ${document.id}`;
        if (done.has(name)) continue;
        const outcome = await commitFresh(deps, async () => {
          const request = await loadRequest(deps, reference);
          if (!request) return {};
          const manifest = await manifestFor(deps, request);
          const change = succeed(manifest, request, await loadGrants(deps, request), document, momentOf(deps));
          return change === null ? {} : { change };
        });
        done.add(name);
        if ('change' in outcome) given += 1;
      }
      after = grants.at(-1)?.id ?? after;
      if (grants.length < DELETES_PER_CHANGE) break;
    }
  }
  return given;
}
