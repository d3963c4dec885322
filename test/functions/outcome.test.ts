import { describe, expect, test } from 'vitest';
import { sweepAll } from '../../functions/acts/sweep-all.ts';
import { verifyLog } from '../../functions/acts/verify-log.ts';
import { gate } from '../../src/words/en/gate.ts';
import { linkIn } from '../support/link-in.ts';
import { countsOf, makeApp, SITE } from './support/make-app.ts';
import { ada, Visitor } from './support/visitor.ts';
import { ask, granted, lastMail, signed } from './support/walk.ts';

describe('a file that cannot be stamped', () => {
  test.each([
    [
      'the stamp refuses',
      { stamper: { stamp: () => Promise.reject(new Error('it carries a digital signature')) } },
      'it carries a digital signature',
    ],
    [
      'the vault has no such file',
      { vault: { read: async () => null, stat: async () => ({ bytes: 1, sha256: null }) } },
      'The file demo-soc-2.pdf is not in the vault.',
    ],
  ])('%s: not a byte leaves, and the approvers are told once', async (_, change, fault) => {
    const rig = await makeApp(change);
    const { visitor, shelf } = await granted(rig);
    for (let at = 0; at < 3; at++) {
      const answer = await visitor.submit(shelf, { document: 'soc-2' });
      expect(answer.status).toBe(503);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
      expect(answer.text).not.toContain('%PDF');
      expect(answer.text).not.toContain(fault);
    }
    await rig.settle();
    const told = rig.mails.filter((one) => one.subject.includes('could not be stamped'));
    expect(told.map((one) => one.to)).toEqual(['approver@northwind.example', 'second@northwind.example']);
    expect(told[0]?.text).toContain(fault);
    expect((await rig.deps.store.rows('grants'))[0]?.used).toBe(0);
    expect((await rig.deps.store.rows('audit', { where: { event: 'document.unstampable' } })).length).toBe(3);
  });
});

describe('access ends', () => {
  test('after its days, and the sweep writes it down', async () => {
    const rig = await makeApp();
    const { reference } = await granted(rig);
    rig.pass(13 * 24);
    await new Visitor(rig.app).post('/access/fresh/', { email: ada.email });
    await rig.settle();
    const visitor = new Visitor(rig.app);
    const shelf = await visitor.submit(await visitor.go(linkIn(lastMail(rig, ada.email, /^Your new link/))), {});
    expect((await visitor.submit(shelf, { document: 'soc-2' })).status).toBe(200);
    rig.pass(24 - 1);
    await new Visitor(rig.app).post('/access/fresh/', { email: ada.email });
    await rig.settle();
    const late = new Visitor(rig.app);
    const still = await late.submit(await late.go(linkIn(lastMail(rig, ada.email, /^Your new link/))), {});
    rig.pass(1);
    expect((await late.submit(still, { document: 'soc-2' })).status).toBe(403);
    expect((await late.go('/access/')).text).toContain(gate.access.ended.expired('2026-12-05').title);
    expect(rig.stamps).toHaveLength(1);
    expect(await sweepAll(rig.deps)).toEqual({ closed: 1 });
    expect((await rig.deps.store.rows('requests', { where: { reference } }))[0]?.state).toBe('expired');
    expect(await sweepAll(rig.deps)).toEqual({ closed: 0 });
  });

  test('when it is withdrawn, at once', async () => {
    const rig = await makeApp();
    const { reference, visitor, shelf } = await granted(rig);
    const staff = new Visitor(rig.app);
    await staff.post('/admin/sign-in/', { email: 'approver@northwind.example' });
    await rig.settle();
    const link = linkIn(lastMail(rig, 'approver@northwind.example', /^Sign in/));
    expect((await staff.submit(await staff.go(link), {})).path).toBe('/admin/');
    // Behind a fold that asks once more.
    expect((await staff.go(`/admin/requests/${reference}/`)).text).toContain(gate.review.case.revokeMeans);
    await staff.post(`/admin/requests/${reference}/revoke`, {});
    expect((await rig.deps.store.rows('requests'))[0]?.state).toBe('revoked');
    await rig.settle();
    expect((await visitor.submit(shelf, { document: 'soc-2' })).status).toBe(403);
    expect((await visitor.go('/access/')).text).toContain(gate.access.ended.revoked('Northwind Cloud').lede);
    expect(rig.stamps).toEqual([]);
    lastMail(rig, ada.email, /has ended/);
  });
});

