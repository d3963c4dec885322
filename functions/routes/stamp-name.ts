import type { Context } from 'hono';
import * as v from 'valibot';
import { commitFresh } from '../acts/commit.ts';
import { loadGrants, loadRequest } from '../acts/load.ts';
import { momentOf } from '../acts/moment-of.ts';
import type { RequestRow } from '../domain/records.ts';
import { confirmName, stampNameForm } from '../domain/stamp-name.ts';
import type { Deps } from '../ports.ts';
import { shelf } from './access.ts';
import { faultsOf } from './body.ts';

/**
 * The name to be stamped: the one that was signed with, or else the one that comes with the first download, which is kept. Without a
 * name that can be stamped, the answer is the shelf again, which asks for it.
 */
export async function nameToStamp(
  c: Context,
  deps: Deps,
  request: RequestRow,
  typed: unknown,
): Promise<{ name: string } | Response> {
  if (request.stampName !== null) return { name: request.stampName };
  // A program may leave the field out: what the shelf showed in it, the name that the request was filed under, is confirmed by that.
  const form = v.safeParse(stampNameForm, { name: typed ?? request.name });
  if (!form.success) {
    const value = typeof typed === 'string' ? typed.slice(0, 1000) : undefined;
    return shelf(c, deps, request, { typed: value, faults: faultsOf(form.issues) });
  }
  const { name } = form.output;
  const outcome = await commitFresh(deps, async () => {
    const now = (await loadRequest(deps, request.reference)) ?? request;
    return now.stampName === null && now.state === 'granted'
      ? { change: confirmName(now, await loadGrants(deps, now), name, momentOf(deps)), name }
      : { name: now.stampName ?? name };
  });
  return { name: outcome.name };
}
