import { createHash, timingSafeEqual } from 'node:crypto';
import type { Handler } from 'hono';
import { runSchedule } from '../acts/run-schedule.ts';
import type { Deps } from '../ports.ts';
import { sendProblem } from './answer.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** `POST /api/cron`: delivery, deadlines and the daily purge, for hosts without a timer. */
export const postCron =
  (deps: Deps): Handler =>
  async (c) => {
    const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    const { cronSecret } = deps.settings;
    if (cronSecret === null || !timingSafeEqual(digest(given), digest(cronSecret))) {
      c.header('www-authenticate', 'Bearer');
      return sendProblem(c, 401, 'Send the bearer secret');
    }
    return c.json(await runSchedule(deps));
  };
