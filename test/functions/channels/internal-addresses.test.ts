import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { guardedPost, whyNotCalled } from '../../../functions/adapters/channels/guarded-post.ts';
import { isPublic } from '../../../functions/adapters/channels/public-address.ts';
import { addressOf } from '../../../functions/adapters/channels/send.ts';
import { channel } from '../../../src/schemas/channel.ts';

describe('addresses', () => {
  test.each([
    ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.254', '169.254.169.254'],
    ...['169.254.170.2', '172.16.0.1', '172.31.255.255', '192.0.0.192', '192.168.1.1', '198.18.0.1', '224.0.0.1'],
    ...['240.0.0.1', '255.255.255.255', '168.63.129.16', '192.0.2.1', '203.0.113.9'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:a9fe:a9fe', '::127.0.0.1', '64:ff9b::7f00:1'],
    ...['64:ff9b:1::a00:1', '2002:7f00:1::', '2002:a9fe:a9fe::1', '2001:0:7f00:1::', '2001:db8::1', 'fc00::1'],
    ...['fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '3fff::1', '5f00::1', '100::1'],
    ...['localhost', '', '1.2.3', '0x7f.1', 'fd00:ec2::254%2', '::ffff:8.8.8.8'],
  ])('%s is not public', (address) => {
    expect(isPublic(address)).toBe(false);
  });
  test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '192.167.255.255', '2606:4700::1111', '2a00:1450:4001:81a::200e'])(
    '%s is public',
    (address) => {
      expect(isPublic(address)).toBe(true);
    },
  );
});

describe('an address that is not called at all', () => {
  test.each([
    ['http://crm.example/', 'https://'],
    ['ftp://crm.example/', 'https://'],
    ['file:///etc/passwd', 'https://'],
    ['https://user:word@crm.example/', 'user'],
    // As the URL Standard reads them, all of them 127.0.0.1, or the metadata of a cloud.
    ...['127.0.0.1', '2130706433', '0x7f000001', '0177.0.0.1', '127.1', '[::1]', '[::ffff:127.0.0.1]'].map((host) => [
      `https://${host}/`,
      'not a public address',
    ]),
    ['https://169.254.169.254/latest/meta-data/', 'not a public address'],
    ['https://①⑥⑨.254.169.254/', 'not a public address'],
    ['https://[fd00:ec2::254]/', 'not a public address'],
    ['https://[64:ff9b::a9fe:a9fe]/', 'not a public address'],
  ])('%s', (address, why) => {
    expect(whyNotCalled(new URL(address), false)).toContain(why);
  });
  test.each(['https://crm.example/hook', 'https://8.8.8.8/', 'https://crm.example:8443/'])('but %s is', (address) => {
    expect(whyNotCalled(new URL(address), false)).toBeNull();
  });
  test('in development this machine is, and no other that is internal', () => {
    for (const address of ['http://localhost:3000/', 'http://127.0.0.1:3000/', 'https://localhost/', 'http://[::1]:1/'])
      expect(whyNotCalled(new URL(address), true)).toBeNull();
    for (const address of ['http://crm.example/', 'https://10.0.0.1/', 'https://169.254.169.254/', 'http://0.0.0.0/'])
      expect(whyNotCalled(new URL(address), true)).not.toBeNull();
  });
});

