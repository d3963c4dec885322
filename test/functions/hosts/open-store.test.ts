import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../../functions/hosts/open-store.ts';
import { endShared, freshDatabase } from '../../support/postgres.ts';

const PASSWORD = 'pa55-of-the-tests';
let good: URL;
let silent: Server;
beforeAll(async () => {
  good = new URL(await freshDatabase());
  silent = createServer(() => {}).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
});
afterAll(async () => {
  silent.close();
  await endShared();
});
const bent = (bend: (url: URL) => void): string => {
  const url = new URL(good);
  bend(url);
  return url.href;
};
const portOf = (server: Server): string => String((server.address() as { port: number }).port);

describe('a PostgreSQL that cannot be used: where, what, how to fix it, and never the password', () => {
  test.each<[string, () => string, RegExp]>([
    [
      'refused',
      () =>
        bent((url) => {
          url.port = '1';
          url.password = PASSWORD;
        }),
      /127\.0\.0\.1:1\/gate_\w+ cannot be used: .*ECONNREFUSED.*\. Check the host and port/,
    ],
    [
      'a wrong password',
      () =>
        bent((url) => {
          url.password = PASSWORD;
        }),
      /password authentication failed.*\. Check the user and password/,
    ],
    [
      'no such database',
      () =>
        bent((url) => {
          url.pathname = '/none';
        }),
      /database "none" does not exist\. Create the database/,
    ],
    [
      'no TLS there',
      () =>
        bent((url) => {
          url.searchParams.set('sslmode', 'verify-full');
        }),
      /does not support SSL connections\. Set sslmode/,
    ],
    [
      'no such host',
      () =>
        bent((url) => {
          url.hostname = 'database.invalid';
          url.password = PASSWORD;
        }),
      /postgres:\/\/database\.invalid:\d+\/gate_\w+ cannot be used: .*\. Check the name of the host/,
    ],
    [
      'a port that never answers',
      () =>
        bent((url) => {
          url.port = portOf(silent);
          url.password = PASSWORD;
        }),
      /timeout\. Check the host and port/,
    ],
  ])('%s', async (_, url, words) => {
    const fault = await openStore(url()).then(
      () => new Error('it opened'),
      (one: Error) => one,
    );
    expect(fault.name).toBe('StoreFault');
    expect(fault.message).toMatch(/^DATABASE_URL: postgres:\/\//);
    expect(fault.message).toMatch(words);
    for (const secret of [PASSWORD, good.password, `${good.username}:`]) expect(fault.message).not.toContain(secret);
  });
});

test('the address of a PostgreSQL opens it', async () => {
  const store = await openStore(good.href);
  expect(await store.rows('requests')).toEqual([]);
  await store.close();
});
