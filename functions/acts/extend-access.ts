import { type ExtendOutcome, extend } from '../domain/extend.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { loadGrants, loadRequest } from './load.ts';
import { momentOf } from './moment-of.ts';
import { hasChanged } from './work-case.ts';

/** Gives access for longer; `seen`: see `Acting`. */
export const extendAccess = (deps: Deps, reference: string, days: number, by: string, seen: number | null = null) =>
  commitFresh<{ refused: 'unknown' | 'changed' } | ExtendOutcome>(deps, async () => {
    const request = await loadRequest(deps, reference);
    if (!request) return { refused: 'unknown' };
    if (await hasChanged(deps, reference, seen)) return { refused: 'changed' };
    const grants = (await loadGrants(deps, request)).map(({ rowUsed: _, ...row }) => row);
    return extend(deps.manifest, request, grants, days, by, momentOf(deps));
  });
