import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildRoot, distFolder } from '../../src/build/roots.ts';
import { headersFor, staticHeaders } from '../../src/schemas/headers.ts';
import { builtContent, firstOf } from '../support/content.ts';
import { freePort, serve } from '../support/serve.ts';

const framework = `/compliance/${firstOf((await builtContent()).compliance, () => true, 'framework').id}/`;

/** The written file, with its example paths and ports in place of which ours are put; a name that is not in it is a fault. */
function written(name: string, values: Record<string, string>): string {
  let text = readFileSync(join(buildRoot(), '.build/headers', name), 'utf8');
  for (const [from, to] of Object.entries(values)) {
    expect(text).toContain(from);
    text = text.replaceAll(from, to);
  }
  return text;
}

interface Proxy {
  command: string;
  /** Its own file around ours, in `folder`; answers the arguments that run it in the foreground. */
  configure(folder: string, port: number, gatePort: string): string[];
}
const PROXIES: Record<string, Proxy> = {
  nginx: {
    command: 'nginx',
    configure(folder, port, gatePort) {
      writeFileSync(
        join(folder, 'vouchsafe.conf'),
        written('nginx.conf', { '127.0.0.1:4321': `127.0.0.1:${gatePort}` }),
      );
      const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (one) => `${one}_temp_path ${folder}/${one};`,
      );
      writeFileSync(
        join(folder, 'nginx.conf'),
        `daemon off; master_process off; pid ${folder}/pid; error_log stderr;
events { }
http {
  access_log off; ${kept.join(' ')}
  types { text/html html; application/json json; application/pdf pdf; }
  server {
    listen 127.0.0.1:${port};
    root ${distFolder()}; index index.html; server_tokens off; error_page 404 /404.html;
    include ${folder}/vouchsafe.conf;
  }
}`,
      );
      return ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
    },
  },
  caddy: {
    command: 'caddy',
    configure(folder, port, gatePort) {
      const ours = written('Caddyfile', { '127.0.0.1:4321': `127.0.0.1:${gatePort}`, '/srv/trust/dist': distFolder() });
      writeFileSync(join(folder, 'vouchsafe'), ours);
      writeFileSync(
        join(folder, 'Caddyfile'),
        `{
  admin off
  auto_https off
  storage file_system ${folder}
}
import ${folder}/vouchsafe
http://127.0.0.1:${port} {
  bind 127.0.0.1
  import vouchsafe
}`,
      );
      return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
    },
  },
};

/** Only where it is installed: neither comes with the packages that `npm ci` brings. */
const installed = (command: string) => spawnSync(command, ['-h'], { stdio: 'ignore' }).error === undefined;

for (const [name, { command, configure }] of Object.entries(PROXIES)) {
  const here = installed(command);
  describe.skipIf(!here)(
    `the header file for ${name}${here ? '' : `, skipped: ${command} is not on this machine`}`,
    () => {
      let base = '';
      let folder = '';
      let gate: Awaited<ReturnType<typeof serve>>;
      let child: ChildProcess;
      beforeAll(async () => {
        gate = await serve({ TRUST_PROXY: '1' });
        folder = mkdtempSync(join(tmpdir(), `${name}-`));
        const port = await freePort();
        base = `http://127.0.0.1:${port}`;
        child = spawn(command, configure(folder, port, new URL(gate.base).port), {
          stdio: ['ignore', 'ignore', 'pipe'],
          env: { PATH: process.env.PATH, HOME: folder },
        });
        let said = '';
        child.stderr?.on('data', (chunk: Buffer) => {
          said += chunk.toString();
        });
        await vi.waitFor(
          async () => {
            if (child.exitCode !== null) expect.fail(`${name} ended: ${said}`);
            await fetch(base, { method: 'HEAD' });
          },
          { timeout: 20_000 },
        );
      });
      afterAll(async () => {
        if (child && child.exitCode === null) {
          child.kill('SIGTERM');
          await once(child, 'exit');
        }
        await gate?.stop();
        if (folder) rmSync(folder, { recursive: true });
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
        await holds('/search/', 200, staticHeaders('/search/'));
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
