import { expect, test } from 'vitest';
import { isPlainLoopback } from '../../../functions/routes/session-cookie.ts';
import { linkIn } from '../../support/link-in.ts';
import { makeApp, SITE } from '../support/make-app.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { ask, confirm, lastMail, signed } from '../support/walk.ts';

const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };

test('every cookie is bound to this host, kept from scripts and other sites, and random', async () => {
  const rig = await makeApp();
  const values = new Set<string>();
  for (let at = 0; at < 20; at++) {
    const person = { ...ada, email: `reader-${at}@buyer-${at}.example` };
    await ask(rig, ['continuity'], person);
    const link = linkIn(lastMail(rig, person.email, /^Confirm/));
    const [cookie = ''] = (await rig.app.request(link, { method: 'POST', headers: own })).headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-vouchsafe-access=[\w-]{43}; Max-Age=7200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    values.add(cookie.split(/[=;]/)[1] ?? '');
  }
  expect(values.size).toBe(20);
});

test('a planted session is not taken over: the visitor’s own replaces it, and the planted one stays dead', async () => {
  const rig = await makeApp();
  await ask(rig, ['soc-2']);
  const visitor = new Visitor(rig.app);
  visitor.cookies.set('__Host-vouchsafe-access', 'X'.repeat(43));
  await visitor.post(linkIn(lastMail(rig, ada.email, /^Confirm/)), {});
  expect(visitor.cookies.get('__Host-vouchsafe-access')).not.toBe('X'.repeat(43));
  const thief = new Visitor(rig.app);
  thief.cookies.set('__Host-vouchsafe-access', 'X'.repeat(43));
  expect((await thief.go('/access/')).status).toBe(403);
});

test('leaving ends the session in the database, so that a copied cookie is worth nothing', async () => {
  const rig = await makeApp();
  const staff = new Visitor(rig.app);
  await staff.post('/admin/sign-in/', { email: 'approver@northwind.example' });
  await rig.settle();
  await staff.post(linkIn(lastMail(rig, 'approver@northwind.example', /^Sign in/)), {});
  const copy = new Visitor(rig.app);
  for (const [name, value] of staff.cookies) copy.cookies.set(name, value);
  expect((await copy.go('/admin/')).status).toBe(200);
  await staff.post('/admin/sign-out', {});
  expect((await copy.go('/admin/')).path).toBe('/admin/sign-in/');
});

test('whoever is taken off the lists is out at once, session, sign-in and review link alike', async () => {
  const rig = await makeApp();
  await signed(rig);
  const review = linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/));
  const staff = new Visitor(rig.app);
  await staff.post('/admin/sign-in/', { email: 'approver@northwind.example' });
  await rig.settle();
  await staff.post(linkIn(lastMail(rig, 'approver@northwind.example', /^Sign in/)), {});
  expect((await staff.go('/admin/')).status).toBe(200);
  rig.deps.manifest.access.approvers = ['second@northwind.example'];
  const before = await rig.snapshot();
  expect((await staff.go('/admin/')).path).toBe('/admin/sign-in/');
  expect((await new Visitor(rig.app).go(review)).status).toBe(404);
  expect((await new Visitor(rig.app).post(review, { decision: 'approve', documents: 'soc-2' })).status).toBe(404);
  expect(await rig.snapshot()).toBe(before);
});

test('a session ends after two hours, used or not', async () => {
  const rig = await makeApp();
  await ask(rig, ['soc-2']);
  const { visitor } = await confirm(rig);
  for (let at = 0; at < 3; at++) {
    rig.pass(0.5);
    expect((await visitor.go('/access/')).status).toBe(200);
  }
  rig.pass(0.5);
  expect((await visitor.go('/access/')).status).toBe(403);
});

test.each([
  ['http://localhost:4321', true],
  ['http://127.0.0.1:4321', true],
  ['http://[::1]:4321', true],
  ['http://demo.localhost', true],
  ['https://localhost:4321', false],
  ['http://localhost.evil.example', false],
  ['http://notlocalhost', false],
  ['http://192.0.2.1:4321', false],
  ['https://trust.northwind.example', false],
])('%s: without TLS and on this machine? %s', (siteUrl, plain) => expect(isPlainLoopback(siteUrl)).toBe(plain));

/** As Safari has it: a cookie that is `Secure`, or has the prefix that wants it, is not kept where there is no TLS. */
class Safari extends Visitor {
  override async go(...asked: Parameters<Visitor['go']>) {
    const seen = await super.go(...asked);
    for (const name of this.cookies.keys()) if (name.startsWith('__')) this.cookies.delete(name);
    return seen;
  }
}

test('the demo on http://localhost keeps its sessions in a browser that wants TLS for `Secure`', async () => {
  const rig = await makeApp();
  await ask(rig, ['soc-2']);
  const link = linkIn(lastMail(rig, ada.email, /^Confirm/));
  rig.deps.settings.siteUrl = 'http://localhost:4321';
  const answer = await rig.app.request(link, { method: 'POST', headers: own });
  const [cookie = ''] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^vouchsafe-access=[\w-]{43}; Max-Age=7200; Path=\/; HttpOnly; SameSite=Lax$/);
  const pair = cookie.split(';')[0] ?? '';
  const shelf = await rig.app.request(`${SITE}/access/`, { headers: { cookie: pair } });
  expect(shelf.status).toBe(200);
  // The staff's session too, and its end.
  const staff = new Safari(rig.app);
  await staff.post('/admin/sign-in/', { email: 'approver@northwind.example' });
  await rig.settle();
  const mail = lastMail(rig, 'approver@northwind.example', /^Sign in/);
  const at = /http:\/\/localhost:4321(\/admin\/\S+)/.exec(mail)?.[1] ?? '';
  await staff.post(at, {});
  expect((await staff.go('/admin/')).status).toBe(200);
  await staff.post('/admin/sign-out', {});
  expect([...staff.cookies]).toEqual([]);
  expect((await staff.go('/admin/')).path).toBe('/admin/sign-in/');
});

test('with TLS the cookie of the demo opens nothing, and with the demo that of TLS does not', async () => {
  const rig = await makeApp();
  await ask(rig, ['soc-2']);
  const { visitor } = await confirm(rig);
  const secret = visitor.cookies.get('__Host-vouchsafe-access') ?? '';
  const open = async (name: string) =>
    (await rig.app.request(`${SITE}/access/`, { headers: { cookie: `${name}=${secret}` } })).status;
  expect([await open('__Host-vouchsafe-access'), await open('vouchsafe-access')]).toEqual([200, 403]);
  rig.deps.settings.siteUrl = 'http://localhost:4321';
  expect([await open('__Host-vouchsafe-access'), await open('vouchsafe-access')]).toEqual([403, 200]);
});
