import { once } from 'node:events';
import type { Server } from 'node:http';

/**
 * An orderly end for an HTTP server: called once at the start, answers with the stop. From then on it takes no connection;
 * what is under way is answered, and its connection closed after it; what is not over after `graceSeconds` is cut off.
 */
export function stoppable(server: Server, graceSeconds: number): () => Promise<void> {
  let stopping = false;
  server.on('request', (_request, response) => {
    if (stopping) response.setHeader('connection', 'close');
    // A connection that was kept open for a next request would keep the process, too.
    response.once('close', () => {
      if (stopping) setImmediate(() => server.closeIdleConnections());
    });
  });
  return async () => {
    stopping = true;
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    const end = setTimeout(() => server.closeAllConnections(), graceSeconds * 1000);
    await closed;
    clearTimeout(end);
  };
}
