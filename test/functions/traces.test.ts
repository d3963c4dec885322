import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { observedDeps } from '../../functions/adapters/observed-deps.ts';
import { telemetry } from '../../functions/adapters/telemetry.ts';
import { createApp } from '../../functions/app.ts';
import { readEnvironment } from '../../functions/hosts/env.ts';
import { openNode } from '../../functions/hosts/node-parts.ts';
import { openObserver } from '../../functions/hosts/open-observer.ts';
import { type SpanSent, startCollector } from '../support/collector.ts';
import { makeApp, type Rig, SITE } from './support/make-app.ts';
import { sampleManifest } from './support/manifest.ts';
import { ada } from './support/visitor.ts';
import { granted } from './support/walk.ts';

let collector: Awaited<ReturnType<typeof startCollector>>;
beforeAll(async () => {
  collector = await startCollector();
});
afterAll(() => collector.close());
const fact = ({ attributes }: SpanSent, name: string) =>
  attributes.find(({ key }) => key === name)?.value.stringValue ??
  attributes.find(({ key }) => key === name)?.value.intValue;

/** What `work` does on a traced gate, as the collector has it after an orderly end. */
async function traced(work: (rig: Rig) => unknown): Promise<SpanSent[]> {
  collector.forget();
  const rig = await makeApp();
  const { observer, close } = telemetry({
    endpoint: collector.endpoint,
    service: 'gate',
    headers: { 'x-team': 'trust' },
  });
  Object.assign(rig.deps, observedDeps({ ...rig.deps }, observer, undefined));
  await work({ ...rig, app: createApp(rig.deps) });
  await close();
  return collector.spans();
}

describe('traces', () => {
  test('hold a span for each request by its route, with the commits, mails, stamps and reads below it', async () => {
    const spans = await traced(async (rig) => {
      const { visitor, shelf } = await granted(rig);
      expect((await visitor.submit(shelf, { document: 'soc-2' })).status).toBe(200);
      await visitor.go('/nothing/here/');
    });
    expect(new Set(collector.headers())).toEqual(new Set(['POST /v1/traces application/json trust']));
    expect(collector.resource()?.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'gate' } });

    const download = spans.find(({ name }) => name === 'POST /access/download');
    expect(download).toMatchObject({ kind: 2 });
    if (!download) return;
    expect([fact(download, 'http.route'), Number(fact(download, 'http.response.status_code'))]).toEqual([
      '/access/download',
      200,
    ]);
    const below = spans.filter(({ parentSpanId }) => parentSpanId === download.spanId);
    expect(below.map(({ name }) => name).sort()).toEqual(['stamp', 'store commit', 'store commit', 'vault read']);
    for (const one of below) {
      expect(one.traceId).toBe(download.traceId);
      expect(BigInt(one.endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(one.startTimeUnixNano));
    }
    expect(
      spans.filter(({ name }) => name === 'mail send').every((one) => fact(one, 'vouchsafe.outcome') === 'sent'),
    ).toBe(true);
    const names = new Set(spans.map(({ name }) => name));
    expect(names).toContain('POST /access/:token');
    expect(names).toContain('GET');
  });

  test('name nobody', async () => {
    await traced(async (rig) => {
      const { visitor, shelf } = await granted(rig);
      rig.deps.stamper.stamp = () => Promise.reject(new Error(`no glyph for ${ada.name}`));
      await visitor.submit(shelf, { document: 'soc-2' });
      rig.deps.mailer.send = ({ to }) => Promise.reject(new Error(`no such mailbox: ${to}`));
      await visitor.post('/access/fresh/', { email: ada.email });
      await rig.settle();
      await visitor.go(`/search/?q=${encodeURIComponent(ada.name)}`);
    });
    const all = collector.bodies().join('\n');
    expect(all).not.toMatch(/lucja|Łucja|山田|buyer|Żółw|203\.0\.113|VS-|soc-2|[\w-]{43}|@/i);
    const keys = new Set(collector.spans().flatMap(({ attributes }) => attributes.map(({ key }) => key)));
    expect([...keys].sort()).toEqual([
      'http.request.method',
      'http.response.status_code',
      'http.route',
      'vouchsafe.outcome',
    ]);
  });

  test('a fault is an error without its words', async () => {
    const spans = await traced(async (rig) => {
      rig.deps.store.rows = () => Promise.reject(new Error('secret words'));
      await rig.app.request(`${SITE}/access/${'A'.repeat(43)}`);
    });
    expect(spans[0]).toMatchObject({ name: 'GET /access/:token', status: { code: 2 } });
    expect(collector.bodies().join()).not.toContain('secret words');
  });

  const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
  const PARENT = '00f067aa0ba902b7';
  test.each([
    ['goes on with a caller’s trace', `00-${TRACE}-${PARENT}-01`, true],
    ['goes on with one of a later version', `01-${TRACE}-${PARENT}-01-more`, true],
    ['begins its own for one that is longer than its version', `00-${TRACE}-${PARENT}-01-more`, false],
    ['begins its own for a version that there is not', `ff-${TRACE}-${PARENT}-01`, false],
    ['begins its own for the trace of zeros', `00-${'0'.repeat(32)}-${PARENT}-01`, false],
    ['begins its own for capitals', `00-${TRACE.toUpperCase()}-${PARENT}-01`, false],
    ['begins its own for nonsense', '<script>', false],
  ])('%s', async (_, traceparent, isTheirs) => {
    const [span] = await traced((rig) => rig.app.request(`${SITE}/healthz`, { headers: { traceparent } }));
    expect(span?.name).toBe('GET /healthz');
    expect([span?.traceId === TRACE, span?.parentSpanId === PARENT]).toEqual([isTheirs, isTheirs]);
  });

  test('a caller who samples nothing is not traced', async () => {
    const headers = { traceparent: `00-${TRACE}-${PARENT}-00` };
    expect(await traced((rig) => rig.app.request(`${SITE}/healthz`, { headers }))).toEqual([]);
  });
});

