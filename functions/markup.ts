import { raw } from 'hono/html';
import type { Child, JSX } from 'hono/jsx';
import { Fragment, jsx } from 'hono/jsx/jsx-runtime';

export type Markup = Child;

/**
 * An element of `hono/jsx`, called by name because Node runs no JSX syntax (docs/decisions/0011-pages-as-calls.md). The library escapes
 * text and attributes; `false`, `null` and `undefined` are nothing.
 */
export const h = <Tag extends keyof JSX.IntrinsicElements>(
  tag: Tag,
  attributes: JSX.IntrinsicElements[Tag],
  ...children: Markup[]
): Markup => jsx(tag as string, { ...attributes, children });

/** The same for an element of a drawing, of which the library has no types. */
export const drawn = (tag: 'svg' | 'rect', attributes: Record<string, string>, ...children: Markup[]): Markup =>
  jsx(tag, { ...attributes, children });

export const group = (...children: Markup[]): Markup => jsx(Fragment, { children });
/** HTML that the build made; never a visitor's. */
export const trusted = (html: string): Markup => raw(html);
/** The text of a page; a string becomes its escaped self. */
export const render = (markup: Markup): string => String(group(markup));
