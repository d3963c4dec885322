import { expect, test } from 'vitest';
import { verifyLog } from '../../functions/acts/verify-log.ts';
import { OFFER_PEOPLE_MAX } from '../../functions/domain/limits.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig, SITE } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { signIn } from './support/staff.ts';
import { type Seen, Visitor } from './support/visitor.ts';
import { lastMail, SIGNATURE } from './support/walk.ts';

const INVITER = 'sales@northwind.example';
const APPROVER = 'approver@northwind.example';
const BUYER = 'jane@buyer.example';

const LINK = {
  for: BUYER,
  company: 'Buyer Inc.',
  documents: ['soc-2'],
  days: '30',
  note: 'As promised.',
  send: 'copy',
};
type Form = Record<string, string | string[]>;
async function make(rig: Rig, form: Form = {}, by = INVITER): Promise<{ staff: Visitor; page: Seen; path: string }> {
  const staff = await signIn(rig, by);
  const page = await staff.post('/admin/links/new/', { ...LINK, ...form });
  await rig.settle();
  const path = /value="https:\/\/trust\.northwind\.example(\/for\/[^"]+)"/.exec(page.text)?.[1] ?? '';
  return { staff, page, path };
}
const offers = (rig: Rig) => rig.deps.store.rows('offers');
const only = async (rig: Rig) => (await offers(rig))[0] ?? expect.fail('no link');
const textOf = ({ text }: Seen): string => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** What a browser sends with a link that somebody followed. */
const LOOKING = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-user': '?1' };

test('a link that the gate mails: its reader goes on at once, signs, and has access without a decision', async () => {
  const rig = await makeApp();
  const { staff, page } = await make(rig, { send: 'mail' });
  expect(page.status).toBe(200);
  expect(page.text).not.toContain('/for/');
  const mail = lastMail(rig, BUYER, /^Northwind Cloud has something for you/);
  expect(mail).toContain('As promised.');
  expect(mail).toContain('sales@northwind.example');
  const reader = new Visitor(rig.app);
  const look = await reader.go(linkIn(mail));
  expect(textOf(look)).toContain('Title of soc-2');
  expect(look.headers.get('cache-control')).toBe('no-store');
  expect(look.headers.get('x-robots-tag')).toContain('noindex');
  const before = rig.mails.length;
  const sign = await reader.submit(look, {});
  expect(sign.path).toBe('/access/');
  expect(sign.text).toContain('Keep it to yourself.');
  await rig.settle();
  expect(rig.mails).toHaveLength(before);
  await reader.submit(sign, SIGNATURE);
  await rig.settle();
  expect(await rig.deps.store.rows('requests')).toMatchObject([
    { email: BUYER, company: 'Buyer Inc.', state: 'granted', invitedBy: INVITER, decidedBy: INVITER },
  ]);
  const shelf = new Visitor(rig.app);
  await shelf.submit(await shelf.go(linkIn(lastMail(rig, BUYER, /ready/))), {});
  expect((await shelf.post('/access/download', { document: 'soc-2' })).status).toBe(200);
  const { id } = await only(rig);
  const told = textOf(await staff.go(`/admin/links/${id}/`));
  for (const step of ['Created', 'Sent', 'Opened', 'Requested', 'Signed', 'Downloaded']) expect(told).toContain(step);
  expect(textOf(await staff.go('/admin/links/'))).toMatch(/jane@buyer\.example .* Downloaded/);
  expect(await verifyLog(rig.deps)).toMatchObject({ fault: null });
});

test('whoever else finds a mailed link that was used, or that is old, gets no session: the email goes to its address', async () => {
  const rig = await makeApp();
  await make(rig, { send: 'mail' });
  const link = linkIn(lastMail(rig, BUYER, /something for you/));
  const reader = new Visitor(rig.app);
  await reader.submit(await reader.go(link), {});
  for (const hours of [0, 24 * 8]) {
    rig.pass(hours);
    const other = new Visitor(rig.app);
    const page = await other.go(link);
    expect(page.text).toContain('j…@buyer.example');
    expect(page.text).not.toContain(BUYER);
    const sent = await other.submit(page, {});
    expect([sent.path, other.cookies.size]).toEqual([new URL(link).pathname, 0]);
    await rig.settle();
    expect(rig.mails.at(-1)?.to).toBe(BUYER);
  }
});

