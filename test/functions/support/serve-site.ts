import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { staticSite } from '../../../functions/adapters/static-site.ts';

export interface Served {
  status: number;
  headers: IncomingHttpHeaders;
  /** As they came, coded or not. */
  bytes: Buffer;
}
/** The files of a folder, served as a Node host serves them. */
export async function serveSite(root: string) {
  const site = staticSite(root);
  const server = createServer((incoming, outgoing) =>
    site(incoming, outgoing, new URL(`http://localhost${incoming.url}`)),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    async ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Served> {
      const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }).end();
      const [answer] = await once(asked, 'response');
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      return { status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(chunks) };
    },
    async stop() {
      server.close();
      await once(server, 'close');
    },
  };
}
