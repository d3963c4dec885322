import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildRoot, distFolder } from '../../src/build/roots.ts';
import { headersFor, staticHeaders } from '../../src/schemas/headers.ts';
import { builtContent, firstOf } from '../support/content.ts';
import { installed, PROXIES, startProxy } from '../support/proxies.ts';
import { serve } from '../support/serve.ts';

const framework = `/compliance/${firstOf((await builtContent()).compliance, () => true, 'framework').id}/`;

for (const name of PROXIES) {
  const here = installed(name);
  describe.skipIf(!here)(
    `the header file for ${name}${here ? '' : `, skipped: ${name} is not on this machine`}`,
    () => {
      let base = '';
      let gate: Awaited<ReturnType<typeof serve>>;
      let proxy: Awaited<ReturnType<typeof startProxy>> | undefined;
      beforeAll(async () => {
        gate = await serve({ TRUST_PROXY: '1' });
        proxy = await startProxy(name, {
          headers: join(buildRoot(), '.build/headers'),
          dist: distFolder(),
          gatePort: new URL(gate.base).port,
          server: `root ${distFolder()}; index index.html; server_tokens off; error_page 404 /404.html;`,
        });
        base = proxy.base;
      });
      afterAll(async () => {
        await proxy?.stop();
        await gate?.stop();
      });

      const holds = async (path: string, status: number, expected: Record<string, string>) => {
        const answer = await fetch(base + path, { redirect: 'manual' });
        const text = await answer.text();
        expect(answer.status).toBe(status);
        // Each once: a header that is sent twice would be joined by a comma.
        for (const [header, value] of Object.entries(expected))
          expect([header, answer.headers.get(header)]).toEqual([header, value]);
        return text;
      };

      test('serves a page, the search, a twin and a file with a digest as `staticHeaders` says', async () => {
        expect(await holds(framework, 200, staticHeaders(framework))).toContain('<h1');
        for (const search of ['/search/', '/search-all/']) await holds(search, 200, staticHeaders(search));
        await holds('/trust.json', 200, staticHeaders('/trust.json'));
        await holds(`${framework}index.md`, 200, staticHeaders(`${framework}index.md`));
        const [style = ''] = /\/_astro\/[^"]+\.css/.exec(await (await fetch(base)).text()) ?? [];
        await holds(style, 200, staticHeaders(style));
      });

      test('answers 404 with the site’s own page and the headers of a page', async () => {
        const text = await holds('/nowhere/', 404, staticHeaders('/nowhere/'));
        expect(text).toContain('<h1');
        expect(text).toBe(readFileSync(join(distFolder(), '404.html'), 'utf8'));
        const gone = await fetch(`${base}/_astro/old.js`);
        expect(gone.status).toBe(404);
        for (const [header, value] of Object.entries(headersFor('page'))) expect(gone.headers.get(header)).toBe(value);
        expect(gone.headers.get('cache-control')).not.toContain('immutable');
      });

      test('hands the gate’s own answers on as they are', async () => {
        await holds('/admin/sign-in/', 200, headersFor('gate'));
        await holds('/access/nowhere', 404, headersFor('gate'));
        await holds('/healthz', 200, headersFor('gate'));
      });
    },
  );
}