test('a copied link is shown once, and the database holds no more than its hash', async () => {
  const rig = await makeApp();
  const { staff, path, page } = await make(rig);
  expect(path).toMatch(/^\/for\/[\w-]{43}\/$/);
  expect(page.text.split(path)).toHaveLength(2);
  const token = path.split('/')[2] ?? '';
  expect(await rig.snapshot()).not.toContain(token);
  const { id } = await only(rig);
  for (const at of ['/admin/links/', `/admin/links/${id}/`]) expect((await staff.go(at)).text).not.toContain(token);
  const reader = new Visitor(rig.app);
  await reader.submit(await reader.go(path), {});
  expect(reader.cookies.size).toBe(0);
  await rig.settle();
  const page2 = await reader.submit(await reader.go(linkIn(lastMail(rig, BUYER, /^Confirm/))), {});
  expect(page2.text).toContain('Keep it to yourself.');
});

test('a link for a domain: anybody there, who confirms their own address; nobody else; each of them once', async () => {
  const rig = await makeApp();
  const { path } = await make(rig, { for: 'buyer.example' });
  const reader = new Visitor(rig.app);
  const page = await reader.go(path);
  const before = await rig.snapshot();
  for (const email of ['eve@other.example', 'eve@sub.buyer.example', 'eve@evilbuyer.example', 'eve'])
    expect([email, (await reader.submit(page, { email })).status]).toEqual([email, 422]);
  expect(await rig.snapshot()).toBe(before);
  for (let time = 0; time < 3; time++) {
    expect((await reader.submit(page, { email: 'Ada@Buyer.example' })).status).toBe(200);
    await rig.settle();
  }
  expect(await rig.deps.store.rows('requests')).toMatchObject([{ email: 'ada@buyer.example', state: 'submitted' }]);
  expect(rig.mails.filter(({ to }) => to === 'ada@buyer.example').length).toBeGreaterThan(0);
  const confirmed = await reader.submit(await reader.go(linkIn(lastMail(rig, 'ada@buyer.example', /^Confirm/))), {});
  await reader.submit(confirmed, SIGNATURE);
  await rig.settle();
  expect(await rig.deps.store.rows('requests')).toMatchObject([{ state: 'granted', decidedBy: INVITER }]);
});

test('a link for a domain lets in only so many', async () => {
  const rig = await makeApp();
  const { path } = await make(rig, { for: 'buyer.example' });
  const page = await new Visitor(rig.app).go(path);
  for (let at = 0; at < OFFER_PEOPLE_MAX + 3; at++) {
    if (at % 20 === 19) rig.pass(2);
    await new Visitor(rig.app).submit(page, { email: `p${at}@buyer.example` });
    await rig.settle().catch(() => {});
  }
  expect(await rig.deps.store.count('requests')).toBe(OFFER_PEOPLE_MAX);
});

test.each([
  ['a domain where anyone has an address', { for: 'gmail.com' }, 'Anyone can have an email address at gmail.com'],
  ['a domain that cannot be mailed', { for: 'buyer.example', send: 'mail' }, 'Only a link for one address'],
  ['neither an address nor a domain', { for: 'buyer' }, 'an email address or a domain'],
  ['nothing to request', { documents: ['whitepaper'] }, 'Select at least one document that can be requested'],
  ['an outdated document', { documents: ['outdated'] }, 'is no longer available'],
  ['a domain that a rule declines', { for: 'eve@competitor.example' }, 'A rule declines'],
  ['too many days', { days: '181' }, 'from 1 to 180'],
  ['nobody and no content', { for: '' }, 'Enter who it’s for'],
  ['an answer that there is not', { answers: ['nope'] }, 'There is no answer nope'],
  ['a hidden character in the note', { note: 'Hi\u202e' }, 'hidden character U+202E'],
])('refuses %s, and makes nothing', async (_, form, words) => {
  const rig = await makeApp();
  const staff = await signIn(rig, INVITER);
  const before = await rig.snapshot();
  const page = await staff.post('/admin/links/new/', { ...LINK, ...form } as Form);
  expect([page.status, textOf(page)]).toEqual([422, expect.stringContaining(words)]);
  expect([await rig.snapshot(), rig.mails.filter(({ to }) => to === BUYER)]).toEqual([before, []]);
});

test('an approver may make one against a rule that declines; that it is so stands in the log', async () => {
  const rig = await makeApp();
  const { path } = await make(rig, { for: 'eve@competitor.example' }, APPROVER);
  expect(path).not.toBe('');
  const [event] = await rig.deps.store.rows('audit', { where: { event: 'offer.made' } });
  expect(JSON.parse(event?.detail ?? '')).toMatchObject({ denied: ['soc-2'], for: 'address' });
  expect(event?.detail).not.toContain('competitor');
});

