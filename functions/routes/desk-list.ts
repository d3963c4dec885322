import type { Context } from 'hono';
import { DESK_SEARCH_MAX_CHARS } from '../domain/limits.ts';
import { NUMBER_MAX, type PageCursor } from '../domain/paging.ts';
import { scopeOf } from '../domain/scope.ts';
import type { Looking } from '../pages/desk-list.ts';
import type { Deps } from '../ports.ts';
import { typedText } from './check-form.ts';
import type { StaffEnv } from './require-session.ts';

const KEYS = {
  moment: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  number: /^\d{1,15}$/,
  id: /^[\w-]{1,200}$/,
};

/** `?next=` or `?prev=` and a key; anything else is the first page. */
export function pageCursor(c: Context, kind: keyof typeof KEYS): PageCursor | null {
  for (const way of ['next', 'prev'] as const) {
    const from = c.req.query(way);
    if (from === undefined || !KEYS[kind].test(from)) continue;
    if (kind !== 'number') return { way, from };
    if (Number(from) <= NUMBER_MAX) return { way, from: Number(from) };
  }
  return null;
}

/** `?q=`: what is looked for. */
export const searchOf = (c: Context): string => typedText(c.req.query('q'), DESK_SEARCH_MAX_CHARS).trim();

/** The documents that whoever looks decides on; null for all of them. */
export const ownDocuments = ({ manifest }: Pick<Deps, 'manifest'>, { staff }: StaffEnv['Variables']) =>
  scopeOf(manifest, staff.session.email);

export const lookingOf = ({ staff }: StaffEnv['Variables']): Looking => ({
  email: staff.session.email,
  role: staff.role,
});
