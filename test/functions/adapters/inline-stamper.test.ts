import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { inlineStamper } from '../../../functions/adapters/stamp/inline-stamper.ts';
import {
  GATE_MEMORY_MB,
  STAMP_MAX_BYTES,
  STAMP_MEMORY_FACTOR,
  STAMP_TIMEOUT_SECONDS,
  stampMaxBytes,
} from '../../../functions/adapters/stamp/limits.ts';
import { HOSTS } from '../../../functions/hosts/capabilities.ts';
import type { Vault } from '../../../functions/ports/documents.ts';
import type { Deps } from '../../../functions/ports.ts';
import { makeApp } from '../support/make-app.ts';
import { Visitor } from '../support/visitor.ts';
import { granted } from '../support/walk.ts';
import { pagesOf, plain, refusal, STAMP } from './stamp-support.ts';

const { memoryMb } = HOSTS.worker;
const require = createRequire(import.meta.url);
let asked = 0;
const font = async (file: string) => {
  asked += 1;
  return new Uint8Array(readFileSync(require.resolve(file)));
};
/** As every request of a Worker has one of its own. */
const open = () => {
  const { alone, stamp } = inlineStamper({ font, memoryMb });
  if (!alone) throw new Error('it keeps no place');
  return { alone, stamp };
};
afterEach(() => {
  vi.useRealTimers();
});

describe('memory', () => {
  test('the largest file and what the gate needs beside it fit into a Worker', () => {
    const most = stampMaxBytes(memoryMb);
    const neededMb = (most / 2 ** 20) * STAMP_MEMORY_FACTOR + GATE_MEMORY_MB;
    expect(neededMb).toBeLessThanOrEqual(memoryMb);
    expect(neededMb).toBeGreaterThan(memoryMb - 1);
    expect([stampMaxBytes(null), stampMaxBytes(HOSTS.vercel.memoryMb)]).toEqual([STAMP_MAX_BYTES, STAMP_MAX_BYTES]);
  });

  test('a larger file is refused before anything is loaded', async () => {
    const before = asked;
    const { reason, message } = await refusal(open().stamp(new Uint8Array(stampMaxBytes(memoryMb) + 1), STAMP));
    expect([reason, message]).toEqual(['too-large', expect.stringContaining('the limit is 7.5 MB')]);
    expect(asked).toBe(before);
  });

  test('a file within it is stamped', async () => {
    const { bytes } = await open().stamp(await (await plain(1)).save(), STAMP);
    expect((await pagesOf(bytes))[0]).toContain(STAMP.email);
  });
});

describe('one at a time', () => {
  const never = () => new Promise<never>(() => {});
  const free = async () => expect(await open().alone(async () => 'free')).toBe('free');

  test('a second is refused at once, its work not begun; whatever became of the first, the place is free after it', async () => {
    for (const end of ['resolve', 'reject'] as const) {
      const first = Promise.withResolvers<string>();
      const underWay = open().alone(() => first.promise);
      let begun = false;
      await expect(
        open().alone(async () => {
          begun = true;
        }),
      ).rejects.toMatchObject({ name: 'StamperBusy' });
      expect(begun).toBe(false);
      first[end](end);
      await expect(underWay.catch((fault: unknown) => fault)).resolves.toBe(end);
      await free();
    }
  });

  test('a request that never comes back loses the place after its time, and cannot give away the place of the next', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const lost = Promise.withResolvers<void>();
    const underWay = open().alone(() => lost.promise);
    vi.setSystemTime(Date.now() + STAMP_TIMEOUT_SECONDS * 1000 - 1);
    await expect(open().alone(never)).rejects.toMatchObject({ name: 'StamperBusy' });
    vi.setSystemTime(Date.now() + 1);
    const next = Promise.withResolvers<void>();
    const second = open().alone(() => next.promise);
    lost.resolve();
    await underWay;
    await expect(open().alone(never)).rejects.toMatchObject({ name: 'StamperBusy' });
    next.resolve();
    await second;
    await free();
  });
});

test('of two readers at once one has the document, the other is told when to come again; nobody else hears of it', async () => {
  const file = await (await plain(1)).save();
  const reading = Promise.withResolvers<void>();
  let reads = 0;
  const vault: Vault = {
    async read() {
      reads += 1;
      await reading.promise;
      return file.slice();
    },
    stat: async () => ({ bytes: file.byteLength, sha256: null }),
  };
  const logged: string[] = [];
  const log: Deps['log'] = (_level, event) => void logged.push(event);
  const rig = await makeApp({ vault, log, stamper: open() });
  const { visitor, shelf } = await granted(rig);
  const other = new Visitor(rig.app);
  for (const [name, value] of visitor.cookies) other.cookies.set(name, value);
  const mails = rig.mails.length;

  const first = visitor.submit(shelf, { document: 'soc-2' });
  await expect.poll(() => reads).toBe(1);
  const before = await rig.snapshot();
  const second = await other.submit(shelf, { document: 'soc-2' });
  expect([second.status, second.headers.get('retry-after')]).toEqual([503, '10']);
  expect(second.headers.get('content-type')).toMatch(/^text\/html/);
  expect(second.text).toContain('Try again in 10 seconds');
  expect(second.text).toContain('href="/access/"');
  expect(second.text).not.toContain('%PDF');
  expect(reads).toBe(1);
  expect(await rig.snapshot()).toBe(before);
  expect(logged).toEqual(['stamper.busy']);

  reading.resolve();
  expect((await first).text).toContain('%PDF');
  expect((await other.submit(shelf, { document: 'soc-2' })).status).toBe(200);
  await rig.settle();
  expect(rig.mails).toHaveLength(mails);
  expect(await rig.deps.store.count('audit', { where: { event: 'document.downloaded' } })).toBe(2);
});
