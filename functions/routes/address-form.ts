import type { Handler } from 'hono';
import * as v from 'valibot';
import { mailAddress } from '../../src/schemas/mail-address.ts';
import type { Fault } from '../pages/faults.ts';
import { unreadablePage } from '../pages/notice.ts';
import type { Page } from '../pages/view.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendPage } from './answer.ts';
import { faultsOf, readBody } from './body.ts';
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
    const body = await readBody(c, { one: ['email'] });
    if ('status' in body) return refuse(c, deps, unreadablePage(body.unreadable, 'sent'), body.status);
    const typed = typeof body.values.email === 'string' ? body.values.email.trim() : '';
    const address = v.safeParse(addressForm, { email: typed });
    if (!address.success || body.faults.length > 0) {
      const faults = [...body.faults, ...(address.success ? [] : faultsOf(address.issues))];
      return sendPage(c, deps, again(typed.slice(0, SHOWN_AGAIN_MAX_CHARS), faults), 422);
    }
    const { network } = visitorOf(c, deps);
    // After the answer, so that its time tells nothing either.
    deps.defer(() => mail(address.output.email, network), 'onlyHere');
    return sendPage(c, deps, sent());
  };
