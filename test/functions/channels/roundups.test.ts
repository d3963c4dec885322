import { describe, expect, test } from 'vitest';
import { sendRoundups } from '../../../functions/acts/send-roundups.ts';
import { sweepAll } from '../../../functions/acts/sweep-all.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { roundupDay } from '../../../functions/domain/roundup.ts';
import { roundup } from '../../../src/schemas/channel.ts';
import type { Manifest } from '../../../src/schemas/manifest.ts';
import { makeApp, type Rig } from '../support/make-app.ts';
import { runCommand } from '../support/run-command.ts';
import { ada } from '../support/visitor.ts';
import { granted, signed } from '../support/walk.ts';

const APPROVER = 'approver@northwind.example';
const SECOND = 'second@northwind.example';

describe('the day whose roundup is due', () => {
  const day = { every: 'day' as const, day: 'monday' as const, hour: 8 };
  const week = { every: 'week' as const, day: 'monday' as const, hour: 8 };
  test.each([
    // In UTC. 23 November 2026 is a Monday.
    [day, 'UTC', '2026-11-23T07:59:00.000Z', null],
    [day, 'UTC', '2026-11-23T08:00:00.000Z', '2026-11-23'],
    [day, 'UTC', '2026-11-23T23:59:00.000Z', '2026-11-23'],
    [day, 'UTC', '2026-11-24T00:00:00.000Z', null],
    [week, 'UTC', '2026-11-22T23:00:00.000Z', null],
    [week, 'UTC', '2026-11-23T08:00:00.000Z', '2026-11-23'],
    [week, 'UTC', '2026-11-24T07:59:00.000Z', '2026-11-23'],
    [week, 'UTC', '2026-11-24T08:00:00.000Z', null],
    // Where the company is: Berlin is an hour ahead in winter and two in summer, Los Angeles on another day.
    [day, 'Europe/Berlin', '2026-11-23T06:59:00.000Z', null],
    [day, 'Europe/Berlin', '2026-11-23T07:00:00.000Z', '2026-11-23'],
    [day, 'Europe/Berlin', '2026-07-06T06:00:00.000Z', '2026-07-06'],
    [day, 'America/Los_Angeles', '2026-11-24T05:00:00.000Z', '2026-11-23'],
    [week, 'Asia/Tokyo', '2026-11-22T23:00:00.000Z', '2026-11-23'],
    // The hour that a clock leaves out in spring, and the one that it has twice in autumn.
    [{ ...day, hour: 2 }, 'Europe/Berlin', '2026-03-29T00:59:00.000Z', null],
    [{ ...day, hour: 2 }, 'Europe/Berlin', '2026-03-29T01:00:00.000Z', '2026-03-29'],
    [{ ...day, hour: 2 }, 'Europe/Berlin', '2026-10-25T00:30:00.000Z', '2026-10-25'],
    [{ ...day, hour: 2 }, 'Europe/Berlin', '2026-10-25T01:30:00.000Z', '2026-10-25'],
    [{ ...day, hour: 0 }, 'UTC', '2026-11-23T00:00:00.000Z', '2026-11-23'],
  ])('%j in %s at %s: %s', (of, zone, now, due) => {
    expect(roundupDay(of, zone, now)).toBe(due);
  });
});

const of = (more: object = {}) => ({
  bend(draft: Manifest) {
    draft.access.roundups = [roundup.parse({ to: APPROVER, ...more })];
    draft.access.targetHours = 24;
  },
});
const roundups = ({ mails }: Rig) =>
  mails.filter(({ to, subject }) => /waiting|ends soon/.test(subject) && to.endsWith('northwind.example'));
const toApprover = ({ mails }: Rig, to: string) => mails.filter((one) => one.to === to).map(({ subject }) => subject);
/** The schedule, hour by hour. */
async function pass(rig: Rig, hours: number) {
  for (let hour = 0; hour < hours; hour++) {
    rig.pass(1);
    await sweepAll(rig.deps);
    await rig.settle();
  }
}

test('whoever chose a roundup gets it in place of an email at once; the others get theirs as ever', async () => {
  const rig = await makeApp(of());
  // Today's is past: it was due at 8:00, and it is 10:00.
  await sweepAll(rig.deps);
  const { reference } = await signed(rig);
  expect(toApprover(rig, APPROVER)).toEqual([]);
  expect(toApprover(rig, SECOND)).toEqual([expect.stringMatching(/^Decision needed/)]);
  await pass(rig, 22);
  expect(roundups(rig)).toHaveLength(1);
  const [mail] = roundups(rig);
  expect(mail).toMatchObject({ to: APPROVER, subject: '1 request is waiting' });
  expect(mail?.text).toContain(`(${reference}), waiting `);
  expect(mail?.text).toContain(`https://trust.northwind.example/admin/requests/${reference}/`);
  expect(mail?.text).not.toMatch(/lucja|Łucja/);
  await pass(rig, 20);
  expect(roundups(rig)).toHaveLength(1);
  await pass(rig, 5);
  expect(roundups(rig).map(({ subject }) => subject)).toEqual([
    '1 request is waiting',
    '1 request is waiting, 1 overdue',
  ]);
});

