import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Language } from '../../src/schemas/language.ts';
import { plainRefusal } from './plain-refusal.ts';

/** What has no body of its own (RFC 9110 §9.3.1 and §9.3.2). */
const BODILESS = new Set(['GET', 'HEAD']);

function requestOf(incoming: IncomingMessage): Request {
  const { method = 'GET', url = '/', headers, headersDistinct } = incoming;
  const given = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct)) for (const one of values) given.append(name, one);
  return new Request(new URL(url, `https://${headers.host}`), {
    method,
    headers: given,
    ...(BODILESS.has(method) ? {} : { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' as const }),
  });
}

/**
 * A gate as Node's own HTTP server calls it, for a function that starts with a visitor waiting: `@hono/node-server`, which a server has
 * time for, would be a tenth of all that it loads first. What is no request, such as TRACE or a host that is none, is answered with 400.
 */
export const nodeListener =
  (fetch: (request: Request) => Promise<Response>, base = '', language: Language = 'en') =>
  async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    let request: Request;
    try {
      request = requestOf(incoming);
    } catch {
      const { headers, body } = plainRefusal(400, base, language);
      outgoing.writeHead(400, headers).end(body);
      return;
    }
    const answer = await fetch(request);
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'set-cookie'));
    const cookies = answer.headers.getSetCookie();
    outgoing.writeHead(answer.status, { ...headers, ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) });
    if (!answer.body) outgoing.end();
    // A reader who leaves in the middle has nobody left to tell.
    else await pipeline(Readable.fromWeb(answer.body as never), outgoing).catch(() => {});
  };