test('whoever may decide on some documents alone offers those alone', async () => {
  const rig = await makeApp({
    bend: ({ access }) => void Object.assign(access, { scopes: { [APPROVER]: ['continuity'] } }),
  });
  const staff = await signIn(rig, APPROVER);
  const page = await staff.post('/admin/links/new/', { ...LINK, documents: ['soc-2', 'continuity'] });
  expect(page.status).toBe(422);
  expect(await rig.deps.store.count('offers')).toBe(0);
  expect((await staff.post('/admin/links/new/', { ...LINK, documents: ['continuity'] })).status).toBe(200);
});

test('a link of somebody who has left is nobody’s approval', async () => {
  const rig = await makeApp();
  const { path } = await make(rig);
  rig.deps.manifest.access.inviters = [];
  const reader = new Visitor(rig.app);
  await reader.submit(await reader.go(path), {});
  await rig.settle();
  await reader.submit(await reader.submit(await reader.go(linkIn(lastMail(rig, BUYER, /^Confirm/))), {}), SIGNATURE);
  await rig.settle();
  expect(await rig.deps.store.rows('requests')).toMatchObject([{ state: 'signed' }]);
  expect(lastMail(rig, APPROVER, /^Decision needed/)).toContain('no longer an approver or inviter');
});

test('withdrawn: what was not granted ends, what was stays; and a row that is put back opens nothing', async () => {
  const rig = await makeApp();
  const { staff, path } = await make(rig, { for: 'buyer.example' });
  const start = async (email: string) => {
    const reader = new Visitor(rig.app);
    await reader.submit(await reader.go(path), { email });
    await rig.settle();
    return reader;
  };
  const done = await start('done@buyer.example');
  await done.submit(
    await done.submit(await done.go(linkIn(lastMail(rig, 'done@buyer.example', /^Confirm/))), {}),
    SIGNATURE,
  );
  const late = await start('late@buyer.example');
  const signing = await late.submit(await late.go(linkIn(lastMail(rig, 'late@buyer.example', /^Confirm/))), {});
  const row = await only(rig);
  expect(textOf(await staff.go(`/admin/links/${row.id}/`))).toContain('1 request through it gave access, which stays');
  await staff.post(`/admin/links/${row.id}/withdraw`, {});
  await rig.settle();
  const states = (await rig.deps.store.rows('requests')).map(({ email, state }) => [email, state]).sort();
  expect(states).toEqual([
    ['done@buyer.example', 'granted'],
    ['late@buyer.example', 'lapsed'],
  ]);
  expect((await late.submit(signing, SIGNATURE)).status).toBe(403);
  const over = await new Visitor(rig.app).go(path);
  expect([over.status, textOf(over)]).toEqual([410, expect.stringContaining(INVITER)]);
  await rig.deps.store.commit({
    expect: [],
    writes: [{ do: 'update', table: 'offers', where: { id: row.id }, set: { withdrawnAt: null } }],
    audit: [],
  });
  expect(row.withdrawnAt).toBeNull();
  expect((await new Visitor(rig.app).go(path)).status).toBe(410);
  expect(textOf(await staff.go(`/admin/links/${row.id}/`))).toContain('Withdrawn');
});

test('a mail that has not left is not sent once its link is withdrawn', async () => {
  const rig = await makeApp({ mailer: { send: () => Promise.reject(new Error('421 later')) } });
  const { createOffer, endOffer } = await import('../../functions/acts/offers.ts');
  const form = { ...LINK, days: 30, title: '', frameworks: [], answers: [], send: 'mail' as const };
  const made = await createOffer(rig.deps, form, INVITER);
  if ('faults' in made) throw new Error('refused');
  await rig.settle();
  expect(await rig.deps.store.count('outbox')).toBe(1);
  await endOffer(rig.deps, made.offer.id, INVITER);
  expect(await rig.deps.store.count('outbox')).toBe(0);
});

test.each(['subject', 'documents', 'note', 'expiresAt', 'madeBy'] as const)(
  'a row whose %s was changed in the database opens nothing',
  async (column) => {
    const rig = await makeApp();
    const { path } = await make(rig);
    const set = { [column]: column === 'expiresAt' ? '2030-01-01T00:00:00.000Z' : 'x' };
    await rig.deps.store.commit({
      expect: [],
      writes: [{ do: 'update', table: 'offers', where: {}, set }],
      audit: [],
    });
    expect((await new Visitor(rig.app).go(path)).status).toBe(404);
  },
);

