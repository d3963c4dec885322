import { expect, test } from 'vitest';
import { erasePerson } from '../../functions/acts/erase.ts';
import { purgeAll } from '../../functions/acts/purge-all.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig, SITE } from './support/make-app.ts';
import { ada, formBody, Visitor } from './support/visitor.ts';
import { granted, lastMail } from './support/walk.ts';

const APPROVER = 'approver@northwind.example';
const asked = { kind: 'deletion', name: 'Łucja 山田', email: ada.email, text: 'Delete what you hold\nabout me.' };

const privacyRig = () =>
  makeApp({
    bend: (draft) => {
      draft.company.privacyRequests = { keptDays: 90 };
    },
  });
const ask = (rig: Rig, values: Record<string, string> = asked) =>
  new Visitor(rig.app).post('/privacy-request/', values);
const confirmLink = (rig: Rig, email = ada.email): string =>
  /https:\/\/trust\.northwind\.example(\/privacy-request\/\S+)/.exec(
    lastMail(rig, email, /^Confirm your privacy/),
  )?.[1] ?? '';
async function confirmed(rig: Rig): Promise<string> {
  await ask(rig);
  await rig.settle();
  await new Visitor(rig.app).post(confirmLink(rig), {});
  await rig.settle();
  return (await rig.deps.store.rows('privacy', { where: { email: ada.email } }))[0]?.reference ?? '';
}
async function signIn(rig: Rig, email: string): Promise<Visitor> {
  const visitor = new Visitor(rig.app);
  await visitor.post('/admin/sign-in/', { email });
  await rig.settle();
  await visitor.submit(await visitor.go(linkIn(lastMail(rig, email, /^Sign in/))), {});
  return visitor;
}

test('where the company has not turned it on, there is no form and nothing is kept', async () => {
  const rig = await makeApp();
  for (const path of ['/privacy-request/', '/privacy-request/x'])
    for (const init of [{}, { method: 'POST', body: formBody(asked), headers: { 'sec-fetch-site': 'same-origin' } }])
      expect((await rig.app.request(SITE + path, init)).status).toBe(404);
  await rig.settle();
  expect([rig.mails, await rig.deps.store.count('privacy')]).toEqual([[], 0]);
});

test.each([
  ['no kind', { kind: '' }, 'Select what you would like us to do'],
  ['another kind', { kind: 'all' }, 'Select what you would like us to do'],
  ['no name', { name: ' ' }, 'Enter your name'],
  ['no address', { email: 'me' }, 'Enter an email address in the format'],
  ['no text', { text: '' }, 'Enter your request'],
])('%s is refused with what was typed, and nothing is stored', async (_, change, said) => {
  const rig = await privacyRig();
  const before = await rig.snapshot();
  const page = await ask(rig, { ...asked, ...change });
  await rig.settle();
  expect([page.status, page.text.includes(said)]).toEqual([422, true]);
  for (const [name, value] of Object.entries(asked))
    if (!(name in change) && name !== 'kind') expect(page.text).toContain(value);
  expect(await rig.snapshot()).toBe(before);
});

test('nothing is in the queue, and nobody is told, before the button behind the link is pressed', async () => {
  const rig = await privacyRig();
  expect((await ask(rig)).text).toContain('Check your email');
  await rig.settle();
  expect(rig.mails.map(({ to }) => to)).toEqual([ada.email]);
  const link = confirmLink(rig);
  const before = await rig.snapshot();
  for (let at = 0; at < 3; at++) expect((await rig.app.request(SITE + link)).status).toBe(200);
  expect(await rig.snapshot()).toBe(before);
  const approver = await signIn(rig, APPROVER);
  expect((await approver.go('/admin/privacy/')).text).toContain('1 request not confirmed yet');
  const [row] = await rig.deps.store.rows('privacy');
  expect((await approver.go(`/admin/privacy/${row?.reference}/`)).status).toBe(404);
  const page = await new Visitor(rig.app).submit(await new Visitor(rig.app).go(link), {});
  expect(page.text).toContain('We’ll answer by 21 December 2026.');
  await rig.settle();
  expect(lastMail(rig, 'privacy@northwind.example', /^Privacy request to answer by 21 December 2026/)).toContain(
    '/admin/privacy/',
  );
  lastMail(rig, APPROVER, /^Privacy request to answer/);
  expect((await new Visitor(rig.app).post(link, {})).status).toBe(404);
});

