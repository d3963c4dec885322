import type { Manifest } from '../../src/schemas/manifest.ts';
import type { Deps } from '../ports.ts';
import { environmentOf, openWorkerDeps, type WorkerContext, type WorkerEnv } from './worker-deps.ts';

/** What is opened for one call of a Worker ends with it, after all that goes on behind the answer. */
export async function forOneCall<T>(
  env: WorkerEnv,
  context: WorkerContext,
  manifest: Manifest,
  work: (deps: Deps) => Promise<T>,
): Promise<T> {
  const going: Promise<unknown>[] = [];
  const waitUntil = (one: Promise<unknown>): void => {
    going.push(one);
    context.waitUntil(one);
  };
  const plain = openWorkerDeps(env, { waitUntil }, manifest);
  const traced = env.OTEL_EXPORTER_OTLP_ENDPOINT
    ? await (await import('./trace-calls.ts')).traceCalls(environmentOf(env), plain)
    : null;
  try {
    return await work(traced?.deps ?? plain);
  } finally {
    const close = async () => {
      // What is added meanwhile is waited for, too.
      for (const one of going) await one;
      await plain.store.close();
      await traced?.send();
    };
    context.waitUntil(close());
  }
}
