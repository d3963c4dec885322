import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REQUESTS_PER_NETWORK_PER_HOUR } from '../../functions/domain/limits.ts';
import { clientAddress, isLoopback, networkOf, readForwarded } from '../../functions/domain/network.ts';
import { makeApp, SITE } from './support/make-app.ts';
import { ada } from './support/visitor.ts';
import { confirm, SIGNATURE } from './support/walk.ts';

const FORMS: readonly (readonly [entry: string, address: string | null, network: string | null])[] = [
  ['203.0.113.77', '203.0.113.77', '203.0.113.0/24'],
  ['203.0.113.77:51234', '203.0.113.77', '203.0.113.0/24'],
  [' 203.0.113.77:51234 ', '203.0.113.77', '203.0.113.0/24'],
  ['"203.0.113.77:51234"', '203.0.113.77', '203.0.113.0/24'],
  ['2001:DB8:1:2::7', '2001:db8:1:2::7', '2001:db8:1::/48'],
  ['[2001:db8:1:2::7]', '2001:db8:1:2::7', '2001:db8:1::/48'],
  ['[2001:db8:1:2::7]:51234', '2001:db8:1:2::7', '2001:db8:1::/48'],
  ['"[2001:db8:1:2::7]:51234"', '2001:db8:1:2::7', '2001:db8:1::/48'],
  ['"[2001:db8:1:2::7]:_port"', '2001:db8:1:2::7', '2001:db8:1::/48'],
  ['fe80::1%eth0', 'fe80::1', 'fe80:0:0::/48'],
  ['[fe80::1%eth0]:443', 'fe80::1', 'fe80:0:0::/48'],
  ['::ffff:203.0.113.77', '203.0.113.77', '203.0.113.0/24'],
  ['[::ffff:203.0.113.77]:51234', '203.0.113.77', '203.0.113.0/24'],
  ['::FFFF:cb00:714d', '203.0.113.77', '203.0.113.0/24'],
  ['0:0:0:0:0:ffff:cb00:714d', '203.0.113.77', '203.0.113.0/24'],
  ['unknown', null, null],
  ['_hidden', null, null],
  ['', null, null],
  ['203.0.113', null, null],
  ['203.0.113.777:1', null, null],
  ['203.0.113.77%eth0', null, null],
  ['[203.0.113.77]:1', null, null],
  ['[2001:db8::7', null, null],
  ['2001:db8::7]:1', null, null],
  ['for=203.0.113.77', null, null],
  ['trust.northwind.example:443', null, null],
];

test.each(FORMS)('%j is read as %s, network %s', (entry, address, network) => {
  expect(readForwarded(entry)).toBe(address);
  expect(address === null ? null : networkOf(address)).toBe(network);
  expect(clientAddress('10.0.0.1', `6.6.6.6, ${entry}`, 1)).toBe(address);
});

test('whatever an entry holds, what is read is an address, and never that of the proxy', () => {
  const unit = fc.constantFrom('1', '2', '5', '.', ':', '[', ']', '"', '%', 'f', ' ', ',', 'x');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), fc.integer({ min: 1, max: 4 }), (forwarded, proxies) => {
      const read = clientAddress('10.0.0.1', forwarded, proxies);
      if (read !== null) expect([isIPv4(read) || isIPv6(read), networkOf(read)]).toEqual([true, expect.any(String)]);
      expect(read).not.toBe('10.0.0.1');
    }),
    { numRuns: 3000 },
  );
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '203.0.113.7', null].map(isLoopback)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

const behindProxy = async () => {
  const rig = await makeApp({ peer: () => '10.0.0.1' });
  rig.deps.settings.trustProxy = 1;
  const ask = (email: string, forwarded?: string) =>
    rig.app.request(`${SITE}/api/requests`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
      },
      body: JSON.stringify({ ...ada, email, documents: ['soc-2'] }),
    });
  return { rig, ask };
};

test('a port behind the address makes no other network, and no other record', async () => {
  const { rig, ask } = await behindProxy();
  await ask(ada.email, '203.0.113.77:51234');
  await rig.settle();
  expect(await rig.deps.store.rows('requests')).toMatchObject([{ network: '203.0.113.0/24' }]);
  const { visitor, page } = await confirm(rig);
  const go = visitor.go.bind(visitor);
  visitor.go = (path, init = {}) =>
    go(path, { ...init, headers: { ...(init.headers as object), 'x-forwarded-for': '[2001:db8:1:2::7]:51234' } });
  await visitor.submit(page, SIGNATURE);
  expect(await rig.deps.store.rows('signatures')).toMatchObject([{ address: '2001:db8:1:2::7' }]);
});

test('who cannot be told is recorded as not known, and all of them share one limit', async () => {
  const { rig, ask } = await behindProxy();
  for (let at = 0; at < REQUESTS_PER_NETWORK_PER_HOUR; at++)
    expect((await ask(`reader${at}@buyer${at}.example`, ['unknown', 'x:1', '[', undefined][at % 4])).status).toBe(202);
  const before = await rig.snapshot();
  expect((await ask('one.more@buyer.example', '_hidden')).status).toBe(429);
  expect(await rig.snapshot()).toBe(before);
  expect((await ask('reader@buyer.example', '203.0.113.7')).status).toBe(202);
  expect([...new Set((await rig.deps.store.rows('requests')).map((row) => row.network))].sort()).toEqual([
    '203.0.113.0/24',
    'unknown',
  ]);
  await rig.settle();
  const { visitor, page } = await confirm(rig, { ...ada, email: 'reader0@buyer0.example' });
  await visitor.submit(page, SIGNATURE);
  expect(await rig.deps.store.rows('signatures')).toMatchObject([{ address: 'not known' }]);
});
