import type { Context, Handler } from 'hono';
import * as v from 'valibot';
import { loadProven } from '../acts/load.ts';
import { signAgreement } from '../acts/sign-agreement.ts';
import { RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { pendingNeeds } from '../domain/pending.ts';
import type { RequestRow } from '../domain/records.ts';
import { SIGN_FIELDS, signForm } from '../domain/sign-form.ts';
import { StoreFault } from '../domain/store-fault.ts';
import { waitingPage } from '../pages/access.ts';
import type { Fault } from '../pages/faults.ts';
import { unreadablePage } from '../pages/notice.ts';
import { type SignView, signPage } from '../pages/sign.ts';
import { viewOf } from '../pages/view.ts';
import { fullView } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendPage } from './answer.ts';
import { faultsOf, readBody } from './body.ts';
import type { ReaderEnv } from './require-session.ts';
import { visitorOf } from './visitor.ts';

const LOST: Fault = { field: null, message: ({ sign }) => sign.faults.lost };
const NOT_STORED: Fault = { field: null, message: ({ sign }) => sign.faults.notStored };
const CHANGED: Fault = { field: null, message: ({ sign }) => sign.faults.changed };

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
  if (!need) return sendPage(c, deps, waitingPage(request));
  return sendPage(
    c,
    deps,
    signPage({ request, need, later: later.length, earlier: proven.length, values }, faults),
    status,
  );
}

/** `POST /access/sign`. */
export const postSign =
  (deps: Deps): Handler<ReaderEnv> =>
  async (c) => {
    const { request } = c.var;
    const body = await readBody(c, { one: SIGN_FIELDS });
    if ('status' in body) return refuse(c, deps, unreadablePage(body.unreadable, 'signed'), body.status);
    const typed = {
      signer: typeof body.values.signer === 'string' ? body.values.signer.slice(0, 1000) : '',
      title: typeof body.values.title === 'string' ? body.values.title.slice(0, 1000) : '',
    };
    const form = v.safeParse(signForm, body.values);
    if (!form.success || body.faults.length > 0) {
      const faults = [...body.faults, ...(form.success ? [] : faultsOf(form.issues))].map((fault) =>
        fault.field !== null && ['agreement', 'version', 'sha256'].includes(fault.field) ? LOST : fault,
      );
      return signing(c, deps, request, typed, faults, 422);
    }
    const { statements } = fullView(viewOf(deps)).words.sign;
    const outcome = await signAgreement(deps, request, form.output, statements, visitorOf(c, deps)).catch(
      (fault: unknown) => {
        if (fault instanceof StoreFault) return fault;
        throw fault;
      },
    );
    if (outcome instanceof StoreFault) {
      deps.log('error', 'store.fault', { during: 'sign', fault: outcome.message });
      c.header('retry-after', String(RETRY_AFTER_SECONDS));
      return signing(c, deps, request, { ...typed, authority: true, agree: true }, [NOT_STORED], 503);
    }
    if ('refused' in outcome && outcome.refused === 'changed') {
      return signing(c, deps, request, typed, [CHANGED], 409);
    }
    // Not open any more: signed already, or lapsed. The page behind the redirect says which.
    return c.redirect(deps.to('access'), 303);
  };
