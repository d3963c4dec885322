import { createHmac } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkArchive, exportArchive, importArchive } from '../../../functions/acts/archive.ts';
import { reviveDeadLetters } from '../../../functions/acts/dead-letters.ts';
import { deliver } from '../../../functions/acts/deliver.ts';
import { erasePerson } from '../../../functions/acts/erase.ts';
import { momentOf } from '../../../functions/acts/moment-of.ts';
import { claim } from '../../../functions/acts/outbox-row.ts';
import { purgeAll } from '../../../functions/acts/purge-all.ts';
import { sweepAll } from '../../../functions/acts/sweep-all.ts';
import { tellChannels } from '../../../functions/acts/tell-channels.ts';
import { d1Store } from '../../../functions/adapters/d1.ts';
import { migrateD1 } from '../../../functions/adapters/migrations/migrate-d1.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { SENT_MAIL_KEPT_DAYS } from '../../../functions/domain/limits.ts';
import {
  CHANNELS_PARALLEL,
  OUTBOX_GIVE_UP_HOURS,
  OUTBOX_LEASE_SECONDS,
} from '../../../functions/domain/mail-limits.ts';
import { queueEmail } from '../../../functions/domain/queue-email.ts';
import { SITE } from '../support/make-app.ts';
import { memoryD1 } from '../support/memory-d1.ts';
import { KEY, makeTold, OLD_KEY, type Receiver, receiver, type Told, verified } from '../support/receiver.ts';
import { runCommand } from '../support/run-command.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { granted, signed } from '../support/walk.ts';

let crm: Receiver;
beforeEach(async () => {
  crm = await receiver();
});
afterEach(() => crm.close());

const hooked = (more: Parameters<typeof makeTold>[0][string] = {}, given: Parameters<typeof makeTold>[2] = {}) =>
  makeTold({ crm: { url: `${crm.url}/hook`, ...more } }, { crm: [KEY] }, given);
interface Payload {
  type: string;
  timestamp: string;
  data: Record<string, unknown>;
}
const payloads = (key = KEY) => crm.got.map((one) => verified(one, key) as Payload);
const types = () => payloads().map(({ type }) => type);
const ids = () => crm.got.map(({ headers }) => headers['webhook-id']);
const rows = (rig: Told, status?: 'waiting' | 'dead' | 'sent') =>
  rig.deps.store.rows('outbox', { where: { recipient: 'channel:crm', ...(status ? { status } : {}) } });
const events = async (rig: Told, event: string) =>
  (await rig.deps.store.rows('audit', { where: { event } })).map(({ detail }) => JSON.parse(detail) as object);
/** Begins to listen: what happened before is not told. */
const begun = async (rig: Told) => {
  await deliver(rig.deps);
  return rig;
};

/** The shape that `/api/openapi.json` describes, from the gate that sent the payloads. */
async function asDescribed(rig: Told) {
  const answer = await rig.app.request(`${SITE}/api/openapi.json`);
  const { components, webhooks } = (await answer.json()) as { components: object; webhooks: Record<string, object> };
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const check = ajv.compile({ components, $ref: '#/components/schemas/webhook' });
  return { check, types: Object.keys(webhooks) };
}

test('a channel that listened before an archive was imported is told of what comes after it alone', async () => {
  const old = await hooked({}, { clock: { now: () => new Date() } });
  const { visitor } = await granted(old);
  const lines: string[] = [];
  for await (const line of exportArchive(old.deps, () => {})) lines.push(line.trimEnd());
  const read = async function* () {
    yield* lines;
  };
  crm.got.length = 0;
  const rig = await begun(await hooked({}, { clock: old.deps.clock }));
  expect(await rig.deps.store.rows('channels')).toMatchObject([{ id: 'crm', seq: 0 }]);
  await importArchive(rig.deps, await checkArchive(read()), read(), () => {});
  await deliver(rig.deps);
  expect(crm.got).toEqual([]);
  const moved = new Visitor(rig.app);
  for (const one of visitor.cookies) moved.cookies.set(...one);
  await moved.post('/access/download', { document: 'soc-2' });
  await deliver(rig.deps);
  expect(types()).toEqual(['document.downloaded']);
});

