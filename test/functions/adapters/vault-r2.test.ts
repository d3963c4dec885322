import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type R2Binding, r2Vault } from '../../../functions/adapters/vault/r2.ts';

let workerd: Miniflare;
let bucket: R2Binding & { put(key: string, bytes: Uint8Array, options?: object): Promise<unknown> };
beforeAll(async () => {
  workerd = new Miniflare({
    modules: true,
    script: 'export default { fetch: () => new Response() }',
    compatibilityDate: '2026-07-30',
    host: '127.0.0.1',
    r2Buckets: ['VAULT'],
  });
  bucket = (await workerd.getR2Bucket('VAULT')) as unknown as typeof bucket;
});
afterAll(() => workerd.dispose());

test('a bucket in workerd gives back what was put in, with the digest that was written beside it', async () => {
  const file = new TextEncoder().encode('%PDF-1.7 a report');
  await bucket.put('report.pdf', file, { customMetadata: { sha256: 'a'.repeat(64) } });
  await bucket.put('plain.pdf', file);
  const vault = r2Vault(bucket, file.byteLength);
  expect(Buffer.from((await vault.read('report.pdf')) ?? [])).toEqual(Buffer.from(file));
  expect(await vault.stat('report.pdf')).toEqual({ bytes: file.byteLength, sha256: 'a'.repeat(64) });
  expect(await vault.stat('plain.pdf')).toEqual({ bytes: file.byteLength, sha256: null });
  expect([await vault.read('missing.pdf'), await vault.stat('missing.pdf')]).toEqual([null, null]);
});

test('it is asked for bare names alone', async () => {
  const asked: string[] = [];
  const never = async (key: string) => {
    asked.push(key);
    return null;
  };
  const vault = r2Vault({ head: never, get: never }, 1000);
  for (const name of ['../report.pdf', 'lent/copy.pdf', '/report.pdf', '%2e%2e', '.hidden', ''])
    expect([await vault.read(name), await vault.stat(name)], name).toEqual([null, null]);
  expect(asked).toEqual([]);
});

test('a file that is too large is not read', async () => {
  await bucket.put('large.pdf', new Uint8Array(1001));
  let read = 0;
  const counting: R2Binding = {
    head: (key) => bucket.head(key),
    async get(key) {
      const found = await bucket.get(key);
      return (
        found && {
          size: found.size,
          arrayBuffer() {
            read += 1;
            return found.arrayBuffer();
          },
        }
      );
    },
  };
  await expect(r2Vault(counting, 1000).read('large.pdf')).rejects.toThrow('too-large limit 1000');
  expect(read).toBe(0);
  expect((await r2Vault(counting, 1001).read('large.pdf'))?.byteLength).toBe(1001);
});
