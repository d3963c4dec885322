import type { Metrics, Observer } from '../ports.ts';
import type { Environment } from './env.ts';

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

/** `name=value` pairs, percent-encoded, with commas between them (OpenTelemetry Protocol Exporter, "Specifying headers via environment variables"). */
function headersOf(text = ''): Record<string, string> {
  const pairs = text.split(',').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at > 0 ? [[pair.slice(0, at).trim(), decode(pair.slice(at + 1).trim())] as const] : [];
  });
  return Object.fromEntries(pairs);
}
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Who watches a server that stays, as the environment asks. What nobody asks for is not loaded. */
export async function openObserver(env: Environment): Promise<Watching> {
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  const counting = env.METRICS_TOKEN ? (await import('../adapters/prometheus.ts')).prometheus() : null;
  const tracing = endpoint
    ? (await import('../adapters/telemetry.ts')).telemetry({
        endpoint,
        service: env.OTEL_SERVICE_NAME,
        headers: headersOf(env.OTEL_EXPORTER_OTLP_HEADERS),
      })
    : null;
  const observer = counting && tracing ? both(counting.observer, tracing.observer) : (counting ?? tracing)?.observer;
  return {
    ...(observer ? { observer } : {}),
    ...(counting ? { metrics: counting.metrics } : {}),
    close: async () => tracing?.close(),
  };
}
