import type { Handler } from 'hono';
import * as v from 'valibot';
import { mailAddress } from '../../src/schemas/mail-address.ts';
import type { Fault } from '../pages/faults.ts';
import type { Page } from '../pages/view.ts';
import type { Deps } from '../ports.ts';
import { sendPage } from './answer.ts';
import { checkForm } from './check-form.ts';
import { readForm } from './read-form.ts';
import { visitorOf } from './visitor.ts';

/** What of a faulty address is shown again, in characters. */
const SHOWN_AGAIN_MAX_CHARS = 300;
const addressForm = v.strictObject({ email: mailAddress('email') });

/** A form of one address that is mailed a link: the same answer whatever the truth. */
export const postAddress =
  (
    deps: Deps,
    again: (typed: string, faults: Fault[]) => Page,
    sent: () => Page,
    mail: (address: string, network: string | null) => Promise<unknown>,
  ): Handler =>
  async (c) => {
    const body = await readForm(c, deps, { one: ['email'] }, 'sent');
    if (body instanceof Response) return body;
    const typed = typeof body.values.email === 'string' ? body.values.email.trim() : '';
    const { form, faults } = checkForm(addressForm, { ...body, values: { email: typed } });
    if (!form) return sendPage(c, deps, again(typed.slice(0, SHOWN_AGAIN_MAX_CHARS), faults), 422);
    const { network } = visitorOf(c, deps);
    // After the answer, so that its time tells nothing either.
    deps.defer(() => mail(form.email, network), 'onlyHere');
    return sendPage(c, deps, sent());
  };
