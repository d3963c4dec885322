import type { Manifest } from '../../src/schemas/manifest.ts';
import type { Deps } from '../ports.ts';
import { environmentOf, openWorkerDeps, type WorkerContext, type WorkerEnv } from './worker-deps.ts';

/** An answer of unknown length may be made while it is sent, and what it is made of must stay open until then: `keep` hears when it was sent. */
function untilSent(answer: Response, keep: (sent: Promise<unknown>) => void): Response {
  if (!answer.body || answer.headers.has('content-length')) return answer;
  const { readable, writable } = new TransformStream();
  // Whoever asked may go away before its end.
  keep(answer.body.pipeTo(writable).catch(() => {}));
  return new Response(readable, answer);
}

/** What is opened for one call of a Worker ends with it, after its answer was sent and all that goes on behind it. */
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
    const done = await work(traced?.deps ?? plain);
    return done instanceof Response ? (untilSent(done, waitUntil) as T) : done;
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
