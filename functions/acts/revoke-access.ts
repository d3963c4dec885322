import { revoke } from '../domain/revoke.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { loadRequest } from './load.ts';
import { momentOf } from './moment-of.ts';
import { hasChanged } from './work-case.ts';

/** Withdraws what was granted; `seen`: see `Acting`. */
export const revokeRequest = (deps: Deps, reference: string, by: string, seen: number | null = null) =>
  commitFresh(deps, async () => {
    const request = await loadRequest(deps, reference);
    if (!request) return { refused: 'unknown' as const };
    if (await hasChanged(deps, reference, seen)) return { refused: 'changed' as const };
    return revoke(deps.manifest, request, by, momentOf(deps));
  });