test('an expired link says so, since when, and whom to ask', async () => {
  const rig = await makeApp();
  const { path } = await make(rig, { days: '3' });
  rig.pass(3 * 24 + 1);
  const page = await new Visitor(rig.app).go(path);
  expect([page.status, textOf(page)]).toEqual([410, expect.stringMatching(/expired.*24 November 2026.*sales@/)]);
  const before = await rig.snapshot();
  await new Visitor(rig.app).post(path, {});
  await rig.settle();
  expect(await rig.snapshot()).toBe(before);
});

test('a thousand looks are counted by the day, and change nothing else; programs and looks ahead are not counted', async () => {
  const rig = await makeApp();
  const { path } = await make(rig);
  const but = async () =>
    JSON.stringify(
      JSON.parse(await rig.snapshot(), (key, value) => (key === 'openedAt' ? null : value)).filter(
        ([table]: [string]) => table !== 'offerViews',
      ),
    );
  const before = await but();
  const look = (headers: Record<string, string>, method = 'GET') => rig.app.request(SITE + path, { method, headers });
  const browser = {
    'user-agent': 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:128.0) Gecko/20100101 Firefox/128.0',
    ...LOOKING,
  };
  for (const { headers, method } of [
    { headers: { ...browser, 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' } },
    { headers: { ...browser, 'user-agent': '' } },
    { headers: { ...browser, 'sec-purpose': 'prefetch' } },
    { headers: { ...browser, 'sec-purpose': 'prefetch;prerender' } },
    { headers: { ...browser, purpose: 'preview' } },
    { headers: browser, method: 'HEAD' },
    // A scanner under the name of a browser.
    { headers: { 'user-agent': browser['user-agent'] } },
    { headers: { ...browser, 'sec-fetch-mode': 'no-cors' } },
    { headers: { ...browser, 'sec-fetch-dest': 'iframe' } },
    { headers: { ...browser, 'sec-fetch-user': '?0' } },
  ])
    await look(headers, method);
  expect(await rig.deps.store.count('offerViews')).toBe(0);
  expect((await only(rig)).openedAt).toBeNull();
  // Not every browser has the last of them.
  const { 'sec-fetch-user': _, ...some } = browser;
  await look(some);
  for (let at = 0; at < 4; at++) await look(browser);
  rig.pass(24);
  await look(browser);
  expect((await rig.deps.store.rows('offerViews')).map(({ day, count }) => [day, count]).sort()).toEqual([
    ['2026-11-21', 5],
    ['2026-11-22', 1],
  ]);
  expect(await but()).toBe(before);
  const { id } = await only(rig);
  expect(textOf(await (await signIn(rig, INVITER)).go(`/admin/links/${id}/`))).toContain('6 on 2 days');
});

test('an inviter sees their own links alone; an auditor all, and can change none', async () => {
  const rig = await makeApp();
  await make(rig, { for: 'approved@buyer.example' }, APPROVER);
  const { staff } = await make(rig);
  const all = await offers(rig);
  const theirs = all.find(({ madeBy }) => madeBy === APPROVER)?.id ?? '';
  const list = await staff.go('/admin/links/');
  expect(list.text).toContain(BUYER);
  expect(list.text).not.toContain('approved@buyer.example');
  expect((await staff.go(`/admin/links/${theirs}/`)).status).toBe(404);
  expect((await staff.post(`/admin/links/${theirs}/withdraw`, {})).status).toBe(404);
  const auditor = await signIn(rig, 'audit@northwind.example');
  const seen = await auditor.go('/admin/links/');
  for (const { id } of all) {
    expect(seen.text).toContain(id);
    const page = await auditor.go(`/admin/links/${id}/`);
    expect([...page.text.matchAll(/<form[^>]*method="post"[^>]*action="([^"]+)"/g)].map((one) => one[1])).toEqual([
      '/admin/sign-out',
    ]);
  }
});

test('the list is searched, filtered and turned page by page', async () => {
  const rig = await makeApp();
  const { createOffer } = await import('../../functions/acts/offers.ts');
  const form = { ...LINK, title: '', frameworks: [], answers: [], send: 'copy' as const };
  for (let at = 0; at < 60; at++) {
    rig.pass(0.01);
    await createOffer(rig.deps, { ...form, for: `p${at}@buyer.example`, days: at < 10 ? 1 : 30 }, INVITER);
  }
  rig.pass(25);
  const staff = await signIn(rig, APPROVER);
  const idsOn = ({ text }: Seen) => [...text.matchAll(/href="\/admin\/links\/(L-\w{8})\/"/g)].map((one) => one[1]);
  const seen: (string | undefined)[] = [];
  for (let at: string | undefined = '/admin/links/'; at; ) {
    const page: Seen = await staff.go(at);
    seen.push(...idsOn(page));
    at = /href="([^"]*)" rel="next"/.exec(page.text)?.[1];
  }
  expect([seen.length, new Set(seen).size]).toEqual([60, 60]);
  expect(idsOn(await staff.go('/admin/links/?q=p59@'))).toHaveLength(1);
  expect(textOf(await staff.go('/admin/links/?state=expired'))).toContain('10 links');
  expect(textOf(await staff.go('/admin/links/?state=withdrawn'))).toContain('No link matches');
});