describe('the desk of the staff', () => {
  const enter = async (rig: Awaited<ReturnType<typeof makeApp>>, email: string) => {
    const staff = new Visitor(rig.app);
    await staff.post('/admin/sign-in/', { email });
    await rig.settle();
    await staff.submit(await staff.go(linkIn(lastMail(rig, email, /^Sign in/))), {});
    return staff;
  };

  test('a stranger gets the same answer and no link', async () => {
    const rig = await makeApp();
    const page = await new Visitor(rig.app).post('/admin/sign-in/', { email: 'stranger@nowhere.example' });
    expect(page.text).toContain(gate.desk.signIn.sent(1).lede);
    await rig.settle();
    expect(rig.mails).toEqual([]);
    for (const path of ['/admin/', '/admin/requests/VS-00000000/']) {
      expect((await new Visitor(rig.app).go(path)).path).toBe('/admin/sign-in/');
    }
  });

  test('an approver lists, decides and sees the history', async () => {
    const rig = await makeApp();
    const { reference } = await signed(rig);
    const staff = await enter(rig, 'second@northwind.example');
    expect((await staff.go('/admin/')).text).toContain(reference);
    expect((await staff.go('/admin/?state=denied')).text).not.toContain(reference);
    const page = await staff.go(`/admin/requests/${reference}/`);
    expect(page.text).toContain('Agreement signed');
    const after = await staff.submit(page, { decision: 'approve', days: '3', documents: 'soc-2' });
    expect(after.text).toContain('second@northwind.example');
    expect((await rig.deps.store.rows('requests'))[0]).toMatchObject({
      state: 'granted',
      decidedBy: 'second@northwind.example',
    });
  });

  test('an inviter invites, and sees and decides nothing else', async () => {
    const rig = await makeApp();
    const { reference } = await signed(rig);
    const staff = await enter(rig, 'sales@northwind.example');
    const desk = await staff.go('/admin/');
    expect(desk.text).not.toContain(reference);
    expect((await staff.go(`/admin/requests/${reference}/`)).status).toBe(404);
    expect(
      (await staff.post(`/admin/requests/${reference}/decision`, { decision: 'approve', documents: 'soc-2' })).status,
    ).toBe(403);
    expect((await rig.deps.store.rows('requests'))[0]?.state).toBe('signed');
    const guest = { ...ada, email: 'guest@buyer.example' };
    expect((await staff.submit(desk, { email: guest.email, company: '', documents: ['public-one'] })).status).toBe(422);
    const made = await staff.submit(desk, { email: guest.email, company: 'Guest & Co', documents: ['soc-2'] });
    expect(made.path).toMatch(/^\/admin\/requests\/VS-/);
    await rig.settle();
    const visitor = new Visitor(rig.app);
    const sign = await visitor.submit(await visitor.go(linkIn(lastMail(rig, guest.email, /has shared documents/))), {});
    await visitor.submit(sign, { signer: 'Guest', title: 'Auditor', authority: 'on', agree: 'on' });
    await rig.settle();
    const shelf = await visitor.submit(await visitor.go(linkIn(lastMail(rig, guest.email, /ready/))), {});
    await visitor.submit(shelf, { document: 'soc-2' });
    expect(rig.stamps).toMatchObject([{ name: 'Guest', company: 'Guest & Co' }]);
  });
});

