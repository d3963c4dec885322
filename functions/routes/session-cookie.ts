import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SESSION_LIFETIME_HOURS } from '../domain/limits.ts';

export type Room = 'access' | 'review' | 'admin';
/** The `__Host-` prefix binds the cookie to this origin, to https and to `/` (RFC 6265bis §4.1.3.2). */
const nameOf = (room: Room): string => `__Host-vouchsafe-${room}`;

export const readSession = (c: Context, room: Room): string | undefined => getCookie(c, nameOf(room));
export function writeSession(c: Context, room: Room, secret: string): void {
  setCookie(c, nameOf(room), secret, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: SESSION_LIFETIME_HOURS * 3600,
  });
}
export const endSession = (c: Context, room: Room): void => {
  deleteCookie(c, nameOf(room), { path: '/', secure: true });
};
