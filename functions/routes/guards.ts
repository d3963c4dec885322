import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { headersFor } from '../../src/schemas/headers.ts';
import { ACCOUNTS_BODY_MAX_BYTES, BODY_MAX_BYTES } from '../domain/limits.ts';

import type { Deps } from '../ports.ts';
import { refuseWith } from './answer.ts';

/** The headers of every answer, refusals and faults included. */
export const securityHeaders =
  (base: string): MiddlewareHandler =>
  async (c, next) => {
    await next();
    const { headers } = c.res;
    const stricter = headers.get('cache-control')?.includes('no-store') ? headers.get('cache-control') : null;
    for (const [name, value] of Object.entries(headersFor('gate', base))) headers.set(name, value);
    if (stricter) headers.set('cache-control', stricter);
  };

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request comes from our own pages. Fetch Metadata first (every browser since 2023 sends it), then Origin. Null: the caller sent
 * neither, so it is no browser and carries nobody's cookies.
 */
function isOurs(headers: Headers, ours: string): boolean | null {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  return origin === null ? null : origin === ours;
}

/** Whether a writing request may come in: from our own pages, or from no browser at all, as JSON, which no foreign form can send. */
export const sameOrigin = (headers: Headers, ours: string): boolean =>
  isOurs(headers, ours) ?? /^application\/json\b/i.test(headers.get('content-type') ?? '');

/**
 * Whether a reading request is one that another site may cause: a link that somebody follows, in a window of its own. A frame, an
 * image, a script or a `fetch` of another site learns nothing here, not even the status (https://web.dev/articles/fetch-metadata).
 */
export function mayRead(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site === null || site === 'same-origin' || site === 'none') return true;
  return headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document';
}

/** Addresses that answer to a bearer, or to nobody in particular, and never to a cookie. */
const isForPrograms = (path: string, { to }: Pick<Deps, 'to'>): boolean =>
  path === to('mcp') ||
  path === to('bounces') ||
  (['apiDocuments', 'apiAccounts'] as const).some((name) => path === to(name) || path.startsWith(`${to(name)}/`));

const isOneClick = (path: string, { to }: Pick<Deps, 'to'>): boolean =>
  path.startsWith(to('followLeave', { token: '' }));

export const crossSiteGuard =
  (deps: Deps): MiddlewareHandler =>
  async (c, next) => {
    const { headers } = c.req.raw;
    const ours = new URL(deps.settings.siteUrl).origin;
    // What takes no cookie has nothing to ride on: programs may send what they like, and a page of another site may not. One that has bound
    // its own name to this host is same-origin to its browser, so `Origin` is asked as well (MCP, “Security Warning” of its HTTP transport).
    if (isForPrograms(c.req.path, deps)) {
      const origin = headers.get('origin');
      const site = headers.get('sec-fetch-site') ?? 'none';
      if (['same-origin', 'none'].includes(site) && (origin === null || origin === ours)) return next();
      return refuseWith(c, deps, ({ notices }) => notices.otherSite, 403);
    }
    // A mail program ends a list with one POST that says nothing of where it comes from (RFC 8058 §3.1); its address is all that it needs,
    // and no cookie adds to it.
    if (c.req.method === 'POST' && isOneClick(c.req.path, deps)) return next();
    // Cron is called by a scheduler with a bearer secret; there is no cookie to ride on.
    if (SAFE.has(c.req.method) ? mayRead(headers) : c.req.path === deps.to('cron') || sameOrigin(headers, ours))
      return next();
    const isSilent = isOurs(headers, ours) === null;
    return refuseWith(c, deps, ({ notices }) => (isSilent ? notices.noOrigin : notices.otherSite), 403);
  };

const tooMuch =
  (deps: Deps) =>
  (most: number) =>
  (c: Context): Response | Promise<Response> =>
    refuseWith(c, deps, ({ notices }) => notices.tooLong(most / 1024), 413);

export function sizeGuard(deps: Deps): MiddlewareHandler {
  const limitOf = (maxSize: number) => {
    const onError = tooMuch(deps)(maxSize);
    return { maxSize, onError, counted: bodyLimit({ maxSize, onError }) };
  };
  const [forms, lists] = [limitOf(BODY_MAX_BYTES), limitOf(ACCOUNTS_BODY_MAX_BYTES)];
  return async (c, next) => {
    // A whole list comes with a bearer, which is asked for before the list is read.
    const { maxSize, onError, counted } = c.req.path === deps.to('apiAccounts') ? lists : forms;
    const declared = c.req.header('content-length');
    if (declared === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next);
    // The HTTP parser holds a body to the length it declares. Only to look at its stream would cost more than all else about a form.
    return Number(declared) <= maxSize ? next() : onError(c);
  };
}
