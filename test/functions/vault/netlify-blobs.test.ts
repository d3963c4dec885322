import { createHash } from 'node:crypto';
import { getStore } from '@netlify/blobs';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readBlobsAddress } from '../../../functions/adapters/vault/blobs-address.ts';
import { netlifyBlobsVault } from '../../../functions/adapters/vault/netlify-blobs.ts';
import { type Environment, readEnvironment as readFacts } from '../../../functions/hosts/env.ts';
import { openVault } from '../../../functions/hosts/open-vault.ts';
import { inWords } from '../../../functions/hosts/say-fault.ts';
import { type LocalBlobs, SITE_ID, startBlobs, TOKEN } from './blobs-server.ts';

const readEnvironment = (env: Record<string, string>): Environment => inWords(() => readFacts(env));

let server: LocalBlobs;
beforeAll(async () => {
  server = await startBlobs();
});
afterAll(() => server.close());
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});
const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 0xff, 0x80, 10]);
const sha256 = createHash('sha256').update(bytes).digest('hex');

/** The API of Netlify, which is asked from outside of a function, answered by the local server. */
function fromOutside(token = TOKEN) {
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (given: string | URL, init?: RequestInit) =>
    fetch(String(given).replace('https://api.netlify.com', server.address), init),
  );
  return netlifyBlobsVault('reports', { siteID: SITE_ID, token });
}
function inFunction() {
  vi.stubEnv('NETLIFY_BLOBS_CONTEXT', server.context);
  return netlifyBlobsVault('reports', null);
}

describe.each([
  ['from the operator’s machine', fromOutside],
  ['in a function of the site', inFunction],
])('%s', (_, vault) => {
  test('a file comes back byte by byte, its size and digest beside it, and gives way to a newer one', async () => {
    const reports = vault();
    await reports.write('report.pdf', new Uint8Array([1]), 'old');
    await reports.write('report.pdf', bytes, sha256);
    expect(await reports.read('report.pdf')).toEqual(bytes);
    expect(await reports.stat('report.pdf')).toEqual({ bytes: bytes.byteLength, sha256 });
  });

  test('what is not there is null, and so is what is no bare name', async () => {
    const reports = vault();
    for (const name of ['none.pdf', '../report.pdf', 'a/b.pdf', '.hidden', '']) {
      expect(await reports.read(name), name).toBeNull();
      expect(await reports.stat(name), name).toBeNull();
    }
    await expect(reports.write('../report.pdf', bytes, sha256)).rejects.toThrow('not the bare name');
  });
});

test('a file that was put there by other means has a size, and no digest that could be believed', async () => {
  const reports = inFunction();
  await getStore('reports').set('bare.pdf', new Blob([bytes]));
  expect(await reports.stat('bare.pdf')).toEqual({ bytes: bytes.byteLength, sha256: null });
});

test('a token that is refused, and a machine that knows no site, are told with the fix', async () => {
  await expect(fromOutside('another').read('report.pdf')).rejects.toThrow(/40[13].*NETLIFY_AUTH_TOKEN may write/);
  vi.unstubAllGlobals();
  await expect(netlifyBlobsVault('reports', null).read('report.pdf')).rejects.toThrow(
    'Outside a function of the site, set NETLIFY_SITE_ID and NETLIFY_AUTH_TOKEN.',
  );
});

test.each(['netlify-blobs:', 'netlify-blobs:A', 'netlify-blobs:a/b', 'netlify-blobs://reports', 'blobs:reports'])(
  '%s is no address of a store',
  (address) => {
    expect(readBlobsAddress(address)).toBeNull();
    expect(() => readEnvironment({ VAULT_URL: address })).toThrow(
      /VAULT_URL: expected a folder .*, a bucket .*, or netlify-blobs:reports/,
    );
  },
);

test('an environment that names a store opens it, and lends nothing', async () => {
  vi.stubEnv('NETLIFY_BLOBS_CONTEXT', server.context);
  const { vault, lender } = openVault(readEnvironment({ VAULT_URL: 'netlify-blobs:reports' }));
  expect(lender).toBeUndefined();
  await vault.write?.('from-environment.pdf', bytes, sha256);
  expect(await vault.read('from-environment.pdf')).toEqual(bytes);
});
