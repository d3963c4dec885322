import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { Deps } from '../ports.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether the caller sent this secret as its bearer; never where none is set. */
export function sentBearer(c: Context, secret: string | null | undefined): boolean {
  const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
  return typeof secret === 'string' && secret !== '' && timingSafeEqual(digest(given), digest(secret));
}

/** Whether the caller sent the bearer `CRON_SECRET`. */
export const hasBearer = (c: Context, deps: Pick<Deps, 'settings'>): boolean => sentBearer(c, deps.settings.cronSecret);