describe('the clockwork', () => {
  test('cron wants its secret', async () => {
    const rig = await makeApp();
    const call = (authorization: string) =>
      rig.app.request(`${SITE}/api/cron`, { method: 'POST', headers: { authorization } });
    expect((await call('Bearer wrong')).status).toBe(401);
    expect((await call('')).status).toBe(401);
    expect(await (await call('Bearer the cron secret of the tests')).json()).toEqual({ closed: 0, sent: 0, failed: 0 });
  });

  test('health says that the gate is well, and to the bearer of the cron secret what waits', async () => {
    const rig = await makeApp();
    const answer = await rig.app.request(`${SITE}/healthz`);
    expect(await answer.json()).toEqual({ ok: true });
    expect(await countsOf(rig)).toEqual({
      ok: true,
      manifest: '2026-11-21T09:00:00.000Z',
      outbox: { queued: 0, waiting: 0, unreadable: 0, dead: 0 },
    });
  });

  test.each([
    undefined,
    'Bearer ',
    'Bearer wrong',
    'Basic the cron secret of the tests',
    'the cron secret of the tests',
  ])('health tells a stranger nothing of who is known here (%s)', async (authorization) => {
    const mailer = { send: () => Promise.reject(new Error('421 later')) };
    const rig = await makeApp({ mailer });
    const look = async () =>
      (
        await rig.app.request(`${SITE}/healthz`, authorization === undefined ? {} : { headers: { authorization } })
      ).text();
    const before = await look();
    await ask(rig, ['soc-2']);
    expect(await rig.deps.store.count('outbox', { where: { status: 'waiting' } })).toBe(1);
    expect([before, await look()]).toEqual(['{"ok":true}', '{"ok":true}']);
    rig.deps.settings.cronSecret = null;
    expect(await look()).toBe('{"ok":true}');
  });

  test('the audit log of a whole way is unbroken', async () => {
    const rig = await makeApp();
    await granted(rig);
    await ask(rig, ['pentest'], { ...ada, email: 'other@buyer.example' });
    const { fault, rows } = await verifyLog(rig.deps);
    expect(fault).toBeNull();
    expect(rows).toBe(await rig.deps.store.count('audit'));
    const personal = JSON.stringify(await rig.deps.store.rows('audit'));
    expect(personal).not.toMatch(/lucja|other@buyer|Żółw/);
  });

  test('the mailbox is for this machine alone', async () => {
    const mailbox = {
      list: async () => [{ id: 'a', to: 'b@c.example', subject: 'Hello', at: '2026-11-21T10:00:00.000Z' }],
      read: async () => null,
    };
    const at = async (peer: string, more: object = {}, host = 'localhost:4321', url = `http://${host}`) => {
      const rig = await makeApp({ mailbox, peer: () => peer, ...more });
      const answer = await rig.app.request(`${url}/mailbox/`, { headers: { host } });
      expect((await answer.text()).includes('b@c.example')).toBe(answer.status === 200);
      return answer.status;
    };
    expect(await at('127.0.0.1')).toBe(200);
    expect(await at('::ffff:127.0.0.1')).toBe(200);
    expect(await at('203.0.113.7')).toBe(404);
    for (const host of ['localhost', 'LOCALHOST:80', '127.0.0.1', '127.0.0.1:4321', '[::1]', '[::1]:4321'])
      expect([host, await at('127.0.0.1', {}, host)]).toEqual([host, 200]);
    // A stranger's page whose name resolves to 127.0.0.1 (DNS rebinding), and names made to look right.
    const led = [
      'evil.example:4321',
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      'localhost.:4321',
      '0.0.0.0:4321',
      '[::]:4321',
      '192.168.0.7:4321',
    ];
    for (const host of led) expect([host, await at('127.0.0.1', {}, host)]).toEqual([host, 404]);
    expect(await at('127.0.0.1', {}, 'localhost:4321', 'http://evil.example:4321')).toBe(404);
    expect(await at('127.0.0.1', {}, 'evil.example:4321', 'http://localhost:4321')).toBe(404);
    expect(await at('127.0.0.1', { mailbox: null })).toBe(404);
  });
});