describe('what a webhook is told', () => {
  test('each event of a request once, signed, without a word about the person', async () => {
    const rig = await begun(await hooked());
    const { reference, visitor, shelf } = await granted(rig);
    await visitor.submit(shelf, { document: 'soc-2' });
    await rig.settle();
    await runCommand(rig.deps, ['revoke', reference], () => {});
    await rig.settle();
    expect(types().sort()).toEqual(
      [
        ...['signature.recorded', 'request.signed', 'request.granted'],
        ...['document.downloaded', 'request.revoked'],
      ].sort(),
    );
    const about = { reference, company: { name: ada.company, domain: 'buyer.example' } };
    const documents = [{ id: 'soc-2', title: 'Title of soc-2' }];
    const url = `https://trust.northwind.example/admin/requests/${reference}/`;
    const found = (type: string) => payloads().find((one) => one.type === type)?.data;
    expect(found('request.signed')).toEqual({ ...about, documents, url, by: 'gate' });
    expect(found('request.granted')).toEqual({
      ...{ ...about, documents, url, by: 'staff', days: 14 },
      until: expect.stringMatching(/^\d{4}-/),
    });
    expect(found('document.downloaded')).toEqual({ ...about, documents, url, by: 'requester', use: 1, of: 2 });
    expect(found('request.revoked')).toEqual({ ...about, documents, url, by: 'operator' });
    expect(found('signature.recorded')).toMatchObject({
      agreement: { id: 'report-nda', title: 'Report NDA', version: '2.0', sha256: expect.stringMatching(/^\w{64}$/) },
    });
    expect(crm.got.map(({ body }) => body).join()).not.toMatch(/lucja|Łucja|Reviewer|@/i);
    expect(crm.got[0]?.headers).toMatchObject({ 'content-type': 'application/json' });
    expect(new Set(ids()).size).toBe(crm.got.length);
    expect(await events(rig, 'channel.sent')).toHaveLength(5);
    await deliver(rig.deps);
    expect(crm.got).toHaveLength(5);
    const described = await asDescribed(rig);
    for (const one of payloads())
      expect([described.check(one), described.check.errors, one]).toEqual([true, null, one]);
    expect(described.types).toEqual(expect.arrayContaining(types()));
    expect(described.check({ ...payloads()[0], type: 'request.made-up' })).toBe(false);
  });

  test('a view-only document that was opened, once for each view', async () => {
    const rig = await begun(
      await hooked(
        { events: ['document.viewed', 'document.downloaded'] },
        {
          viewer: { keep: async () => {}, page: async () => new TextEncoder().encode('\x89PNG') },
          stamper: { stamp: async (bytes) => ({ bytes, pages: 3 }) },
          bend: (draft) => {
            for (const one of draft.documents) if (one.id === 'soc-2') one.delivery = 'view';
          },
        },
      ),
    );
    const { reference, visitor } = await granted(rig);
    await visitor.post('/access/view', { document: 'soc-2' });
    await visitor.post('/access/view', { document: 'soc-2' });
    await rig.settle();
    expect(payloads()).toMatchObject([
      {
        type: 'document.viewed',
        data: { reference, documents: [{ id: 'soc-2' }], by: 'requester', use: 1, of: 2 },
      },
    ]);
    const described = await asDescribed(rig);
    expect(described.check(payloads()[0])).toBe(true);
    expect(described.types).toContain('document.viewed');
  });

  test('who it is about and who acted, where that is chosen', async () => {
    const rig = await begun(await hooked({ include: ['requester', 'staff'], events: ['request.granted'] }));
    await granted(rig);
    expect(payloads().map(({ data }) => data)).toMatchObject([
      {
        requester: { name: 'Łucja 山田', email: ada.email, title: ada.title },
        by: 'staff',
        staff: 'approver@northwind.example',
      },
    ]);
  });

  test('an invitation, and an email that came to nothing', async () => {
    const rig = await begun(
      await hooked(
        {},
        { mailer: { send: async ({ to }) => (to.startsWith('lost') ? Promise.reject(new Error('550')) : undefined) } },
      ),
    );
    await runCommand(rig.deps, ['invite', 'lost@buyer.example', '--documents', 'soc-2'], () => {});
    await rig.settle();
    for (let hour = 0; hour < OUTBOX_GIVE_UP_HOURS + 12; hour += 6) {
      rig.pass(6);
      await deliver(rig.deps);
    }
    // The invitation was told days ago; the row is fresh.
    const last = crm.got.slice(-1).map((one) => JSON.parse(one.body) as Payload);
    expect(crm.got.map((one) => (JSON.parse(one.body) as Payload).type)).toEqual([
      'invitation.sent',
      'delivery.failed',
    ]);
    expect(last).toMatchObject([{ data: { by: 'gate', email: { kind: 'invitation' } } }]);
  });

  test('a question to the requester, and a decline', async () => {
    const rig = await begun(await hooked());
    const { reference } = await signed(rig);
    crm.got.length = 0;
    await runCommand(rig.deps, ['ask', reference, '--text', 'Who will read it?'], () => {});
    await rig.settle();
    await runCommand(rig.deps, ['deny', reference, '--reason', 'Ask your contact.'], () => {});
    await rig.settle();
    expect(payloads().map(({ type, data }) => [type, data.reference, data.by])).toEqual([
      ['question.asked', reference, 'operator'],
      ['request.declined', reference, 'operator'],
    ]);
    expect(crm.got.map(({ body }) => body).join()).not.toMatch(/Who will|Ask your/);
  });

  test('what a rule approves, and its end', async () => {
    const rig = await begun(await hooked({ events: ['request.signed', 'request.granted', 'request.expired'] }));
    await signed(rig, ['soc-2'], { ...ada, email: 'ada@partner.example' });
    rig.pass(15 * 24);
    await sweepAll(rig.deps);
    await rig.settle();
    const told = crm.got.map(({ body }) => JSON.parse(body) as Payload);
    expect(told.map(({ type, data }) => [type, data.by])).toEqual([
      ['request.granted', 'rule'],
      ['request.expired', 'gate'],
    ]);
  });

  test('nothing of what happened before there was a channel, and all of what a process left behind when it was killed', async () => {
    const store = await sqliteStore(':memory:');
    const before = await makeTold({}, {}, { store });
    await granted(before);
    const rig = await begun(await hooked({}, { store }));
    expect(crm.got).toEqual([]);
    // No process comes to the delivery that follows the commit.
    const dying = await makeTold({ crm: { url: crm.url } }, { crm: [KEY] }, { store, defer: () => {} });
    const [request] = await store.rows('requests');
    await runCommand(dying.deps, ['revoke', request?.reference ?? ''], () => {});
    expect(crm.got).toEqual([]);
    await deliver(rig.deps);
    expect(types()).toEqual(['request.revoked']);
  });

  test.each([
    ['SQLite', () => sqliteStore(':memory:')],
    [
      'D1',
      async () => {
        const database = memoryD1();
        await migrateD1(database);
        return d1Store(database);
      },
    ],
  ])('what two workers see at the same moment is told once: %s', async (_, open) => {
    const store = await open();
    const one = await begun(await hooked({}, { store }));
    const two = await hooked({}, { store });
    await granted(one);
    crm.got.length = 0;
    const [request] = await store.rows('requests');
    await runCommand({ ...one.deps, defer: () => {} }, ['revoke', request?.reference ?? ''], () => {});
    await Promise.all([tellChannels(one.deps), tellChannels(two.deps), tellChannels(one.deps)]);
    await Promise.all([deliver(one.deps), deliver(two.deps)]);
    expect(types()).toEqual(['request.revoked']);
  });
});

