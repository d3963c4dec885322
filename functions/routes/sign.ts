import type { Context, Handler } from 'hono';
import { loadProven } from '../acts/load.ts';
import { manifestFor } from '../acts/manifest-for.ts';
import { signAgreement } from '../acts/sign-agreement.ts';
import { RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { pendingNeeds } from '../domain/pending.ts';
import type { RequestRow } from '../domain/records.ts';
import { SIGN_FIELDS, signForm } from '../domain/sign-form.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Fault } from '../pages/faults.ts';
import { type SignView, signPage } from '../pages/sign.ts';
import { viewOf } from '../pages/view.ts';
import { fullView } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { sendPage } from './answer.ts';
import { checkForm, KEPT_MAX_CHARS, typedText } from './check-form.ts';
import { readForm } from './read-form.ts';
import type { ReaderEnv } from './require-session.ts';
import { visitorOf } from './visitor.ts';
import { waiting } from './waiting.ts';

const LOST: Fault = { field: null, message: ({ sign }) => sign.faults.lost };
const NOT_STORED: Fault = { field: null, message: ({ sign }) => sign.faults.notStored };
export const CHANGED: Fault = { field: null, message: ({ sign }) => sign.faults.changed };

/** The page of the agreement that is next to be signed. */
export async function signing(
  c: Context<ReaderEnv>,
  deps: Deps,
  request: RequestRow,
  values: SignView['values'] = {},
  faults: Fault[] = [],
  status: 200 | 409 | 422 | 503 = 200,
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

/** The form that signs, with what was typed and what is wrong with it; a response where it can't be read at all. */
export async function readSignature(c: Context, deps: Deps) {
  const body = await readForm(c, deps, { one: SIGN_FIELDS }, 'signed');
  if (body instanceof Response) return body;
  const typed = {
    signer: typedText(body.values.signer, KEPT_MAX_CHARS),
    title: typedText(body.values.title, KEPT_MAX_CHARS),
  };
  const { form, faults } = checkForm(signForm, body);
  const told = faults.map((fault) =>
    fault.field !== null && ['agreement', 'version', 'sha256'].includes(fault.field) ? LOST : fault,
  );
  return { form, typed, faults: told };
}

/** `POST /access/sign`. */
export const postSign =
  (deps: Deps): Handler<ReaderEnv> =>
  async (c) => {
    const { request } = c.var;
    const read = await readSignature(c, deps);
    if (read instanceof Response) return read;
    const { form, typed } = read;
    if (!form) return signing(c, deps, request, typed, read.faults, 422);
    const { statements } = fullView(viewOf(deps)).words.sign;
    const outcome = await signAgreement(deps, request, form, statements, visitorOf(c, deps)).catch((fault: unknown) => {
      if (fault instanceof StoreFault) return fault;
      throw fault;
    });
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
