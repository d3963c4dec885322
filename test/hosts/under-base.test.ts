import { expect, it } from 'vitest';
import { samTemplate } from '../../program/hosts/lambda.ts';
import { netlifyEntries } from '../../program/hosts/netlify.ts';
import { vercelConfig } from '../../program/hosts/vercel.ts';
import { workerConfiguration } from '../../program/hosts/worker.ts';
import { GATE } from '../../src/schemas/addresses.ts';

/** An address of each pattern of the gate, and some of the site that look like one. */
const gate = Object.values(GATE).map((path) => `/trust${path.replace(/:[a-z]+/g, 'x')}`);
const others = ['/trust/', '/trust/faq/', '/trust/accessories/', '/access/x', '/healthz', '/', '/trust/healthz.txt'];

const fits = (pattern: string, path: string): boolean =>
  pattern.endsWith('/*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
const routed = (patterns: readonly string[]) => (path: string) => patterns.some((pattern) => fits(pattern, path));

it('Netlify, Cloudflare and CloudFront route the gate’s paths under the base, and no other', () => {
  const [, written = ''] = /config = \{ path: (\[.*\]) \}/.exec(netlifyEntries('/trust').gate ?? '') ?? [];
  const [, behaviors = ''] = /GatePaths: .*Value: '([^']+)'/.exec(samTemplate('/trust')) ?? [];
  const all: (readonly string[])[] = [
    JSON.parse(written),
    workerConfiguration({}, '/trust').assets.run_worker_first,
    behaviors.split(' '),
  ];
  for (const patterns of all) {
    expect(gate.filter((path) => !routed(patterns)(path))).toEqual([]);
    expect(others.filter(routed(patterns))).toEqual([]);
  }
});

it('Vercel routes them, its schedule, the bare path and what is not there', () => {
  const { routes, crons } = vercelConfig('/trust');
  const first = (path: string) =>
    routes.find((route) => 'src' in route && !('continue' in route) && new RegExp(route.src ?? '').test(path));
  for (const path of gate) expect(first(path)).toMatchObject({ dest: '/gate' });
  for (const path of others) expect(first(path)).toMatchObject({ status: 404, dest: '/trust/404.html' });
  expect(first('/trust')).toMatchObject({ status: 308, headers: { location: '/trust/' } });
  expect(crons).toEqual([{ path: '/trust/api/cron', schedule: '*/5 * * * *' }]);
  const at = routes.flatMap((route) => ('continue' in route ? [route.src] : []));
  expect(at).toContain('^/trust/trust\\.json$');
  expect(at.filter((src) => src.startsWith('^/') && !src.startsWith('^/trust/'))).toEqual(['^/.*$']);
});
