import { describe, expect, test } from 'vitest';
import { extendAccess } from '../../functions/acts/extend-access.ts';
import { sendReminders } from '../../functions/acts/send-reminders.ts';
import { sweepAll } from '../../functions/acts/sweep-all.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { ada, Visitor } from './support/visitor.ts';
import { granted, lastMail } from './support/walk.ts';

const DAY = 24;
const reminders = (rig: Rig) => rig.mails.filter(({ subject }) => /ends soon/.test(subject));
async function sweep(rig: Rig): Promise<void> {
  await sweepAll(rig.deps);
  await rig.settle();
}

describe('the reminder', () => {
  test('comes once, three days before the end, with a link and the way to ask for more', async () => {
    const rig = await makeApp();
    await granted(rig);
    rig.pass(10 * DAY);
    await sweep(rig);
    expect(reminders(rig)).toHaveLength(0);
    rig.pass(DAY + 1);
    await sweep(rig);
    await sweep(rig);
    rig.pass(DAY);
    await sweep(rig);
    expect(reminders(rig)).toHaveLength(1);
    const [mail] = reminders(rig);
    expect(mail?.to).toBe(ada.email);
    expect(mail?.text).toContain('Title of soc-2');
    expect(mail?.text).toContain('5 December 2026');
    expect(mail?.text).toContain('Ask for more time');
    // Whoever has a session needs no new link.
    expect(mail?.text).toMatch(/if you’re still signed in:?\s+<?https:\/\/trust\.northwind\.example\/access\/>?\s/);
    const visitor = new Visitor(rig.app);
    const shelf = await visitor.submit(await visitor.go(linkIn(mail?.text ?? '')), {});
    expect(shelf.text).toContain('Your documents');
    expect((await rig.deps.store.rows('audit', { where: { event: 'reader.reminded' } })).length).toBe(1);
  });

  test('is one when two workers look at the same moment, and when one was killed before its mail left', async () => {
    const rig = await makeApp();
    await granted(rig);
    rig.pass(11 * DAY + 1);
    // The rows are written in one commit, so that what was decided is mailed by whoever comes next.
    await Promise.all([sendReminders(rig.deps), sendReminders({ ...rig.deps }), sendReminders({ ...rig.deps })]);
    expect(await rig.deps.store.count('outbox', { where: { kind: 'reminder' } })).toBe(1);
    await rig.settle();
    await sweep(rig);
    expect(reminders(rig)).toHaveLength(1);
  });

  test('comes again for another end, and not for access that was ended', async () => {
    const rig = await makeApp();
    const { reference } = await granted(rig);
    rig.pass(12 * DAY);
    await sweep(rig);
    await extendAccess(rig.deps, reference, 20, 'operator');
    await sweep(rig);
    expect(reminders(rig)).toHaveLength(1);
    rig.pass(20 * DAY);
    await sweep(rig);
    expect(reminders(rig)).toHaveLength(2);
    const ended = await makeApp();
    const other = await granted(ended);
    const { revokeRequest } = await import('../../functions/acts/revoke-access.ts');
    await revokeRequest(ended.deps, other.reference, 'operator');
    ended.pass(12 * DAY);
    await sweep(ended);
    expect(reminders(ended)).toHaveLength(0);
  });

  test.each([
    ['where it is set to none', 0, 13],
    ['for access shorter than twice its days', 8, 7],
  ])('doesn’t come %s', async (_, remindDays, days) => {
    const rig = await makeApp({
      bend: (draft) => {
        draft.access.grant.remindDays = remindDays;
      },
    });
    await granted(rig);
    rig.pass(days * DAY);
    await sweep(rig);
    expect(reminders(rig)).toHaveLength(0);
    expect(await rig.deps.store.count('audit', { where: { event: 'reader.reminded' } })).toBe(0);
  });
});

test('a reader asks for more time; the approvers are told once for each end, and nothing is extended by it', async () => {
  const rig = await makeApp();
  const { reference, visitor, shelf } = await granted(rig);
  const [before] = await rig.deps.store.rows('requests');
  expect(shelf.text).toContain('Ask for more time');
  await visitor.post('/access/more-time', {});
  await visitor.post('/access/more-time', {});
  await rig.settle();
  const told = rig.mails.filter(({ subject }) => subject === `More time requested (${reference})`);
  expect(told.map(({ to }) => to).sort()).toEqual(['approver@northwind.example', 'second@northwind.example']);
  expect(lastMail(rig, 'approver@northwind.example', /More time/)).toContain(`/admin/requests/${reference}/`);
  const page = await visitor.go('/access/');
  expect(page.text).toContain('You asked for more time.');
  expect(page.text).not.toContain('/access/more-time');
  expect((await rig.deps.store.rows('requests'))[0]).toEqual(before);
  await extendAccess(rig.deps, reference, 5, 'operator');
  expect((await visitor.go('/access/')).text).toContain('/access/more-time');
});
