import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener, RequestError } from '@hono/node-server';
import { baseOf, to } from '../../src/schemas/addresses.ts';
import { isGateAddress } from '../../src/schemas/gate-addresses.ts';
import { MANIFEST_FILE } from '../../src/schemas/manifest.ts';
import { settingWords } from '../../src/words/settings.ts';
import { staticSite } from '../adapters/static-site.ts';
import { createApp } from '../app.ts';
import { SHUTDOWN_GRACE_SECONDS } from '../domain/limits.ts';
import { messageOf } from '../domain/message-of.ts';
import type { Deps } from '../ports.ts';
import { loadRoutes } from '../routes/groups.ts';
import { readEnvironment } from './env.ts';
import { openNode } from './node-parts.ts';
import { openObserver } from './open-observer.ts';
import { answerParserFaults } from './parser-faults.ts';
import { plainRefusal } from './plain-refusal.ts';
import { readManifest } from './read-manifest.ts';
import { readStated } from './read-stated.ts';
import { sayFault } from './say-fault.ts';
import { stoppable } from './stop-server.ts';
import { startWork } from './work-loop.ts';

export interface Running {
  port: number;
  /** Takes no more, finishes what is in flight, closes the database. */
  stop(): Promise<void>;
}

/** What is no request, such as one without a host, or what nothing else has answered. */
function refusalFor(fault: unknown, { log, manifest }: Pick<Deps, 'log' | 'manifest'>, base: string): Response {
  const status = fault instanceof RequestError ? 400 : 500;
  if (status === 500) log('error', 'fault', { fault: messageOf(fault) });
  const { headers, body } = plainRefusal(status, base, manifest.company.language);
  return new Response(body, { status, headers });
}

/** What a request asks for; null where that cannot be read. */
const addressOf = ({ url = '', headers }: IncomingMessage): URL | null =>
  headers.host ? URL.parse(url.startsWith('/') ? `http://${headers.host}${url}` : url) : null;

/** The site from `<root>/dist/` and the gate, on one port. Prints where they are; SIGTERM and SIGINT stop it in order. */
export async function startNode(
  source: Readonly<Record<string, string | undefined>>,
  root = '.',
  graceSeconds = SHUTDOWN_GRACE_SECONDS,
): Promise<Running> {
  const env = readEnvironment(source);
  const { deps, mailDir, close } = await openNode(env, await readManifest(join(root, MANIFEST_FILE)), {
    stated: () => readStated(root),
    watching: await openObserver(env),
  });
  await loadRoutes();
  const app = createApp(deps);
  const base = baseOf(deps.settings.siteUrl);
  const site = staticSite(join(root, 'dist'), base);
  const { views } = deps.manifest.company.statistics;
  const see = views === 'server' ? await (await import('./count-served.ts')).servedCounter(deps) : null;
  const isGate = isGateAddress(base);
  const gate = getRequestListener((request, host) => app.fetch(request, host), {
    errorHandler: (fault) => refusalFor(fault, deps, base),
  });
  // A request without a host is refused by the gate, under our headers.
  const server = createServer({ requireHostHeader: false }, (incoming, outgoing) => {
    const address = addressOf(incoming);
    if (address && !isGate(address.pathname)) {
      see?.(incoming, outgoing, address);
      site(incoming, outgoing, address);
    } else void gate(incoming, outgoing);
  });
  answerParserFaults(server, base, deps.manifest.company.language);
  const stopServer = stoppable(server, graceSeconds);
  server.listen(env.PORT, env.HOST ?? (env.production ? '0.0.0.0' : '127.0.0.1'));
  await once(server, 'listening');
  const stopWork = startWork(deps);
  const { port } = server.address() as AddressInfo;

  const words = settingWords[deps.manifest.company.language].started;
  const at = to(deps.settings.siteUrl);
  console.log(words.trustCenter(at('overview')));
  if (mailDir !== null) console.log(words.email(deps.mailbox ? at('mailbox') : '', mailDir));

  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      await Promise.all([stopServer(), stopWork()]);
      await close();
    })();
    return stopping;
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  return { port, stop };
}

/** The same for a process that does nothing else: a start that cannot be is one message and exit code 1. */
export async function runNode(...start: Parameters<typeof startNode>): Promise<Running> {
  try {
    return await startNode(...start);
  } catch (fault) {
    console.error(sayFault(fault));
    process.exit(1);
  }
}
