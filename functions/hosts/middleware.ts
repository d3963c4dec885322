import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { isGateAddress } from '../../src/schemas/gate-addresses.ts';

export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (fault?: unknown) => void) => void;

/** The authoring server's own styles are inline, which the policy of a built site refuses. */
function withoutPolicy(answer: Response): Response {
  const headers = new Headers(answer.headers);
  headers.delete('content-security-policy');
  return new Response(answer.body, { status: answer.status, headers });
}

type Fetch = (request: Request, host: never) => Response | Promise<Response>;

/** A gate, opened for each request, as a middleware of the authoring server, which answers every other address. */
export function gateMiddleware(base: string, open: () => Promise<Fetch>): Middleware {
  const isGate = isGateAddress(base);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const fetch = await open();
    await getRequestListener(async (asked, host) => withoutPolicy(await fetch(asked, host as never)))(
      request,
      response,
    );
  };
  return (request, response, next) => {
    // Vite may have taken the base off.
    const { originalUrl = request.url ?? '/' } = request as { originalUrl?: string };
    if (!isGate(new URL(originalUrl, 'http://localhost').pathname)) return next();
    request.url = originalUrl;
    answer(request, response).catch(next);
  };
}
