import { expect, test } from 'vitest';
import { migrateD1 } from '../../../functions/adapters/migrations/migrate-d1.ts';
import { forOneCall } from '../../../functions/hosts/worker-call.ts';
import type { WorkerEnv } from '../../../functions/hosts/worker-deps.ts';
import type { Deps } from '../../../functions/ports.ts';
import { sampleManifest } from '../support/manifest.ts';
import { memoryD1 } from '../support/memory-d1.ts';

const PARTS = 4;
const coder = new TextEncoder();
/** A file that asks the database for each of its parts. */
const fileOf = ({ store }: Deps, headers: Record<string, string> = {}): Response => {
  let part = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await store.rows('heads', { limit: 1 });
      part += 1;
      if (part > PARTS) controller.close();
      else controller.enqueue(coder.encode(`part ${part}\n`));
    },
  });
  return new Response(body, { status: 206, headers: { 'content-type': 'text/csv', ...headers } });
};

async function called(work: (deps: Deps) => Promise<Response>) {
  const database = memoryD1();
  await migrateD1(database);
  const env = {
    SECRETS: 'a secret of the worker that is long enough to sign links with',
    SMTP_URL: 'smtp://127.0.0.1:1',
    DB: database,
    VAULT: {},
  } as unknown as WorkerEnv;
  const behind: Promise<unknown>[] = [];
  let used: Deps | undefined;
  const answer = await forOneCall(env, { waitUntil: (one) => void behind.push(one) }, sampleManifest(), (deps) => {
    used = deps;
    return work(deps);
  });
  return {
    answer,
    /** Everything that the host waits for is done, and the database let go. */
    async ended() {
      for (const one of behind) await one;
      await expect(used?.store.rows('heads')).rejects.toThrow('the database is closed');
    },
  };
}

test('a file that is made while it is sent is sent to its end, and the database is closed after it', async () => {
  const { answer, ended } = await called(async (deps) => fileOf(deps));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([206, 'text/csv']);
  expect((await answer.text()).split('\n')).toHaveLength(PARTS + 1);
  await ended();
});

test('whoever goes away in the middle keeps nothing open', async () => {
  const { answer, ended } = await called(async (deps) => fileOf(deps));
  const reader = answer.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  await ended();
});

test('an answer of a known length is left as it is', async () => {
  const whole = new Response('whole', { headers: { 'content-length': '5' } });
  const { answer, ended } = await called(async (deps) => {
    await deps.store.rows('heads', { limit: 1 });
    return whole;
  });
  expect(answer).toBe(whole);
  await ended();
});
