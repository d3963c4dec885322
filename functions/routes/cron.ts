import type { Handler } from 'hono';
import { runSchedule } from '../acts/run-schedule.ts';
import { viewOf } from '../pages/view.ts';
import type { Deps } from '../ports.ts';
import { sendProblem } from './answer.ts';
import { hasBearer } from './bearer.ts';

/** `POST /api/cron`: delivery, deadlines and the daily purge, for hosts without a timer. */
export const postCron =
  (deps: Deps): Handler =>
  async (c) => {
    if (!hasBearer(c, deps)) {
      c.header('www-authenticate', 'Bearer');
      return sendProblem(c, 401, viewOf(deps).words.forms.noBearer);
    }
    return c.json(await runSchedule(deps));
  };
