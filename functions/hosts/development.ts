import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { isGateAddress } from '../../src/schemas/gate-addresses.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { createApp } from '../app.ts';
import { readEnvironment } from './env.ts';
import { openDeps } from './open-deps.ts';
import { startWork } from './work-loop.ts';

/** The authoring server's own styles are inline, which the policy of a built site refuses. */
function withoutPolicy(answer: Response): Response {
  const headers = new Headers(answer.headers);
  headers.delete('content-security-policy');
  return new Response(answer.body, { status: answer.status, headers });
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (fault?: unknown) => void) => void;

/** The gate as a middleware of the authoring server: the manifest is made anew for every request, so an edit shows at once. */
export function developmentGate(
  source: Readonly<Record<string, string | undefined>>,
  currentManifest: () => Promise<Manifest | null>,
  base: string,
): Middleware {
  const isGate = isGateAddress(base);
  const env = readEnvironment(source);
  let opened: ReturnType<typeof openDeps> | undefined;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const manifest = await currentManifest();
    if (!manifest) {
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('The content has faults; the terminal lists them.\n');
      return;
    }
    opened ??= openDeps(env, manifest).then((fresh) => {
      startWork(fresh.deps);
      return fresh;
    });
    const { deps } = await opened;
    deps.manifest = manifest;
    const app = createApp(deps);
    await getRequestListener(async (asked, host) => withoutPolicy(await app.fetch(asked, host)))(request, response);
  };
  return (request, response, next) => {
    // Vite may have taken the base off.
    const { originalUrl = request.url ?? '/' } = request as { originalUrl?: string };
    if (!isGate(new URL(originalUrl, 'http://localhost').pathname)) return next();
    request.url = originalUrl;
    answer(request, response).catch(next);
  };
}
