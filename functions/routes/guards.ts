import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { headersFor } from '../../src/schemas/headers.ts';
import { BODY_MAX_BYTES } from '../domain/limits.ts';

import type { Deps } from '../ports.ts';
import { refuseWith } from './answer.ts';

/** The headers of every answer, refusals and faults included. */
export const securityHeaders =
  (base: string): MiddlewareHandler =>
  async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headersFor('gate', base))) c.res.headers.set(name, value);
  };

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a writing request comes from our own pages. Fetch Metadata first (every browser since 2023 sends it), then Origin.
 * A caller with neither is no browser, so it carries nobody's cookies: it may send JSON, which no foreign form can.
 */
export function sameOrigin(headers: Headers, ours: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin !== null) return origin === ours;
  return /^application\/json\b/i.test(headers.get('content-type') ?? '');
}

/**
 * Whether a reading request is one that another site may cause: a link that somebody follows, in a window of its own. A frame, an
 * image, a script or a `fetch` of another site learns nothing here, not even the status (https://web.dev/articles/fetch-metadata).
 */
export function mayRead(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site === null || site === 'same-origin' || site === 'none') return true;
  return headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document';
}

export const crossSiteGuard =
  (deps: Deps): MiddlewareHandler =>
  async (c, next) => {
    const { headers } = c.req.raw;
    // Cron is called by a scheduler with a bearer secret; there is no cookie to ride on.
    if (
      SAFE.has(c.req.method)
        ? mayRead(headers)
        : c.req.path === deps.to('cron') || sameOrigin(headers, new URL(deps.settings.siteUrl).origin)
    )
      return next();
    return refuseWith(c, deps, ({ notices }) => notices.otherSite, 403);
  };

const tooMuch =
  (deps: Deps) =>
  (c: Context): Response | Promise<Response> =>
    refuseWith(c, deps, ({ notices }) => notices.tooLong(BODY_MAX_BYTES / 1024), 413);

export function sizeGuard(deps: Deps): MiddlewareHandler {
  const onError = tooMuch(deps);
  const counted = bodyLimit({ maxSize: BODY_MAX_BYTES, onError });
  return async (c, next) => {
    const declared = c.req.header('content-length');
    if (declared === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next);
    // The HTTP parser holds a body to the length it declares. Only to look at its stream would cost more than all else about a form.
    return Number(declared) <= BODY_MAX_BYTES ? next() : onError(c);
  };
}
