import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { Deps } from '../ports.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether the caller sent the bearer `CRON_SECRET`; never where none is set. */
export function hasBearer(c: Context, deps: Pick<Deps, 'settings'>): boolean {
  const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
  const { cronSecret } = deps.settings;
  return cronSecret !== null && timingSafeEqual(digest(given), digest(cronSecret));
}
