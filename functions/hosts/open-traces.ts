import type { Observer } from '../ports.ts';
import type { Environment } from './env.ts';

/** Traces on their way to a collector. */
export interface Traces {
  observer: Observer;
  /** Sends what was noted so far. Rejects where it cannot. */
  flush(): Promise<void>;
  /** The same, for the last time. */
  close(): Promise<void>;
}

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

/** As the environment asks; null, and nothing loaded, where it names no collector. */
export async function openTraces(env: Environment): Promise<Traces | null> {
  const {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_SERVICE_NAME: service,
    OTEL_EXPORTER_OTLP_HEADERS: headers,
  } = env;
  if (endpoint === undefined) return null;
  return (await import('../adapters/telemetry.ts')).telemetry({ endpoint, service, headers: headersOf(headers) });
}
