import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { CoreWords } from '../../src/words/gate-core.ts';
import type { Notice } from '../pages/notice.ts';
import { PAGES } from '../pages/on-demand.ts';
import { type Page, viewOf } from '../pages/view.ts';
import type { Deps } from '../ports.ts';

/** Whether the caller asked for JSON: it sent JSON, or accepts it and not HTML. */
export function wantsJson(c: Context): boolean {
  if (/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return true;
  const accept = c.req.header('accept') ?? '';
  return /\bjson\b/i.test(accept) && !/text\/html/i.test(accept);
}

/** Whether a refusal is for a program: it wants JSON, or it called an address for programs alone and not as a browser does. */
const isProgram = (c: Context, { to }: Pick<Deps, 'to'>): boolean => {
  if (wantsJson(c)) return true;
  // What is sent to the first of them is also a form of the site.
  const forPrograms =
    c.req.path === to('mcp') ||
    (c.req.path !== to('requests') && c.req.path.startsWith(to('requests').replace(/[^/]+$/, '')));
  return forPrograms && !/text\/html/i.test(c.req.header('accept') ?? '');
};

export const sendPage = async (
  c: Context,
  deps: Pick<Deps, 'manifest' | 'to'>,
  page: Page,
  status: ContentfulStatusCode = 200,
): Promise<Response> => c.html((await PAGES.frame()).frame(viewOf(deps), page), status);

/** Problem details (RFC 9457) with `errors` as in its §3 example. */
export const sendProblem = (
  c: Context,
  status: ContentfulStatusCode,
  title: string,
  faults: readonly { field: string | null; message: string }[] = [],
  detail?: string,
): Response =>
  c.body(
    JSON.stringify({
      type: 'about:blank',
      status,
      title,
      ...(detail === undefined ? {} : { detail }),
      ...(faults.length === 0
        ? {}
        : {
            errors: faults.map(({ field, message }) => ({
              detail: message,
              ...(field ? { pointer: `#/${field}` } : {}),
            })),
          }),
    }),
    status,
    { 'content-type': 'application/problem+json' },
  );

/** The same refusal to people and to programs. */
export const refuse = (
  c: Context,
  deps: Pick<Deps, 'manifest' | 'to'>,
  page: Page,
  status: ContentfulStatusCode,
): Response | Promise<Response> =>
  isProgram(c, deps) ? sendProblem(c, status, page(viewOf(deps)).title) : sendPage(c, deps, page, status);

/** A refusal that a notice says. */
export const refuseWith = async (
  c: Context,
  deps: Pick<Deps, 'manifest' | 'to'>,
  say: (words: CoreWords) => Notice,
  status: ContentfulStatusCode,
): Promise<Response> => refuse(c, deps, (await PAGES.notice()).notice(say), status);
