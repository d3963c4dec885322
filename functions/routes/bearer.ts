import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { Deps } from '../ports.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const given = (c: Context): string => /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';

/** The same as the password of Basic authentication, for programs that send nothing else. */
export function passwordIsOneOf(c: Context, tokens: readonly string[]): boolean {
  const encoded = /^Basic ([\w+/=-]+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  const password = pair.slice(pair.indexOf(':') + 1);
  return tokens.filter((one) => timingSafeEqual(digest(password), digest(one))).length > 0;
}

/** Whether the caller sent one of these bearers. All are compared, so that the time tells nothing of which. */
export const isOneOf = (c: Context, tokens: readonly string[]): boolean =>
  tokens.filter((one) => timingSafeEqual(digest(given(c)), digest(one))).length > 0;

/** Whether the caller sent the bearer `CRON_SECRET`; never where none is set. */
export function hasBearer(c: Context, deps: Pick<Deps, 'settings'>): boolean {
  const { cronSecret } = deps.settings;
  return cronSecret !== null && isOneOf(c, [cronSecret]);
}
