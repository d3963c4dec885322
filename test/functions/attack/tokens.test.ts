import { describe, expect, test } from 'vitest';
import { type PURPOSES, TABLES } from '../../../functions/domain/records.ts';
import { gate } from '../../../src/words/en/gate.ts';
import { linkIn } from '../../support/link-in.ts';
import { makeApp, type Rig, SITE } from '../support/make-app.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { ask, confirm, granted, lastMail, SIGNATURE, signed } from '../support/walk.ts';

const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
const APPROVER = 'approver@northwind.example';
const bob = { ...ada, name: 'Bob', email: 'bob@other.example' };

async function staffLink(rig: Rig, email = APPROVER): Promise<string> {
  await new Visitor(rig.app).post('/admin/sign-in/', { email });
  await rig.settle();
  return linkIn(lastMail(rig, email, /^Sign in/));
}
const tokenOf = (link: string): string => link.slice(link.lastIndexOf('/') + 1);

/** A live, unspent link of each purpose: `sign` of one request, `review` of a second, `download` of a third, `admin` of nobody's. */
async function oneOfEach(
  rig: Rig,
): Promise<Record<Exclude<(typeof PURPOSES)[number], 'offer' | 'follow' | 'privacy'>, string>> {
  await ask(rig, ['soc-2']);
  const sign = linkIn(lastMail(rig, ada.email, /^Confirm/));
  await signed(rig, ['soc-2'], bob);
  const review = linkIn(lastMail(rig, APPROVER, /^Decision needed/));
  const partner = { ...ada, email: 'reader@partner.example' };
  await ask(rig, ['continuity'], partner);
  await confirm(rig, partner);
  const download = linkIn(lastMail(rig, 'reader@partner.example', /ready/));
  return { sign, review, download, admin: await staffLink(rig) };
}

test('a thousand looks at the four kinds of link leave the database as it was', async () => {
  const rig = await makeApp();
  const links = await oneOfEach(rig);
  const before = await rig.snapshot();
  const looks: RequestInit[] = [
    { method: 'GET' },
    { method: 'HEAD' },
    { method: 'OPTIONS' },
    { method: 'GET', headers: { 'sec-purpose': 'prefetch', purpose: 'prefetch', 'sec-fetch-mode': 'navigate' } },
    { method: 'GET', headers: { 'sec-purpose': 'prefetch;prerender', 'user-agent': 'LinkScanner/1.0' } },
  ];
  const LOOKS = 250;
  for (const link of Object.values(links)) {
    for (let at = 0; at < LOOKS; at++) {
      const answer = await rig.app.request(link, looks[at % looks.length]);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  }
  expect(await rig.snapshot()).toBe(before);
  for (const link of Object.values(links)) expect((await new Visitor(rig.app).go(link)).status).toBe(200);
});

test('of a hundred at once with one token one wins, for every purpose', async () => {
  const rig = await makeApp();
  const links = await oneOfEach(rig);
  for (const [purpose, link] of Object.entries(links)) {
    const body = purpose === 'review' ? 'decision=deny&reason=no' : '';
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => rig.app.request(link, { method: 'POST', headers: own, body })),
    );
    const won = answers.filter((one) => one.status === 303 && one.headers.getSetCookie().length === 1);
    expect([purpose, won.length]).toEqual([purpose, 1]);
    const rows = await rig.deps.store.rows('audit', { where: { event: 'link.spent' } });
    expect(rows.filter((one) => JSON.parse(one.detail).purpose === purpose).length).toBe(purpose === 'sign' ? 3 : 1);
  }
});