describe('a receiver that says no', () => {
  const down = (status: number, headers: Record<string, string> = {}) =>
    crm.play((answer) => answer.writeHead(status, headers).end('out of order'));

  test('gets it again, with the same id and signed anew', async () => {
    const rig = await begun(await hooked({ events: ['request.signed'] }));
    down(500);
    await signed(rig);
    expect(await rows(rig)).toMatchObject([{ status: 'waiting', attempts: 1, fault: 'it answered 500: out of order' }]);
    // Later than any receiver would take an old signature; the test's library looks at the real clock.
    rig.pass(1);
    crm.play();
    await deliver(rig.deps);
    expect(await rows(rig)).toMatchObject([{ status: 'sent', attempts: 2, fault: null }]);
    const [first, second] = crm.got;
    expect(ids()[1]).toBe(ids()[0]);
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['webhook-signature']).not.toBe(first?.headers['webhook-signature']);
    const seconds = crm.got.map(({ headers }) => Number(headers['webhook-timestamp']));
    expect((seconds[1] ?? 0) - (seconds[0] ?? 0)).toBeGreaterThanOrEqual(3600);
  });

  test('is given up after three days, kept for the operator, and gets it when they say so', async () => {
    const rig = await begun(await hooked({ events: ['request.signed'] }));
    down(404);
    await signed(rig);
    for (let hour = 0; hour < OUTBOX_GIVE_UP_HOURS + 12; hour += 6) {
      rig.pass(6);
      await deliver(rig.deps);
    }
    expect(await rows(rig)).toMatchObject([{ status: 'dead' }]);
    expect(await events(rig, 'channel.dead')).toMatchObject([{ channel: 'crm', mail: 'event' }]);
    // A channel that fails is no news for the channels, or they would go round in circles.
    expect(await rig.deps.store.count('outbox', { where: { kind: 'event' } })).toBe(1);
    const tried = crm.got.length;
    crm.play();
    expect(await reviveDeadLetters(rig.deps)).toEqual({ revived: 1, outdated: 0 });
    await deliver(rig.deps);
    expect(crm.got).toHaveLength(tried + 1);
    expect(new Set(ids()).size).toBe(1);
    rig.pass((SENT_MAIL_KEPT_DAYS + 1) * 24);
    await purgeAll(rig.deps);
    expect(await rows(rig)).toEqual([]);
  });

  test.each([
    ['429 with seconds', 429, '7200', 2],
    ['503 with a date', 503, 'date', 2],
    ['500, which asks for nothing', 500, '7200', 0],
  ])('is left alone as long as it asks for: %s', async (_, status, wanted, hours) => {
    const rig = await begun(await hooked({ events: ['request.signed'] }));
    const retryAfter = wanted === 'date' ? new Date(Date.now() + 7_200_000).toUTCString() : wanted;
    down(status, { 'retry-after': retryAfter });
    await signed(rig);
    const [row] = await rows(rig);
    const waits = (Date.parse(row?.notBefore ?? '') - Date.now()) / 3_600_000;
    expect(Math.round(waits)).toBe(hours);
    expect(crm.got).toHaveLength(1);
  });

  test('410 stops it: nothing more is sent, until it has another address', async () => {
    const store = await sqliteStore(':memory:');
    const rig = await begun(await hooked({}, { store }));
    down(410);
    const { reference } = await signed(rig);
    const tried = crm.got.length;
    expect(await rig.deps.store.rows('channels')).toMatchObject([{ id: 'crm', stoppedAt: expect.any(String) }]);
    expect(await events(rig, 'channel.stopped')).toEqual([{ channel: 'crm' }]);
    crm.play();
    await runCommand(rig.deps, ['deny', reference, '--reason', 'No.'], () => {});
    await rig.settle();
    rig.pass(24);
    await deliver(rig.deps);
    expect(crm.got).toHaveLength(tried);
    expect(await rows(rig, 'waiting')).toEqual([]);

    const moved = await makeTold({ crm: { url: `${crm.url}/elsewhere` } }, { crm: [KEY] }, { store });
    await signed(moved, ['soc-2'], { ...ada, email: 'grace@buyer.example' });
    expect(crm.got.slice(tried).map(({ path }) => path)).toContain('/elsewhere');
  });

  test('a redirect is not followed', async () => {
    const elsewhere = await receiver();
    const rig = await begun(await hooked({ events: ['request.signed'] }));
    down(307, { location: elsewhere.url });
    await signed(rig);
    expect(elsewhere.got).toEqual([]);
    expect(await rows(rig)).toMatchObject([{ status: 'waiting', fault: expect.stringContaining('307') }]);
    await elsewhere.close();
  });
});