test('the longest wait first, overdue marked, and whose access ends soon', async () => {
  const rig = await makeApp(of({ hour: 9 }));
  rig.deps.manifest.access.roundups.length = 0;
  const given = await granted(rig, ['soc-2'], { ...ada, email: 'grace@buyer.example', company: 'Ends & Sons' });
  await pass(rig, 12 * 24 - 2);
  const first = await signed(rig);
  rig.pass(25);
  const second = await signed(rig, ['soc-2'], { ...ada, email: 'guest@other.example', company: 'Other' });
  rig.deps.manifest.access.roundups.push(roundup.parse({ to: APPROVER, hour: 9 }));
  await pass(rig, 1);
  const [mail] = roundups(rig);
  expect(mail?.subject).toBe('2 requests are waiting, 1 overdue');
  const text = mail?.text ?? '';
  const places = [
    `Overdue: Żółw & Sons <b> (${first.reference})`,
    `Other (${second.reference})`,
    `Ends & Sons (${given.reference})`,
  ].map((one) => text.indexOf(one));
  expect(places.every((one) => one > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(text).toContain('1 requester’s access ends soon:');
});

test('what is for somebody else to decide, or waits for the requester, is not in it', async () => {
  const rig = await makeApp(of());
  await sweepAll(rig.deps);
  const mine = await signed(rig);
  await signed(rig, ['pentest'], { ...ada, email: 'grace@buyer.example' });
  const asked = await signed(rig, ['soc-2'], { ...ada, email: 'guest@other.example' });
  await runCommand(rig.deps, ['ask', asked.reference, '--text', 'Who will read it?'], () => {});
  rig.deps.manifest.access.scopes = { [APPROVER]: ['soc-2'] };
  await pass(rig, 22);
  expect(roundups(rig).map(({ subject }) => subject)).toEqual(['1 request is waiting']);
  expect(roundups(rig)[0]?.text).toContain(mine.reference);
});

test('nothing is sent when there is nothing, and what comes later waits for the next', async () => {
  const rig = await makeApp(of());
  await pass(rig, 23);
  expect(rig.mails).toEqual([]);
  await signed(rig);
  await pass(rig, 5);
  expect(roundups(rig)).toEqual([]);
});

test('once, whichever of two workers comes first, and however often they look', async () => {
  const store = await sqliteStore(':memory:');
  const one = await makeApp({ store, ...of() });
  await signed(one);
  one.pass(23);
  const { clock } = one.deps;
  const two = await makeApp({ store, clock, ...of() });
  await Promise.all([one, two, one, two].map(({ deps }) => sendRoundups(deps)));
  await Promise.all([one.settle(), two.settle()]);
  expect([...roundups(one), ...roundups(two)]).toHaveLength(1);
});

test('weekly, on its day', async () => {
  const rig = await makeApp(of({ every: 'week', day: 'wednesday', hour: 6 }));
  await signed(rig);
  // From Saturday at 10:00.
  await pass(rig, 14 + 3 * 24 + 5);
  expect(roundups(rig)).toEqual([]);
  await pass(rig, 1);
  expect(roundups(rig)).toHaveLength(1);
  await pass(rig, 6 * 24);
  expect(roundups(rig)).toHaveLength(1);
});

test('whoever is no longer named in access.yaml gets none that still waits', async () => {
  const rig = await makeApp(of({ to: 'boss@northwind.example' }));
  await signed(rig);
  rig.pass(23);
  await sendRoundups({ ...rig.deps, defer: () => {} });
  rig.deps.manifest.access.roundups.length = 0;
  await rig.settle();
  expect(roundups(rig)).toEqual([]);
  expect(await rig.deps.store.count('outbox', { where: { kind: 'roundup', status: 'dead' } })).toBe(1);
});

test('no row of the outbox holds a word of whom it is about', async () => {
  const rig = await makeApp(of());
  await signed(rig);
  rig.pass(23);
  await sendRoundups(rig.deps);
  const rows = await rig.deps.store.rows('outbox', { where: { kind: 'roundup' } });
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/lucja|Łucja|Żółw|buyer/);
  await runCommand(rig.deps, ['erase', ada.email], () => {});
  await rig.settle();
  expect(roundups(rig)[0]?.text).not.toMatch(/lucja|Łucja|Żółw|buyer/);
});
