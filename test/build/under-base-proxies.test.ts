import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeUnderBase } from '../../src/build/place-under-base.ts';
import { writeHeaders } from '../../src/build/write-headers.ts';
import { headersFor, staticHeaders } from '../../src/schemas/headers.ts';
import { installed, PROXIES, startProxy } from '../support/proxies.ts';

const FILES = ['index.html', '404.html', 'faq/sso/index.html', 'faq/sso/index.md', 'search/index.html', 'trust.json'];

for (const name of PROXIES) {
  const here = installed(name);
  describe.skipIf(!here)(
    `the header file for ${name} under a path${here ? '' : `, skipped: ${name} is not on this machine`}`,
    () => {
      let folder = '';
      let gate: Server;
      let proxy: Awaited<ReturnType<typeof startProxy>> | undefined;
      beforeAll(async () => {
        folder = await mkdtemp(join(tmpdir(), 'under-base-'));
        const stage = join(folder, 'stage');
        for (const file of FILES) {
          await mkdir(dirname(join(stage, file)), { recursive: true });
          await writeFile(join(stage, file), file);
        }
        await writeHeaders(stage, folder, '/trust');
        const dist = await placeUnderBase(stage, '/trust');
        const site = join(folder, 'site');
        await mkdir(site);
        await writeFile(join(site, 'index.html'), 'the main site');
        gate = createServer((request, response) => {
          response.writeHead(200, headersFor('gate', '/trust')).end(`the gate: ${request.url}`);
        });
        await new Promise<void>((ready) => gate.listen(0, '127.0.0.1', ready));
        proxy = await startProxy(name, {
          headers: join(folder, '.build/headers'),
          dist,
          gatePort: String((gate.address() as AddressInfo).port),
          server: `root ${site}; index index.html;`,
        });
      });
      afterAll(async () => {
        await proxy?.stop();
        gate?.close();
        if (folder) await rm(folder, { recursive: true });
      });
      const get = (path: string) => fetch((proxy?.base ?? '') + path, { redirect: 'manual' });

      test.each([
        ['/', 'index.html'],
        ['/faq/sso/', 'faq/sso/index.html'],
        ['/faq/sso/index.md', 'faq/sso/index.md'],
        ['/search/', 'search/index.html'],
        ['/trust.json', 'trust.json'],
      ])('serves /trust%s', async (path, text) => {
        const answer = await get(`/trust${path}`);
        expect([answer.status, await answer.text()]).toEqual([200, text]);
        for (const [header, value] of Object.entries(staticHeaders(path, '/trust')))
          expect([header, answer.headers.get(header)]).toEqual([header, value]);
      });

      test('leads the bare path to the one with its slash, and answers 404 with the site’s own page', async () => {
        const bare = await get('/trust');
        expect([bare.status, new URL(bare.headers.get('location') ?? '', 'http://x').pathname]).toEqual([
          308,
          '/trust/',
        ]);
        const gone = await get('/trust/nowhere/');
        expect([gone.status, await gone.text()]).toEqual([404, '404.html']);
        for (const [header, value] of Object.entries(staticHeaders('/nowhere/', '/trust')))
          expect([header, gone.headers.get(header)]).toEqual([header, value]);
      });

      test('hands on the gate’s paths whole, and nothing else', async () => {
        for (const path of [
          '/trust/access/x',
          '/trust/admin',
          '/trust/healthz',
          '/trust/.well-known/vouchsafe-keys.json',
        ])
          expect(await (await get(path)).text()).toBe(`the gate: ${path}`);
        for (const path of ['/access/x', '/healthz', '/', '/trusty/']) {
          const answer = await get(path);
          expect(await answer.text()).not.toMatch(/the gate|404\.html/);
          expect(answer.headers.get('content-security-policy')).toBe(null);
        }
      });
    },
  );
}
