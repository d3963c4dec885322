import type { RequestRow } from '../domain/records.ts';
import { confirmName } from '../domain/stamp-name.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { loadGrants, loadRequest } from './load.ts';
import { momentOf } from './moment-of.ts';

/** Keeps the name that a reader's copies are stamped with; the first one given stays. Answers the name that counts. */
export async function confirmReaderName(deps: Deps, opened: RequestRow, name: string): Promise<string> {
  const outcome = await commitFresh(deps, async () => {
    const request = (await loadRequest(deps, opened.reference)) ?? opened;
    return request.stampName === null && request.state === 'granted'
      ? { change: confirmName(request, await loadGrants(deps, request), name, momentOf(deps)), name }
      : { name: request.stampName ?? name };
  });
  return outcome.name;
}