test('the queue keeps the clock, which is extended once with a reason, and closes with an answer', async () => {
  const rig = await privacyRig();
  const reference = await confirmed(rig);
  const approver = await signIn(rig, APPROVER);
  const at = `/admin/privacy/${reference}/`;
  expect((await approver.go('/admin/privacy/')).text).toContain('30 days left');
  rig.pass(29.5 * 24);
  const again = await signIn(rig, APPROVER);
  expect((await again.go('/admin/privacy/')).text).toContain('today');
  const page = await again.go(at);
  expect((await again.submit(page, { why: '' })).text).toContain('Enter why it takes longer');
  const extended = await again.submit(page, { why: 'Your data is in several systems.' });
  expect(extended.text).toContain('19 February 2027');
  await rig.settle();
  expect(lastMail(rig, ada.email, /needs more time/)).toContain('Your data is in several systems.');
  expect(extended.text).not.toContain('name="why"');
  // Not a second time.
  const twice = await again.post(`${at}extend`, { why: 'More.' });
  expect([twice.status, twice.text.includes('changed while you had it open')]).toEqual([409, true]);
  expect(twice.text).toMatch(/Privacy request extended: [^<]*approver@northwind\.example/);
  expect(twice.text).toContain('More.');
  expect((await rig.deps.store.rows('privacy'))[0]?.why).toBe('Your data is in several systems.');
  rig.pass(63 * 24);
  const late = await signIn(rig, APPROVER);
  expect((await late.go('/admin/privacy/')).text).toContain('2 days overdue');
  expect((await late.submit(await late.go(at), { outcome: '', reply: 'x' })).text).toContain('Select an outcome');
  const closed = await late.submit(await late.go(at), { outcome: 'partly', reply: 'We deleted all but the invoices.' });
  expect(closed.text).toContain('Done in part');
  await rig.settle();
  expect(lastMail(rig, ada.email, /has answered your privacy request/)).toContain('We deleted all but the invoices.');
  const log = await rig.deps.store.rows('audit', { where: { reference } });
  const events = log.filter(({ event }) => event.startsWith('privacy'));
  expect(events.map(({ event }) => event)).toEqual([
    'privacy.asked',
    'privacy.confirmed',
    'privacy.extended',
    'privacy.closed',
  ]);
  expect(events.at(-1)?.detail).toContain('"late":true');
  expect(JSON.stringify(log)).not.toMatch(/lucja|Łucja|invoices|systems/);
});

test('after the month nobody can take longer', async () => {
  const rig = await privacyRig();
  const reference = await confirmed(rig);
  rig.pass(31 * 24);
  const approver = await signIn(rig, APPROVER);
  expect((await approver.go(`/admin/privacy/${reference}/`)).text).not.toContain('name="why"');
  await approver.post(`/admin/privacy/${reference}/extend`, { why: 'Late.' });
  expect((await rig.deps.store.rows('privacy'))[0]?.state).toBe('open');
});

test('the desk shows what is held about the address, and gives it as a file without anything that opens something', async () => {
  const rig = await privacyRig();
  await granted(rig);
  const reference = await confirmed(rig);
  const approver = await signIn(rig, APPROVER);
  const page = await approver.go(`/admin/privacy/${reference}/`);
  expect(page.text).toMatch(/Signatures<\/dt><dd>1</);
  const file = await approver.go(`/admin/privacy/${reference}/held.json`);
  const held = JSON.parse(file.text);
  expect([held.requests.length, held.signatures.length, held.privacy.length]).toEqual([1, 1, 1]);
  expect(held.requests[0].email).toBe(ada.email);
  expect(file.text).not.toMatch(/"mac"|"hash"/);
  const auditor = await signIn(rig, 'audit@northwind.example');
  expect((await auditor.go(`/admin/privacy/${reference}/held.json`)).status).toBe(403);
});

test('what nobody confirms is deleted after seven days; what is closed keeps no person past its days', async () => {
  const rig = await privacyRig();
  await ask(rig, { ...asked, email: 'other@buyer.example' });
  const reference = await confirmed(rig);
  rig.pass(7 * 24 + 1);
  await purgeAll(rig.deps);
  expect((await rig.deps.store.rows('privacy')).map((row) => row.reference)).toEqual([reference]);
  const approver = await signIn(rig, APPROVER);
  await approver.post(`/admin/privacy/${reference}/close`, { outcome: 'done', reply: 'Done.' });
  await rig.settle();
  rig.pass(89 * 24);
  await purgeAll(rig.deps);
  expect((await rig.deps.store.rows('privacy'))[0]?.email).toBe(ada.email);
  rig.pass(2 * 24);
  await purgeAll(rig.deps);
  const [row] = await rig.deps.store.rows('privacy');
  expect(row).toMatchObject({
    reference,
    email: '[erased]',
    name: '[erased]',
    text: '[erased]',
    outcome: 'done',
    reply: null,
  });
  expect(await rig.deps.store.count('audit', { where: { event: 'privacy.purged', reference } })).toBe(1);
  expect(await rig.snapshot()).not.toContain('lucja');
});

test('erasing a person leaves an open request to be answered, and erases it with the rest once it is closed', async () => {
  const rig = await privacyRig();
  const reference = await confirmed(rig);
  await erasePerson(rig.deps, ada.email);
  expect((await rig.deps.store.rows('privacy'))[0]?.email).toBe(ada.email);
  const approver = await signIn(rig, APPROVER);
  await approver.post(`/admin/privacy/${reference}/close`, { outcome: 'done', reply: '' });
  await rig.settle();
  await erasePerson(rig.deps, ada.email);
  expect((await rig.deps.store.rows('privacy'))[0]?.email).toBe('[erased]');
  expect(await rig.snapshot()).not.toContain('lucja');
});

test('one mailbox has three open requests at most, and one network does not ask for many', async () => {
  const rig = await privacyRig();
  for (let at = 0; at < 5; at++) expect((await ask(rig)).status).toBe(200);
  await rig.settle();
  expect(await rig.deps.store.count('privacy')).toBe(3);
  expect(rig.mails).toHaveLength(1);
  for (let at = 0; at < 30; at++) await ask(rig, { ...asked, email: `p${at}@c${at}.example` });
  await rig.settle();
  expect(await rig.deps.store.count('privacy')).toBeLessThanOrEqual(20);
});