describe('keys', () => {
  test('while one replaces another both sign', async () => {
    const rig = await begun(
      await makeTold({ crm: { url: crm.url, events: ['request.signed'] } }, { crm: [KEY, OLD_KEY] }),
    );
    await signed(rig);
    expect(payloads(KEY)).toEqual(payloads(OLD_KEY));
    const [got] = crm.got;
    // The scheme as the specification words it, without the library.
    const said = `${got?.headers['webhook-id']}.${got?.headers['webhook-timestamp']}.${got?.body}`;
    const signatures = [KEY, OLD_KEY].map((key) => {
      const bytes = Buffer.from(key.slice('whsec_'.length), 'base64');
      return `v1,${createHmac('sha256', bytes).update(said).digest('base64')}`;
    });
    expect(got?.headers['webhook-signature']).toBe(signatures.join(' '));
  });
  test('a changed body, id or time, and another key, are refused by the receiver’s library', async () => {
    const rig = await begun(await hooked({ events: ['request.signed'] }));
    await signed(rig);
    const [got] = crm.got;
    if (!got) throw new Error('nothing came');
    const { headers } = got;
    const old = String(Number(headers['webhook-timestamp']) - 301);
    for (const [false_, key] of [
      [{ ...got, body: got.body.replace('soc-2', 'soc-3') }, KEY],
      [{ ...got, headers: { ...headers, 'webhook-id': 'msg_other' } }, KEY],
      [{ ...got, headers: { ...headers, 'webhook-timestamp': old } }, KEY],
      [got, OLD_KEY],
    ] as const)
      expect(() => verified(false_, key)).toThrow();
  });
  test('without one nothing leaves, and it leaves once there is one', async () => {
    const store = await sqliteStore(':memory:');
    const rig = await begun(await makeTold({ crm: { url: crm.url, events: ['request.signed'] } }, {}, { store }));
    await signed(rig);
    expect(crm.got).toEqual([]);
    expect(await rows(rig)).toMatchObject([{ status: 'waiting', fault: expect.stringContaining('CHANNEL_SECRETS') }]);
    const next = await hooked({ events: ['request.signed'] }, { store });
    next.pass(1);
    await deliver(next.deps);
    expect(crm.got).toHaveLength(1);
  });
});

