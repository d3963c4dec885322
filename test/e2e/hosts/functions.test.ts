import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { submitMaxBytes, WHOLE_MAX_BYTES } from '../../../program/hosts/bundle.ts';
import { type BuiltOnce, builtHost } from '../../support/built-hosts.ts';
import { endShared } from '../../support/postgres.ts';
import { SITE } from '../../support/wanted.ts';
import { run } from './run-function.ts';

const FUNCTIONS = ['lambda', 'vercel', 'netlify'] as const;
const built: Record<string, BuiltOnce> = {};
beforeAll(async () => {
  for (const host of FUNCTIONS) built[host] = await builtHost(host);
});
afterAll(endShared);
const folderOf = (host: string): string => built[host]?.folder ?? '';
const outOf = (host: string): string => built[host]?.out ?? '';

describe.each(FUNCTIONS)('%s', (host) => {
  test('what is deployed holds no source map, no gated file, and mail and PDF in chunks of their own', () => {
    const files = readdirSync(folderOf(host), { recursive: true }).map(String);
    expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
    expect(files.filter((name) => /\.pdf$/.test(name) && name.includes('demo-'))).toEqual([]);
    expect(readdirSync(path.join(outOf(host), '.build/maps', host)).length).toBeGreaterThan(2);
    const entry = files.find((name) => name.endsWith(`${host}.mjs`)) ?? '';
    const code = readFileSync(path.join(folderOf(host), entry), 'utf8');
    expect(code).not.toContain('STARTTLS');
    expect(code).not.toContain('%PDF-');
    const { wholeBytes = 0, submitBytes = 0, driverBytes = 0 } = built[host]?.bundled ?? {};
    expect(wholeBytes).toBeGreaterThan(submitBytes);
    expect(wholeBytes).toBeLessThanOrEqual(WHOLE_MAX_BYTES);
    expect(driverBytes).toBeGreaterThan(0);
    expect(submitBytes).toBeGreaterThan(driverBytes);
    expect(submitBytes).toBeLessThanOrEqual(submitMaxBytes(host));
  });

  test('a fault of the settings is a plain 503 with Retry-After, and tells nothing', async () => {
    const { deployed, stop } = await run(host, folderOf(host), { DATABASE_URL: 'file:gate.db' });
    try {
      const answer = await deployed.request(`${SITE}/healthz`);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('30');
      expect(await answer.text()).not.toContain('DATABASE_URL');
    } finally {
      await stop();
    }
  });
});

test('Netlify packs every file of the bundle, traced or not', () => {
  expect(readFileSync('netlify.toml', 'utf8')).toContain(
    `directory = ".build/hosts/netlify/functions"\n  included_files = [".build/hosts/netlify/functions/gate/**"]`,
  );
});

test('the deployment of Vercel: the gate before the files, each with its headers, the schedule every five minutes', () => {
  const config = JSON.parse(readFileSync(path.join(outOf('vercel'), '.vercel/output/config.json'), 'utf8')) as {
    routes: { src?: string; dest?: string; handle?: string; headers?: Record<string, string> }[];
    crons: unknown;
  };
  const gate = new RegExp(config.routes[0]?.src ?? '');
  for (const address of ['/api/requests', '/access/', '/access/x', '/healthz', '/.well-known/vouchsafe-keys.json'])
    expect(gate.test(address), address).toBe(true);
  for (const address of ['/', '/apiary/', '/request/', '/.well-known/security.txt'])
    expect(gate.test(address), address).toBe(false);
  const last = (address: string) =>
    config.routes.filter(({ src, headers }) => headers && src && new RegExp(src).test(address)).at(-1)?.headers;
  expect(last('/search-all/')?.['content-security-policy']).toContain("'wasm-unsafe-eval'");
  for (const address of ['/search/', '/faq/']) expect(last(address)?.['content-security-policy']).not.toContain('wasm');
  expect(config.crons).toEqual([{ path: '/api/cron', schedule: '*/5 * * * *' }]);
  expect(existsSync(path.join(outOf('vercel'), '.vercel/output/static/index.html'))).toBe(true);
  expect(existsSync(path.join(outOf('vercel'), '.vercel/output/static/_headers'))).toBe(false);
});
