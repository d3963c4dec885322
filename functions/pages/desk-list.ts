import { DESK_SEARCH_MAX_CHARS } from '../domain/limits.ts';
import type { PageOf } from '../domain/paging.ts';
import { h, type Markup } from '../markup.ts';
import type { StaffRole } from './desk-layout.ts';

/** Who looks at a page of the desk. */
export interface Looking {
  email: string;
  role: StaffRole;
}

/** What a list was asked for, by the names that stand in its address; empty ones are left out. */
export type Asked = Record<string, string | null>;

export function withQuery(path: string, asked: Asked): string {
  const given = Object.entries(asked).filter((one): one is [string, string] => one[1] !== null && one[1] !== '');
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

export interface PagerWords {
  pages: string;
  /** The way back to the beginning of the list, and the way on. */
  prev: string;
  next: string;
}
/** The ways to the pages beside this one; nothing where the list has one page. */
export function pager(
  { prev, next }: Pick<PageOf<unknown>, 'prev' | 'next'>,
  path: string,
  asked: Asked,
  said: PagerWords,
): Markup {
  const link = (way: 'prev' | 'next', from: string | number | null): Markup =>
    from !== null && h('a', { href: withQuery(path, { ...asked, [way]: String(from) }), rel: way }, said[way]);
  return (
    (prev !== null || next !== null) &&
    h('nav', { class: 'pair', 'aria-label': said.pages }, link('prev', prev), link('next', next))
  );
}

/** Lists of the same kind beside each other. */
export const tabs = (label: string, links: readonly { href: string; label: string; isCurrent: boolean }[]): Markup =>
  h(
    'nav',
    { 'aria-label': label },
    h(
      'ul',
      { class: 'chips' },
      links.map((one) =>
        h('li', {}, h('a', { href: one.href, 'aria-current': one.isCurrent ? 'page' : undefined }, one.label)),
      ),
    ),
  );

export const searchField = (label: string, value: string): Markup =>
  h(
    'label',
    {},
    label,
    ' ',
    h('input', { type: 'search', name: 'q', value, maxlength: DESK_SEARCH_MAX_CHARS, autocomplete: 'off' }),
  );

export const selectField = (
  label: string,
  name: string,
  options: readonly (readonly [value: string, label: string, isChosen: boolean])[],
): Markup =>
  h(
    'label',
    {},
    label,
    ' ',
    h(
      'select',
      { name },
      options.map(([value, text, selected]) => h('option', { value, selected }, text)),
    ),
  );

/** A filter whose answers stand in the address. */
export const filterForm = (path: string, label: string, button: string, ...fields: Markup[]): Markup =>
  h(
    'form',
    { method: 'get', action: path, role: 'search', 'aria-label': label, class: 'filters' },
    fields,
    h('button', { class: 'button button--quiet' }, button),
  );

/** A post of fields that nobody fills in. */
export const hiddenPost = (
  action: string,
  values: Record<string, string>,
  label: string,
  { name, look = 'button button--quiet' }: { name?: string; look?: string } = {},
): Markup =>
  h(
    'form',
    { method: 'post', action },
    Object.entries(values).map(([key, value]) => h('input', { type: 'hidden', name: key, value })),
    h('button', { class: look, 'aria-label': name }, label),
  );
