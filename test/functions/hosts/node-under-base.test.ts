import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Running, startNode } from '../../../functions/hosts/node.ts';
import { headersFor, staticHeaders } from '../../../src/schemas/headers.ts';
import { sampleManifest } from '../support/manifest.ts';
import { ada, formBody } from '../support/visitor.ts';

let folder = '';
let running: Running;
let at = '';
const printed: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'host-'));
  const put = async (name: string, content: string) => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  };
  const manifest = sampleManifest((draft) => {
    draft.company.trustUrl = 'https://acme.example/trust';
  });
  await put('.build/manifest.json', JSON.stringify(manifest));
  await put('dist/_headers', 'secret rules');
  await put('dist/404.html', '<h1>Not here</h1>');
  await put('dist/trust/404.html', '<h1>Not here</h1>');
  await put('dist/trust/index.html', '<h1>Overview</h1>');
  await put('dist/trust/search/index.html', '<h1>Search</h1>');
  await put('dist/trust/trust.json', '{}');
  await put('dist/trust/_astro/site.abc.css', 'a{}');
  vi.spyOn(console, 'log').mockImplementation((line: string) => printed.push(line));
  running = await startNode({ PORT: '0', DATA_DIR: path.join(folder, 'data'), VAULT_URL: `file:${folder}` }, folder);
  at = `http://127.0.0.1:${running.port}`;
});
afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true });
});
const get = (address: string) => fetch(at + address, { redirect: 'manual' });

test('says where it is', () => {
  expect(printed).toContain('Trust center  http://localhost:0/trust/');
});

test('the site answers under the base, with the headers of each address', async () => {
  for (const address of ['/', '/search/', '/trust.json', '/_astro/site.abc.css']) {
    const answer = await get(`/trust${address}`);
    expect(answer.status).toBe(200);
    for (const [name, value] of Object.entries(staticHeaders(address, '/trust')))
      expect([address, name, answer.headers.get(name)?.split(';')[0]]).toEqual([address, name, value.split(';')[0]]);
    expect(answer.headers.get('strict-transport-security')).toBe(null);
  }
  const bare = await get('/trust');
  expect([bare.status, bare.headers.get('location')]).toEqual([308, '/trust/']);
  for (const address of ['/trust/nowhere/', '/nowhere/', '/', '/_headers', '/trust.json']) {
    const answer = await get(address);
    expect([address, answer.status, await answer.text()]).toEqual([address, 404, '<h1>Not here</h1>']);
  }
});

test('the gate answers under the base, and nowhere else', async () => {
  const health = await get('/trust/healthz');
  expect(await health.json()).toEqual({ ok: true });
  for (const [name, value] of Object.entries(headersFor('gate', '/trust')))
    expect(health.headers.get(name)).toBe(value);
  expect(health.headers.get('strict-transport-security')).toBe(null);
  for (const address of ['/healthz', '/access/', '/api/challenge']) expect((await get(address)).status).toBe(404);
  const bare = await get('/trust/admin');
  expect([bare.status, bare.headers.get('location')]).toEqual([308, '/trust/admin/']);
  const sent = await fetch(`${at}/trust/api/requests`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: formBody({ ...ada, documents: 'soc-2' }),
  });
  const refused = await fetch(`${at}/trust/`, { headers: { 'x-long': 'x'.repeat(20_000) } });
  expect([refused.status, refused.headers.get('strict-transport-security')]).toEqual([431, null]);
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/trust/request/sent/']);
});
