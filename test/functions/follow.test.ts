import { expect, test } from 'vitest';
import { momentOf } from '../../functions/acts/moment-of.ts';
import { purgeAll } from '../../functions/acts/purge-all.ts';
import { queueEmail } from '../../functions/domain/queue-email.ts';
import { askFollow, followed, followLinkIn, followRig, READER } from './support/follow.ts';
import { makeApp, SITE } from './support/make-app.ts';
import { formBody, Visitor } from './support/visitor.ts';

const rowsOf = (rig: Awaited<ReturnType<typeof followRig>>) => rig.deps.store.rows('followers');

test('where the company has not turned it on, there is no page and nothing is kept', async () => {
  const rig = await makeApp();
  for (const path of ['/follow/', '/follow/confirm/x', '/follow/manage/x', '/follow/leave/x', '/follow/object/x/y'])
    expect((await rig.app.request(SITE + path)).status).toBe(404);
  expect((await askFollow(rig, READER, ['updates'])).status).toBe(404);
  await rig.settle();
  expect(rig.mails).toEqual([]);
  expect(await rig.deps.store.count('followers')).toBe(0);
});

test('the form offers every topic, with the one of the link chosen', async () => {
  const rig = await followRig();
  const page = await new Visitor(rig.app).go('/follow/?topic=framework:soc-2');
  expect(page.status).toBe(200);
  for (const topic of ['updates', 'subprocessors', 'framework:soc-2', 'document:soc-2', 'document:whitepaper'])
    expect(page.text).toContain(`value="${topic}"`);
  expect(page.text).toMatch(/value="framework:soc-2" checked/);
  expect(page.text.match(/ checked/g)).toHaveLength(1);
  const ids = [...page.text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ['no topic', { email: READER, topics: [] }, 'Select at least one topic'],
  ['a topic that is none', { email: READER, topics: ['document:nothing'] }, 'Select topics from the list'],
  ['no address', { email: 'reader', topics: ['updates'] }, 'Enter an email address in the format'],
])('%s is refused, and nothing is stored', async (_, values, told) => {
  const rig = await followRig();
  const before = await rig.snapshot();
  const page = await new Visitor(rig.app).post('/follow/', values);
  await rig.settle();
  expect([page.status, page.text.includes(told)]).toEqual([422, true]);
  expect(await rig.snapshot()).toBe(before);
});

test('one email asks to confirm, and nothing more is sent before the button is pressed', async () => {
  const rig = await followRig();
  await askFollow(rig, READER, ['updates']);
  await rig.settle();
  expect(rig.mails.map(({ to }) => to)).toEqual([READER]);
  const [mail] = rig.mails;
  expect(mail?.text).toContain('Updates');
  const link = followLinkIn(mail?.text ?? '', 'confirm');
  // A program that opens links confirms nothing.
  const before = await rig.snapshot();
  for (let at = 0; at < 5; at++) expect((await rig.app.request(SITE + link)).status).toBe(200);
  expect(await rig.snapshot()).toBe(before);
  expect((await rowsOf(rig)).map(({ state }) => state)).toEqual(['unconfirmed']);
  const page = await new Visitor(rig.app).submit(await new Visitor(rig.app).go(link), {});
  expect(page.text).toContain('You’re following');
  expect((await rowsOf(rig)).map(({ state }) => state)).toEqual(['active']);
  // Once.
  expect((await new Visitor(rig.app).post(link, {})).status).toBe(404);
});

test('asked again in the same day, no second email leaves and the choice grows', async () => {
  const rig = await followRig();
  for (const topics of [['updates'], ['subprocessors'], ['updates']]) await askFollow(rig, READER, topics);
  await rig.settle();
  expect(rig.mails).toHaveLength(1);
  expect((await rowsOf(rig)).map(({ topics }) => topics)).toEqual(['["subprocessors","updates"]']);
});

test('whoever asks in the name of one who follows takes none of their news away', async () => {
  const rig = await followRig();
  await followed(rig, READER, ['updates']);
  await askFollow(rig, READER, ['subprocessors']);
  await rig.settle();
  const [known] = await rig.deps.store.rows('followers', { where: { state: 'active' } });
  const news = { kind: 'news' as const, follower: known?.id ?? '', topic: 'updates', name: null };
  const item = { what: 'update' as const, id: 'one', title: 'One', date: '2026-11-22' };
  const writes = queueEmail(momentOf(rig.deps), { to: READER, reference: null, letter: { ...news, items: [item] } });
  await rig.deps.store.commit({ expect: [], writes, audit: [] });
  // The choice that waits is a day old, so another email may ask for it.
  rig.pass(25);
  rig.deps.defer = (work) => void work();
  rig.deps.mailer = { send: () => Promise.reject(new Error('421 later')) };
  await askFollow(rig, READER, ['framework:soc-2']);
  const asked = () =>
    rig.deps.store.count('followers', {
      where: { state: 'unconfirmed', topics: '["framework:soc-2","subprocessors"]' },
    });
  await expect.poll(asked).toBe(1);
  expect(await rig.deps.store.count('outbox', { where: { kind: 'news' } })).toBe(1);
});

test('a network that asks for many addresses is stopped, and gets the same answer', async () => {
  const rig = await followRig();
  for (let at = 0; at < 30; at++) {
    const answer = await askFollow(rig, `someone-${at}@company-${at}.example`, ['updates']);
    expect(await answer.text()).toContain('Check your email');
  }
  await rig.settle();
  expect(await rig.deps.store.count('followers')).toBe(20);
});

test('a stranger cannot change what somebody follows', async () => {
  const rig = await followRig();
  await followed(rig, READER, ['updates']);
  await askFollow(rig, READER, ['subprocessors']);
  await rig.settle();
  const active = (await rowsOf(rig)).find(({ state }) => state === 'active');
  expect(active?.topics).toBe('["updates"]');
  // Its owner can, by the link of that email; and the email leads to what they follow already.
  const mail = rig.mails.at(-1)?.text ?? '';
  expect(followLinkIn(mail, 'manage')).toContain(active?.id ?? 'none');
  await new Visitor(rig.app).post(followLinkIn(mail, 'confirm'), {});
  expect((await rowsOf(rig)).map(({ id, topics }) => [id, topics])).toEqual([
    [active?.id, '["subprocessors","updates"]'],
  ]);
});

test('what is followed can be changed and ended by the link of every email', async () => {
  const rig = await followRig();
  await followed(rig, READER, ['updates', 'subprocessors']);
  await askFollow(rig, READER, ['updates']);
  await rig.settle();
  const manage = followLinkIn(rig.mails.at(-1)?.text ?? '', 'manage');
  const visitor = new Visitor(rig.app);
  const page = await visitor.go(manage);
  expect(page.text).toContain(READER);
  expect(page.text.match(/ checked/g)).toHaveLength(2);
  expect((await visitor.submit(page, { topics: ['framework:soc-2'] })).text).toContain('Saved.');
  expect((await rowsOf(rig)).find(({ state }) => state === 'active')?.topics).toBe('["framework:soc-2"]');
  expect((await visitor.post(manage, {})).text).toContain('You’re not following anything');
  expect((await rowsOf(rig)).filter(({ state }) => state === 'active')).toEqual([]);
  // The link still says so, and a link that the gate did not make says nothing.
  expect((await visitor.go(manage)).text).toContain('You’re not following anything');
  expect((await visitor.go(`${manage.slice(0, -4)}AAAA`)).status).toBe(404);
});

test('one POST without anything else ends it, and a GET never does (RFC 8058)', async () => {
  const rig = await followRig();
  await followed(rig, READER, ['updates']);
  const [row] = await rowsOf(rig);
  await askFollow(rig, READER, ['subprocessors']);
  await rig.settle();
  const leave = followLinkIn(rig.mails.at(-1)?.text ?? '', 'manage').replace('/manage/', '/leave/');
  for (let at = 0; at < 3; at++) expect((await rig.app.request(SITE + leave)).status).toBe(200);
  // Not from the button, nor from a mail program.
  await rig.app.request(SITE + leave, { method: 'POST', body: formBody({ other: 'x' }) });
  expect((await rowsOf(rig)).map(({ id }) => id)).toContain(row?.id);
  const answer = await rig.app.request(SITE + leave, {
    method: 'POST',
    body: formBody({ 'List-Unsubscribe': 'One-Click' }),
  });
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
  expect((await rowsOf(rig)).map(({ id }) => id)).not.toContain(row?.id);
});

test('the same in parts, and with the origin of another site', async () => {
  const rig = await followRig();
  await followed(rig, READER, ['updates']);
  await askFollow(rig, READER, ['subprocessors']);
  await rig.settle();
  const leave = followLinkIn(rig.mails.at(-1)?.text ?? '', 'manage').replace('/manage/', '/leave/');
  const parts = new FormData();
  parts.set('List-Unsubscribe', 'One-Click');
  const headers = { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' };
  expect((await rig.app.request(SITE + leave, { method: 'POST', body: parts, headers })).status).toBe(200);
  expect((await rowsOf(rig)).filter(({ state }) => state === 'active')).toEqual([]);
  // No other form is let in that way.
  const manage = leave.replace('/leave/', '/manage/');
  expect((await rig.app.request(SITE + manage, { method: 'POST', body: formBody({}), headers })).status).toBe(403);
  expect((await rig.app.request(`${SITE}/follow/`, { method: 'POST', body: formBody({}), headers })).status).toBe(403);
});

test('a row that the gate did not write follows nothing', async () => {
  const rig = await followRig();
  await followed(rig, READER, ['updates']);
  const [row] = await rowsOf(rig);
  await rig.deps.store.commit({
    expect: [],
    writes: [{ do: 'update', table: 'followers', set: { email: 'other@buyer.example' }, where: { id: row?.id ?? '' } }],
    audit: [],
  });
  await askFollow(rig, 'other@buyer.example', ['subprocessors']);
  await rig.settle();
  expect(rig.mails.at(-1)?.text).not.toContain('/follow/manage/');
});

test('a choice that nobody confirms is deleted after seven days', async () => {
  const rig = await followRig();
  await askFollow(rig, READER, ['updates']);
  await rig.settle();
  const link = followLinkIn(rig.mails[0]?.text ?? '', 'confirm');
  rig.pass(7 * 24 + 1);
  expect((await rig.app.request(SITE + link)).status).toBe(404);
  await purgeAll(rig.deps);
  expect(await rig.deps.store.count('followers')).toBe(0);
  expect(await rig.deps.store.count('outbox')).toBe(0);
});
