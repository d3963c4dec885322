import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { headersFor } from '../../src/schemas/headers.ts';
import { BODY_MAX_BYTES } from '../domain/limits.ts';
import { notice } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { refuse } from './answer.ts';

/** The headers of every answer, refusals and faults included. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headersFor('gate'))) c.res.headers.set(name, value);
};

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a writing request comes from our own pages. Fetch Metadata first (every browser since 2023 sends it), then Origin.
 * A caller with neither is no browser, so it carries nobody's cookies: it may send JSON, which no foreign form can.
 */
export function sameOrigin(headers: Headers, siteUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin !== null) return origin === siteUrl;
  return /^application\/json\b/i.test(headers.get('content-type') ?? '');
}

export const crossSiteGuard =
  (deps: Deps): MiddlewareHandler =>
  async (c, next) => {
    // Cron is called by a scheduler with a bearer secret; there is no cookie to ride on.
    if (SAFE.has(c.req.method) || c.req.path === '/api/cron' || sameOrigin(c.req.raw.headers, deps.settings.siteUrl))
      return next();
    return refuse(
      c,
      deps,
      notice(
        'This form was sent from another site',
        'For your safety it was not accepted. Open the form on this site and send it again.',
      ),
      403,
    );
  };

export const sizeGuard = (deps: Deps): MiddlewareHandler =>
  bodyLimit({
    maxSize: BODY_MAX_BYTES,
    onError: (c: Context) =>
      refuse(
        c,
        deps,
        notice(
          'That is too much text',
          `A form may hold ${BODY_MAX_BYTES / 1024} kB. Shorten what you typed and send it again.`,
        ),
        413,
      ),
  });
