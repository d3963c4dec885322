import { expect, test } from 'vitest';
import { escalateLate } from '../../../functions/acts/escalate-late.ts';
import { momentOf } from '../../../functions/acts/moment-of.ts';
import { sweepAll } from '../../../functions/acts/sweep-all.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { answerBack } from '../../../functions/domain/ask-back.ts';
import { escalate } from '../../../src/schemas/channel.ts';
import type { Manifest } from '../../../src/schemas/manifest.ts';
import { makeApp, type Rig } from '../support/make-app.ts';
import { KEY, makeTold, receiver, verified } from '../support/receiver.ts';
import { runCommand } from '../support/run-command.ts';
import { signed } from '../support/walk.ts';

const BOSS = 'boss@northwind.example';
const of = (more: object = {}) => ({
  bend(draft: Manifest) {
    draft.access.targetHours = 24;
    draft.access.escalate = escalate.parse({ to: BOSS, ...more });
  },
});
async function pass(rig: Rig, hours: number) {
  for (let hour = 0; hour < hours; hour++) {
    rig.pass(1);
    await sweepAll(rig.deps);
    await rig.settle();
  }
}
const subjects = (rig: Rig) => rig.mails.filter(({ to }) => to === BOSS).map(({ subject }) => subject);

test('once when three quarters of the time are gone, and once when all of it is', async () => {
  const rig = await makeApp(of());
  const { reference } = await signed(rig);
  await pass(rig, 17);
  expect(subjects(rig)).toEqual([]);
  await pass(rig, 1);
  expect(subjects(rig)).toEqual([`Answer due soon (${reference})`]);
  await pass(rig, 5);
  expect(subjects(rig)).toHaveLength(1);
  await pass(rig, 1);
  expect(subjects(rig)).toEqual([`Answer due soon (${reference})`, `Answer overdue (${reference})`]);
  await pass(rig, 72);
  expect(subjects(rig)).toHaveLength(2);
  const log = await rig.deps.store.rows('audit', { where: { event: 'request.escalated' } });
  expect(log.map(({ detail }) => JSON.parse(detail))).toEqual([
    { stage: 'soon', to: [BOSS] },
    { stage: 'overdue', to: [BOSS] },
  ]);
  const mail = rig.mails.find(({ to }) => to === BOSS);
  expect(mail?.text).toContain('waited 18 hours. The promised time is 24 hours.');
  expect(mail?.text).not.toMatch(/lucja|Łucja/);
});

test('not for one that was decided', async () => {
  const rig = await makeApp(of({ atPercent: 50 }));
  const { reference } = await signed(rig);
  await runCommand(rig.deps, ['deny', reference, '--reason', 'No.'], () => {});
  await pass(rig, 30);
  expect(subjects(rig)).toEqual([]);
});

test('a gate that was down tells of what is late, and not that it was nearly late; nor of what was late long before', async () => {
  const rig = await makeApp(of());
  const { reference } = await signed(rig);
  rig.pass(30);
  await sweepAll(rig.deps);
  await rig.settle();
  expect(subjects(rig)).toEqual([`Answer overdue (${reference})`]);

  const old = await makeApp(of());
  old.deps.manifest.access.escalate = undefined;
  await signed(old);
  await pass(old, 24 * 4);
  old.deps.manifest.access.escalate = escalate.parse({ to: BOSS });
  await pass(old, 5);
  expect(subjects(old)).toEqual([]);
});

test('not while a question to the requester is open; the time goes on with the answer', async () => {
  const rig = await makeApp(of());
  const { reference } = await signed(rig);
  await pass(rig, 10);
  await runCommand(rig.deps, ['ask', reference, '--text', 'Who will read it?'], () => {});
  await pass(rig, 40);
  expect(subjects(rig)).toEqual([]);
  const [row] = await rig.deps.store.rows('requests', { where: { reference } });
  if (!row) throw new Error('no request');
  const rows = await rig.deps.store.rows('messages', { where: { reference } });
  const answered = answerBack(rig.deps.manifest, row, { rows, proven: rows }, 'Our auditors.', momentOf(rig.deps));
  if ('refused' in answered) throw new Error(answered.refused);
  await rig.deps.store.commit(answered.change);
  await pass(rig, 7);
  expect(subjects(rig)).toEqual([]);
  await pass(rig, 1);
  expect(subjects(rig)).toEqual([`Answer due soon (${reference})`]);
});

test('nothing where nothing is promised', async () => {
  const rig = await makeApp(of());
  rig.deps.manifest.access.targetHours = undefined;
  await signed(rig);
  await pass(rig, 100);
  expect(subjects(rig)).toEqual([]);
});

test('once, whichever of two workers comes first', async () => {
  const store = await sqliteStore(':memory:');
  const one = await makeApp({ store, ...of() });
  await signed(one);
  one.pass(20);
  const two = await makeApp({ store, clock: one.deps.clock, ...of() });
  await Promise.all([one, two, one, two].map(({ deps }) => escalateLate(deps)));
  await Promise.all([one.settle(), two.settle()]);
  expect([...subjects(one), ...subjects(two)]).toHaveLength(1);
});

test('a flood of late answers ends in one email, as any other does', async () => {
  const rig = await makeApp(of());
  const { reference } = await signed(rig);
  const [row] = await rig.deps.store.rows('requests', { where: { reference } });
  if (!row) throw new Error('no request');
  await rig.deps.store.commit({
    expect: [],
    writes: Array.from({ length: 40 }, (_, at) => ({
      ...{ do: 'insert' as const, table: 'requests' as const },
      row: { ...row, reference: `VS-${String(10_000_000 + at)}`, email: `reader${at}@buyer.example` },
    })),
    audit: [],
  });
  rig.pass(19);
  await sweepAll(rig.deps);
  await rig.settle();
  await sweepAll(rig.deps);
  await rig.settle();
  expect(subjects(rig).filter((one) => one.startsWith('Answer due soon'))).toHaveLength(20);
  const rest = rig.mails.find(({ subject }) => subject === '21 notifications about document requests');
  expect(rest?.to).toBe(BOSS);
  expect(rest?.text.match(/Answer due: VS-/g)).toHaveLength(21);
});

test('a channel is told as well: a webhook by a type of its own', async () => {
  const crm = await receiver();
  const rig = await makeTold({ crm: { url: crm.url, events: [] } }, { crm: [KEY] }, of({ to: ['crm', BOSS] }));
  await sweepAll(rig.deps);
  await rig.settle();
  const { reference } = await signed(rig);
  // The receiver's clock is the real one: the request is older instead.
  const before = new Date(Date.now() - 18.5 * 3_600_000).toISOString();
  await rig.deps.store.commit({
    expect: [],
    writes: [{ do: 'update', table: 'requests', where: { reference }, set: { signedAt: before } }],
    audit: [],
  });
  await sweepAll(rig.deps);
  await rig.settle();
  const [got] = crm.got;
  expect(got && verified(got, KEY)).toMatchObject({
    type: 'request.due-soon',
    data: { reference, documents: [{ id: 'soc-2' }], waitedHours: 18.5, targetHours: 24 },
  });
  expect(crm.got).toHaveLength(1);
  expect(subjects(rig)).toHaveLength(1);
  await crm.close();
});
