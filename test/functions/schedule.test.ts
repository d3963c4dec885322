import { expect, test } from 'vitest';
import { inTurn } from '../../functions/acts/in-turn.ts';
import { runSchedule } from '../../functions/acts/run-schedule.ts';
import { StoreFault } from '../../functions/domain/store-fault.ts';
import { makeApp, SITE } from './support/make-app.ts';
import { ada } from './support/visitor.ts';

const STATED = 'the file of what the site states is gone';
test('a duty that cannot be done keeps no mail from leaving, and the purge from nothing', async () => {
  const rig = await makeApp({
    bend: (draft) => {
      draft.company.follow = true;
    },
    stated: () => Promise.reject(new Error(STATED)),
  });
  rig.deps.defer = () => {};
  await rig.app.request(`${SITE}/api/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...ada, documents: ['soc-2'] }),
  });
  expect(rig.mails).toEqual([]);
  await expect(runSchedule(rig.deps)).rejects.toThrow(STATED);
  expect(rig.mails.map(({ to }) => to)).toEqual([ada.email]);
  expect(await rig.deps.store.count('rates', { where: { bucket: 'purge' } })).toBe(1);
});

test('all of it is done in turn, and what went wrong is told together', async () => {
  const { deps } = await makeApp();
  const done: number[] = [];
  const fail = (why: string) => async () => Promise.reject(new Error(why));
  await expect(
    inTurn(deps, [
      async () => done.push(1),
      fail('one'),
      async () => done.push(2),
      fail('two'),
      async () => done.push(3),
    ]),
  ).rejects.toThrow('one; two');
  expect(done).toEqual([1, 2, 3]);
});

test('where the database does not answer, nothing more is begun', async () => {
  const { deps } = await makeApp();
  const away = () => Promise.reject(new StoreFault('away'));
  const begun: string[] = [];
  const store = { ...deps.store, rows: away };
  await expect(inTurn({ store }, [away, async () => begun.push('second')])).rejects.toThrow('away');
  expect(begun).toEqual([]);
  // One that it refuses is no reason.
  await expect(inTurn(deps, [away, async () => begun.push('third')])).rejects.toThrow('away');
  expect(begun).toEqual(['third']);
});
