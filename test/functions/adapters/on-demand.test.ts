import { expect, test } from 'vitest';
import { onDemand } from '../../../functions/adapters/on-demand.ts';

const counter = () => {
  let [loaded, calls] = [0, 0];
  const adapter = onDemand(async () => {
    loaded += 1;
    return { add: async (by: number, twice = false) => (calls += twice ? 2 * by : by) };
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
