import type { Handler } from 'hono';
import { email } from '../../src/schemas/primitives.ts';
import { renewLinks } from '../acts/requests.ts';
import { freshPage, freshSentPage } from '../pages/access.ts';
import { notice } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendPage } from './answer.ts';
import { readBody } from './body.ts';
import { visitorOf } from './visitor.ts';

export const getFresh =
  (deps: Deps): Handler =>
  (c) =>
    sendPage(c, deps, freshPage('', []));

/** `POST /access/fresh/`: the same answer whatever the truth. */
export const postFresh =
  (deps: Deps): Handler =>
  async (c) => {
    const body = await readBody(c, { one: ['email'] });
    if ('status' in body) return refuse(c, deps, notice(body.message, 'Nothing was sent.'), body.status);
    const typed = typeof body.values.email === 'string' ? body.values.email.trim() : '';
    const address = email.safeParse(typed);
    if (!address.success || body.faults.length > 0) {
      const faults = [
        ...body.faults,
        ...(address.success ? [] : [{ field: 'email', message: 'Enter one email address, like name@company.example' }]),
      ];
      return sendPage(c, deps, freshPage(typed.slice(0, 300), faults), 422);
    }
    const { network } = visitorOf(c, deps);
    // After the answer, so that its time tells nothing either.
    deps.defer(() => renewLinks(deps, address.data, network));
    return sendPage(c, deps, freshSentPage());
  };
