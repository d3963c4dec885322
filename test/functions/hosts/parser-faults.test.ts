import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Running, startNode } from '../../../functions/hosts/node.ts';
import { answerParserFaults } from '../../../functions/hosts/parser-faults.ts';
import { headersFor } from '../../../src/schemas/headers.ts';
import { sampleManifest } from '../support/manifest.ts';

let folder = '';
let running: Running;
const here = process.cwd();
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parser-'));
  await mkdir(path.join(folder, '.build'));
  await mkdir(path.join(folder, 'dist'));
  await writeFile(path.join(folder, '.build/manifest.json'), JSON.stringify(sampleManifest()));
  await writeFile(path.join(folder, 'dist/index.html'), '<h1>Overview</h1>');
  await writeFile(path.join(folder, 'dist/404.html'), '<h1>Not here</h1>');
  vi.spyOn(console, 'log').mockImplementation(() => {});
  process.chdir(folder);
  running = await startNode({ PORT: '0', DATA_DIR: path.join(folder, 'data') });
});
afterAll(async () => {
  await running.stop();
  process.chdir(here);
  await rm(folder, { recursive: true });
});

/** What comes back until the connection is closed. */
async function raw(sent: string, port = running.port): Promise<{ status: number; headers: Headers; body: string }> {
  const socket = connect(port, '127.0.0.1');
  socket.write(sent);
  // A connection that is cut off with bytes unread may end in a reset: what came before it counts.
  let said = '';
  socket.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  socket.on('error', () => {});
  await once(socket, 'close');
  const [head = '', body = ''] = said.split('\r\n\r\n', 2);
  const [start = '', ...lines] = head.split('\r\n');
  const pairs = lines.map((line): [string, string] => [
    line.slice(0, line.indexOf(':')),
    line.slice(line.indexOf(':') + 2),
  ]);
  return { status: Number(start.split(' ')[1]), headers: new Headers(pairs), body };
}
const CLOSE = 'Connection: close\r\n';

describe('what the parser refuses carries the headers, and says what it is', () => {
  test.each([
    ['no HTTP', 'HELLO\r\n\r\n', 400],
    ['another version', 'GET / HTTP/9.9\r\nHost: a.example\r\n\r\n', 400],
    ['a preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: a.example\r\n: x\r\n\r\n', 400],
    ['a blank before the colon', 'GET / HTTP/1.1\r\nHost : a.example\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    [
      'a length and chunks',
      'POST /api/requests HTTP/1.1\r\nHost: a.example\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['headers that are too large', `GET / HTTP/1.1\r\nHost: a.example\r\nCookie: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
    ['an expectation', `GET / HTTP/1.1\r\nHost: a.example\r\nExpect: 200-ok\r\n${CLOSE}\r\n`, 417],
    ['no host', `GET / HTTP/1.1\r\n${CLOSE}\r\n`, 400],
    ['no host, at the gate', `GET /healthz HTTP/1.1\r\n${CLOSE}\r\n`, 400],
    ['a host that is none', `GET / HTTP/1.1\r\nHost: a b/c\r\n${CLOSE}\r\n`, 400],
    [
      'a broken chunk',
      'POST /api/requests HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      400,
    ],
  ])('%s', async (_, sent, status) => {
    const answer = await raw(sent);
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(headersFor('gate')))
      expect([name, answer.headers.get(name)]).toEqual([name, value]);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(answer.body)));
    expect(answer.body).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">\n<title>[^<]+<\/title>\n<h1>/);
  });

  test('a request that never ends is told so', async () => {
    const server = createServer({ headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 20 }, () => {});
    answerParserFaults(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const answer = await raw('GET / HTTP/1.1\r\nHost: a.example\r\n', (server.address() as AddressInfo).port);
    expect([answer.status, answer.headers.get('x-frame-options')]).toEqual([408, 'DENY']);
    server.close();
  });
});

test('nothing is written into an answer that is under way', async () => {
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-length': '100' }).write('half'),
  );
  answerParserFaults(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: a.example\r\n\r\n');
  await once(socket, 'readable');
  socket.write('NONSENSE\r\n\r\n');
  const said = await text(socket).catch(String);
  expect(said).not.toContain('400');
  server.close();
});

test('what is a request is served as before, and a connection may carry several', async () => {
  const get = `GET / HTTP/1.1\r\nHost: a.example\r\n`;
  const answer = await raw(`${get}\r\n${get}${CLOSE}\r\n`);
  expect(answer.status).toBe(200);
  expect((await fetch(`http://127.0.0.1:${running.port}/healthz`)).status).toBe(200);
  const posted = await fetch(`http://127.0.0.1:${running.port}/api/requests`, {
    method: 'POST',
    headers: { expect: '100-continue' },
  }).catch(() => null);
  expect(posted === null || posted.status < 500).toBe(true);
});
