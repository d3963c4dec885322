import type { Handler } from 'hono';
import { askForMoreTime } from '../acts/send-reminders.ts';
import type { Deps } from '../ports.ts';
import { refuseWith } from './answer.ts';
import type { ReaderEnv } from './require-session.ts';

/** `POST /access/more-time`: the approvers are told; the shelf says so from then on. */
export const postMoreTime =
  (deps: Deps): Handler<ReaderEnv> =>
  async (c) => {
    const outcome = await askForMoreTime(deps, c.var.request);
    if ('refused' in outcome) return refuseWith(c, deps, ({ notices }) => notices.download['not-granted'], 403);
    return c.redirect(deps.to('access'), 303);
  };
