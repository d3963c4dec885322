import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { METHODS, type Note, type Observed } from '../domain/observed.ts';
import type { Observer } from '../ports.ts';

/** A collector that does not answer holds up the end of a process no longer than this. */
const EXPORT_MS = 3000;

const NAMES: Record<Observed, string> = {
  request: 'request',
  commit: 'store commit',
  mail: 'mail send',
  stamp: 'stamp',
  vault: 'vault read',
};
const KINDS: Record<Observed, SpanKind> = {
  request: SpanKind.SERVER,
  commit: SpanKind.CLIENT,
  mail: SpanKind.CLIENT,
  stamp: SpanKind.INTERNAL,
  vault: SpanKind.CLIENT,
};

/** A caller's trace (W3C Trace Context §3.2); a header that is not valid begins a new one. */
function callersTrace(traceparent: string | undefined): Context {
  const [, version, traceId = '', spanId = '', flags = ''] =
    /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:-.*)?$/.exec(traceparent ?? '') ?? [];
  const isLonger = version === '00' && traceparent !== undefined && traceparent.length > 55;
  const found = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  const isValid = version !== undefined && version !== 'ff' && !isLonger && isSpanContextValid(found);
  return isValid ? trace.setSpanContext(ROOT_CONTEXT, found) : ROOT_CONTEXT;
}

/** By the conventions for HTTP (https://opentelemetry.io/docs/specs/semconv/http/http-spans/); nothing about whose request it was. */
function end(span: Span, what: Observed, { method = '', route = '', status, outcome }: Note): void {
  if (what === 'request') {
    const known = METHODS.find((one) => one === method) ?? '_OTHER';
    span.updateName(`${known} ${route}`.trim());
    span.setAttribute('http.request.method', known);
    if (route !== '') span.setAttribute('http.route', route);
    if (status !== undefined) span.setAttribute('http.response.status_code', status);
    if (status === undefined || status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  } else if (outcome !== undefined) span.setAttribute('vouchsafe.outcome', outcome);
  span.end();
}

export interface Collector {
  /** Such as `http://localhost:4318`; traces go to `/v1/traces` below it. */
  endpoint: string;
  service: string;
  headers: Record<string, string>;
}

/** Spans of the gate's work, sent to an OpenTelemetry collector in batches. `flush` and `close` send what is left, and reject where they cannot. */
export function telemetry({ endpoint, service, headers }: Collector): {
  observer: Observer;
  flush(): Promise<void>;
  close(): Promise<void>;
} {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
    headers,
    timeoutMillis: EXPORT_MS,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('vouchsafe');
  const contexts = new AsyncLocalStorage<Context>();
  return {
    observer: {
      async around(what, work, traceparent) {
        const parent = what === 'request' ? callersTrace(traceparent) : (contexts.getStore() ?? ROOT_CONTEXT);
        const span = tracer.startSpan(NAMES[what], { kind: KINDS[what] }, parent);
        let noted: Note = {};
        try {
          return await contexts.run(trace.setSpan(parent, span), () =>
            work((facts) => {
              noted = { ...noted, ...facts };
            }),
          );
        } catch (fault) {
          // Its message may say whose mail or file it was.
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw fault;
        } finally {
          end(span, what, noted);
        }
      },
    },
    flush: () => provider.forceFlush(),
    close: () => provider.shutdown(),
  };
}
