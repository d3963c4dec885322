import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Fault } from '../pages/faults.ts';
import { frame, type Page } from '../pages/frame.ts';
import type { Deps } from '../ports.ts';

/** Whether the caller asked for JSON: it sent JSON, or accepts it and not HTML. */
export function wantsJson(c: Context): boolean {
  if (/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return true;
  const accept = c.req.header('accept') ?? '';
  return /\bjson\b/i.test(accept) && !/text\/html/i.test(accept);
}

export const sendPage = async (
  c: Context,
  deps: Pick<Deps, 'manifest'>,
  page: Page,
  status: ContentfulStatusCode = 200,
): Promise<Response> => c.html(await frame(deps.manifest, page), status);

/** Problem details (RFC 9457) with `errors` as in its §3 example. */
export const sendProblem = (
  c: Context,
  status: ContentfulStatusCode,
  title: string,
  faults: readonly Fault[] = [],
): Response =>
  c.body(
    JSON.stringify({
      type: 'about:blank',
      status,
      title,
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
  deps: Pick<Deps, 'manifest'>,
  page: Page,
  status: ContentfulStatusCode,
): Response | Promise<Response> =>
  wantsJson(c) ? sendProblem(c, status, page.title) : sendPage(c, deps, page, status);