/** Tokens that open nothing at an address, each for a reason of its own. */
async function deadTokens(rig: Rig): Promise<Record<'access' | 'review' | 'admin', Record<string, string>>> {
  // Expired: a whole set of links, then time.
  const late = await oneOfEach(rig);
  rig.pass(15 * 24);
  // Spent.
  const reader = { ...ada, email: 'spent@buyer.example' };
  await ask(rig, ['soc-2'], reader);
  const spentSign = linkIn(lastMail(rig, reader.email, /^Confirm/));
  const { page, visitor } = await confirm(rig, reader);
  await visitor.submit(page, SIGNATURE);
  await rig.settle();
  // A used review link tells its approver the outcome (decided.test.ts), but nobody who has left the lists.
  rig.deps.manifest.access.approvers.push('leaver@northwind.example');
  await signed(rig, ['soc-2'], { ...ada, email: 'decided@buyer.example' });
  const spentReview = linkIn(lastMail(rig, 'leaver@northwind.example', /^Decision needed/));
  await new Visitor(rig.app).post(spentReview, { decision: 'deny', reason: 'no' });
  rig.deps.manifest.access.approvers.pop();
  const spentAdmin = await staffLink(rig);
  await new Visitor(rig.app).post(spentAdmin, {});
  // Foreign: alive, but of another purpose.
  await ask(rig, ['soc-2'], { ...ada, email: 'live@buyer.example' });
  const liveSign = linkIn(lastMail(rig, 'live@buyer.example', /^Confirm/));
  const liveAdmin = await staffLink(rig, 'second@northwind.example');
  const common = {
    unknown: 'A'.repeat(43),
    'malformed: short': 'abc',
    'malformed: long': 'A'.repeat(4000),
    'malformed: other letters': `${'A'.repeat(42)}!`,
    'malformed: padding': `${'A'.repeat(42)}=`,
    'malformed: encoded': '%41'.repeat(43),
    'malformed: quotes': '%27%20or%20%271%27=%271',
    'malformed: null': '%00',
    'malformed: line ends': '%0d%0aSet-Cookie:%20a=b',
    'malformed: any script': encodeURIComponent('トークン'),
    'malformed: a path': '..%2f..%2fetc%2fpasswd',
    'malformed: not UTF-8': '%ff%fe',
    'malformed: a mark of ours': encodeURIComponent('⟦main⟧'),
  };
  return {
    access: { ...common, expired: tokenOf(late.sign), spent: tokenOf(spentSign), foreign: tokenOf(liveAdmin) },
    review: { ...common, expired: tokenOf(late.review), spent: tokenOf(spentReview), foreign: tokenOf(liveSign) },
    admin: { ...common, expired: tokenOf(late.admin), spent: tokenOf(spentAdmin), foreign: tokenOf(liveSign) },
  };
}
const ROOMS = { access: '/access/', review: '/review/', admin: '/admin/link/' } as const;

