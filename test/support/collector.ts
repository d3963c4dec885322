import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** OTLP/JSON (opentelemetry-proto, trace.proto), as far as it is looked at here. */
export interface SpanSent {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number | string } }[];
  status?: { code?: number; message?: string };
}
interface Sent {
  resourceSpans: {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] };
    scopeSpans: { spans: SpanSent[] }[];
  }[];
}

/** An OpenTelemetry collector on loopback that keeps what it is sent; a silent one answers nobody. */
export async function startCollector({ silent = false } = {}) {
  let bodies: string[] = [];
  let headers: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    bodies.push(Buffer.concat(parts).toString());
    headers.push(
      `${incoming.method} ${incoming.url} ${incoming.headers['content-type']} ${incoming.headers['x-team']}`,
    );
    if (!silent) outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const resources = () => bodies.flatMap((body) => (JSON.parse(body) as Sent).resourceSpans);
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies: () => bodies,
    /** Of each request: method, path, type and the header that the tests set. */
    headers: () => headers,
    resource: () => resources()[0]?.resource,
    spans: (): SpanSent[] => resources().flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
    forget() {
      bodies = [];
      headers = [];
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
