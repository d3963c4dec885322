import { once } from 'node:events';
import { request as ask, createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { nodeListener } from '../../../functions/hosts/node-listener.ts';

let server: Server;
const serve = async (fetch: (request: Request) => Promise<Response>): Promise<number> => {
  server = createServer(nodeListener(fetch)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};
afterEach(() => void server.close());

test('method, address, every header and the body arrive; status, headers, each cookie and the body come back', async () => {
  const port = await serve(async (request) => {
    const seen = [request.method, request.url, request.headers.get('x-several'), await request.text()];
    const headers = new Headers({ 'content-type': 'text/plain', 'x-seen': JSON.stringify(seen) });
    headers.append('set-cookie', 'a=1; Path=/');
    headers.append('set-cookie', 'b=2');
    return new Response('the answer', { status: 422, headers });
  });
  const sent = ask({
    port,
    method: 'POST',
    path: '/api/requests?a=b',
    headers: { host: 'trust.example', 'x-several': ['1', '2'] },
  });
  sent.end('name=Ada');
  const [answer] = await once(sent, 'response');
  expect(answer.statusCode).toBe(422);
  expect(JSON.parse(answer.headers['x-seen'])).toEqual([
    'POST',
    'https://trust.example/api/requests?a=b',
    '1, 2',
    'name=Ada',
  ]);
  expect(answer.headers['set-cookie']).toEqual(['a=1; Path=/', 'b=2']);
  expect(await text(answer)).toBe('the answer');
});

test('an answer without a body ends', async () => {
  const port = await serve(async () => new Response(null, { status: 303, headers: { location: '/request/sent/' } }));
  const answer = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location'), await answer.text()]).toEqual([303, '/request/sent/', '']);
});

test.each([
  ['a method that no request may have', 'TRACE / HTTP/1.1\r\nHost: trust.example\r\n\r\n'],
  ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n'],
])('%s is answered with 400, and the gate is not asked', async (_what, sent) => {
  let asked = 0;
  const port = await serve(async () => new Response(String(asked++)));
  const socket = connect(port, '127.0.0.1');
  socket.end(sent);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
  expect(asked).toBe(0);
});

test('a reader who leaves in the middle harms nobody', async () => {
  let left: () => void = () => {};
  const gone = new Promise<void>((resolve) => {
    left = resolve;
  });
  const port = await serve(async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)),
      cancel: left,
    });
    return new Response(body);
  });
  const sent = ask({ port });
  sent.end();
  const [answer] = await once(sent, 'response');
  answer.destroy();
  await gone;
  server.close();
  const next = await serve(async () => new Response('still here'));
  expect(await (await fetch(`http://127.0.0.1:${next}/`)).text()).toBe('still here');
});
