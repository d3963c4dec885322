import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyLog } from '../../../functions/acts/verify-log.ts';
import { migratePostgres, planPostgres } from '../../../functions/adapters/migrations/migrate-postgres.ts';
import { postgresStore } from '../../../functions/adapters/postgres.ts';
import { BEGIN_BATCH, TAKE_HEAD } from '../../../functions/adapters/postgres-batch.ts';
import { openStore } from '../../../functions/hosts/open-store.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { endShared, freshDatabase, type OwnServer, ownServer, runIn } from '../../support/postgres.ts';
import { change, event, rate, storeContract } from './store-contract.ts';

afterAll(endShared);

let migrated = '';
beforeAll(async () => {
  migrated = await freshDatabase();
  await migratePostgres(migrated);
});
storeContract('PostgreSQL', async () => {
  const url = await freshDatabase(migrated);
  return {
    open: (options) => postgresStore(url, options),
    raw: (statement) => runIn(url, statement),
    async remove() {},
  };
});

const FAULT_MAX_MS = 2000;
async function failsInTime(work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await expect(work()).rejects.toMatchObject({ name: 'StoreFault', message: expect.stringMatching(/./) });
  expect(performance.now() - started).toBeLessThan(FAULT_MAX_MS);
}

test('the audit log cannot be emptied either', async () => {
  const url = await freshDatabase();
  await migratePostgres(url);
  await expect(runIn(url, 'truncate audit')).rejects.toThrow('the audit log is append-only');
});

describe('ten instances that start at once', () => {
  test('on an empty database: all open, every migration runs once, and all write one chain', async () => {
    const url = await freshDatabase();
    const stores = await Promise.all(Array.from({ length: 10 }, () => postgresStore(url)));
    await Promise.all(stores.map((store, at) => store.commit(change({ audit: [event(`e${at}`)] }))));
    expect(await verifyLog({ store: stores[0] as Store })).toMatchObject({ fault: null, rows: 10 });
    await Promise.all(stores.map((store) => store.close()));
    expect(await planPostgres(url)).toEqual([]);
  });

  test('`migrate` in ten places at once: one of them does it all', async () => {
    const url = await freshDatabase();
    const planned = (await planPostgres(url)).map(({ name }) => name);
    const ran = await Promise.all(Array.from({ length: 10 }, () => migratePostgres(url)));
    expect(ran.flat()).toEqual(planned);
    expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
  });
});

test('a migration that fails leaves the database as it was', async () => {
  const url = await freshDatabase();
  await runIn(url, 'create table tokens (mine int)');
  await expect(migratePostgres(url)).rejects.toThrow(/could not be migrated: .*"tokens" already exists/);
  const tables = await runIn(url, `select tablename from pg_tables where schemaname = 'public'`);
  expect(tables).toEqual([{ tablename: 'tokens' }]);
});

test('a database of a later version is refused', async () => {
  const url = await freshDatabase();
  await migratePostgres(url);
  await runIn(url, `insert into kysely_migration values ('9999-later', '2030-01-01')`);
  await expect(postgresStore(url)).rejects.toThrow('later version of the gate (9999-later)');
});