test('the environment asks for both, and what is left is sent as the gate closes', async () => {
  collector.forget();
  const folder = await mkdtemp(path.join(tmpdir(), 'traces-'));
  const env = readEnvironment({
    DATA_DIR: folder,
    METRICS_TOKEN: 'the metrics token of the tests, long',
    OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.endpoint}/`,
    OTEL_EXPORTER_OTLP_HEADERS: 'x-team=trust%20center,broken',
  });
  const watching = await openObserver(env);
  const { deps, close } = await openNode(env, sampleManifest(), { watching });
  await createApp(deps).request(`${deps.settings.siteUrl}/healthz`);
  const metrics = await createApp(deps).request(`${deps.settings.siteUrl}/metrics`, {
    headers: { authorization: `Bearer ${env.METRICS_TOKEN}` },
  });
  expect(await metrics.text()).toContain(
    'vouchsafe_http_request_duration_seconds_count{method="GET",route="healthz",status="2xx"} 1',
  );
  expect(collector.bodies()).toEqual([]);
  await close();
  expect(collector.headers()).toEqual(['POST /v1/traces application/json trust center']);
  expect(collector.spans().map(({ name }) => name)).toEqual(expect.arrayContaining(['GET /healthz', 'GET /metrics']));
  await rm(folder, { recursive: true });
});

test('a collector that cannot be reached disturbs nobody', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'traces-'));
  const env = readEnvironment({
    DATA_DIR: folder,
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1',
    LOG_LEVEL: 'error',
  });
  const { deps, close } = await openNode(env, sampleManifest(), { watching: await openObserver(env) });
  expect((await createApp(deps).request(`${deps.settings.siteUrl}/healthz`)).status).toBe(200);
  await close();
  await rm(folder, { recursive: true });
});

test('where nobody watches, nothing is loaded and nothing is wrapped', async () => {
  const watching = await openObserver(readEnvironment({}));
  expect([watching.observer, watching.metrics]).toEqual([undefined, undefined]);
});