test('a worker that is killed while it sends: another sends it once its lease has run out, under the same id', async () => {
  const store = await sqliteStore(':memory:');
  const rig = await begun(await hooked({ events: ['request.signed'] }, { store }));
  const rowOf = async () => (await rows(rig))[0];
  crm.play((answer) => answer.writeHead(500).end());
  await signed(rig);
  rig.pass(1);
  // Claimed, and then no more was heard of it.
  const row = await rowOf();
  if (!row) throw new Error('no row');
  await claim(rig.deps, row);
  crm.play();
  await deliver(rig.deps);
  expect(crm.got).toHaveLength(1);
  rig.pass((OUTBOX_LEASE_SECONDS + 1) / 3600);
  await deliver(rig.deps);
  expect(await rowOf()).toMatchObject({ status: 'sent' });
  expect(new Set(ids()).size).toBe(1);
});

test('a receiver that answers nobody holds up no email', async () => {
  const rig = await begun(await hooked());
  const { deps } = rig;
  const waiting: (() => void)[] = [];
  crm.play((answer) => void waiting.push(() => answer.writeHead(204).end()));
  const { now } = momentOf(deps);
  const six = Array.from({ length: 6 }, () =>
    queueEmail(momentOf(deps), { to: 'channel:crm', reference: null, letter: { kind: 'trial', at: now } }),
  );
  await deps.store.commit({ expect: [], writes: six.flat(), audit: [] });
  const round = deliver(deps);
  await expect.poll(() => waiting.length).toBe(CHANNELS_PARALLEL);
  await new Visitor(rig.app).post('/api/requests', { ...ada, documents: ['soc-2'] });
  await expect.poll(() => rig.mails.map(({ to }) => to)).toEqual([ada.email]);
  expect(waiting).toHaveLength(CHANNELS_PARALLEL);
  crm.play();
  for (const answer of waiting) answer();
  await round;
  expect(await rows(rig, 'sent')).toHaveLength(six.length);
});

test('who asks to be erased is in no message that still waits', async () => {
  const rig = await begun(await hooked({ include: ['requester'] }));
  crm.play((answer) => answer.writeHead(500).end());
  await signed(rig);
  expect(await rows(rig, 'waiting')).not.toEqual([]);
  expect(JSON.stringify(await rows(rig))).not.toMatch(/lucja|Łucja|Żółw/);
  await erasePerson(rig.deps, ada.email);
  expect(await rig.deps.store.count('outbox', { where: { kind: 'event', status: 'waiting' } })).toBe(0);
  rig.pass(1);
  crm.got.length = 0;
  crm.play();
  await sweepAll(rig.deps);
  await deliver(rig.deps);
  expect(crm.got.map(({ body }) => body).join()).not.toMatch(/lucja|Łucja|Żółw/);
});
