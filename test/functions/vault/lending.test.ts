import { afterEach, beforeEach, expect, test } from 'vitest';
import { sweepAll } from '../../../functions/acts/sweep-all.ts';
import { s3Vault } from '../../../functions/adapters/vault/s3.ts';
import { makeApp, type Rig } from '../support/make-app.ts';
import { granted } from '../support/walk.ts';
import { BUCKET, KEYS, type S3Server, startS3 } from './s3-server.ts';

let server: S3Server;
beforeEach(async () => {
  server = await startS3();
});
afterEach(() => server.close());

const RESPONSE_MAX_BYTES = 20;
const rigWith = async (change: Parameters<typeof makeApp>[0] = {}): Promise<Rig> => {
  const rig = await makeApp(change);
  rig.deps.settings.responseMaxBytes = RESPONSE_MAX_BYTES;
  return rig;
};
const lending = () => s3Vault({ bucket: BUCKET, folder: '', endpoint: server.endpoint, region: null }, KEYS);
const linkOf = (text: string): string =>
  (/href="(http:\/\/127\.0\.0\.1[^"]+)"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&');

test('a copy larger than an answer may be is written down, lent for minutes, and taken away', async () => {
  const rig = await rigWith({ lender: lending() });
  const { visitor, shelf } = await granted(rig);
  const answer = await visitor.submit(shelf, { document: 'soc-2' });
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('Your copy is ready');
  const link = linkOf(answer.text);
  const copy = await fetch(link);
  expect(copy.status).toBe(200);
  expect(copy.headers.get('content-disposition')).toMatch(/^attachment; filename="Title of soc-2 \(VS-/);
  expect(await copy.text()).toContain('for lucja@buyer.example');
  expect(await rig.deps.store.rows('grants')).toMatchObject([{ used: 1 }]);
  expect((await rig.deps.store.rows('audit')).at(-1)?.event).toBe('document.downloaded');

  rig.pass(0.4);
  await sweepAll(rig.deps);
  expect((await fetch(link)).status).toBe(200);
  rig.pass(0.2);
  await sweepAll(rig.deps);
  expect((await fetch(link)).status).toBe(404);
  expect(await rig.deps.store.rows('lent')).toEqual([]);
});

test('a bucket that does not answer: nothing is handed out or counted, the operator is told', async () => {
  const rig = await rigWith({
    lender: { ...lending(), putCopy: () => Promise.reject(new Error('the bucket is away')) },
  });
  const { visitor, shelf } = await granted(rig);
  const answer = await visitor.submit(shelf, { document: 'soc-2' });
  expect(answer.status).toBe(503);
  expect(await rig.deps.store.rows('grants')).toMatchObject([{ used: 0 }]);
  await rig.settle();
  expect(rig.mails.at(-1)?.text).toContain('the bucket is away');
});

test('a copy that cannot be taken away yet is tried again by the next sweep', async () => {
  const real = lending();
  let away = true;
  const lender = {
    ...real,
    removeCopy: (key: string) => (away ? Promise.reject(new Error('away')) : real.removeCopy(key)),
  };
  const rig = await rigWith({ lender });
  const { visitor, shelf } = await granted(rig);
  const link = linkOf((await visitor.submit(shelf, { document: 'soc-2' })).text);
  rig.pass(1);
  await sweepAll(rig.deps);
  expect(await rig.deps.store.count('lent')).toBe(1);
  away = false;
  await sweepAll(rig.deps);
  expect(await rig.deps.store.count('lent')).toBe(0);
  expect((await fetch(link)).status).toBe(404);
});

test('without a vault that lends, such a copy is refused and the operator told how to fix it', async () => {
  const rig = await rigWith();
  const { visitor, shelf } = await granted(rig);
  const answer = await visitor.submit(shelf, { document: 'soc-2' });
  expect(answer.status).toBe(503);
  expect(answer.text).not.toContain('%PDF');
  await rig.settle();
  expect(rig.mails.at(-1)?.text).toContain('Keep the gated files in a bucket');
});
