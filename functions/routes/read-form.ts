import type { Context } from 'hono';
import type { unreadablePage } from '../pages/notice.ts';
import { PAGES } from '../pages/on-demand.ts';
import type { Deps } from '../ports.ts';
import { refuse } from './answer.ts';
import { type Parsed, readBody, type Shape } from './body.ts';

/** The body of a form; where it can't be read, the answer that says so, and by `nothing` what did not happen because of it. */
export async function readForm(
  c: Context,
  deps: Deps,
  shape: Shape,
  nothing: Parameters<typeof unreadablePage>[1],
  json = false,
): Promise<Parsed | Response> {
  const body = await readBody(c, shape, json);
  if (!('status' in body)) return body;
  const { unreadablePage: unreadable } = await PAGES.notice();
  return refuse(c, deps, unreadable(body.unreadable, nothing), body.status);
}

/** What was chosen, to be shown again. */
export const typedList = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