describe('a token that opens nothing', () => {
  test('is answered in the same bytes, whatever is wrong with it', async () => {
    const rig = await makeApp();
    const dead = await deadTokens(rig);
    const before = await rig.snapshot();
    for (const method of ['GET', 'POST'] as const) {
      const seen = new Map<string, string[]>();
      for (const [room, tokens] of Object.entries(dead))
        for (const [kind, token] of Object.entries(tokens)) {
          const address = SITE + ROOMS[room as keyof typeof ROOMS] + token;
          const answer = await rig.app.request(address, { method, ...(method === 'POST' ? { headers: own } : {}) });
          const bytes = JSON.stringify([answer.status, [...answer.headers].sort(), await answer.text()]);
          seen.set(bytes, [...(seen.get(bytes) ?? []), `${room}: ${kind}`]);
        }
      // The address alone tells requesters from staff, who get their new links elsewhere: each room answers in its one way.
      expect([...seen.values()].flat()).toHaveLength(48);
      const rooms = [...seen.values()].map((kinds) => [...new Set(kinds.map((kind) => kind.split(':')[0]))]);
      expect(rooms.flat().toSorted()).toEqual(Object.keys(dead).toSorted());
      for (const bytes of seen.keys()) expect(bytes).toContain(gate.notices.link.title);
    }
    expect(await rig.snapshot()).toBe(before);
  });

  test('is answered in the same time', { timeout: 60_000 }, async () => {
    const rig = await makeApp();
    const { access } = await deadTokens(rig);
    const kinds = ['unknown', 'expired', 'spent', 'foreign', 'malformed: short', 'malformed: long'];
    const times = new Map<string, number[]>(kinds.map((kind) => [kind, []]));
    const ROUNDS = 400;
    const WARMING = 40;
    for (let round = -WARMING; round < ROUNDS; round++)
      for (const kind of kinds) {
        const start = process.hrtime.bigint();
        await (await rig.app.request(`${SITE}/access/${access[kind]}`, { method: 'POST', headers: own })).text();
        if (round >= 0) times.get(kind)?.push(Number(process.hrtime.bigint() - start) / 1e6);
      }
    const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
    const medians = new Map([...times].map(([kind, list]) => [kind, median(list)]));
    const spread = Math.max(...medians.values()) - Math.min(...medians.values());
    console.log(
      `dead tokens, median of ${ROUNDS} each: ${[...medians].map(([kind, ms]) => `${kind} ${ms.toFixed(3)} ms`).join(', ')}; apart ${spread.toFixed(3)} ms`,
    );
    expect(spread).toBeLessThan(1);
  });
});

test('a link, or a session, of one purpose or request opens nothing of another', async () => {
  const rig = await makeApp();
  const links = await oneOfEach(rig);
  const right: Record<string, string[]> = { access: ['sign', 'download'], review: ['review'], admin: ['admin'] };
  const before = await rig.snapshot();
  let tried = 0;
  for (const [purpose, link] of Object.entries(links))
    for (const [room, path] of Object.entries(ROOMS)) {
      if (right[room]?.includes(purpose)) continue;
      for (const method of ['GET', 'POST']) {
        const answer = await rig.app.request(SITE + path + tokenOf(link), { method, headers: own });
        expect([purpose, room, method, answer.status]).toEqual([purpose, room, method, 404]);
        expect(answer.headers.getSetCookie()).toEqual([]);
        tried += 1;
      }
    }
  expect(await rig.snapshot()).toBe(before);

  // Every session in every cookie: the name of the cookie is no authority.
  const sessions: Record<string, string> = {};
  for (const [purpose, link] of Object.entries(links)) {
    const visitor = new Visitor(rig.app);
    await visitor.post(link, purpose === 'review' ? { decision: 'deny', reason: 'no' } : {});
    sessions[purpose] = [...visitor.cookies.values()][0] ?? '';
    expect(sessions[purpose]).toMatch(/^[\w-]{43}$/);
  }
  const may: Record<string, string[]> = {
    'POST /access/sign': ['sign'],
    'POST /access/download': ['download'],
    'GET /access/': ['sign', 'download'],
    'GET /review/': ['review'],
    'GET /admin/': ['admin'],
    'POST /admin/invite': ['admin'],
  };
  const settled = await rig.snapshot();
  for (const [purpose, secret] of Object.entries(sessions))
    for (const [action, allowed] of Object.entries(may)) {
      if (allowed.includes(purpose)) continue;
      const [method = '', path = ''] = action.split(' ');
      const cookie = ['access', 'review', 'admin'].map((room) => `__Host-vouchsafe-${room}=${secret}`).join('; ');
      const body = method === 'POST' ? { body: 'document=soc-2&email=a@b.example&documents=soc-2' } : {};
      const answer = await rig.app.request(SITE + path, { method, headers: { ...own, cookie }, ...body });
      const refused = answer.status === 403 || answer.headers.get('location') === '/admin/sign-in/';
      expect([purpose, action, refused]).toEqual([purpose, action, true]);
      tried += 1;
    }
  expect(await rig.snapshot()).toBe(settled);

  // A session of one request asks for the document of another.
  const mine = new Visitor(rig.app);
  mine.cookies.set('__Host-vouchsafe-access', sessions.download ?? '');
  expect((await mine.post('/access/download', { document: 'soc-2' })).status).toBe(404);
  expect((await mine.post('/access/download', { document: 'continuity', reference: 'VS-00000000' })).status).toBe(422);
  expect(rig.stamps).toEqual([]);
  console.log(`tokens and sessions: ${tried} crossings refused`);
});

