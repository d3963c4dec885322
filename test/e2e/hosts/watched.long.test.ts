import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Family, parseExposition } from '../../functions/support/exposition.ts';
import { builtHost } from '../../support/built-hosts.ts';
import { startCollector } from '../../support/collector.ts';
import { startMailbox } from '../../support/mailbox.ts';
import { endShared } from '../../support/postgres.ts';
import { SITE } from '../../support/wanted.ts';
import { startWorkerd } from '../grounds/workerd.ts';
import { run } from './run-function.ts';
import { submission } from './submission.ts';

const METRICS_TOKEN = 'the metrics token of the hosts, long enough';
const FUNCTIONS = ['lambda', 'vercel', 'netlify'] as const;

interface Watched {
  request(address: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}
/** A built gate, started with this in its environment. */
type Start = (env: Record<string, string>) => Promise<Watched>;

afterAll(endShared);

const onFunction =
  (host: (typeof FUNCTIONS)[number]): Start =>
  async (env) => {
    const { deployed, stop } = await run(host, (await builtHost(host)).folder, env);
    return { request: deployed.request, stop };
  };
const onWorkerd: Start = async (env) => {
  const mailbox = await startMailbox();
  const persist = mkdtempSync(path.join(tmpdir(), 'watched-'));
  const runtime = await startWorkerd({
    folder: (await builtHost('worker')).folder,
    persist,
    port: 0,
    env: { SMTP_URL: mailbox.url, ...env },
  });
  return {
    request: (address, init) =>
      runtime.dispatchFetch(address, { redirect: 'manual', ...init } as never) as unknown as Promise<Response>,
    async stop() {
      await runtime.dispose();
      await mailbox.close();
      rmSync(persist, { recursive: true, force: true });
    },
  };
};
const HOSTS: Record<string, Start> = {
  ...Object.fromEntries(FUNCTIONS.map((host) => [host, onFunction(host)])),
  worker: onWorkerd,
};

describe.each(Object.keys(HOSTS))('%s', (host) => {
  const start: Start = (env) => (HOSTS[host] as Start)(env);

  test('tells Prometheus what the database says, and only who has the token', async () => {
    const { request, stop } = await start({ METRICS_TOKEN });
    try {
      expect((await request(`${SITE}/metrics`)).status).toBe(401);
      const scrape = async () => {
        const answer = await request(`${SITE}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
        expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
        return parseExposition(await answer.text());
      };
      const submitted = (families: Map<string, Family>) =>
        families.get('vouchsafe_requests')?.samples.find(({ labels }) => labels.state === 'submitted')?.value;
      const before = await scrape();
      expect(submitted(before)).toBe(0);
      for (const name of ['vouchsafe_request_stages', 'vouchsafe_answers'])
        expect(before.get(name)?.samples.length, name).toBeGreaterThan(5);
      expect((await request(`${SITE}/api/requests`, submission('ada@buyer.example'))).status).toBe(303);
      // The second scrape of the same instance is as fresh as the first.
      expect(submitted(await scrape())).toBe(1);
    } finally {
      await stop();
    }
  });

  test('sends the traces of each call, the email behind its answer included', async () => {
    const collector = await startCollector();
    const { request, stop } = await start({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-team=trust',
    });
    const names = () => collector.spans().map(({ name }) => name);
    try {
      expect((await request(`${SITE}/api/requests`, submission('ada@buyer.example'))).status).toBe(303);
      // A function of AWS stops with its answer, so by then they have been sent; its schedule carries the email.
      if (host !== 'lambda') await expect.poll(names, { timeout: 20_000 }).toContain('mail send');
      expect(names()).toEqual(expect.arrayContaining(['POST /api/requests', 'store commit']));
      expect(new Set(collector.headers())).toEqual(new Set(['POST /v1/traces application/json trust']));
      expect(collector.bodies().join('')).not.toMatch(/buyer|Łucja|@/);
      const traces = new Set(collector.spans().map(({ traceId }) => traceId));
      expect(traces.size).toBe(1);
    } finally {
      await stop();
      collector.close();
    }
  });

  test('a collector that is silent holds up no answer for more than three seconds', async () => {
    const collector = await startCollector({ silent: true });
    const { request, stop } = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint });
    try {
      // The first call opens the database as well.
      await request(`${SITE}/healthz`);
      const began = performance.now();
      expect((await request(`${SITE}/healthz`)).status).toBe(200);
      expect(performance.now() - began).toBeLessThan(6000);
    } finally {
      await stop();
      collector.close();
    }
  });
});
