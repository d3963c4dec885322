import type { Context, Handler } from 'hono';
import { loadProven } from '../acts/load.ts';
import { manifestFor } from '../acts/manifest-for.ts';
import { signAgreement } from '../acts/sign-agreement.ts';
import { pendingNeeds } from '../domain/pending.ts';
import type { RequestRow } from '../domain/records.ts';
import type { Fault } from '../pages/faults.ts';
import { type SignView, signPage } from '../pages/sign.ts';
import type { Deps } from '../ports.ts';
import { sendPage } from './answer.ts';
import type { ReaderEnv } from './require-session.ts';
import { type SigningStatus, takeSignature } from './take-signature.ts';
import { waiting } from './waiting.ts';

/** The page of the agreement that is next to be signed. */
export async function signing(
  c: Context<ReaderEnv>,
  deps: Deps,
  request: RequestRow,
  values: SignView['values'] = {},
  faults: Fault[] = [],
  status: SigningStatus = 200,
): Promise<Response> {
  const proven = await loadProven(deps, request);
  const manifest = await manifestFor(deps, request);
  const [need, ...later] = pendingNeeds(manifest, request, proven);
  if (!need) return waiting(c, deps);
  return sendPage(
    c,
    { ...deps, manifest },
    signPage({ request, need, later: later.length, earlier: proven.length, values }, faults),
    status,
  );
}

/** `POST /access/sign`. */
export const postSign =
  (deps: Deps): Handler<ReaderEnv> =>
  async (c) => {
    const { request } = c.var;
    const answer = await takeSignature(c, deps, {
      show: (...shown) => signing(c, deps, request, ...shown),
      sign: (...given) => signAgreement(deps, request, ...given),
    });
    // Not open any more: signed already, or lapsed. The page behind the redirect says which.
    return answer ?? c.redirect(deps.to('access'), 303);
  };
