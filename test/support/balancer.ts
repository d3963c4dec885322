import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What stands in front of several instances: each request goes to the next one that takes connections. A request that an instance may
 * have begun is not sent to another, as no balancer would.
 */
export async function startBalancer() {
  let targets: number[] = [];
  let turn = 0;
  const served = new Map<number, number>();

  const pass = (asked: IncomingMessage, body: Buffer, answer: ServerResponse, left: number): void => {
    const port = targets[turn++ % targets.length];
    if (port === undefined || left === 0) {
      answer.writeHead(502).end('no instance answers');
      return;
    }
    let connected = false;
    const onward = request({
      host: '127.0.0.1',
      port,
      method: asked.method,
      path: asked.url,
      headers: { ...asked.headers, 'x-forwarded-for': asked.socket.remoteAddress ?? '' },
      agent: false,
    });
    onward.once('socket', (socket) =>
      socket.once('connect', () => {
        connected = true;
      }),
    );
    onward.once('response', (back) => {
      served.set(port, (served.get(port) ?? 0) + 1);
      answer.writeHead(back.statusCode ?? 502, back.rawHeaders);
      back.pipe(answer);
    });
    onward.once('error', () => {
      if (connected) answer.destroy();
      else pass(asked, body, answer, left - 1);
    });
    onward.end(body);
  };

  const server = createServer((asked, answer) => {
    const chunks: Buffer[] = [];
    asked.on('data', (chunk: Buffer) => chunks.push(chunk));
    asked.on('end', () => pass(asked, Buffer.concat(chunks), answer, targets.length));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    base: `http://localhost:${(server.address() as AddressInfo).port}`,
    /** The ports of the instances, alive or not. */
    use(ports: number[]): void {
      targets = ports;
    },
    /** Answers by port. */
    served,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
