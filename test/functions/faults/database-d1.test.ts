import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WorkerEnv } from '../../../functions/hosts/worker-deps.ts';
import type { Deps } from '../../../functions/ports.ts';
import { sampleManifest } from '../support/manifest.ts';
import { memoryD1 } from '../support/memory-d1.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { type Mood, unsteadyD1 } from './support/unsteady-d1.ts';

const ANSWER_MAX_MS = 2000;

let database: ReturnType<typeof unsteadyD1>;
beforeEach(() => {
  database = unsteadyD1(memoryD1());
  // Time goes on when nothing but a limit is waited for, so that a busy machine is as quick as any.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.setTimerTickMode('nextTimerAsync');
});
afterEach(() => void vi.useRealTimers());

/** A Worker that has just started: what an isolate keeps between its requests is not there yet. */
async function isolate() {
  vi.resetModules();
  const { openWorkerDeps } = await import('../../../functions/hosts/worker-deps.ts');
  const { createApp } = await import('../../../functions/app.ts');
  const env: WorkerEnv = {
    SECRETS: 'a secret of the worker that is long enough to sign links with',
    SMTP_URL: 'smtp://127.0.0.1:1',
    DB: database.binding,
    VAULT: { head: async () => null, get: async () => null },
    ASSETS: { fetch: () => Promise.reject(new Error('not asked for')) },
  };
  const logged: string[] = [];
  const kept: Promise<unknown>[] = [];
  /** As `worker.ts` does: everything anew for each request. */
  const deps = (): Deps => ({
    ...openWorkerDeps(env, { waitUntil: (work) => void kept.push(work) }, sampleManifest()),
    defer: () => {},
    log: (_level, event, facts) => void logged.push(`${event}: ${facts?.fault}`),
  });
  const visitor = () => new Visitor(createApp(deps()));
  return { deps, visitor, logged, kept };
}
const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
async function timed<T>(work: Promise<T>): Promise<T> {
  const started = performance.now();
  const answer = await work;
  expect(performance.now() - started).toBeLessThan(ANSWER_MAX_MS);
  return answer;
}

describe('the first request of a Worker, which migrates', () => {
  test.each([0, 1, 2, 3, 4])(
    'a database that falls silent after %i answers is a fault within two seconds',
    async (n) => {
      const { deps } = await isolate();
      Object.assign(database.state, { mood: 'silent', spared: n });
      const said = deps()
        .store.count('requests')
        .catch((fault: Error) => `${fault.name}: ${fault.message}`);
      expect(await timed(said)).toBe('StoreFault: the database does not answer');
      expect(database.state.asked).toBe(n + 1);
      database.state.mood = 'well';
      expect(await deps().store.count('requests')).toBe(0);
    },
  );

  test('a step that takes too long is waited for behind the answer, and found done by the next request', async () => {
    const { deps, kept } = await isolate();
    Object.assign(database.state, { mood: 'late', spared: 3 });
    await expect(timed(deps().store.count('requests'))).rejects.toThrow('does not answer');
    database.state.mood = 'well';
    await Promise.all(kept);
    const { results } = await database.binding.prepare('select name from kysely_migration').all<{ name: string }>();
    expect(results).toEqual([{ name: '0001-first' }]);
    expect(await deps().store.count('requests')).toBe(0);
  });

  test('a long way that goes on is gone to its end, once for the isolate', async () => {
    const { deps } = await isolate();
    database.state.slowMs = 400;
    const started = performance.now();
    expect(await deps().store.count('requests')).toBe(0);
    expect(performance.now() - started).toBeGreaterThan(ANSWER_MAX_MS);
    const { asked } = database.state;
    expect(await deps().store.count('requests')).toBe(0);
    expect(database.state.asked).toBe(asked + 1);
  });
});

describe.each<[Mood, RegExp]>([
  ['failing', /Network connection lost/],
  ['silent', /does not answer/],
  ['gone', /the binding is gone/],
])(
  'a request while D1 is %s: 503, every typed value on the page, nothing half-written; later it is taken',
  (mood, why) => {
    const typed = { ...ada, purpose: 'Vendor “review”, 2026', documents: ['soc-2', 'continuity'] };
    test.each([
      ['the first of a Worker', false],
      ['a later one', true],
    ])('%s', async (_, migrated) => {
      const { deps, visitor, logged } = await isolate();
      if (migrated) expect(await deps().store.count('requests')).toBe(0);
      database.state.mood = mood;
      const page = await timed(visitor().post('/api/requests', typed));
      expect([page.status, page.headers.get('retry-after')]).toEqual([503, '30']);
      for (const field of ['name', 'email', 'company', 'title'] as const)
        expect(unescaped(page.text)).toContain(`value="${typed[field]}"`);
      expect(page.text).toContain(`>${typed.purpose}</textarea>`);
      for (const id of typed.documents) expect(page.text).toMatch(new RegExp(`value="${id}" checked`));
      expect(logged).toEqual([expect.stringMatching(why)]);
      const health = await timed(visitor().go('/healthz'));
      expect([health.status, health.headers.get('retry-after')]).toEqual([503, '30']);

      database.state.mood = 'well';
      const { store } = deps();
      for (const table of ['requests', 'outbox', 'audit'] as const) expect(await store.count(table)).toBe(0);
      expect((await visitor().post('/api/requests', typed)).status).toBe(303);
      expect(await deps().store.rows('requests')).toMatchObject([{ email: ada.email, company: ada.company }]);
    });
  },
);
