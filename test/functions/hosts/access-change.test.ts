import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mailFolder } from '../../../functions/adapters/mail-folder.ts';
import type { Manifest } from '../../../src/schemas/manifest.ts';
import { linkIn } from '../../support/link-in.ts';
import { type GateProcess, type Ground, makeGround, startGate } from '../faults/support/gate-process.ts';
import { SITE } from '../support/make-app.ts';
import { sampleManifest } from '../support/manifest.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { SIGNATURE } from '../support/walk.ts';

const LEAVER = 'approver@northwind.example';
const NEWCOMER = 'new@northwind.example';
const INVITER = 'sales@northwind.example';
const GUEST = 'guest@buyer.example';

let ground: Ground;
let gate: GateProcess;
beforeEach(async () => {
  ground = makeGround({ SITE_URL: SITE });
  gate = await startGate(ground);
});
afterEach(async () => {
  gate.child.kill('SIGKILL');
  await gate.ended.catch(() => {});
  ground.remove();
});

/** A browser at whichever process listens now: the cookies outlive a restart. */
const atGate = {
  request: (url: string, init: RequestInit) =>
    fetch(url.replace(SITE, gate.base), { ...init, redirect: 'manual' as const }),
} as unknown as Hono;
const visitor = () => new Visitor(atGate);

const mailsTo = async (to: string, subject: RegExp): Promise<string[]> => {
  const folder = mailFolder(path.join(ground.root, 'data', 'mail'), { name: 'x', address: 'x@northwind.example' });
  const found = (await folder.list()).filter((one) => one.to === to && subject.test(one.subject));
  return Promise.all(found.map(async ({ id }) => (await folder.read(id))?.text ?? ''));
};
async function mailedLink(to: string, subject: RegExp): Promise<string> {
  await expect.poll(async () => (await mailsTo(to, subject)).length, { timeout: 10_000 }).toBeGreaterThan(0);
  return linkIn((await mailsTo(to, subject))[0] ?? '');
}
async function signIn(email: string): Promise<Visitor> {
  const staff = visitor();
  await staff.post('/admin/sign-in/', { email });
  expect((await staff.post(await mailedLink(email, /^Sign in/), {})).path).toBe('/admin/');
  return staff;
}
async function accept(link: string) {
  const reader = visitor();
  return reader.submit(await reader.submit(await reader.go(link), {}), SIGNATURE);
}
/** What a build writes in one move. */
const build = (bend: (draft: Manifest) => void) =>
  writeFileSync(path.join(ground.root, '.build/manifest.json'), JSON.stringify(sampleManifest(bend)));
async function restart() {
  gate.child.kill('SIGTERM');
  expect(await gate.ended).toEqual({ code: 0, signal: null });
  gate = await startGate(ground);
}
const rows = (sql: string) => {
  const database = new DatabaseSync(ground.database, { readOnly: true });
  const found = database.prepare(sql).all();
  database.close();
  return found.map((one) => ({ ...one }));
};

test('a change of access.yaml takes effect when the server starts with the new build, and not before', async () => {
  await visitor().post('/api/requests', { ...ada, documents: 'soc-2' });
  await accept(await mailedLink(ada.email, /^Confirm/));
  const review = await mailedLink(LEAVER, /^Decision needed/);
  const leaver = await signIn(LEAVER);
  const inviter = await signIn(INVITER);
  await inviter.post('/admin/invite', { email: GUEST, company: 'Guest & Co', documents: 'soc-2' });
  const invitation = await mailedLink(GUEST, /has shared documents/);
  const [reference] = rows('select reference from requests where invitedBy is null').map((one) => one.reference);
  const at = `/admin/requests/${reference}/`;

  build((draft) => {
    draft.access.approvers = ['second@northwind.example', NEWCOMER];
    draft.access.inviters = [];
  });
  // Built, but not started: the process goes on with the lists it read at its start.
  expect((await leaver.go(at)).status).toBe(200);
  expect((await visitor().go(review)).status).toBe(200);
  expect((await inviter.go('/admin/')).path).toBe('/admin/');
  await visitor().post('/admin/sign-in/', { email: NEWCOMER });

  await restart();
  const before = rows('select * from requests order by reference');
  expect((await leaver.go(at)).path).toBe('/admin/sign-in/');
  expect((await leaver.post(`${at}decision`, { decision: 'approve', documents: 'soc-2' })).path).toBe(
    '/admin/sign-in/',
  );
  expect((await inviter.go('/admin/')).path).toBe('/admin/sign-in/');
  expect((await visitor().go(review)).status).toBe(404);
  expect((await visitor().post(review, { decision: 'approve', documents: 'soc-2' })).status).toBe(404);
  expect(rows('select * from requests order by reference')).toEqual(before);

  // The open invitation of the inviter who has left waits for an approver.
  await accept(invitation);
  expect(rows(`select state, invitedBy from requests where email = '${GUEST}'`)).toEqual([
    { state: 'signed', invitedBy: INVITER },
  ]);
  expect(rows('select * from grants')).toEqual([]);
  await mailedLink(NEWCOMER, /^Decision needed/);
  expect(await mailsTo(LEAVER, /^Decision needed/)).toHaveLength(1);

  // The newcomer asked before the restart in vain, and now decides.
  expect(await mailsTo(NEWCOMER, /^Sign in/)).toHaveLength(0);
  const newcomer = await signIn(NEWCOMER);
  await newcomer.post(`${at}decision`, { decision: 'approve', documents: 'soc-2' });
  expect(rows(`select state, decidedBy from requests where reference = '${reference}'`)).toEqual([
    { state: 'granted', decidedBy: NEWCOMER },
  ]);
});
