import { createHash } from 'node:crypto';
import { AwsV4Signer } from 'aws4fetch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { s3Vault } from '../../../functions/adapters/vault/s3.ts';
import { readS3Address } from '../../../functions/adapters/vault/s3-address.ts';
import { BUCKET, KEYS, type S3Server, startS3 } from './s3-server.ts';
import { refusal } from './signature-v4.ts';

let server: S3Server;
beforeAll(async () => {
  server = await startS3();
});
afterAll(() => server.close());

const vaultOf = (folder = '', keys = KEYS, bucket = BUCKET) =>
  s3Vault({ bucket, folder, endpoint: server.endpoint, region: 'eu-central-1' }, keys);
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const file = new TextEncoder().encode('%PDF-1.7 a report that only some may read');

describe('the published examples of Signature Version 4', () => {
  // Amazon S3 API reference, "Signature Calculations for the Authorization Header" and "Authenticating Requests: Using Query Parameters".
  const example = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    service: 's3',
    region: 'us-east-1',
    datetime: '20130524T000000Z',
  };
  const host = 'https://examplebucket.s3.amazonaws.com';
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const long = '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072';
  test.each([
    [
      'GET object',
      { method: 'GET', url: `${host}/test.txt`, headers: { range: 'bytes=0-9', 'x-amz-content-sha256': empty } },
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ],
    [
      'PUT object',
      {
        method: 'PUT',
        url: `${host}/test%24file.text`,
        headers: {
          date: 'Fri, 24 May 2013 00:00:00 GMT',
          'x-amz-content-sha256': long,
          'x-amz-storage-class': 'REDUCED_REDUNDANCY',
        },
      },
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    ],
  ])('%s, by the client and by the door of these tests', async (_, { method, url, headers }, wanted) => {
    const signed = await new AwsV4Signer({ ...example, method, url, headers, allHeaders: true }).sign();
    const authorization = signed.headers.get('authorization') ?? '';
    expect(authorization).toContain(`Signature=${wanted}`);
    const plain = { ...headers, host: 'examplebucket.s3.amazonaws.com', 'x-amz-date': example.datetime, authorization };
    const ask = (change: object) =>
      refusal(
        { method, path: signed.url.pathname, headers: { ...plain, ...change } },
        example.accessKeyId,
        example.secretAccessKey,
        new Date(),
      );
    expect(ask({})).toBeNull();
    expect(ask({ 'x-amz-content-sha256': sha256Of(file) })).toBe('SignatureDoesNotMatch');
  });

  test('an address signed for a day', async () => {
    const signed = await new AwsV4Signer({
      ...example,
      method: 'GET',
      url: `${host}/test.txt?X-Amz-Expires=86400`,
      signQuery: true,
    }).sign();
    expect(signed.url.searchParams.get('X-Amz-Signature')).toBe(
      'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    );
    const ask = (now: string) =>
      refusal(
        {
          method: 'GET',
          path: signed.url.pathname + signed.url.search,
          headers: { host: 'examplebucket.s3.amazonaws.com' },
        },
        example.accessKeyId,
        example.secretAccessKey,
        new Date(now),
      );
    expect(ask('2013-05-24T23:59:59Z')).toBeNull();
    expect(ask('2013-05-25T00:00:00Z')).toBe('AccessDenied');
  });
});

