import type { Context } from 'hono';
import { RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { SIGN_FIELDS, type SignForm, type Statements, signForm } from '../domain/sign-form.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Fault } from '../pages/faults.ts';
import type { SignView } from '../pages/sign.ts';
import { viewOf } from '../pages/view.ts';
import { fullView } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { checkForm, KEPT_MAX_CHARS, typedText } from './check-form.ts';
import { readForm } from './read-form.ts';
import { visitorOf } from './visitor.ts';

const LOST: Fault = { field: null, message: ({ sign }) => sign.faults.lost };
const NOT_STORED: Fault = { field: null, message: ({ sign }) => sign.faults.notStored };
const CHANGED: Fault = { field: null, message: ({ sign }) => sign.faults.changed };

export type SigningStatus = 200 | 409 | 422 | 503;
interface Signing {
  /** The page with the form, with what was typed and what is wrong with it. */
  show(values: SignView['values'], faults: Fault[], status: SigningStatus): Promise<Response>;
  sign(form: SignForm, statements: Statements, from: ReturnType<typeof visitorOf>): Promise<object>;
}

/** Takes the form that signs an agreement. Null once that is done, or no longer open; whatever is wrong is told beside what was typed. */
export async function takeSignature(c: Context, deps: Deps, { show, sign }: Signing): Promise<Response | null> {
  const body = await readForm(c, deps, { one: SIGN_FIELDS }, 'signed');
  if (body instanceof Response) return body;
  const typed = {
    signer: typedText(body.values.signer, KEPT_MAX_CHARS),
    title: typedText(body.values.title, KEPT_MAX_CHARS),
  };
  const { form, faults } = checkForm(signForm, body);
  if (!form) {
    const isHidden = ({ field }: Fault) => field !== null && ['agreement', 'version', 'sha256'].includes(field);
    const told = faults.map((fault) => (isHidden(fault) ? LOST : fault));
    return show(typed, told, 422);
  }
  const { statements } = fullView(viewOf(deps)).words.sign;
  const outcome = await sign(form, statements, visitorOf(c, deps)).catch((fault: unknown) => {
    if (fault instanceof StoreFault) return fault;
    throw fault;
  });
  if (outcome instanceof StoreFault) {
    deps.log('error', 'store.fault', { during: 'sign', fault: outcome.message });
    c.header('retry-after', String(RETRY_AFTER_SECONDS));
    return show({ ...typed, authority: true, agree: true }, [NOT_STORED], 503);
  }
  return 'refused' in outcome && outcome.refused === 'changed' ? show(typed, [CHANGED], 409) : null;
}
