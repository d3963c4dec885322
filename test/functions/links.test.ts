import { describe, expect, test } from 'vitest';
import { gate } from '../../src/words/en/gate.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp } from './support/make-app.ts';
import { ada, Visitor } from './support/visitor.ts';
import { ask, confirm, granted, lastMail, SIGNATURE, signed } from './support/walk.ts';

const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };

test('looking at a link changes nothing', async () => {
  const rig = await makeApp();
  await signed(rig);
  const links = ['approver@northwind.example', 'second@northwind.example'].map((to) =>
    linkIn(lastMail(rig, to, /^Decision needed/)),
  );
  await ask(rig, ['soc-2'], { ...ada, email: 'other@buyer.example' });
  links.push(linkIn(lastMail(rig, 'other@buyer.example', /^Confirm/)));
  const before = await rig.snapshot();
  for (const link of links) {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      for (let at = 0; at < 20; at++) await rig.app.request(link, { method, headers: { 'sec-purpose': 'prefetch' } });
    }
  }
  expect(await rig.snapshot()).toBe(before);
});

test('of a hundred that spend one link at once, one gets in', async () => {
  const rig = await makeApp();
  await ask(rig, ['soc-2']);
  const link = linkIn(lastMail(rig, ada.email, /^Confirm/));
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => rig.app.request(link, { method: 'POST', headers: own })),
  );
  expect(answers.filter((one) => one.status === 303)).toHaveLength(1);
  expect(answers.filter((one) => one.status === 404)).toHaveLength(99);
  expect(await rig.deps.store.count('sessions')).toBe(1);
});

test('of fifty decisions at once, one counts', async () => {
  const rig = await makeApp();
  await signed(rig);
  const links = ['approver@northwind.example', 'second@northwind.example'].map((to) =>
    linkIn(lastMail(rig, to, /^Decision needed/)),
  );
  const bodies = ['decision=approve&days=3&documents=soc-2', 'decision=deny&reason=no'];
  await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      rig.app.request(links[at % 2] ?? '', { method: 'POST', headers: own, body: bodies[at % 2] ?? '' }),
    ),
  );
  const events = (await rig.deps.store.rows('audit')).map((one) => one.event);
  expect(events.filter((event) => event === 'request.granted' || event === 'request.denied')).toHaveLength(1);
});

test('of many downloads at once, no more than allowed', async () => {
  const rig = await makeApp();
  const { visitor, shelf } = await granted(rig);
  const answers = await Promise.all(Array.from({ length: 12 }, () => visitor.submit(shelf, { document: 'soc-2' })));
  expect(answers.filter((one) => one.status === 200)).toHaveLength(2);
  expect((await rig.deps.store.rows('grants'))[0]?.used).toBe(2);
});

test('unknown, malformed, spent, expired and foreign links get the same bytes', async () => {
  const rig = await makeApp();
  const visitor = new Visitor(rig.app);
  await ask(rig, ['soc-2']);
  const spent = linkIn(lastMail(rig, ada.email, /^Confirm/));
  await confirm(rig);
  await ask(rig, ['pentest'], { ...ada, email: 'late@buyer.example' });
  const late = linkIn(lastMail(rig, 'late@buyer.example', /^Confirm/));
  rig.pass(25);
  const foreign = late.replace('/access/', '/review/');
  const seen = new Map<string, Set<string>>();
  for (const path of [
    spent,
    late,
    foreign,
    `/access/${'A'.repeat(43)}`,
    '/access/x',
    `/access/${'é'.repeat(20)}`,
    `/review/${'B'.repeat(43)}`,
  ]) {
    for (const method of ['GET', 'POST']) {
      const { status, text } = await visitor.go(path, { method, headers: method === 'POST' ? own : {} });
      const kind = path.split('/')[1] ?? '';
      seen.set(kind, (seen.get(kind) ?? new Set()).add(`${status} ${text}`));
    }
  }
  // The address alone says who it was for, and so where a new link comes from.
  const [access = '', ...others] = seen.get('access') ?? [];
  const [review = '', ...more] = seen.get('review') ?? [];
  expect([others, more]).toEqual([[], []]);
  expect(access).toMatch(/^404 /);
  expect(access).toContain(gate.notices.link.title);
  expect(access).toContain('href="/access/fresh/"');
  expect(review).toBe(
    access.replace(
      `href="/access/fresh/">${gate.notices.link.newLink}`,
      `href="/admin/sign-in/">${gate.notices.link.signIn}`,
    ),
  );
});

test('a link of one purpose opens nothing of another', async () => {
  const rig = await makeApp();
  await signed(rig);
  const review = linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/))
    .split('/')
    .at(-1);
  const before = await rig.snapshot();
  for (const path of [`/access/${review}`, `/admin/link/${review}`]) {
    expect((await new Visitor(rig.app).post(path, {})).status).toBe(404);
  }
  expect(await rig.snapshot()).toBe(before);
});

