import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { freePort } from './serve.ts';

export const PROXIES = ['nginx', 'caddy'] as const;
export type ProxyName = (typeof PROXIES)[number];
/** Neither comes with the packages that `npm ci` brings. */
export const installed = (name: ProxyName): boolean => spawnSync(name, ['-h'], { stdio: 'ignore' }).error === undefined;

interface Behind {
  /** The folder of the written header files. */
  headers: string;
  /** Stands in for /srv/trust/dist. */
  dist: string;
  gatePort: string;
  /** What nginx's server block says besides. */
  server: string;
}

/** The written file, with its example paths and ports in place of which ours are put; a name that is not in it is a fault. */
function written(file: string, values: Record<string, string>): string {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of Object.entries(values)) {
    expect(text).toContain(from);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** Its own file around ours, in `folder`; answers the arguments that run it in the foreground. */
const CONFIGURE: Record<ProxyName, (folder: string, port: number, behind: Behind) => string[]> = {
  nginx(folder, port, { headers, dist, gatePort, server }) {
    const ours = written(join(headers, 'nginx.conf'), {
      '127.0.0.1:4321': `127.0.0.1:${gatePort}`,
      '/srv/trust/dist': dist,
    });
    writeFileSync(join(folder, 'vouchsafe.conf'), ours);
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
    ${server}
    include ${folder}/vouchsafe.conf;
  }
}`,
    );
    return ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
  },
  caddy(folder, port, { headers, dist, gatePort }) {
    const ours = written(join(headers, 'Caddyfile'), {
      '127.0.0.1:4321': `127.0.0.1:${gatePort}`,
      '/srv/trust/dist': dist,
    });
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
};

/** The proxy itself, on a free port, with the header file that was written for it. */
export async function startProxy(name: ProxyName, behind: Behind): Promise<{ base: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const child = spawn(name, CONFIGURE[name](folder, port, behind), {
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
  return {
    base,
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(folder, { recursive: true });
    },
  };
}
