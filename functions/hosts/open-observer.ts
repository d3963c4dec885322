import type { Metrics, Observer } from '../ports.ts';
import type { Environment } from './env.ts';
import { openTraces } from './open-traces.ts';

export interface Watching {
  observer?: Observer;
  metrics?: Metrics;
  /** Sends what was noted and not sent yet. */
  close(): Promise<void>;
}

/** One that tells two. */
const both = (first: Observer, second: Observer): Observer => ({
  around: (what, work, traceparent) =>
    first.around(
      what,
      (note) =>
        second.around(
          what,
          (noteToo) =>
            work((facts) => {
              note(facts);
              noteToo(facts);
            }),
          traceparent,
        ),
      traceparent,
    ),
});

/** Who watches a server that stays, as the environment asks. What nobody asks for is not loaded. */
export async function openObserver(env: Environment): Promise<Watching> {
  const counting = env.METRICS_TOKEN ? (await import('../adapters/prometheus.ts')).prometheus() : null;
  const tracing = await openTraces(env);
  const observer = counting && tracing ? both(counting.observer, tracing.observer) : (counting ?? tracing)?.observer;
  return {
    ...(observer ? { observer } : {}),
    ...(counting ? { metrics: counting.metrics } : {}),
    close: async () => tracing?.close(),
  };
}
