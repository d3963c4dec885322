import type { Context, Handler } from 'hono';
import { loadUnsigned, renewAgreement } from '../acts/renew-agreement.ts';
import type { RequestRow } from '../domain/records.ts';
import { SIGN_FIELDS, signForm } from '../domain/sign-form.ts';
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

const LOST: Fault = { field: null, message: ({ sign }) => sign.faults.lost };
const CHANGED: Fault = { field: null, message: ({ sign }) => sign.faults.changed };

async function renewing(
  c: Context<ReaderEnv>,
  deps: Deps,
  request: RequestRow,
  values: SignView['values'] = {},
  faults: Fault[] = [],
  status: 200 | 409 | 422 = 200,
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
    const body = await readForm(c, deps, { one: SIGN_FIELDS }, 'signed');
    if (body instanceof Response) return body;
    const typed = {
      signer: typedText(body.values.signer, KEPT_MAX_CHARS),
      title: typedText(body.values.title, KEPT_MAX_CHARS),
    };
    const { form, faults } = checkForm(signForm, body);
    if (!form) {
      const told = faults.map((fault) =>
        fault.field !== null && ['agreement', 'version', 'sha256'].includes(fault.field) ? LOST : fault,
      );
      return renewing(c, deps, request, typed, told, 422);
    }
    const { statements } = fullView(viewOf(deps)).words.sign;
    const outcome = await renewAgreement(deps, request, form, statements, visitorOf(c, deps));
    if ('refused' in outcome && outcome.refused === 'changed') return renewing(c, deps, request, typed, [CHANGED], 409);
    // The next one, if there is one.
    return c.redirect(deps.to('renew'), 303);
  };
