import { describe, expect, test } from 'vitest';
import { deliver } from '../../../functions/acts/deliver.ts';
import { sweepAll } from '../../../functions/acts/sweep-all.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { REQUESTS_PER_NETWORK_PER_HOUR } from '../../../functions/domain/limits.ts';
import {
  CONFIRMED_MAILS_PER_ADDRESS_PER_DAY,
  FIRST_MAILS_PER_DOMAIN_PER_HOUR,
  STAFF_MAILS_PER_HOUR,
} from '../../../functions/domain/mail-limits.ts';
import { gate } from '../../../src/words/en/gate.ts';
import { linkIn } from '../../support/link-in.ts';
import { makeApp, type Rig, SITE } from '../support/make-app.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { ask, confirm, lastMail, SIGNATURE, signed } from '../support/walk.ts';

const APPROVER = 'approver@northwind.example';
/** One request, from a network of its own unless said. */
let network = 0;
async function askFrom(rig: Rig, email: string, address = `10.${(network >> 8) & 255}.${network++ & 255}.1`) {
  // A proxy says for whom it asks, because many ask at once.
  rig.deps.settings.trustProxy = 1;
  const answer = await rig.app.request(`${SITE}/api/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ ...ada, email, documents: ['soc-2'] }),
  });
  return answer.status;
}
const to = (rig: Rig, email: string) => rig.mails.filter((one) => one.to === email);

describe('one address', () => {
  test('one mail in 24 h and three in 7 days, however often and from wherever it is asked for', async () => {
    const rig = await makeApp();
    const perDay: number[] = [];
    for (let day = 0; day < 7; day++) {
      const before = rig.mails.length;
      for (let at = 0; at < 24; at++) {
        await askFrom(rig, ada.email);
        await rig.settle();
        rig.pass(1);
        if (at % 6 === 0) await sweepAll(rig.deps);
      }
      perDay.push(rig.mails.length - before);
    }
    expect(perDay.every((count) => count <= 1)).toBe(true);
    expect(rig.mails).toHaveLength(3);
    rig.pass(48);
    await sweepAll(rig.deps);
    await askFrom(rig, ada.email);
    await rig.settle();
    expect(rig.mails).toHaveLength(4);
  });

  test('tags are the same mailbox', async () => {
    const rig = await makeApp();
    for (const local of ['reader', 'reader+1', 'reader+2', 'READER', 'reader+very+long'])
      await askFrom(rig, `${local}@buyer.example`);
    await rig.settle();
    expect(rig.mails).toHaveLength(1);
  });

  test('a hundred requests at once find room for one mail', async () => {
    const rig = await makeApp();
    const status = await Promise.all(Array.from({ length: 100 }, () => askFrom(rig, ada.email)));
    expect(new Set(status)).toEqual(new Set([202]));
    await Promise.all([deliver(rig.deps), deliver(rig.deps)]);
    await rig.settle();
    expect(rig.mails).toHaveLength(1);
  });

  test('an invited reader who never came is not mailed again and again at a stranger’s wish', async () => {
    const rig = await makeApp();
    const { inviteReader } = await import('../../../functions/acts/invite-reader.ts');
    await inviteReader(rig.deps, { email: 'guest@buyer.example', company: '', documents: ['soc-2'] }, APPROVER);
    await rig.settle();
    for (let at = 0; at < 3; at++) {
      await new Visitor(rig.app).post('/access/fresh/', { email: 'guest@buyer.example' });
      await rig.settle();
    }
    expect(to(rig, 'guest@buyer.example').map((one) => one.subject)).toEqual([
      expect.stringMatching(/^Northwind Cloud has shared documents with you \(VS-\w{8}\)$/),
      expect.stringMatching(/^Your new link from Northwind Cloud \(VS-\w{8}\)$/),
    ]);
  });

  test('confirmed: its own requests are mailed, up to a limit a day', async () => {
    const rig = await makeApp();
    await ask(rig, ['soc-2']);
    await confirm(rig);
    const before = to(rig, ada.email).length;
    for (let at = 0; at < CONFIRMED_MAILS_PER_ADDRESS_PER_DAY + 5; at++) await askFrom(rig, ada.email);
    await rig.settle();
    expect(to(rig, ada.email).length - before).toBe(CONFIRMED_MAILS_PER_ADDRESS_PER_DAY);
  });
});

test('one domain: so many first mails an hour, and the rest later', async () => {
  const rig = await makeApp();
  rig.deps.settings.confirmationsPerHour = 1000;
  for (let at = 0; at < 50; at++) await askFrom(rig, `reader${at}@victim.example`);
  await askFrom(rig, 'reader@other.example');
  await rig.settle();
  expect(rig.mails.filter((one) => one.to.endsWith('@victim.example'))).toHaveLength(FIRST_MAILS_PER_DOMAIN_PER_HOUR);
  expect(to(rig, 'reader@other.example')).toHaveLength(1);
  for (let hour = 0; hour < 2; hour++) {
    rig.pass(1);
    await rig.settle();
  }
  expect(rig.mails).toHaveLength(51);
});

describe('one network', () => {
  test.each([
    ['IPv4 /24', (at: number) => `198.51.100.${at % 250}`],
    ['IPv6 /48', (at: number) => `2001:db8:7:${at.toString(16)}::${at}`],
  ])('%s', async (_, address) => {
    const rig = await makeApp();
    for (let at = 0; at < REQUESTS_PER_NETWORK_PER_HOUR; at++)
      expect(await askFrom(rig, `r@buyer${at}.example`, address(at))).toBe(202);
    await rig.settle();
    const [before, mails] = [await rig.snapshot(), rig.mails.length];
    expect(await askFrom(rig, 'one@too-many.example', address(99))).toBe(429);
    await rig.settle();
    expect(await rig.snapshot()).toBe(before);
    expect(rig.mails).toHaveLength(mails);
    expect(await askFrom(rig, 'one@elsewhere.example', '192.0.2.1')).toBe(202);
  });
});

describe('the whole gate', () => {
  test('a flood to a thousand addresses of a thousand domains: never more first mails than the limit', async () => {
    const rig = await makeApp();
    rig.deps.settings.confirmationsPerHour = 7;
    const status = await Promise.all(Array.from({ length: 1000 }, (_, at) => askFrom(rig, `r${at}@d${at}.example`)));
    expect(new Set(status)).toEqual(new Set([202]));
    await Promise.all([deliver(rig.deps), deliver(rig.deps)]);
    await rig.settle();
    expect(rig.mails).toHaveLength(7);
    expect(await rig.deps.store.count('requests')).toBe(1000);
    for (const total of [14, 21]) {
      rig.pass(1);
      await rig.settle();
      expect(rig.mails).toHaveLength(total);
    }
    expect(new Set(rig.mails.map((one) => one.to)).size).toBe(21);
  });

  test('two processes on one database share the limit, and it outlives a restart', async () => {
    const store = await sqliteStore(':memory:');
    const [one, two] = [await makeApp({ store }), await makeApp({ store })];
    for (const rig of [one, two]) rig.deps.settings.confirmationsPerHour = 5;
    await Promise.all(Array.from({ length: 40 }, (_, at) => askFrom(at % 2 ? one : two, `r@d${at}.example`)));
    await Promise.all([deliver(one.deps), deliver(two.deps)]);
    await Promise.all([one.settle(), two.settle()]);
    expect(one.mails.length + two.mails.length).toBe(5);
    const three = await makeApp({ store });
    three.deps.settings.confirmationsPerHour = 5;
    await three.settle();
    expect(three.mails).toHaveLength(0);
  });

  test('a domain that a rule knows does not wait in the queue, within its own limit', async () => {
    const rig = await makeApp();
    rig.deps.settings.confirmationsPerHour = 2;
    for (let at = 0; at < 20; at++) await askFrom(rig, `r@d${at}.example`);
    await askFrom(rig, 'honest@partner.example');
    await rig.settle();
    expect(to(rig, 'honest@partner.example')).toHaveLength(1);
    for (let at = 0; at < 50; at++) await askFrom(rig, `r${at}@partner.example`);
    await rig.settle();
    expect(rig.mails.filter((one) => one.to.endsWith('@partner.example'))).toHaveLength(
      FIRST_MAILS_PER_DOMAIN_PER_HOUR,
    );
    expect(rig.mails).toHaveLength(FIRST_MAILS_PER_DOMAIN_PER_HOUR + 2);
  });

  test('the one who had to wait gets a link that works, for a day from when it came', async () => {
    const rig = await makeApp();
    rig.deps.settings.confirmationsPerHour = 1;
    for (let at = 0; at < 30; at++) await askFrom(rig, `r@d${at}.example`);
    await askFrom(rig, ada.email);
    for (let hour = 0; hour < 31; hour++) {
      await rig.settle();
      await sweepAll(rig.deps);
      rig.pass(1);
    }
    rig.pass(21);
    await sweepAll(rig.deps);
    expect((await confirm(rig)).page.text).toContain('Keep it to yourself.');
  });

  test('the one for whom there was no room in three days lapses, and is not mailed after that', async () => {
    const rig = await makeApp();
    rig.deps.settings.confirmationsPerHour = 1;
    for (let at = 0; at < 100; at++) await askFrom(rig, `r@d${at}.example`);
    await askFrom(rig, ada.email);
    for (let hour = 0; hour < 110; hour++) {
      await rig.settle();
      await sweepAll(rig.deps);
      rig.pass(1);
    }
    expect(to(rig, ada.email)).toEqual([]);
    expect(await rig.deps.store.count('outbox', { where: { status: 'queued' } })).toBe(0);
  });
});

describe('approvers', () => {
  const many = STAFF_MAILS_PER_HOUR + 7;
  async function flooded(): Promise<Rig> {
    const rig = await makeApp();
    rig.deps.settings.confirmationsPerHour = 1000;
    for (let at = 0; at < many; at++) {
      rig.deps.peer = () => `10.9.${at}.1`;
      await signed(rig, ['soc-2'], { ...ada, email: `reader@buyer${at}.example` });
    }
    return rig;
  }

  test('get twenty mails an hour, then one digest with a way to each of the rest', async () => {
    const rig = await flooded();
    expect(to(rig, APPROVER)).toHaveLength(STAFF_MAILS_PER_HOUR);
    await sweepAll(rig.deps);
    await rig.settle();
    await sweepAll(rig.deps);
    await rig.settle();
    expect(to(rig, APPROVER)).toHaveLength(STAFF_MAILS_PER_HOUR + 1);
    const digest = lastMail(rig, APPROVER, /^7 notifications/);
    const single = to(rig, APPROVER).map((one) => /VS-\w{8}/.exec(one.subject)?.[0]);
    const listed = [...digest.matchAll(/https:\/\/trust\.northwind\.example\/admin\/requests\/(VS-\w{8})\//g)].map(
      (one) => one[1],
    );
    expect(listed).toHaveLength(7);
    const all = (await rig.deps.store.rows('requests')).map((one) => one.reference);
    expect(new Set([...single.filter(Boolean), ...listed])).toEqual(new Set(all));
    expect(digest).not.toMatch(/Łucja|Żółw|buyer/);

    // The way leads through sign-in, and ends at the decision.
    const visitor = new Visitor(rig.app);
    const path = `/admin/requests/${listed[0]}/`;
    expect((await visitor.go(path)).path).toBe('/admin/sign-in/');
    await visitor.post('/admin/sign-in/', { email: APPROVER });
    await rig.settle();
    await visitor.submit(await visitor.go(linkIn(lastMail(rig, APPROVER, /^Sign in/))), {});
    const page = await visitor.submit(await visitor.go(path), { decision: 'approve', days: '3', documents: 'soc-2' });
    expect(page.text).toContain(gate.review.states.granted);
  });

  test('and in the next hour twenty again, and what was in the digest does not come twice', async () => {
    const rig = await flooded();
    await sweepAll(rig.deps);
    rig.pass(1);
    await rig.settle();
    await sweepAll(rig.deps);
    await rig.settle();
    expect(to(rig, APPROVER)).toHaveLength(STAFF_MAILS_PER_HOUR + 1);
    expect(await rig.deps.store.count('outbox', { where: { status: 'queued' } })).toBe(0);
    await signed(rig, ['soc-2'], { ...ada, email: 'late@buyer.example' });
    expect(to(rig, APPROVER)).toHaveLength(STAFF_MAILS_PER_HOUR + 2);
  });

  test('a signature waits for nothing: what is beyond the mails is in the database', async () => {
    const rig = await flooded();
    expect(await rig.deps.store.count('signatures')).toBe(many);
    expect(SIGNATURE.signer).toBe((await rig.deps.store.rows('signatures'))[0]?.signer);
  });
});