test('erasing a person takes the links that were made for them', async () => {
  const rig = await makeApp();
  const { erasePerson } = await import('../../functions/acts/erase.ts');
  const { path } = await make(rig, { send: 'mail' });
  const { purgeAll } = await import('../../functions/acts/purge-all.ts');
  expect(path).toBe('');
  const reader = new Visitor(rig.app);
  await reader.go(linkIn(lastMail(rig, BUYER, /something for you/)));
  await erasePerson(rig.deps, BUYER);
  expect(await rig.snapshot()).not.toContain(BUYER);
  expect(await rig.deps.store.count('offerViews')).toBe(0);
  await make(rig, { for: 'buyer.example' });
  rig.pass(24 * (30 + 364));
  await purgeAll(rig.deps);
  expect(await offers(rig)).toHaveLength(1);
  rig.pass(24 * 2);
  await purgeAll(rig.deps);
  expect(await offers(rig)).toHaveLength(0);
});

test('the command line makes, mails, changes, lists and withdraws them', async () => {
  const rig = await makeApp();
  const run = async (...argv: string[]) => {
    const lines: string[] = [];
    await runCommand(rig.deps, argv, (line) => lines.push(line));
    await rig.settle();
    return lines.join('\n');
  };
  const printed = await run('link', 'buyer.example', '--documents', 'soc-2', '--days', '10', '--company', 'Buyer Inc.');
  const path = new URL(/https:\S+/.exec(printed)?.[0] ?? '').pathname;
  const reader = new Visitor(rig.app);
  expect(textOf(await reader.go(path))).toContain('Title of soc-2');
  expect(await run('link', BUYER, '--documents', 'soc-2', '--mail')).toContain(BUYER);
  expect(lastMail(rig, BUYER, /something for you/)).toContain('Northwind Cloud put this together');
  const id = (await offers(rig)).find(({ subject }) => subject === 'buyer.example')?.id ?? '';
  await run('link-change', id, '--note', 'New note', '--answers', 'passwords');
  expect(await run('links')).not.toContain('Opened');
  const headers = {
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    ...LOOKING,
  };
  expect(textOf(await reader.go(path, { headers }))).toMatch(/New note .*How are passwords stored/);
  expect(await run('links')).toMatch(/buyer\.example.*Opened/);
  expect(await run('links', '--withdraw', id.toLowerCase())).toContain(`${id} withdrawn`);
  expect(await run('links', '--state', 'withdrawn')).toContain(id);
  expect((await reader.go(path)).status).toBe(410);
  await expect(run('links', '--withdraw', id)).rejects.toThrow('withdrawn already');
  await expect(run('link', 'gmail.com', '--documents', 'soc-2')).rejects.toThrow('--for: Anyone can have');
  await expect(run('link', BUYER, '--documents', 'soc-2', '--days', '999')).rejects.toThrow('--days');
});

test('a request through a link is a request received: in the month’s evidence, its CSV and command line, and the numbers', async () => {
  const rig = await makeApp();
  const { path } = await make(rig);
  const auditor = await signIn(rig, 'audit@northwind.example');
  const received = async () => textOf(await auditor.go('/admin/evidence/'));
  const numbers = async () => (await auditor.go('/admin/numbers/requests.csv')).text;
  expect(await received()).toContain('Requests received 0 ');
  expect(await numbers()).not.toContain('submitted');
  const reader = new Visitor(rig.app);
  await reader.submit(await reader.go(path), {});
  await rig.settle();
  expect(await received()).toContain('Requests received 1 ');
  const [taken] = await rig.deps.store.rows('audit', { where: { event: 'offer.taken' } });
  const csv = (await auditor.go('/admin/evidence.csv?month=2026-11')).text;
  expect(csv).toContain(taken?.hash);
  const printed: string[] = [];
  await runCommand(rig.deps, ['evidence', '2026-11'], (line) => printed.push(line));
  expect(printed.join('\n')).toContain(taken?.hash);
  expect(await numbers()).toContain('submitted,1');
});