test('no raw token or session stands in the database, the log or anybody else’s mail', async () => {
  const lines: string[] = [];
  const rig = await makeApp({ log: (...line) => lines.push(JSON.stringify(line)) });
  const { visitor } = await granted(rig);
  await visitor.post('/access/download', { document: 'soc-2' });
  const staff = new Visitor(rig.app);
  await staff.post(await staffLink(rig), {});
  rig.deps.vault.read = async () => null;
  expect((await visitor.post('/access/download', { document: 'soc-2' })).status).toBe(503);
  for (let at = 0; at < 3; at++) await rig.app.request(`${SITE}/access/${'B'.repeat(43)}?token=${'C'.repeat(43)}`);

  const secrets = new Map<string, string>();
  for (const { text, to } of rig.mails)
    for (const [, token = ''] of text.matchAll(/\/([\w-]{43})(?=\s|$)/g)) secrets.set(token, to);
  expect(secrets.size).toBeGreaterThanOrEqual(5);
  for (const who of [visitor, staff]) for (const session of who.cookies.values()) secrets.set(session, 'a cookie');

  let cells = 0;
  for (const table of TABLES)
    for (const row of await rig.deps.store.rows(table))
      for (const [column, value] of Object.entries(row)) {
        cells += 1;
        for (const secret of secrets.keys())
          expect([table, column, String(value).includes(secret)]).toEqual([table, column, false]);
        expect([table, column, String(value).includes(rig.deps.settings.secrets[0])]).toEqual([table, column, false]);
      }
  expect(lines.length).toBeGreaterThan(0);
  for (const [secret, owner] of secrets) {
    expect(lines.join('\n')).not.toContain(secret);
    const carried = rig.mails.filter(({ text, html }) => text.includes(secret) || html.includes(secret));
    expect(carried.map((one) => one.to)).toEqual(owner === 'a cookie' ? [] : [owner]);
  }
  console.log(
    `raw tokens: ${secrets.size} looked for in ${cells} cells, ${rig.mails.length} mails, ${lines.length} log lines`,
  );
});

describe('rotation', () => {
  const NEW = 'an entirely new secret for the tests to sign with';
  test('links of the previous secret work, new ones are signed with the first, and a removed secret’s are dead', async () => {
    const rig = await makeApp();
    const links = await oneOfEach(rig);
    const old = rig.deps.settings.secrets[0];
    rig.deps.settings.secrets = [NEW, old];
    for (const link of Object.values(links)) expect((await new Visitor(rig.app).go(link)).status).toBe(200);
    await ask(rig, ['soc-2'], { ...ada, email: 'later@buyer.example' });
    const fresh = linkIn(lastMail(rig, 'later@buyer.example', /^Confirm/));
    rig.deps.settings.secrets = [NEW];
    expect((await new Visitor(rig.app).go(fresh)).status).toBe(200);
    const before = await rig.snapshot();
    for (const link of Object.values(links)) {
      expect((await new Visitor(rig.app).go(link)).status).toBe(404);
      expect((await new Visitor(rig.app).post(link, { decision: 'deny', reason: 'x' })).status).toBe(404);
    }
    expect(await rig.snapshot()).toBe(before);
    // And back: a secret that returns brings its links back.
    rig.deps.settings.secrets = [old, NEW];
    for (const link of [...Object.values(links), fresh]) expect((await new Visitor(rig.app).go(link)).status).toBe(200);
  });
});