test('a database that does not sync every commit is refused', async () => {
  const url = await freshDatabase();
  await runIn(url, `alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
  await expect(postgresStore(url)).rejects.toThrow('set synchronous_commit = on');
});

test('an instance that is frozen in the middle of a commit holds up the others for less than a second', async () => {
  const url = await freshDatabase();
  const store = await postgresStore(url);
  const frozen = new pg.Client({ connectionString: url });
  const cut = new Promise<Error>((resolve) => frozen.on('error', resolve));
  await frozen.connect();
  await frozen.query(BEGIN_BATCH);
  await frozen.query(TAKE_HEAD);
  const started = performance.now();
  expect(await store.commit(change({ audit: [event('a')] }))).toBe('applied');
  expect(performance.now() - started).toBeLessThan(1000);
  expect((await cut).message).toMatch(/idle-in-transaction|terminated/);
  await store.close();
});

describe('a server that takes encrypted connections only', () => {
  let server: OwnServer;
  let url: URL;
  beforeAll(async () => {
    server = await ownServer({ tls: true });
    url = new URL(await server.fresh());
  });
  afterAll(() => server.remove());
  const by = (search: string): string => Object.assign(new URL(url), { search }).href;

  test('is reached when its certificate is vouched for, and every connection is encrypted', async () => {
    const store = await openStore(url.href);
    expect(await store.commit(change({ audit: [event('a')] }))).toBe('applied');
    expect(await store.count('audit')).toBe(1);
    const seen = await runIn(
      url.href,
      `select distinct ssl from pg_stat_ssl join pg_stat_activity using (pid) where application_name = 'vouchsafe'`,
    );
    expect(seen).toEqual([{ ssl: true }]);
    await store.close();
  });

  test.each([
    ['a certificate that nobody vouches for', '?sslmode=verify-full', /self-signed certificate/],
    ['no encryption', '?sslmode=disable', /no encryption/],
  ])('%s is refused, with what to set', async (_what, search, why) => {
    const fault = await openStore(by(search)).catch((one: Error) => one);
    expect(fault).toMatchObject({ name: 'StoreFault', message: expect.stringMatching(why) });
    expect((fault as Error).message).toMatch(/^DATABASE_URL: .*Set sslmode in the address as the server wants it/);
    expect((fault as Error).message).not.toContain(url.password);
  });
});

describe('a server that fails', () => {
  let server: OwnServer;
  let store: Store;
  let url: string;
  beforeAll(async () => {
    server = await ownServer();
  });
  afterAll(() => server.remove());
  beforeEach(async () => {
    url = await server.fresh();
    store = await postgresStore(url);
    await store.commit(change({ writes: [rate('before')], audit: [event('before')] }));
  });
  afterEach(async () => {
    server.thaw();
    await store.close();
  });
  const works = async () => {
    await expect.poll(() => store.count('rates').catch(() => 0), { timeout: 10_000 }).toBeGreaterThan(0);
    expect(await store.commit(change({ writes: [rate('after')], audit: [event('after')] }))).toBe('applied');
    expect(await verifyLog({ store })).toMatchObject({ fault: null });
  };

  test('frozen: every caller hears of it within 2 s, and all goes on when it thaws', async () => {
    server.freeze();
    const many = Array.from({ length: 30 }, (_, at) => at);
    await Promise.all([
      ...many.map(() => failsInTime(() => store.rows('rates'))),
      ...many.map((at) => failsInTime(() => store.commit(change({ writes: [rate(`f${at}`)], audit: [event('f')] })))),
    ]);
    await failsInTime(() => store.commit(change({ writes: [rate('late')] })));
    await failsInTime(() => postgresStore(url));
    server.thaw();
    await works();
  });

  test('frozen: a store that was at rest is closed in time', async () => {
    const other = await postgresStore(url);
    await other.count('rates');
    server.freeze();
    const started = performance.now();
    await other.close();
    expect(performance.now() - started).toBeLessThan(FAULT_MAX_MS);
    server.thaw();
  });

  test('killed: the same, and what was acknowledged is there when it is back', async () => {
    await server.kill();
    await failsInTime(() => store.rows('rates'));
    await failsInTime(() => store.commit(change({ writes: [rate('none')] })));
    await failsInTime(() => postgresStore(url));
    await server.start();
    await works();
    expect((await store.rows('rates', { order: ['id', 'asc'] })).map((row) => row.id)).toEqual(['after', 'before']);
  });

  test('killed under load: as many rows as acknowledgements, or more where nobody could know', async () => {
    const acknowledged: string[] = [];
    let at = 0;
    let over = false;
    const writer = async () => {
      while (!over) {
        const id = `w${at++}`;
        const outcome = await store.commit(change({ writes: [rate(id)], audit: [event(id)] })).catch(() => 'fault');
        if (outcome === 'applied') acknowledged.push(id);
        else over = true;
      }
    };
    const writers = Array.from({ length: 8 }, writer);
    await expect.poll(() => acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(200);
    await server.kill();
    await Promise.all(writers);
    await server.start();
    await works();
    const there = new Set((await store.rows('rates')).map((row) => row.id));
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
  });
});
