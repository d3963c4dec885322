import { expect, test } from 'vitest';
import { onDemand } from '../../../functions/adapters/on-demand.ts';

interface Adder {
  add(by: number, twice?: boolean): Promise<number>;
}
const counter = () => {
  let loaded = 0;
  const adapter = onDemand(async (): Promise<Adder> => {
    loaded += 1;
    let sum = 0;
    return {
      async add(by, twice = false) {
        sum += twice ? 2 * by : by;
        return sum;
      },
    };
  }, 'add');
  return { adapter, loaded: () => loaded };
};

test('an adapter is loaded by its first call, once, and called with what was given', async () => {
  const { adapter, loaded } = counter();
  expect(loaded()).toBe(0);
  expect(await Promise.all([adapter.add(1), adapter.add(2, true)])).toEqual([1, 5]);
  expect(loaded()).toBe(1);
});

test('one that could not be loaded is tried again by the next call', async () => {
  let tried = 0;
  const adapter = onDemand(async () => {
    tried += 1;
    if (tried === 1) throw new Error('not yet');
    return { read: async () => 'here' };
  }, 'read');
  await expect(adapter.read()).rejects.toThrow('not yet');
  expect(await adapter.read()).toBe('here');
});

test('what is thrown by the adapter is thrown as it is', async () => {
  const fault = new RangeError('too much');
  const adapter = onDemand(async () => ({ read: () => Promise.reject(fault) }), 'read');
  await expect(adapter.read()).rejects.toBe(fault);
});