describe('a name that leads inside', () => {
  let reached = 0;
  const inside = createServer((_, answer) => {
    reached += 1;
    answer.end('the secrets of this machine');
  });
  let port: number;
  beforeAll(async () => {
    await once(inside.listen(0, '127.0.0.1'), 'listening');
    port = (inside.address() as AddressInfo).port;
  });
  afterAll(() => inside.close());

  /** A name server that says something else each time it is asked; the last is said again and again. */
  const answering = (...answers: string[][]) => {
    const lookup = vi.fn(((_host, options, done) => {
      const all = (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
      const found = all.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      const [first] = found;
      if (options.all) done(null, found);
      else done(null, first?.address ?? '', first?.family);
    }) as LookupFunction);
    return lookup;
  };
  const call = (lookup: LookupFunction, loopback = false) =>
    guardedPost({ loopback, lookup, timeoutMs: 300 })(new URL(`https://crm.example:${port}/`), {}, '{}');

  test.each([
    [['127.0.0.1']],
    [['169.254.169.254']],
    [['10.1.2.3']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['fd00:ec2::254']],
    [['64:ff9b::7f00:1']],
    // One good address does not let a bad one through.
    [['8.8.8.8', '127.0.0.1']],
    [['2606:4700::1111', 'fe80::1']],
    [[]],
  ])('%j is not called', async (addresses) => {
    await expect(call(answering(addresses))).rejects.toMatchObject({
      name: 'ChannelFault',
      outcome: 'later',
      message: expect.stringMatching(/^not sent: crm\.example (is \S+, which is not a public address|has no address)/),
    });
    expect(reached).toBe(0);
  });

  test('nor in development, where only the names of this machine may lead here', async () => {
    await expect(call(answering(['127.0.0.1']), true)).rejects.toThrow('not a public address');
    expect(reached).toBe(0);
  });

  test('one that changes between the check and the call: what was checked is what is called', async () => {
    const rebinding = answering(['127.0.0.1'], ['10.0.0.1']);
    const here = new URL(`http://localhost:${port}/`);
    const told = await guardedPost({ loopback: true, lookup: rebinding })(here, {}, '{}');
    expect([told.status, reached]).toEqual([200, 1]);
    expect(rebinding).toHaveBeenCalledTimes(1);
  });
});

describe('over a real socket', () => {
  const serve = async (act: (answer: import('node:http').ServerResponse) => void) => {
    const server = createServer((incoming, answer) => {
      incoming.resume().on('end', () => act(answer));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const close = () => {
      server.closeAllConnections();
      server.close();
    };
    return { url, close };
  };
  const post = guardedPost({ loopback: true, timeoutMs: 300 });

  test('an answer without an end, and one that never begins', async () => {
    const endless = await serve((answer) => {
      answer.writeHead(500);
      const more = () => {
        while (!answer.destroyed && answer.write('x'.repeat(64 * 1024)));
        if (!answer.destroyed) answer.once('drain', more);
      };
      more();
    });
    const told = await post(endless.url, {}, '{}');
    expect([told.status, told.said]).toEqual([500, 'x'.repeat(200)]);
    endless.close();

    const silent = await serve(() => {});
    // All of it was handed over, so it may have been taken.
    await expect(post(silent.url, {}, '{}')).rejects.toMatchObject({
      outcome: 'unknown',
      message: 'no answer after 0.3 s',
    });
    silent.close();
    await expect(post(silent.url, {}, '{}')).rejects.toMatchObject({ outcome: 'later' });
  });

  test('a yes counts as soon as it is there, however long the rest of the answer is', async () => {
    const slow = await serve((answer) => void answer.writeHead(200).write('and so on'));
    expect(await post(slow.url, {}, '{}')).toMatchObject({ status: 200, said: '' });
    slow.close();
  });
});

describe('the host of a chat', () => {
  const at = (kind: 'slack' | 'teams', address: string, host?: string) =>
    addressOf({ channel: channel.parse({ kind, host }), secrets: [address] }, false);
  test.each([
    ['slack', 'https://hooks.slack.com/services/T/B/x'],
    ['teams', 'https://prod-1.westeurope.logic.azure.com:443/workflows/1/triggers/manual/paths/invoke?sig=x'],
    ['teams', 'https://default0.1.environment.api.powerplatform.com:443/powerautomate/automations/direct/x'],
  ] as const)('%s at %s', (kind, address) => {
    expect(at(kind, address)).toEqual({ url: new URL(address) });
  });
  test.each([
    ['slack', 'https://hooks.slack.com.evil.example/services/x'],
    ['slack', 'https://evil.example/hooks.slack.com/'],
    ['slack', 'https://evil.example#hooks.slack.com'],
    ['slack', 'http://localhost:1/'],
    ['teams', 'https://logic.azure.com.evil.example/'],
    ['teams', 'https://evillogic.azure.com/'],
  ] as const)('%s not at %s', (kind, address) => {
    expect(at(kind, address)).toEqual({ why: 'other-host' });
  });
  test('elsewhere where access.yaml names the host', () => {
    expect(at('slack', 'https://chat.northwind.example/hooks/x', 'chat.northwind.example')).toHaveProperty('url');
    expect(at('slack', 'https://hooks.slack.com/x', 'chat.northwind.example')).toEqual({ why: 'other-host' });
  });
});
