import type { Context, Handler } from 'hono';
import { REQUEST_LIMITS, requestForm } from '../../src/schemas/request-form.ts';
import { submitRequest } from '../acts/requests.ts';
import { whyNotAskable } from '../domain/policy.ts';
import { StoreFault } from '../domain/store-fault.ts';
import { dayOf } from '../domain/time.ts';
import type { Fault } from '../pages/faults.ts';
import { notice } from '../pages/notice.ts';
import { requestPage } from '../pages/request.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendProblem, wantsJson } from './answer.ts';
import { faultsOf, readBody } from './body.ts';
import { visitorOf } from './visitor.ts';

const SHAPE = { one: ['name', 'email', 'company', 'title', 'purpose'], many: ['documents'] };
const RETRY_AFTER_SECONDS = 30;
/** Room for what was typed to come back even when it was too long, and not more. */
const KEPT_MAX_CHARS = 2 * REQUEST_LIMITS.purpose;

async function again(
  c: Context,
  deps: Deps,
  values: Record<string, unknown>,
  faults: Fault[],
  status: 422 | 503 = 422,
): Promise<Response> {
  if (wantsJson(c))
    return sendProblem(
      c,
      status,
      status === 422 ? 'There is a problem with the request' : 'Try again in a minute',
      faults,
    );
  const fields: Record<string, string> = {};
  for (const name of SHAPE.one) {
    const value = values[name];
    if (typeof value === 'string') fields[name] = value.slice(0, KEPT_MAX_CHARS);
  }
  const documents = Array.isArray(values.documents) ? values.documents.filter((one) => typeof one === 'string') : [];
  return c.html(await requestPage(deps.manifest, { fields, documents }, faults), status);
}

/** `POST /api/requests`. */
export const postRequest =
  (deps: Deps): Handler =>
  async (c) => {
    const body = await readBody(c, SHAPE, true);
    if ('status' in body)
      return refuse(c, deps, notice(body.message, 'Nothing was stored. Use the form on this site.'), body.status);
    const form = requestForm.safeParse(body.values);
    const faults = [...body.faults, ...(form.success ? [] : faultsOf(form.error.issues))];
    if (form.success) {
      const today = dayOf(deps.clock.now().toISOString());
      const why = form.data.documents.flatMap((id) => whyNotAskable(deps.manifest, id, today) ?? []);
      for (const message of new Set(why)) faults.push({ field: 'documents', message });
    }
    if (!form.success || faults.length > 0) return again(c, deps, body.values, faults);

    try {
      const outcome = await submitRequest(deps, form.data, visitorOf(c, deps).network);
      if ('refused' in outcome) {
        c.header('retry-after', '3600');
        return refuse(
          c,
          deps,
          notice(
            'Too many requests from your network',
            'Wait an hour, or write to us: ',
            deps.manifest.company.contacts.security,
          ),
          429,
        );
      }
      return wantsJson(c) ? c.json({ reference: outcome.reference }, 202) : c.redirect('/request/sent/', 303);
    } catch (fault) {
      if (!(fault instanceof StoreFault)) throw fault;
      deps.log('error', 'store.fault', { during: 'submit', fault: fault.message });
      c.header('retry-after', String(RETRY_AFTER_SECONDS));
      return again(
        c,
        deps,
        body.values,
        [{ field: null, message: 'We could not store your request. Wait a minute and send it again' }],
        503,
      );
    }
  };
