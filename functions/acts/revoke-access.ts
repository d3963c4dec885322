import { revoke } from '../domain/revoke.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { loadRequest } from './load.ts';
import { momentOf } from './moment-of.ts';

/** Withdraws what was granted. */
export const revokeRequest = (deps: Deps, reference: string, by: string) =>
  commitFresh(deps, async () => {
    const request = await loadRequest(deps, reference);
    return request ? revoke(request, by, momentOf(deps)) : { refused: 'unknown' as const };
  });
