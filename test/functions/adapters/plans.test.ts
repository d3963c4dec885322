import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import { listHolders } from '../../../functions/acts/document-records.ts';
import { countMonth, listGranted } from '../../../functions/acts/evidence.ts';
import { countDeliveries, listDeliveries } from '../../../functions/acts/list-deliveries.ts';
import { countTabs, listRequests } from '../../../functions/acts/list-requests.ts';
import { listSignatures } from '../../../functions/acts/list-signatures.ts';
import { loadEarlier } from '../../../functions/acts/load.ts';
import { listLog } from '../../../functions/acts/read-log.ts';
import { listSessions } from '../../../functions/acts/sessions.ts';
import { type D1Binding, type D1Statement, d1Store } from '../../../functions/adapters/d1.ts';
import { migrateD1 } from '../../../functions/adapters/migrations/migrate-d1.ts';
import { FEW_FINDS } from '../../../functions/domain/limits.ts';
import type { Cursor, Listing } from '../../../functions/domain/listing.ts';
import { purge } from '../../../functions/domain/purge.ts';
import type { RequestRow } from '../../../functions/domain/records.ts';
import { fromHere, unconfirmedOf } from '../../../functions/domain/submit.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { sampleManifest } from '../support/manifest.ts';
import { manyRequests } from '../support/many-requests.ts';

const INVITER = 'sales@northwind.example';
/** How SQLite, and so D1, goes about each statement. */
let plans: string[];
let store: Store;
let rows: RequestRow[];
beforeEach(async () => {
  const database = new DatabaseSync(':memory:');
  let watching = false;
  const run = (sql: string, values: readonly (string | number | null)[]) => {
    if (watching) {
      const steps = database.prepare(`explain query plan ${sql}`).all(...values);
      plans.push(`${sql}: ${steps.map(({ detail }) => detail).join('; ')}`);
    }
    return database.prepare(sql).all(...values);
  };
  const statement = (sql: string, values: readonly (string | number | null)[] = []): D1Statement => ({
    bind: (...given) => statement(sql, given),
    all: async <T>() => ({ results: run(sql, values) as T[] }),
  });
  const binding: D1Binding = {
    prepare: (sql) => statement(sql),
    batch: (statements) => Promise.all(statements.map((one) => one.all())),
  };
  await migrateD1(binding);
  store = d1Store(binding);
  rows = await manyRequests(store, 400, {
    end: new Date('2026-11-21T10:00:00.000Z'),
    documents: ['a'],
    inviter: INVITER,
  });
  watching = true;
  plans = [];
});

const ALL: Listing = { tab: 'all', state: null, query: '', invitedBy: null, assignedTo: null, documents: null };
const deps = () => ({ store, clock: { now: () => new Date('2026-11-21T10:00:00.000Z') } });

