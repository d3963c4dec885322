import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { D1Binding } from '../../../functions/adapters/d1.ts';
import type { WorkerEnv } from '../../../functions/hosts/worker-deps.ts';
import { sampleManifest } from '../support/manifest.ts';
import { unsteadyD1 } from './support/unsteady-d1.ts';

const ANSWER_MAX_MS = 2000;
const DATABASES = 20;
let workerd: Miniflare;
let taken = 0;
beforeAll(() => {
  workerd = new Miniflare({
    modules: true,
    script: 'export default { fetch: () => new Response() }',
    compatibilityDate: '2026-07-30',
    host: '127.0.0.1',
    d1Databases: Object.fromEntries(Array.from({ length: DATABASES }, (_, at) => [`DB${at}`, `d${at}`])),
  });
});
afterAll(() => workerd.dispose());

let database: ReturnType<typeof unsteadyD1>;
beforeEach(async () => {
  database = unsteadyD1((await workerd.getD1Database(`DB${taken}`)) as unknown as D1Binding);
  taken += 1;
});

/** A Worker that has just started: what an isolate keeps between its requests is not there yet. */
async function isolate() {
  vi.resetModules();
  const { openWorkerDeps } = await import('../../../functions/hosts/worker-deps.ts');
  const env: WorkerEnv = {
    SECRETS: 'a secret of the worker that is long enough to sign links with',
    SMTP_URL: 'smtp://127.0.0.1:1',
    DB: database.binding,
    VAULT: { head: async () => null, get: async () => null },
    ASSETS: { fetch: () => Promise.reject(new Error('not asked for')) },
  };
  /** What one request is answered with. */
  return () => openWorkerDeps(env, { waitUntil: () => {} }, sampleManifest());
}
async function timed<T>(work: Promise<T>): Promise<T> {
  const started = performance.now();
  const answer = await work;
  expect(performance.now() - started).toBeLessThan(ANSWER_MAX_MS);
  return answer;
}

describe('the first request of a Worker, which migrates', () => {
  test.each([0, 1, 2, 3])('a database that falls silent after %i answers is a fault within two seconds', async (n) => {
    const deps = await isolate();
    Object.assign(database.state, { mood: 'silent', spared: n });
    const said = deps()
      .store.count('requests')
      .catch((fault: Error) => `${fault.name}: ${fault.message}`);
    expect(await timed(said)).toBe('StoreFault: the database does not answer');
    expect(database.state.asked).toBe(n + 1);
    database.state.mood = 'well';
    expect(await deps().store.count('requests')).toBe(0);
  });

  test('a long way that goes on is gone to its end, once for the isolate', async () => {
    const deps = await isolate();
    database.state.slowMs = 400;
    const started = performance.now();
    expect(await deps().store.count('requests')).toBe(0);
    expect(performance.now() - started).toBeGreaterThan(ANSWER_MAX_MS);
    const { asked } = database.state;
    expect(await deps().store.count('requests')).toBe(0);
    expect(database.state.asked).toBe(asked + 1);
  });
});
