// A built function behind HTTP on loopback, called as its host calls it. `node serve-function.ts <host> <folder>`; prints its port.
// `POST /-/schedule` is the host's schedule; `POST /-/settle` waits for what goes on after the answers; `/-/loaded` names the files of the
// function that were loaded so far.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { registerHooks } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SITE } from '../../support/wanted.ts';
import { fromAnswer, scheduleEvent, urlEvent } from './lambda-events.ts';

const [, , host = '', given = ''] = process.argv;
const folder = path.resolve(given);
const loaded = new Set<string>();
registerHooks({
  load(url, context, next) {
    if (url.startsWith(pathToFileURL(folder).href)) loaded.add(path.basename(url));
    return next(url, context);
  },
});
const load = (file: string) => import(pathToFileURL(path.join(folder, file)).href);
const kept: Promise<unknown>[] = [];
const waitUntil = (work: Promise<unknown>) => void kept.push(work);

interface Served {
  answer(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void>;
  schedule(): Promise<void>;
}
const VISITOR = '203.0.113.7';

async function write(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.end(Buffer.from(await answer.arrayBuffer()));
}
const asked = ({ method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer): [string, RequestInit] => {
  const passed = Object.entries(headers).filter(
    ([name]) => !/^(host|connection|content-length|transfer-encoding)$/.test(name),
  );
  return [
    SITE + url,
    {
      method,
      headers: Object.fromEntries(passed.map(([name, value]) => [name, String(value)])),
      ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
    },
  ];
};

const askedOf = (request: IncomingMessage, body: Buffer): Request => new Request(...asked(request, body));

/** A file of a Netlify function. */
interface Functions {
  default(request: Request, context?: { ip: string; waitUntil(work: Promise<unknown>): void }): Promise<Response>;
}
const hosts: Record<string, () => Promise<Served>> = {
  async lambda() {
    const { handler } = await load('gate/lambda.mjs');
    const context = { functionName: 'gate', awsRequestId: 'test' };
    return {
      async answer(request, response, body) {
        await write(fromAnswer(await handler(await urlEvent(...asked(request, body)), context)), response);
      },
      schedule: async () => void (await handler(scheduleEvent('aws.scheduler'), context)),
    };
  },
  async vercel() {
    // What the runtime puts there for a function (`@vercel/functions`, “waitUntil”).
    (globalThis as Record<symbol, unknown>)[Symbol.for('@vercel/request-context')] = { get: () => ({ waitUntil }) };
    const { default: listener } = await load('functions/gate.func/vercel.mjs');
    return {
      async answer(request, response) {
        request.headers['x-real-ip'] = VISITOR;
        request.headers.host = new URL(SITE).host;
        await listener(request, response);
      },
      // “Managing cron jobs”: a GET of the path in the configuration, with the secret as its bearer.
      async schedule() {
        const { port } = server.address() as AddressInfo;
        const answer = await fetch(`http://127.0.0.1:${port}/api/cron`, {
          headers: { authorization: `Bearer ${process.env.CRON_SECRET}`, 'user-agent': 'vercel-cron/1.0' },
        });
        if (!answer.ok) throw new Error(`the schedule was answered ${answer.status}`);
      },
    };
  },
  // As its runtime calls it: the default export with a request and a context, on the paths that the file exports.
  async netlify() {
    // Each function is a file in a folder of its name.
    const loadNamed = (name: string) => load(path.join('functions', name, `${name}.mjs`));
    const gate = (await loadNamed('gate')) as Functions & { config: { path: string[] } };
    const work = (await loadNamed('work')) as Functions;
    const paths = gate.config.path.map((pathname) => new URLPattern({ pathname }));
    return {
      async answer(request, response, body) {
        const asked = askedOf(request, body);
        const reached = paths.some((one) => one.test(asked.url));
        await write(
          reached
            ? await gate.default(asked, { ip: VISITOR, waitUntil })
            : new Response('not the gate’s', { status: 404 }),
          response,
        );
      },
      async schedule() {
        const answer = await work.default(new Request(`${SITE}/.netlify/functions/work`, { method: 'POST' }));
        if (!answer.ok) throw new Error(`the schedule was answered ${answer.status}`);
      },
    };
  },
  // Netlify's own local runtime (`npm run bench -- netlify`).
  async 'netlify-local'() {
    const { FunctionsHandler } = await import('@netlify/functions-dev');
    const { Reactive } = await import('@netlify/dev-utils');
    // As `netlify.toml` says. Its runtime packs a function anew for each request, which takes seconds where its own bundler does it.
    const packing = { node_bundler: process.env.NODE_BUNDLER, included_files: ['functions/gate/**'] };
    const functions = new FunctionsHandler({
      config: new Reactive({ functions: { '*': packing } }),
      destPath: path.join(folder, '.local'),
      projectRoot: folder,
      settings: {},
      geolocation: {} as never,
      timeouts: { syncFunctions: 30 },
      userFunctionsPath: path.join(folder, 'functions'),
    });
    const call = async (request: Request): Promise<Response> => {
      const match = await functions.match(request);
      return match ? match.handle(request) : new Response('not the gate’s', { status: 404 });
    };
    return {
      async answer(request, response, body) {
        await write(await call(askedOf(request, body)), response);
      },
      async schedule() {
        const answer = await call(new Request(`${SITE}/.netlify/functions/work`, { method: 'POST' }));
        if (!answer.ok) throw new Error(`the schedule was answered ${answer.status}`);
      },
    };
  },
};

const start = hosts[host];
if (!start) throw new Error(`no host ${host}`);
const served = await start();
const server = createServer(async (request, response) => {
  try {
    if (request.url === '/-/schedule') {
      await served.schedule();
      response.end();
    } else if (request.url === '/-/loaded') {
      response.end(JSON.stringify([...loaded].sort()));
    } else if (request.url === '/-/settle') {
      while (kept.length > 0) await kept.pop();
      response.end();
    } else {
      const chunks: Buffer[] = [];
      // Vercel's function reads the stream by itself.
      if (host !== 'vercel') for await (const chunk of request) chunks.push(chunk as Buffer);
      await served.answer(request, response, Buffer.concat(chunks));
    }
  } catch (fault) {
    console.error(fault);
    response.writeHead(500).end(String(fault));
  }
});
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as AddressInfo).port}`));
