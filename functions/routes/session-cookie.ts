import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SESSION_LIFETIME_HOURS } from '../domain/limits.ts';
import { isLoopback } from '../domain/network.ts';
import type { Deps } from '../ports.ts';

/** `sign-in`: from the button of a company account to the way back, for minutes. */
export type SessionKind = 'access' | 'review' | 'admin' | 'sign-in';

/**
 * Whether the site is on this machine and without TLS, as the demo is. Safari keeps no `Secure` cookie there, though the origin counts
 * as secure (https://bugs.webkit.org/show_bug.cgi?id=281149), and nobody stands in between. Every other origin has TLS.
 */
export function isPlainLoopback(siteUrl: string): boolean {
  const { protocol, hostname } = new URL(siteUrl);
  const host = hostname.replace(/^\[|\]$/g, '');
  return protocol === 'http:' && (/(?:^|\.)localhost$/.test(host) || isLoopback(host));
}

const PLAIN = 'plainCookies';
/** Says once for each request how its cookies are bound. */
export const cookieBinding =
  (deps: Pick<Deps, 'settings'>): MiddlewareHandler =>
  (c, next) => {
    c.set(PLAIN, isPlainLoopback(deps.settings.siteUrl));
    return next();
  };

const secureIn = (c: Context): boolean => c.get(PLAIN) !== true;
/** The `__Host-` prefix binds the cookie to this origin, to https and to `/` (RFC 6265bis §4.1.3.2); it wants `Secure`. */
const nameOf = (c: Context, kind: SessionKind): string => `${secureIn(c) ? '__Host-' : ''}vouchsafe-${kind}`;

export const readSession = (c: Context, kind: SessionKind): string | undefined => getCookie(c, nameOf(c, kind));
export function writeSession(
  c: Context,
  kind: SessionKind,
  secret: string,
  maxAge = SESSION_LIFETIME_HOURS * 3600,
): void {
  setCookie(c, nameOf(c, kind), secret, {
    path: '/',
    secure: secureIn(c),
    httpOnly: true,
    sameSite: 'Lax',
    maxAge,
  });
}
export const dropSession = (c: Context, kind: SessionKind): void => {
  deleteCookie(c, nameOf(c, kind), { path: '/', secure: secureIn(c) });
};
