import { describe, expect, test } from 'vitest';
import { inviteReader } from '../../../functions/acts/invite-reader.ts';
import { sweepAll } from '../../../functions/acts/sweep-all.ts';
import {
  FRESH_LINKS_PER_ADDRESS_PER_DAY,
  FRESH_LINKS_PER_ADDRESS_PER_HOUR,
  UNCONFIRMED_REQUESTS_PER_ADDRESS,
  UNOPENED_LINKS_PER_MAIL,
  UNOPENED_REQUESTS_PER_CONFIRMED_ADDRESS,
} from '../../../functions/domain/limits.ts';
import {
  CONFIRMED_MAILS_PER_ADDRESS_AND_NETWORK_PER_DAY,
  CROWD_MAILS_PER_ADDRESS_PER_DAY,
} from '../../../functions/domain/mail-limits.ts';
import { toReplace } from '../../../functions/domain/submit.ts';
import { linkIn } from '../../support/link-in.ts';
import { makeApp, type Rig, SITE } from '../support/make-app.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { granted, lastMail } from '../support/walk.ts';

const OWNER = '192.0.2.7';
const STRANGER = '198.51.100.9';
const APPROVER = 'approver@northwind.example';

async function gate(): Promise<Rig> {
  const rig = await makeApp();
  rig.deps.settings.trustProxy = 1;
  rig.deps.settings.confirmationsPerHour = 1000;
  return rig;
}
/** A request in the reader's name; the answer never tells whose it was. */
async function request(rig: Rig, address: string, documents = ['soc-2'], email = ada.email): Promise<string> {
  const answer = await rig.app.request(`${SITE}/api/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ ...ada, email, documents }),
  });
  expect(answer.status).toBe(202);
  const { reference } = (await answer.json()) as { reference: string };
  await rig.settle();
  return reference;
}
const renew = async (rig: Rig, address: string, email = ada.email) => {
  await new Visitor(rig.app).post('/access/fresh/', { email }, { 'x-forwarded-for': address });
  await rig.settle();
};
const stateOf = async (rig: Rig, reference: string) =>
  (await rig.deps.store.rows('requests', { where: { reference } }))[0]?.state;
const to = (rig: Rig, email = ada.email) => rig.mails.filter((one) => one.to === email);
const linksIn = (text: string) =>
  [...text.matchAll(/https:\/\/trust\.northwind\.example(\/access\/(?!fresh\/)\S+)/g)].map(([, at]) => at ?? '');

describe('bogus requests in the name of a reader who was never here', () => {
  test.each([4, 20])(
    '%i of them: the owner’s own request is kept, and follows the first link that the owner opens',
    async (many) => {
      const rig = await gate();
      const bogus: string[] = [];
      for (let at = 0; at < many; at++) bogus.push(await request(rig, STRANGER, ['continuity']));
      const own = await request(rig, OWNER);
      // The stranger's side: one mail, no more rows than are kept, and their own pushed out.
      expect(to(rig)).toHaveLength(1);
      expect(await rig.deps.store.count('requests')).toBe(UNCONFIRMED_REQUESTS_PER_ADDRESS);
      expect(await stateOf(rig, own)).toBe('submitted');
      for (let at = 0; at < 20; at++) await request(rig, STRANGER, ['continuity']).catch(() => {});
      expect(to(rig)).toHaveLength(1);
      expect(await stateOf(rig, own)).toBe('submitted');
      // The owner's: they open the one mail of the day, and the rest comes.
      const visitor = new Visitor(rig.app);
      await visitor.submit(await visitor.go(linkIn(lastMail(rig, ada.email, /^Confirm/))), {});
      await rig.settle();
      const mine = to(rig).find(({ text }) => text.includes(own));
      const reader = new Visitor(rig.app);
      const page = await reader.submit(await reader.go(linkIn(mine?.text ?? '')), {});
      expect(page.text).toContain(own);
      expect(page.text).toContain('Sign the agreement');
    },
  );

  test('a link that was mailed is not taken away by later requests, from however many networks', async () => {
    const rig = await gate();
    const own = await request(rig, OWNER);
    const link = linkIn(lastMail(rig, ada.email, /^Confirm/));
    for (let at = 0; at < 50; at++) await request(rig, `10.9.${at}.1`, ['continuity']);
    const visitor = new Visitor(rig.app);
    const page = await visitor.submit(await visitor.go(link), {});
    expect(page.text).toContain(own);
  });

  test('the newest takes the place of the oldest, with its mail and its link; the log says so', async () => {
    const rig = await gate();
    const asked: string[] = [];
    for (let at = 0; at < 6; at++) {
      asked.push(await request(rig, `10.9.${at}.1`));
      rig.pass(0.01);
    }
    const kept = (await rig.deps.store.rows('requests', { order: ['createdAt', 'asc'] })).map((one) => one.reference);
    expect(kept).toEqual([asked[0], asked[3], asked[4], asked[5]]);
    const named = async (table: 'outbox' | 'tokens') =>
      new Set((await rig.deps.store.rows(table)).map(({ reference }) => reference));
    expect([await named('outbox'), await named('tokens')]).toEqual([new Set(kept), new Set(kept)]);
    expect(await rig.deps.store.rows('audit', { where: { event: 'request.replaced' } })).toMatchObject(
      [asked[1], asked[2]].map((reference) => ({ reference })),
    );
  });

  test('who makes room', () => {
    const row = (reference: string, network: string | null) => ({ reference, network });
    const rows = [row('a', 'n1'), row('b', 'n2'), row('c', 'n1'), row('d', 'n3')];
    const waiting = (...names: string[]) => new Map(names.map((one) => [one, 'held' as const]));
    const kept = { most: 4, mailedPerDay: 1 };
    const out = (unmailed: Map<string, 'held'>, network: string | null, unconfirmed = rows) =>
      toReplace({ unconfirmed, unmailed }, network, kept);
    expect(out(waiting('b', 'c', 'd'), 'n9', rows.slice(1))).toBeNull();
    expect(out(waiting('b', 'c', 'd'), 'n9')).toBe('b');
    expect(out(waiting('b', 'c', 'd'), 'n3')).toBe('d');
    expect(out(waiting('b', 'c', 'd'), 'n1')).toBe('c');
    // None has been mailed: the next one to be is left.
    expect(out(waiting('a', 'b', 'c', 'd'), 'n9')).toBe('b');
    // All have: the oldest.
    expect(out(new Map(), 'n9')).toBe('a');
  });
});

describe('bogus requests in the name of a reader who is known', () => {
  test('one network cannot use up the mails of the day: the owner’s own comes at once', async () => {
    const rig = await gate();
    await granted(rig);
    const before = to(rig).length;
    for (let at = 0; at < 30; at++) await request(rig, STRANGER, ['continuity']);
    expect(to(rig).length - before).toBe(
      CONFIRMED_MAILS_PER_ADDRESS_AND_NETWORK_PER_DAY + CROWD_MAILS_PER_ADDRESS_PER_DAY,
    );
    const own = await request(rig, OWNER);
    expect(to(rig).at(-1)?.text).toContain(own);
    expect(await rig.deps.store.count('requests', { where: { state: 'submitted' } })).toBeLessThanOrEqual(
      UNOPENED_REQUESTS_PER_CONFIRMED_ADDRESS,
    );
  });

  test('twenty and more hide no grant from a new link, and none of what the reader has opened', async () => {
    const rig = await gate();
    const { reference } = await granted(rig);
    const opened = await request(rig, OWNER, ['pentest']);
    const visitor = new Visitor(rig.app);
    await visitor.submit(await visitor.go(linkIn(to(rig).at(-1)?.text ?? '')), {});
    rig.pass(0.1);
    for (let at = 0; at < 40; at++) {
      await request(rig, `10.9.${at}.1`, ['continuity']);
      rig.pass(0.001);
    }
    const before = to(rig).length;
    await renew(rig, OWNER);
    expect(to(rig).length - before).toBe(1);
    const text = to(rig).at(-1)?.text ?? '';
    expect(text.indexOf(reference)).toBeGreaterThan(0);
    expect(text.indexOf(opened)).toBeGreaterThan(text.indexOf(reference));
    expect(linksIn(text)).toHaveLength(2 + UNOPENED_LINKS_PER_MAIL);
    const reader = new Visitor(rig.app);
    expect((await reader.submit(await reader.go(linksIn(text)[0] ?? ''), {})).text).toContain('Your documents');
  });
});

describe('asking for new links', () => {
  test('one mail, with a link of its own for each open request; each works once', async () => {
    const rig = await gate();
    const first = await granted(rig);
    const second = await granted(rig, ['pentest']);
    const waiting = [await request(rig, OWNER, ['soc-2']), await request(rig, OWNER, ['pentest'])];
    const before = rig.mails.length;
    await renew(rig, OWNER);
    expect(rig.mails.length - before).toBe(1);
    const { text, html, subject } = rig.mails.at(-1) ?? { text: '', html: '', subject: '' };
    expect(subject).toBe('New links for your requests to Northwind Cloud');
    for (const reference of [first.reference, second.reference, ...waiting]) expect(text).toContain(reference);
    const links = linksIn(text);
    expect(links).toHaveLength(4);
    expect(new Set(links).size).toBe(links.length);
    for (const link of links) expect(html).toContain(link);
    for (const link of links) {
      const visitor = new Visitor(rig.app);
      expect((await visitor.submit(await visitor.go(link), {})).status).toBe(200);
      expect((await new Visitor(rig.app).go(link)).status).toBe(404);
    }
  });

  test('a retry carries the same links; the outbox holds none', async () => {
    const rig = await gate();
    await granted(rig);
    await request(rig, OWNER);
    const { send } = rig.deps.mailer;
    const tried: string[] = [];
    rig.deps.mailer.send = async (message) => {
      tried.push(message.text);
      throw new Error('421 later');
    };
    await renew(rig, OWNER);
    rig.deps.mailer.send = send;
    rig.pass(1);
    await rig.settle();
    const text = rig.mails.at(-1)?.text ?? '';
    expect(linksIn(text)).toHaveLength(2);
    expect(tried).toEqual([text]);
    const rows = JSON.stringify(await rig.deps.store.rows('outbox'));
    for (const link of linksIn(text)) expect(rows).not.toContain(link.slice('/access/'.length));
  });

  test('a request that was erased meanwhile is left out; with none left there is no mail', async () => {
    const rig = await gate();
    const { reference } = await granted(rig);
    const other = await request(rig, OWNER);
    const { send } = rig.deps.mailer;
    rig.deps.mailer.send = () => Promise.reject(new Error('421 later'));
    await renew(rig, OWNER);
    const drop = (which: string) =>
      rig.deps.store.commit({
        expect: [],
        writes: [{ do: 'delete', table: 'tokens', where: { reference: which } }],
        audit: [],
      });
    await drop(other);
    rig.deps.mailer.send = send;
    rig.pass(1);
    await rig.settle();
    expect(linksIn(rig.mails.at(-1)?.text ?? '')).toHaveLength(1);
    expect(rig.mails.at(-1)?.text).not.toContain(other);
    const before = rig.mails.length;
    rig.deps.mailer.send = () => Promise.reject(new Error('421 later'));
    await renew(rig, OWNER);
    await drop(other);
    await drop(reference);
    rig.deps.mailer.send = send;
    rig.pass(1);
    await rig.settle();
    expect(rig.mails).toHaveLength(before);
    expect(await rig.deps.store.count('outbox', { where: { kind: 'links', status: 'dead' } })).toBe(1);
  });

  test('so many mails an hour and a day, however many requests are open; the links of the first still work at its end', async () => {
    const rig = await gate();
    await granted(rig);
    for (let at = 0; at < 9; at++) await request(rig, `10.7.${at}.1`);
    const before = rig.mails.length;
    const perHour: number[] = [];
    for (let hour = 0; hour < 23; hour++) {
      const start = rig.mails.length;
      for (let at = 0; at < 5; at++) await renew(rig, `10.8.${at}.${hour}`);
      perHour.push(rig.mails.length - start);
      rig.pass(1);
    }
    expect(Math.max(...perHour)).toBe(FRESH_LINKS_PER_ADDRESS_PER_HOUR);
    expect(rig.mails.length - before).toBe(FRESH_LINKS_PER_ADDRESS_PER_DAY);
    const visitor = new Visitor(rig.app);
    const [shelf = ''] = linksIn(rig.mails[before]?.text ?? '');
    expect((await visitor.submit(await visitor.go(shelf), {})).text).toContain('Your documents');
    rig.pass(2);
    await renew(rig, OWNER);
    expect(rig.mails.length - before).toBe(FRESH_LINKS_PER_ADDRESS_PER_DAY + 1);
  });

  test('staff are not shut out by who asks for their links at night: each hour has its own', async () => {
    const rig = await gate();
    for (let hour = 0; hour < 12; hour++) {
      for (let at = 0; at < 5; at++)
        await new Visitor(rig.app).post('/admin/sign-in/', { email: APPROVER }, { 'x-forwarded-for': `10.8.${at}.1` });
      await rig.settle();
      rig.pass(1);
    }
    expect(to(rig, APPROVER)).toHaveLength(12 * FRESH_LINKS_PER_ADDRESS_PER_HOUR);
    // Whoever uses an hour up has filled the mailbox with links that work until it ends.
    rig.pass(-0.5);
    const visitor = new Visitor(rig.app);
    expect((await visitor.submit(await visitor.go(linkIn(lastMail(rig, APPROVER, /^Sign in/))), {})).path).toBe(
      '/admin/',
    );
  });

  test('invited readers who never came get one mail for all invitations, within a stranger’s limits', async () => {
    const rig = await gate();
    const guest = 'guest@buyer.example';
    for (const id of ['soc-2', 'pentest', 'continuity'])
      await inviteReader(rig.deps, { email: guest, company: '', documents: [id] }, APPROVER);
    await rig.settle();
    for (let at = 0; at < 3; at++) await renew(rig, `10.8.${at}.1`, guest);
    const later = to(rig, guest).slice(3);
    expect(later).toHaveLength(1);
    expect(linksIn(later[0]?.text ?? '')).toHaveLength(3);
  });

  test('requests that have lapsed are no longer in the way', async () => {
    const rig = await gate();
    await granted(rig);
    for (let at = 0; at < 20; at++) await request(rig, `10.7.${at}.1`);
    rig.pass(80);
    const before = rig.mails.length;
    await renew(rig, OWNER);
    expect(linksIn(rig.mails.at(-1)?.text ?? '')).toHaveLength(1);
    expect(rig.mails.length - before).toBe(1);
    await sweepAll(rig.deps);
  });
});