describe('a bucket', () => {
  test('gives back what was put in, with its digest; a folder of it is another vault', async () => {
    const vault = vaultOf();
    expect(await vault.read('report.pdf')).toBeNull();
    expect(await vault.stat('report.pdf')).toBeNull();
    await vault.write('report.pdf', file, sha256Of(file));
    expect(await vault.stat('report.pdf')).toEqual({ bytes: file.byteLength, sha256: sha256Of(file) });
    expect(Buffer.from((await vault.read('report.pdf')) ?? [])).toEqual(Buffer.from(file));
    expect(await vaultOf('another/').read('report.pdf')).toBeNull();
  });

  test('keeps a file whose name has letters that ASCII lacks', async () => {
    const vault = vaultOf();
    for (const name of ['Prüfbericht-2026.pdf', '監査報告書.pdf']) {
      await vault.write(name, file, sha256Of(file));
      expect(Buffer.from((await vault.read(name)) ?? []), name).toEqual(Buffer.from(file));
      expect(await vault.stat(name)).toEqual({ bytes: file.byteLength, sha256: sha256Of(file) });
    }
  });

  test('is asked for bare names alone', async () => {
    const asked = server.seen.length;
    for (const name of [
      '../report.pdf',
      'a/b.pdf',
      '/report.pdf',
      '%2e%2e',
      '.hidden',
      '',
      'a?versionId=1',
      'a\u202efdp.pdf',
    ]) {
      expect(await vaultOf().read(name), name).toBeNull();
      await expect(vaultOf().write(name, file, sha256Of(file)), name).rejects.toThrow('bare name');
    }
    expect(server.seen.length).toBe(asked);
  });

  test('takes no bytes that changed on the way', async () => {
    await expect(vaultOf().write('changed.pdf', file, sha256Of(new Uint8Array(3)))).rejects.toThrow(
      'XAmzContentSHA256Mismatch',
    );
    expect(await vaultOf().read('changed.pdf')).toBeNull();
  });

  test.each([
    ['a wrong secret', { ...KEYS, secretAccessKey: 'another' }, 'Check VAULT_SECRET_ACCESS_KEY'],
    ['an unknown key', { ...KEYS, accessKeyId: 'ANOTHER' }, 'Check VAULT_ACCESS_KEY_ID'],
  ])('%s is refused with its fix, and not taken for a file that is missing', async (_, keys, fix) => {
    await expect(vaultOf('', keys).read('report.pdf')).rejects.toThrow(fix);
    await expect(vaultOf('', keys).stat('report.pdf')).rejects.toThrow('403');
  });

  test('one that is not there, and a store that does not answer, are faults', async () => {
    await expect(vaultOf('', KEYS, 'no-such-bucket').read('report.pdf')).rejects.toThrow('NoSuchBucket');
    const away = s3Vault({ bucket: BUCKET, folder: '', endpoint: 'http://127.0.0.1:1', region: null }, KEYS);
    await expect(away.read('report.pdf')).rejects.toThrow('cannot be reached at 127.0.0.1:1');
  });

  test('lends a copy by an address that works for its minutes, and takes it away', async () => {
    const vault = vaultOf('reports/');
    await vault.putCopy('copy.pdf', file);
    const disposition = `attachment; filename="Lukasz.pdf"; filename*=UTF-8''%C5%81ukasz.pdf`;
    const address = await vault.addressOf('copy.pdf', disposition, 600);
    const answer = await fetch(address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('content-disposition')).toBe(disposition);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(file));
    expect((await fetch(address.replace('copy.pdf', 'report.pdf'))).status).toBe(403);
    expect((await fetch(address.split('?')[0] ?? '')).status).toBe(403);
    server.pass(601);
    expect((await fetch(address)).status).toBe(403);
    server.pass(-601);
    await vault.removeCopy('copy.pdf');
    await vault.removeCopy('copy.pdf');
    expect((await fetch(address)).status).toBe(404);
  });
});

test.each([
  ['s3://vault', { bucket: 'vault', folder: '', endpoint: null, region: null }],
  ['s3://vault/reports', { bucket: 'vault', folder: 'reports/', endpoint: null, region: null }],
  [
    's3://vault/a/b/?endpoint=https://s3.example.com/&region=auto',
    { bucket: 'vault', folder: 'a/b/', endpoint: 'https://s3.example.com', region: 'auto' },
  ],
  ['s3://vault?endpoint=s3.example.com', null],
  ['s3://vault?regoin=eu', null],
  ['s3://key:secret@vault', null],
  ['s3://Vault', null],
  ['s3://', null],
  ['file:private', null],
])('%s', (url, read) => {
  expect(readS3Address(url)).toEqual(read);
});
