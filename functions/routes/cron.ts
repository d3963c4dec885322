import type { Handler } from 'hono';
import { deliver } from '../acts/deliver.ts';
import { sweepAll } from '../acts/sweep-all.ts';
import type { Deps } from '../ports.ts';
import { sendProblem } from './answer.ts';
import { hasBearer } from './bearer.ts';

/** `POST /api/cron`: delivery and deadlines, for hosts without a timer. */
export const postCron =
  (deps: Deps): Handler =>
  async (c) => {
    if (!hasBearer(c, deps)) {
      c.header('www-authenticate', 'Bearer');
      return sendProblem(c, 401, 'Send the bearer secret');
    }
    return c.json({ ...(await sweepAll(deps)), ...(await deliver(deps)) });
  };
