import { afterEach, describe, expect, it } from 'vitest';
import { createStamper, type Stamper, type StamperOptions } from '../../../functions/adapters/stamp/stamper.ts';
import { pagesOf, plain, refusal, STAMP } from './stamp-support.ts';

let stamper: Stamper | undefined;
const open = (options?: StamperOptions): Stamper => {
  stamper = createStamper(options);
  return stamper;
};
afterEach(async () => stamper?.close());

describe('createStamper', () => {
  it('stamps in threads, more files than it has threads, each for its own reader', async () => {
    const { stamp } = open({ concurrency: 2 });
    const source = await (await plain(3)).save();
    const readers = ['a', 'b', 'c', 'd', 'e'].map((letter) => `${letter}@buyer.example`);
    const stamped = await Promise.all(readers.map((email) => stamp(source.slice(), { ...STAMP, email })));
    for (const [index, { bytes, pages }] of stamped.entries()) {
      expect(pages).toBe(3);
      for (const page of await pagesOf(bytes)) {
        expect(page).toContain(readers[index]);
        for (const other of readers.filter((email) => email !== readers[index])) expect(page).not.toContain(other);
      }
    }
  });

  it('takes bytes over when they are alone in their buffer, and copies them when others share it', async () => {
    const { stamp } = open({ concurrency: 1 });
    const source = await (await plain(1)).save();
    const shared = Buffer.concat([Buffer.from(source), Buffer.from('more')]).subarray(0, source.byteLength);
    expect((await stamp(shared, STAMP)).pages).toBe(1);
    expect(Buffer.from(source).equals(shared)).toBe(true);
    expect((await stamp(source, STAMP)).pages).toBe(1);
    expect(source.byteLength).toBe(0);
    expect((await refusal(stamp(source, STAMP))).reason).toBe('empty');
  });

  it('passes a refusal on with its reason and message, and goes on working', async () => {
    const { stamp } = open({ concurrency: 1 });
    const refused = await refusal(stamp(Buffer.from('not a PDF'), STAMP));
    expect(refused.reason).toBe('broken');
    expect(refused.message).toContain('“SOC 2 Type 2 report 2026” was not sent: it cannot be read as a PDF.');
    expect((await stamp(await (await plain(1)).save(), STAMP)).pages).toBe(1);
  });

  it('ends a thread that takes too long, and goes on with a new one', async () => {
    const slow = await (await plain(300)).save();
    const quick = open({ concurrency: 1, timeoutSeconds: 0.02 });
    expect((await refusal(quick.stamp(slow, STAMP))).reason).toBe('timeout');
    await quick.close();
    expect((await open({ concurrency: 1 }).stamp(await (await plain(1)).save(), STAMP)).pages).toBe(1);
  });

  it('refuses what has waited too long for a thread', async () => {
    const { stamp } = open({ concurrency: 1, timeoutSeconds: 0.02 });
    const slow = await (await plain(300)).save();
    const [first, second] = await Promise.allSettled([stamp(slow.slice(), STAMP), stamp(slow, STAMP)]);
    expect(first).toMatchObject({ reason: { name: 'StampRefused', reason: 'timeout' } });
    expect(second).toMatchObject({ reason: { name: 'StamperBusy' } });
  });

  it('survives a thread that runs out of memory', async () => {
    const { stamp } = open({ concurrency: 1, memoryMb: 16 });
    const { reason, message } = await refusal(stamp(await (await plain(300)).save(), STAMP));
    expect(reason).toBe('too-large');
    expect(message).toContain('it needs too much memory');
  });

  it('takes nothing after it was closed, and ends what was under way', async () => {
    const { stamp, close } = open({ concurrency: 1 });
    const source = await (await plain(1)).save();
    const underWay = [stamp(source.slice(), STAMP), stamp(source, STAMP)].map((work) =>
      work.then(
        () => 'stamped',
        () => 'refused',
      ),
    );
    await close();
    expect(await Promise.all(underWay)).toEqual(['refused', 'refused']);
    await expect(stamp(source, STAMP)).rejects.toThrow('The stamper is closed.');
  });
});
