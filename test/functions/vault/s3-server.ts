import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { refusal } from './signature-v4.ts';

export const KEYS = { accessKeyId: 'VAULTKEYOFTHETESTS', secretAccessKey: 'the secret of the bucket of the tests' };
export const BUCKET = 'vault-of-the-tests';

export interface S3Server {
  endpoint: string;
  /** Each request that was let in or refused: `PUT /bucket/name 200`. */
  seen: string[];
  /** Moves the clock of the door, by seconds. */
  pass(seconds: number): void;
  close(): Promise<void>;
}

/**
 * An S3-compatible server (s3rver) behind a door that checks every signature and every signed digest, which that server does not do.
 */
export async function startS3(): Promise<S3Server> {
  const directory = mkdtempSync(path.join(tmpdir(), 'bucket-'));
  const store = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  const inner = await store.run();
  const seen: string[] = [];
  let ahead = 0;
  const door = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { method = '', url = '/', headers } = request;
    const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    const told = plain['x-amz-content-sha256'];
    const changed =
      told !== undefined && told !== 'UNSIGNED-PAYLOAD' && createHash('sha256').update(body).digest('hex') !== told;
    const code = changed
      ? 'XAmzContentSHA256Mismatch'
      : refusal(
          { method, path: url, headers: plain },
          KEYS.accessKeyId,
          KEYS.secretAccessKey,
          new Date(Date.now() + ahead),
        );
    const name = url.split('?')[0];
    if (code !== null) {
      seen.push(`${method} ${name} 403`);
      response.writeHead(403, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`);
      return;
    }
    // The keys are checked here; the server behind looks at the name of the account alone.
    const asked = new URL(url, `http://127.0.0.1:${inner.port}`);
    for (const query of [...asked.searchParams.keys()])
      if (query.startsWith('X-Amz-')) asked.searchParams.delete(query);
    const { authorization: _, host: __, connection: ___, 'content-length': ____, ...passed } = plain;
    const answer = await fetch(asked, {
      method,
      headers: {
        ...passed,
        authorization: 'AWS4-HMAC-SHA256 Credential=S3RVER/any, SignedHeaders=host, Signature=any',
        'x-amz-date': new Date().toISOString().replace(/[-:]|\.\d+/g, ''),
        'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
      },
      ...(body.length > 0 ? { body } : {}),
    });
    seen.push(`${method} ${name} ${answer.status}`);
    const length = answer.headers.get('content-length');
    response.writeHead(answer.status, {
      ...Object.fromEntries([...answer.headers].filter(([header]) => header !== 'transfer-encoding')),
      ...(length === null ? {} : { 'content-length': length }),
    });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    seen,
    pass(seconds) {
      ahead += seconds * 1000;
    },
    async close() {
      door.closeAllConnections();
      door.close();
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