describe('a list of /admin/ is read in its order, by an index', () => {
  const cursors: (Cursor | null)[] = [
    null,
    { way: 'older', than: '2026-11-21T08:00:00.000Z' },
    { way: 'newer', than: '2026-11-21T06:00:00.000Z' },
  ];
  test.each<[string, Partial<Listing>, RegExp]>([
    ['all', {}, /INDEX requests_createdAt\b/],
    ['of one state', { state: 'signed' }, /INDEX requests_state_createdAt \(state=\?/],
    ['of those that wait', { tab: 'waiting' }, /INDEX requests_state_createdAt \(state=\?/],
    ['of those with access', { tab: 'granted' }, /INDEX requests_state_createdAt \(state=\?/],
    ['of one inviter', { invitedBy: INVITER }, /INDEX requests_invitedBy_createdAt \(invitedBy=\?/],
    ['of one approver', { assignedTo: INVITER }, /INDEX requests_assignedTo_createdAt \(assignedTo=\?/],
    ['of some documents', { tab: 'waiting', documents: ['a'] }, /INDEX requests_state_createdAt \(state=\?/],
    [
      'of one state and inviter',
      { state: 'signed', invitedBy: INVITER },
      /INDEX requests_(state_createdAt \(state|invitedBy_createdAt \(invitedBy)=\?/,
    ],
  ])('%s', async (_, where, index) => {
    for (const cursor of cursors) await listRequests(deps(), { ...ALL, ...where }, cursor);
    expect(plans.length).toBeGreaterThan(cursors.length);
    for (const plan of plans) {
      expect(plan).not.toContain('TEMP B-TREE');
      // Those of one moment may be found by the moment alone.
      expect(plan).toMatch(/createdAt"? ?= ?\?/.test(plan) ? /INDEX requests_\w*createdAt\b/ : index);
    }
  });
});

test('the tabs are counted by an index', async () => {
  await countTabs(deps(), ALL);
  expect(plans).toEqual([
    expect.stringMatching(/SEARCH tallies USING INDEX/),
    expect.stringMatching(/COVERING INDEX requests_state_createdAt \(state=\?/),
  ]);
});

describe('a search reads the requests that have its words, or the list in its order', () => {
  const planOf = async (query: string, tab: Listing['tab'] = 'all') => {
    await listRequests(deps(), { ...ALL, tab, query }, null);
    return plans.filter((plan) => plan.startsWith('select * from "requests"'));
  };
  test('with few of them', async () => {
    for (const plan of [...(await planOf('reader17@')), ...(await planOf('reader17@', 'waiting'))])
      expect(plan).toMatch(/SEARCH requests USING INDEX sqlite_autoindex_requests_1 .*SEARCH finds USING PRIMARY KEY/);
  });
  test('with many', async () => {
    await manyRequests(store, FEW_FINDS, { end: new Date(), documents: ['a'], inviter: INVITER, first: rows.length });
    plans = [];
    const [plan] = await planOf('buyer', 'waiting');
    expect(plan).toMatch(
      /INDEX requests_state_createdAt .*SEARCH finds EXISTS USING COVERING INDEX finds_reference_word/,
    );
    expect(plan).not.toContain('TEMP B-TREE');
  });
  test('with none', async () => {
    expect(await planOf('xyzzy')).toEqual([]);
    expect(plans).toEqual([
      expect.stringContaining('marks'),
      expect.stringContaining('SEARCH finds USING PRIMARY KEY'),
    ]);
  });
});

describe('other questions are not led astray by these indexes', () => {
  const request = () => rows[0] as RequestRow;
  test('the open requests of a mailbox', async () => {
    await store.count('requests', unconfirmedOf('reader1@buyer.example', '2026-11-21T10:00:00.000Z'));
    expect(plans).toEqual([expect.stringContaining('INDEX requests_email_state_createdAt (email=?')]);
  });
  test('earlier requests of an address and of a domain', async () => {
    await loadEarlier({ store }, request(), false);
    await loadEarlier({ store }, request(), true);
    expect(plans).toEqual([
      expect.stringContaining('INDEX requests_email_state_createdAt (email=?'),
      expect.stringContaining('INDEX requests_domain (domain=?)'),
    ]);
  });
  test('what one network asked in the name of a mailbox', async () => {
    await store.count('requests', fromHere('reader1@buyer.example', '10.0.0.0/24', '2026-11-21T10:00:00.000Z'));
    expect(plans).toEqual([expect.stringContaining('INDEX requests_email_state_createdAt (email=?')]);
  });
  test('the granted requests of a mailbox, in their order', async () => {
    await store.rows('requests', {
      where: { email: 'reader1@buyer.example', state: 'granted' },
      order: ['createdAt', 'desc'],
      limit: 20,
    });
    expect(plans).toEqual([expect.stringMatching(/INDEX requests_email_state_createdAt \(email=\? AND state=\?\)$/)]);
  });
  test('a purge finds the links of its request', async () => {
    await store.commit(purge(request(), [], '2026-11-21T10:00:00.000Z'));
    expect(plans).toContainEqual(
      expect.stringMatching(/^delete from "?tokens\b.* INDEX tokens_reference \(reference=\?\)$/),
    );
  });
});

describe('the lists of records are read by an index, and no more of them than a page', () => {
  const month = { month: '2026-11', from: '2026-11-01T00:00:00.000Z', before: '2026-12-01T00:00:00.000Z' };
  const whole = { event: null, actor: null, reference: null, from: null, to: null };
  const next = (from: string | number) => ({ way: 'next' as const, from });
  const at = '2026-11-21T08:00:00.000Z';
  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'signatures',
      () => listSignatures({ store, manifest: sampleManifest() }, { kind: null, query: '' }, next(at)),
      /INDEX signatures_at/,
    ],
    ['waiting email', () => listDeliveries({ store }, { tab: 'waiting', query: '' }, next(at)), /INDEX outbox_status_/],
    ['sent email', () => listDeliveries({ store }, { tab: 'sent', query: '' }, null), /INDEX outbox_status_/],
    ['counts of email', () => countDeliveries({ store }), /SEARCH tallies USING INDEX/],
    ['the log', () => listLog({ store }, whole, next(99)), /SCAN audit$|USING INTEGER PRIMARY KEY/],
    ['the log of an event', () => listLog({ store }, { ...whole, event: 'a' }, null), /INDEX audit_event_seq/],
    ['the log of a person', () => listLog({ store }, { ...whole, actor: 'a' }, null), /INDEX audit_actor_seq/],
    ['sessions', () => listSessions(deps(), { kind: 'desk', email: null }, null), /INDEX sessions_purpose_createdAt/],
    ['the people of a document', () => listHolders(deps(), 'a', 'holders', null), /INDEX grants_document_expiresAt/],
    ['what a month granted', () => listGranted({ store }, month, null), /INDEX audit_(event_seq|at)/],
    ['a month in numbers', () => countMonth({ store }, month), /SEARCH tallies USING INDEX/],
  ])('%s', async (_, list, index) => {
    await list();
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      expect(plan).not.toContain('TEMP B-TREE');
      expect(plan).toMatch(/ in \(|from "requests"|1 = 0/.test(plan) ? /./ : index);
    }
  });
});
