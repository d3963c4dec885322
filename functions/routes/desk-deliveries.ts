import type { Handler } from 'hono';
import { reviveDeadLetters } from '../acts/dead-letters.ts';
import { deliver } from '../acts/deliver.ts';
import { countDeliveries, listDeliveries } from '../acts/list-deliveries.ts';
import { DELIVERY_TABS } from '../domain/delivery-list.ts';
import { deliveriesPage } from '../pages/desk-deliveries.ts';
import { withQuery } from '../pages/desk-list.ts';
import type { Deps } from '../ports.ts';
import { sendPage } from './answer.ts';
import { lookingOf, pageCursor, searchOf } from './desk-list.ts';
import { readForm } from './read-form.ts';
import type { StaffEnv } from './require-session.ts';

/** `GET /admin/deliveries/`: `?tab=`, `?q=`. Opens on what was given up where there is any, for that is what somebody can do something about. */
export const getDeliveries =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const counts = await countDeliveries(deps);
    const first = counts['given-up'] > 0 ? 'given-up' : 'waiting';
    const tab = DELIVERY_TABS.find((one) => one === c.req.query('tab')) ?? first;
    const filter = { tab, query: searchOf(c) };
    const list = await listDeliveries(deps, filter, pageCursor(c, 'moment'));
    const now = deps.clock.now().toISOString();
    return sendPage(c, deps, deliveriesPage({ ...list, filter, counts, now, who: lookingOf(c.var) }));
  };

/** `POST /admin/deliveries/retry`: one email, or all that were given up. */
export const postRetry =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const body = await readForm(c, deps, { one: ['email'] }, 'sent');
    if (body instanceof Response) return body;
    const { email } = body.values;
    const one = typeof email === 'string' ? email : undefined;
    const { revived } = await reviveDeadLetters(deps, c.var.staff.session.email, one);
    deps.defer(() => deliver(deps));
    // What was not sent again is still there, under the words that say why.
    return c.redirect(withQuery(deps.to('deskDeliveries'), { tab: revived > 0 ? 'waiting' : 'given-up' }), 303);
  };
