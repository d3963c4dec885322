import { expect, test } from 'vitest';
import { sayDay } from '../../src/words/en/format.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { signIn } from './support/staff.ts';
import { ada, Visitor } from './support/visitor.ts';
import { granted, lastMail, signed } from './support/walk.ts';

const APPROVER = 'approver@northwind.example';

const download = (visitor: Visitor) => visitor.post('/access/download', { document: 'soc-2' });
async function run(rig: Rig, ...argv: string[]): Promise<string> {
  const lines: string[] = [];
  await runCommand(rig.deps, argv, (line) => lines.push(line));
  await rig.settle();
  return lines.join('\n');
}

test('access lasts longer, with downloads and a link anew, and is on the record', async () => {
  const rig = await makeApp();
  const { reference, visitor } = await granted(rig);
  expect([(await download(visitor)).status, (await download(visitor)).status]).toEqual([200, 200]);
  expect((await download(visitor)).status).not.toBe(200);
  const staff = await signIn(rig, APPROVER);
  const page = await staff.go(`/admin/requests/${reference}/`);
  expect(page.text).toContain(`action="/admin/requests/${reference}/extend"`);
  const before = rig.mails.length;
  const done = await staff.post(`/admin/requests/${reference}/extend`, { days: '10' });
  await rig.settle();
  expect([done.status, done.path]).toEqual([200, `/admin/requests/${reference}/`]);
  expect((await staff.go(`/admin/requests/${reference}/`)).text).toContain('Access extended');
  expect(rig.mails.length).toBe(before + 1);
  // The day on which it would have ended has passed.
  rig.pass(20 * 24);
  const later = new Visitor(rig.app);
  await later.post('/access/fresh/', { email: ada.email });
  await rig.settle();
  const shelf = await later.submit(await later.go(linkIn(lastMail(rig, ada.email, /link/i))), {});
  expect(shelf.text).toContain(sayDay('2026-12-15'));
  expect([(await download(later)).status, (await download(later)).status]).toEqual([200, 200]);
  rig.pass(5 * 24);
  expect((await download(later)).status).not.toBe(200);
});

test.each([
  ['', 'days'],
  ['0', 'from 1 to 365'],
  ['x', 'from 1 to 365'],
  ['365', 'more than 365 days from today'],
])('%j days are refused in words, and nothing happens', async (days, message) => {
  const rig = await makeApp();
  const { reference } = await granted(rig);
  const staff = await signIn(rig, APPROVER);
  const before = await rig.snapshot();
  const answer = await staff.post(`/admin/requests/${reference}/extend`, { days });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(message);
  expect(await rig.snapshot()).toBe(before);
});

test('nothing but access that somebody has is extended: not what was revoked, has ended or was never given', async () => {
  const rig = await makeApp();
  const other = await signed(rig, ['soc-2'], { ...ada, email: 'other@buyer.example' });
  const { reference } = await granted(rig);
  await expect(run(rig, 'extend', other.reference, '--days', '3')).rejects.toThrow('Only a granted request');
  expect(await run(rig, 'extend', reference, '--days', '3')).toContain('has access until 8 December 2026');
  await expect(run(rig, 'extend', reference, '--days', '365')).rejects.toThrow('more than 365 days');
  rig.pass(18 * 24);
  await expect(run(rig, 'extend', reference, '--days', '3')).rejects.toThrow('Only a granted request');
  const again = await granted(rig);
  await run(rig, 'revoke', again.reference);
  const before = await rig.snapshot();
  await expect(run(rig, 'extend', again.reference, '--days', '3')).rejects.toThrow('Only a granted request');
  expect(await rig.snapshot()).toBe(before);
});

test('a grant that the gate did not make is not bound anew', async () => {
  const rig = await makeApp();
  const { reference } = await granted(rig);
  const [row] = await rig.deps.store.rows('grants', { where: { reference } });
  await rig.deps.store.commit({
    expect: [],
    writes: [{ do: 'update', table: 'grants', where: { id: row?.id ?? '' }, set: { allowed: 99 } }],
    audit: [],
  });
  await expect(run(rig, 'extend', reference, '--days', '3')).rejects.toThrow('Only a granted request');
});
