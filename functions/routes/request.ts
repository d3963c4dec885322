import type { Context, Handler } from 'hono';
import * as v from 'valibot';
import { REQUEST_LIMITS, requestForm } from '../../src/schemas/request-form.ts';
import type { CoreWords } from '../../src/words/gate-core.ts';
import { underPressure } from '../acts/has-room.ts';
import { submitRequest } from '../acts/submit-request.ts';
import { RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { whyNotAskable } from '../domain/policy.ts';
import { StoreFault } from '../domain/store-fault.ts';
import { dayOf } from '../domain/time.ts';
import type { Fault } from '../pages/faults.ts';
import { PAGES } from '../pages/on-demand.ts';
import { said } from '../pages/said.ts';
import { viewOf } from '../pages/view.ts';
import type { Deps } from '../ports.ts';
import { refuseWith, sendProblem, wantsJson } from './answer.ts';
import { documentFault, faultsOf } from './body.ts';
import { inPageOrder } from './check-form.ts';
import { readForm, typedList } from './read-form.ts';
import { visitorOf } from './visitor.ts';

const TYPED = ['name', 'email', 'company', 'title', 'purpose'];
const SHAPE = { one: [...TYPED, 'altcha'], many: ['documents'] };
const WORK_FAULT: Fault<CoreWords> = { field: null, message: ({ forms }) => forms.work };
/** Room for what was typed to come back even when it was too long, and not more. */
const KEPT_MAX_CHARS = 2 * REQUEST_LIMITS.purpose;

async function again(
  c: Context,
  deps: Deps,
  values: Record<string, unknown>,
  faults: Fault<CoreWords>[],
  status: 422 | 503 = 422,
): Promise<Response> {
  const view = viewOf(deps);
  const { forms } = view.words;
  if (wantsJson(c))
    return sendProblem(
      c,
      status,
      status === 422 ? forms.problemWithRequest : forms.tryAgain,
      faults.map(({ field, message }) => ({ field, message: said(message, view.words) })),
    );
  const fields: Record<string, string> = {};
  for (const name of TYPED) {
    const value = values[name];
    if (typeof value === 'string') fields[name] = value.slice(0, KEPT_MAX_CHARS);
  }
  const documents = typedList(values.documents);
  const { requestPage } = await PAGES.request();
  return c.html(requestPage(view, { fields, documents }, faults), status);
}

/** `POST /api/requests`. */
export const postRequest =
  (deps: Deps): Handler =>
  async (c) => {
    const body = await readForm(c, deps, SHAPE, 'stored', true);
    if (body instanceof Response) return body;
    // What ALTCHA's widget adds to a form; an empty one is none.
    const { altcha = '', ...values } = body.values;
    const form = v.safeParse(requestForm, values);
    const faults = [...body.faults, ...(form.success ? [] : faultsOf(form.issues))];
    const work =
      typeof altcha === 'string' && altcha !== '' ? (await import('../acts/work.ts')).checkWork(deps, altcha) : null;
    if (work === null && altcha !== '') faults.push(WORK_FAULT);
    if (form.success) {
      const today = dayOf(deps.clock.now().toISOString());
      const why = form.output.documents.flatMap((id) => whyNotAskable(deps.manifest, id, today) ?? []);
      faults.push(...why.map(documentFault));
    }
    if (!form.success || faults.length > 0) return again(c, deps, body.values, inPageOrder(requestForm, faults));

    try {
      const outcome = await submitRequest(deps, form.output, visitorOf(c, deps).network, work);
      if ('refused' in outcome && outcome.refused === 'work') return again(c, deps, body.values, [WORK_FAULT]);
      if ('refused' in outcome) {
        c.header('retry-after', '3600');
        return refuseWith(
          c,
          deps,
          ({ notices }) => notices.tooManyRequests(deps.manifest.company.contacts.security),
          429,
        );
      }
      const { reference } = outcome;
      // The same for every address, or it would tell who has been here before and which domains a rule names.
      const hurry = work === null && (await underPressure(deps));
      if (wantsJson(c))
        return c.json({ reference, ...(hurry ? { challenge: `${deps.to('challenge')}?for=${reference}` } : {}) }, 202);
      // The page behind it reads the reference and does the work; without script the mail waits for its turn.
      return c.redirect(`${deps.to('requestSent')}${hurry ? `#${reference}` : ''}`, 303);
    } catch (fault) {
      if (!(fault instanceof StoreFault)) throw fault;
      deps.log('error', 'store.fault', { during: 'submit', fault: fault.message });
      c.header('retry-after', String(RETRY_AFTER_SECONDS));
      return again(c, deps, body.values, [{ field: null, message: ({ forms }) => forms.notStored }], 503);
    }
  };
