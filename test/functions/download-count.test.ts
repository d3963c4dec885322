import { expect, test } from 'vitest';
import { createStamper } from '../../functions/adapters/stamp/stamper.ts';
import { StamperBusy } from '../../functions/domain/stamper-busy.ts';
import { StoreFault } from '../../functions/domain/store-fault.ts';
import type { Deps } from '../../functions/ports.ts';
import { makeApp } from './support/make-app.ts';
import { Visitor } from './support/visitor.ts';
import { granted } from './support/walk.ts';

const used = async (rig: { deps: Deps }) => (await rig.deps.store.rows('grants'))[0]?.used;
const left = (rig: { deps: Deps }) =>
  rig.deps.store.rows('rates').then((rows) => rows.filter(({ bucket }) => bucket.startsWith('preparing:')));

test('a download is counted before its file is read', async () => {
  let atRead: number | undefined;
  const rig = await makeApp({
    vault: {
      read: async () => {
        atRead = await used(rig);
        return new TextEncoder().encode('%PDF-1.7');
      },
      stat: async () => null,
    },
  });
  const { visitor, shelf } = await granted(rig);
  expect((await visitor.submit(shelf, { document: 'soc-2' })).status).toBe(200);
  expect([atRead, await used(rig)]).toEqual([1, 1]);
  expect(await left(rig)).toEqual([]);
});

test('what breaks off in between stays counted, and the next download writes it down', async () => {
  let down = true;
  const rig = await makeApp({
    vault: {
      read: async () => {
        if (down) throw new StoreFault('the process ended here');
        return new TextEncoder().encode('%PDF-1.7');
      },
      stat: async () => null,
    },
  });
  const { visitor, shelf } = await granted(rig);
  expect((await visitor.submit(shelf, { document: 'soc-2' })).status).toBe(503);
  expect(await used(rig)).toBe(1);
  expect(await left(rig)).toHaveLength(1);
  down = false;
  rig.pass(1);
  expect((await visitor.submit(shelf, { document: 'soc-2' })).status).toBe(200);
  expect(await used(rig)).toBe(2);
  expect(await left(rig)).toEqual([]);
  const events = (await rig.deps.store.rows('audit', { order: ['seq', 'asc'] })).map(({ event }) => event);
  expect(events.filter((event) => event.startsWith('download.') || event === 'document.downloaded')).toEqual([
    'download.interrupted',
    'document.downloaded',
  ]);
});

test.each([
  ['cannot be stamped', new Error('it carries a digital signature')],
  ['finds no thread', new StamperBusy()],
])('what %s is given back, once', async (_what, fault) => {
  const rig = await makeApp({ stamper: { stamp: () => Promise.reject(fault) } });
  const { visitor, shelf } = await granted(rig);
  for (let time = 0; time < 3; time++) {
    expect((await visitor.submit(shelf, { document: 'soc-2' })).status).toBe(503);
    expect([await used(rig), await left(rig)]).toEqual([0, []]);
  }
});

test('one at a time for a reader, few for all, and nothing is read for whoever waits', async () => {
  const reading = Promise.withResolvers<void>();
  let reads = 0;
  const stamper = createStamper({ concurrency: 1, waitingMax: 1 });
  const rig = await makeApp({
    stamper: {
      alone: stamper.alone,
      stamp: async (bytes) => ({ bytes, pages: 1 }),
    },
    vault: {
      read: async () => {
        reads += 1;
        await reading.promise;
        return new TextEncoder().encode('%PDF-1.7');
      },
      stat: async () => null,
    },
  });
  const { visitor, shelf } = await granted(rig);
  const first = visitor.submit(shelf, { document: 'soc-2' });
  await expect.poll(() => reads).toBe(1);
  const before = await rig.snapshot();
  const second = await visitor.submit(shelf, { document: 'soc-2' });
  expect([second.status, second.headers.get('retry-after')]).toEqual([503, '10']);

  const waiting = stamper.alone(async () => 'done', 'another reader');
  await expect(stamper.alone(async () => 'done', 'a third')).rejects.toThrow(StamperBusy);
  await expect(stamper.alone(async () => 'done', 'another reader')).rejects.toThrow(StamperBusy);
  expect(reads).toBe(1);
  expect(await rig.snapshot()).toBe(before);

  reading.resolve();
  expect((await first).status).toBe(200);
  expect(await waiting).toBe('done');
  expect((await visitor.submit(shelf, { document: 'soc-2' })).status).toBe(200);
  expect(await used(rig)).toBe(2);
  await stamper.close();
  const late = await new Visitor(rig.app).post('/access/download', { document: 'soc-2' });
  expect(late.status).toBe(403);
});
