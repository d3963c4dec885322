import { createHash, timingSafeEqual } from 'node:crypto';
import type { Handler } from 'hono';
import { deliver } from '../acts/deliver.ts';
import { sweepAll } from '../acts/sweep-all.ts';
import type { Deps } from '../ports.ts';
import { sendProblem } from './answer.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** `POST /api/cron`: delivery and deadlines, for hosts without a timer. */
export const postCron =
  (deps: Deps): Handler =>
  async (c) => {
    const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    const { cronSecret } = deps.settings;
    if (cronSecret === null || !timingSafeEqual(digest(given), digest(cronSecret))) {
      c.header('www-authenticate', 'Bearer');
      return sendProblem(c, 401, 'Send the bearer secret');
    }
    return c.json({ ...(await sweepAll(deps)), ...(await deliver(deps)) });
  };
