import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { BlobsServer } from '@netlify/blobs/server';

/** Netlify's own local server of Blobs, on loopback alone; by itself it would listen to everyone. */
export interface LocalBlobs {
  address: string;
  /** What a function of the site is told of it (`NETLIFY_BLOBS_CONTEXT`). */
  context: string;
  close(): void;
}
export const SITE_ID = 'a-site';
export const TOKEN = 'a-token';

export async function startBlobs(): Promise<LocalBlobs> {
  const directory = mkdtempSync(path.join(tmpdir(), 'blobs-'));
  const blobs = new BlobsServer({ directory, token: TOKEN }) as unknown as {
    handleRequest(request: Request): Promise<Response>;
    address: string;
  };
  const server = createAdaptorServer({ fetch: (request) => blobs.handleRequest(request) }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // Part of the addresses that it signs.
  blobs.address = address;
  return {
    address,
    context: Buffer.from(JSON.stringify({ edgeURL: address, siteID: SITE_ID, token: TOKEN })).toString('base64'),
    close() {
      server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
