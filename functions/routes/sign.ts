import type { Context, Handler } from 'hono';
import * as v from 'valibot';
import type { GateWords } from '../../src/words/gate.ts';
import { commitFresh } from '../acts/commit.ts';
import { loadProven, loadRequest } from '../acts/load.ts';
import { momentOf } from '../acts/moment-of.ts';
import { RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { pendingNeeds } from '../domain/pending.ts';
import type { RequestRow } from '../domain/records.ts';
import { sign } from '../domain/sign.ts';
import { SIGN_FIELDS, signForm } from '../domain/sign-form.ts';
import { StoreFault } from '../domain/store-fault.ts';
import { waitingPage } from '../pages/access.ts';
import type { Fault } from '../pages/faults.ts';
import { unreadablePage } from '../pages/notice.ts';
import { type SignView, signPage } from '../pages/sign.ts';
import { viewOf } from '../pages/view.ts';
import type { Deps } from '../ports.ts';
import { noSession, openSession } from './access-session.ts';
import { refuse, sendPage } from './answer.ts';
import { faultsOf, readBody } from './body.ts';
import { visitorOf } from './visitor.ts';

/** The page of the agreement that is next to be signed. */
export async function signing(
  c: Context,
  deps: Deps,
  request: RequestRow,
  values: SignView['values'] = {},
  faults: Fault[] = [],
  status: 200 | 409 | 422 | 503 = 200,
): Promise<Response> {
  const proven = await loadProven(deps, request);
  const [need, ...later] = pendingNeeds(deps.manifest, request, proven);
  const earlier = proven.length;
  if (!need) return sendPage(c, deps, waitingPage(request));
  return sendPage(c, deps, signPage({ request, need, later: later.length, earlier, values }, faults), status);
}

/** `POST /access/sign`. */
export const postSign =
  (deps: Deps): Handler =>
  async (c) => {
    const open = await openSession(c, deps);
    if (open?.session.purpose !== 'sign') return noSession(c, deps);
    const body = await readBody(c, { one: SIGN_FIELDS });
    if ('status' in body) return refuse(c, deps, unreadablePage(body.unreadable, 'signed'), body.status);
    const typed = {
      signer: typeof body.values.signer === 'string' ? body.values.signer.slice(0, 1000) : '',
      title: typeof body.values.title === 'string' ? body.values.title.slice(0, 1000) : '',
    };
    const form = v.safeParse(signForm, body.values);
    if (!form.success || body.faults.length > 0) {
      const faults = [...body.faults, ...(form.success ? [] : faultsOf(form.issues))].map((fault) =>
        fault.field !== null && ['agreement', 'version', 'sha256'].includes(fault.field)
          ? { field: null, message: ({ sign }: GateWords) => sign.faults.lost }
          : fault,
      );
      return signing(c, deps, open.request, typed, faults, 422);
    }
    const visitor = visitorOf(c, deps);
    const { statements } = viewOf(deps).words.sign;
    const signed = commitFresh(deps, async () => {
      const request = (await loadRequest(deps, open.request.reference)) ?? open.request;
      return sign(
        deps.manifest,
        request,
        await loadProven(deps, request),
        form.output,
        statements,
        visitor,
        momentOf(deps),
      );
    });
    const outcome = await signed.catch((fault: unknown) => {
      if (fault instanceof StoreFault) return fault;
      throw fault;
    });
    if (outcome instanceof StoreFault) {
      deps.log('error', 'store.fault', { during: 'sign', fault: outcome.message });
      c.header('retry-after', String(RETRY_AFTER_SECONDS));
      return signing(
        c,
        deps,
        open.request,
        { ...typed, authority: true, agree: true },
        [{ field: null, message: ({ sign }) => sign.faults.notStored }],
        503,
      );
    }
    if ('refused' in outcome && outcome.refused === 'changed') {
      return signing(c, deps, open.request, typed, [{ field: null, message: ({ sign }) => sign.faults.changed }], 409);
    }
    // Not open any more: signed already, or lapsed. The page behind the redirect says which.
    return c.redirect(deps.to('access'), 303);
  };