test('the session that signed cannot download, and no session opens nothing', async () => {
  const rig = await makeApp();
  const { visitor } = await signed(rig, ['soc-2'], { ...ada, email: 'reader@partner.example' });
  expect((await rig.deps.store.rows('requests'))[0]?.state).toBe('granted');
  expect((await visitor.go('/access/')).text).toContain(gate.access.approved.title);
  const before = await rig.snapshot();
  expect((await visitor.post('/access/download', { document: 'soc-2' })).status).toBe(403);
  for (const path of ['/access/', '/access/agreement/report-nda.txt', '/review/']) {
    expect((await new Visitor(rig.app).go(path)).status).toBe(403);
  }
  expect((await new Visitor(rig.app).post('/access/sign', SIGNATURE)).status).toBe(403);
  expect(await rig.snapshot()).toBe(before);
  expect(rig.stamps).toEqual([]);
});

test('no raw token is kept, and none of one mail is in another', async () => {
  const rig = await makeApp();
  await granted(rig);
  const tokens = rig.mails.flatMap((one) =>
    [...one.text.matchAll(/\/(?:access|review)\/([\w-]{43})/g)].map((found) => found[1] ?? ''),
  );
  expect(new Set(tokens).size).toBe(4);
  const kept = await rig.snapshot();
  for (const token of tokens) {
    expect(kept).not.toContain(token);
    expect(rig.mails.filter((one) => one.text.includes(token))).toHaveLength(1);
  }
});

describe('secrets', () => {
  test('a link of the previous secret works, one of a removed secret does not', async () => {
    const rig = await makeApp();
    await ask(rig, ['soc-2']);
    const link = linkIn(lastMail(rig, ada.email, /^Confirm/));
    const old = rig.deps.settings.secrets[0];
    rig.deps.settings.secrets = ['an entirely new secret for the tests to sign with', old];
    expect((await new Visitor(rig.app).go(link)).status).toBe(200);
    rig.deps.settings.secrets = ['an entirely new secret for the tests to sign with'];
    expect((await new Visitor(rig.app).go(link)).status).toBe(404);
    expect((await new Visitor(rig.app).post(link, {})).status).toBe(404);
    expect(await rig.deps.store.count('sessions')).toBe(0);
  });
});

describe('the cookie', () => {
  test('is bound to this origin and unreadable', async () => {
    const rig = await makeApp();
    await ask(rig, ['soc-2']);
    const answer = await rig.app.request(linkIn(lastMail(rig, ada.email, /^Confirm/)), {
      method: 'POST',
      headers: own,
    });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-vouchsafe-access=[\w-]{43}; Max-Age=7200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(answer.headers.get('location')).toBe('/access/');
  });

  test('is replaced by the next link', async () => {
    const rig = await makeApp();
    const { visitor } = await signed(rig);
    const old = new Map(visitor.cookies);
    const approver = new Visitor(rig.app);
    const desk = await approver.go(linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/)));
    await approver.submit(desk, { decision: 'approve', documents: 'soc-2' });
    await rig.settle();
    await visitor.post(linkIn(lastMail(rig, ada.email, /ready/)), {});
    expect((await visitor.go('/access/')).status).toBe(200);
    const stale = new Visitor(rig.app);
    for (const [name, value] of old) stale.cookies.set(name, value);
    expect((await stale.go('/access/')).status).toBe(403);
  });

  test('ends', async () => {
    const rig = await makeApp();
    await ask(rig, ['soc-2']);
    const { visitor } = await confirm(rig);
    rig.pass(2);
    expect((await visitor.go('/access/')).status).toBe(403);
  });
});

describe('fresh links', () => {
  const answer = async (rig: Awaited<ReturnType<typeof makeApp>>, email: string) => {
    const page = await new Visitor(rig.app).post('/access/fresh/', { email });
    await rig.settle();
    return page.text;
  };

  test('the answer is the same for a reader and a stranger', async () => {
    const rig = await makeApp();
    await granted(rig);
    const before = rig.mails.length;
    expect(await answer(rig, 'stranger@nowhere.example')).toBe(await answer(rig, ada.email));
    expect(rig.mails.slice(before).map((one) => one.to)).toEqual([ada.email]);
    const shelf = await new Visitor(rig.app).post(linkIn(lastMail(rig, ada.email, /^Your new link/)), {});
    expect(shelf.text).toContain('Your documents');
  });

  test('an address that was never confirmed is not mailed again', async () => {
    const rig = await makeApp();
    await ask(rig, ['soc-2']);
    await answer(rig, ada.email);
    expect(rig.mails).toHaveLength(1);
  });

  test('three an hour', async () => {
    const rig = await makeApp();
    await granted(rig);
    const before = rig.mails.length;
    for (let at = 0; at < 5; at++) await answer(rig, ada.email);
    expect(rig.mails.length - before).toBe(3);
  });

  test('a faulty address is said', async () => {
    const rig = await makeApp();
    const page = await new Visitor(rig.app).post('/access/fresh/', { email: 'nobody' });
    expect(page.status).toBe(422);
    expect(page.text).toContain(`<title>Error: ${gate.access.newLink.title}`);
  });
});
