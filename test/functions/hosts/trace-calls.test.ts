import { expect, test } from 'vitest';
import { readEnvironment } from '../../../functions/hosts/env.ts';
import { traceCalls } from '../../../functions/hosts/trace-calls.ts';
import { makeApp } from '../support/make-app.ts';

test.each<[string, () => Promise<void>]>([
  ['rejects', () => Promise.reject(new Error('no collector'))],
  [
    'throws at once',
    () => {
      throw new Error('no collector');
    },
  ],
])('where sending %s, the fault of the work before it is the one that is told', async (_, flush) => {
  const logged: unknown[] = [];
  const { deps } = await makeApp({ log: (...line) => void logged.push(line) });
  const observer = { around: (_what: unknown, work: () => unknown) => work() } as never;
  const traced = await traceCalls(readEnvironment({}), deps, async () => ({ observer, flush, close: flush }));
  const work = async () => {
    try {
      throw new Error('the database is away');
    } finally {
      await traced?.sendBeforeAnswer();
    }
  };
  await expect(work()).rejects.toThrow('the database is away');
  expect(logged).toEqual([['warn', 'traces.lost', { fault: 'no collector' }]]);
  await expect(traced?.send()).resolves.toBeUndefined();
});
