import type { Context, Handler } from 'hono';
import { loadUnsigned, renewAgreement } from '../acts/renew-agreement.ts';
import type { RequestRow } from '../domain/records.ts';
import type { Fault } from '../pages/faults.ts';
import { type SignView, signPage } from '../pages/sign.ts';
import type { Deps } from '../ports.ts';
import { sendPage } from './answer.ts';
import type { ReaderEnv } from './require-session.ts';
import { type SigningStatus, takeSignature } from './take-signature.ts';

async function renewing(
  c: Context<ReaderEnv>,
  deps: Deps,
  request: RequestRow,
  values: SignView['values'] = {},
  faults: Fault[] = [],
  status: SigningStatus = 200,
): Promise<Response> {
  const [need, ...later] = await loadUnsigned(deps, request);
  if (!need) return c.redirect(deps.to('access'), 303);
  const view: SignView = { request, need, later: later.length, earlier: 0, values, renews: true };
  return sendPage(c, deps, signPage(view, faults), status);
}

/** `GET /access/renew/`: the version that is in force, for a reader who has access under an older one. */
export const getRenew =
  (deps: Deps): Handler<ReaderEnv> =>
  (c) =>
    renewing(c, deps, c.var.request);

/** `POST /access/renew/` */
export const postRenew =
  (deps: Deps): Handler<ReaderEnv> =>
  async (c) => {
    const { request } = c.var;
    const answer = await takeSignature(c, deps, {
      show: (...shown) => renewing(c, deps, request, ...shown),
      sign: (...given) => renewAgreement(deps, request, ...given),
    });
    // The next one, if there is one.
    return answer ?? c.redirect(deps.to('renew'), 303);
  };
