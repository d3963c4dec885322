import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { deliver } from '../../../functions/acts/deliver.ts';
import { SMTP_LIMITS, smtpMailer } from '../../../functions/adapters/smtp.ts';
import { OUTBOX_LEASE_SECONDS, OUTBOX_PARALLEL } from '../../../functions/domain/mail-limits.ts';
import { countsOf, makeApp, type Rig } from '../support/make-app.ts';
import { runCommand } from '../support/run-command.ts';
import { ada } from '../support/visitor.ts';
import { ask } from '../support/walk.ts';
import { drip, type Script, type ScriptedSmtp, scriptedSmtp, takeAnd } from './support/scripted-smtp.ts';

const FROM = { name: 'Northwind Cloud Trust center', address: 'trust@northwind.example' };
/** The shape of the real limits, a tenth as long. */
const QUICK = { setupMs: 1200, greetingMs: 1000, silenceMs: 1500, attemptMs: 1800, closeMs: 100 };
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Tests that wait side by side each say with `atEnd` what is theirs to close. */
async function rigWith(
  script: Script,
  query = '',
  atEnd: (close: () => Promise<void>) => void = (close) => void closing.push(close),
): Promise<{ rig: Rig; server: ScriptedSmtp }> {
  const server = await scriptedSmtp(script);
  atEnd(() => server.close());
  const rig = await makeApp({ mailer: smtpMailer(server.url + query, FROM, QUICK) });
  atEnd(() => rig.deps.store.close());
  return { rig, server };
}
const outbox = (rig: Rig) => rig.deps.store.rows('outbox');
/** Hour after hour, until nothing waits. */
async function days(rig: Rig, count = 4): Promise<void> {
  for (let hour = 0; hour < count * 24; hour++) {
    rig.pass(1);
    await rig.settle();
    if ((await rig.deps.store.count('outbox')) === 0) return;
  }
}

describe('an attempt', () => {
  test('ends within 20 s, whatever the server does', () => {
    expect(SMTP_LIMITS.attemptMs + SMTP_LIMITS.closeMs).toBeLessThan(20_000);
    expect(OUTBOX_LEASE_SECONDS * 1000).toBeGreaterThan(2 * (SMTP_LIMITS.attemptMs + SMTP_LIMITS.closeMs));
    for (const part of [SMTP_LIMITS.setupMs, SMTP_LIMITS.greetingMs, SMTP_LIMITS.silenceMs])
      expect(part).toBeLessThan(SMTP_LIMITS.attemptMs);
  });
});

/** Each is met once; the server then behaves, and the mail arrives once. */
const passing: [name: string, script: Script, fault: RegExp, query?: string][] = [
  ['black hole: accepts, never speaks', { greeting: null }, /Greeting never received/],
  ['closes without a greeting', { greeting: (socket) => socket.end() }, /closed unexpectedly/],
  ['one byte at a time', { ehlo: drip(100) }, /no end after 1.8 s/],
  ['one byte at a time instead of a greeting', { greeting: drip(100) }, /Greeting never received/],
  ['421 at the greeting', { greeting: '421 4.3.2 not now' }, /421/],
  ['450 at RCPT', { rcpt: '450 4.2.1 try later' }, /450/],
  ['greylisting', { rcpt: '450 4.7.1 greylisted, come back in 5 minutes' }, /greylisted/],
  ['550 5.7.1 at RCPT, a policy that an operator can fix', { rcpt: '550 5.7.1 relaying denied' }, /5\.7\.1/],
  ['552 after DATA', { end: '552 5.2.2 mailbox full' }, /552/],
  ['451 after DATA', { end: '451 4.3.0 out of order' }, /451/],
  ['reset at DATA, before the message', { data: (socket) => socket.resetAndDestroy() }, /ECONNRESET|closed/],
  ['STARTTLS stripped', {}, /STARTTLS/, '?tls=required'],
  [
    'a reply line of 4 MB',
    { ehlo: (socket) => socket.write(`250 ${'x'.repeat(4 * 1024 * 1024)}\r\n`) },
    /maximum allowed size/,
  ],
];

test.concurrent.for(passing)(
  '%s: is tried again, and the mail arrives once',
  async ([, script, fault, query], { expect, onTestFinished }) => {
    const { rig, server } = await rigWith(script, query, onTestFinished);
    const started = performance.now();
    await ask(rig, ['soc-2']);
    expect(performance.now() - started).toBeLessThan(QUICK.attemptMs + 2000);
    expect(await outbox(rig)).toMatchObject([
      { status: 'waiting', attempts: 1, uncertain: 0, leasedUntil: null, fault: expect.stringMatching(fault) },
    ]);
    expect(server.taken).toEqual([]);
    // Nothing of the attempt is left behind, not even against a server that goes on talking.
    await server.quiet();
    if (query === '?tls=required') {
      expect(server.connections).toBe(1);
      return;
    }
    server.play({});
    rig.pass(0.1);
    await rig.settle();
    expect(server.taken).toHaveLength(1);
    expect(await outbox(rig)).toMatchObject([{ status: 'sent', attempts: 2, fault: null }]);
  },
);

test('connection refused', async () => {
  const server = await scriptedSmtp();
  await server.close();
  const rig = await makeApp({ mailer: smtpMailer(server.url, FROM, QUICK) });
  await ask(rig, ['soc-2']);
  expect(await outbox(rig)).toMatchObject([
    { status: 'waiting', attempts: 1, fault: expect.stringMatching(/REFUSED/) },
  ]);
});

describe('credentials and certificates', () => {
  test('535: the message waits for the operator, and no message is offered meanwhile', async () => {
    const { rig, server } = await rigWith({ ehlo: '250-mail.example\r\n250 AUTH PLAIN', auth: '535 5.7.8 wrong' });
    rig.deps.mailer = smtpMailer(server.url.replace('//', '//user:wrong@'), FROM, QUICK);
    await ask(rig, ['soc-2']);
    expect(await outbox(rig)).toMatchObject([{ status: 'waiting', fault: expect.stringContaining('535') }]);
    server.play({ ehlo: '250-mail.example\r\n250 AUTH PLAIN' });
    await days(rig);
    expect(server.taken).toHaveLength(1);
  });

  test('a certificate that nobody vouches for gets no mail, no password, and no excuse', async () => {
    let seen = 0;
    const smtp = new SMTPServer({
      secure: true,
      onAuth: (_auth, _session, done) => {
        seen += 1;
        done(null, { user: 'user' });
      },
      onData: (stream, _session, done) => {
        seen += 1;
        stream.resume().on('end', () => done());
      },
    });
    smtp.on('error', () => {});
    smtp.listen(0, '127.0.0.1');
    await once(smtp.server, 'listening');
    closing.push(() => new Promise<void>((closed) => smtp.close(() => closed())));
    const { port } = smtp.server.address() as AddressInfo;
    const rig = await makeApp({ mailer: smtpMailer(`smtps://user:word@127.0.0.1:${port}`, FROM, QUICK) });
    await ask(rig, ['soc-2']);
    expect(await outbox(rig)).toMatchObject([
      { status: 'waiting', uncertain: 0, fault: expect.stringMatching(/certificate|self.signed|altname/i) },
    ]);
    expect(seen).toBe(0);
  });
});

describe('refused for good', () => {
  // A request whose reader has no mailbox is over: nothing is left to confirm.
  test.each<[string, Script, again: boolean]>([
    ['550 at RCPT', { rcpt: '550 5.1.1 no such user' }, false],
    ['554 after DATA', { end: '554 5.6.0 not this text' }, true],
  ])('%s: dead at once, told to the operator and on /healthz', async (_, script, again) => {
    const { rig, server } = await rigWith(script);
    const logged: string[] = [];
    rig.deps.log = (level, event) => logged.push(`${level} ${event}`);
    await ask(rig, ['soc-2']);
    // As long as its link works: a request that has lapsed is mailed no more.
    await days(rig, 0.75);
    expect(server.connections).toBe(1);
    expect(server.taken).toEqual([]);
    expect(await outbox(rig)).toMatchObject([{ status: 'dead', attempts: 1, fault: expect.stringMatching(/55[04]/) }]);
    expect(logged).toContain('error mail.dead');
    expect((await rig.deps.store.rows('audit')).map(({ event }) => event)).toContain('mail.dead');
    const lines: string[] = [];
    await runCommand(rig.deps, ['list'], (line) => lines.push(line));
    expect(lines.at(-1)).toMatch(/^Not delivered: confirm to lucja@buyer\.example, VS-\w{8}, 1 try: .*55[04]/);
    expect(await countsOf(rig)).toMatchObject({
      outbox: { waiting: 0, dead: 1 },
    });
    // When the operator has fixed it, one command sends it.
    server.play({});
    expect(await runCommand(rig.deps, ['retry'], (line) => lines.push(line))).toBe(0);
    const sent = again ? 1 : 0;
    expect(lines).toContain(`${sent} back in the outbox; ${sent} sent, 0 failed again`);
    expect(lines.at(-1)?.startsWith('1 not sent again')).toBe(!again);
    expect(server.taken).toHaveLength(sent);
  });
});

describe('the end of DATA', () => {
  test('250, then reset: taken, once', async () => {
    const { rig, server } = await rigWith({
      end: (socket, take) => {
        take();
        socket.write('250 taken\r\n', () => socket.resetAndDestroy());
      },
    });
    await ask(rig, ['soc-2']);
    await days(rig, 1);
    const [row] = await outbox(rig);
    // A reset may overtake the answer; then it is the ambiguous case below.
    expect(server.taken.length).toBe(1 + (row?.uncertain ?? 0));
    expect(server.taken.length).toBeLessThanOrEqual(2);
  });

  test.concurrent.for<[string, NonNullable<Script['end']>]>([
    ['reset', takeAnd((socket) => socket.resetAndDestroy())],
    ['silence', takeAnd(() => {})],
    ['one byte at a time', takeAnd(drip(100))],
  ])('%s: one duplicate at most, under the same id', async ([, end], { expect, onTestFinished }) => {
    const { rig, server } = await rigWith({ end }, '', onTestFinished);
    await ask(rig, ['soc-2']);
    expect(await outbox(rig)).toMatchObject([{ status: 'waiting', attempts: 1, uncertain: 1 }]);
    await days(rig);
    expect(server.taken).toHaveLength(2);
    expect(new Set(server.taken).size).toBe(1);
    // Left to the operator: what the server does with it, nobody here can know.
    expect(await outbox(rig)).toMatchObject([{ status: 'dead', attempts: 2, uncertain: 2 }]);
    expect((await rig.deps.store.rows('audit')).map((one) => one.event)).toEqual([
      'request.submitted',
      'mail.uncertain',
      'mail.dead',
    ]);
  });

  test('reset once, then well: one duplicate, and sent', async () => {
    const { rig, server } = await rigWith({ end: takeAnd((socket) => socket.resetAndDestroy()) });
    await ask(rig, ['soc-2']);
    server.play({});
    await days(rig);
    expect(server.taken).toHaveLength(2);
    expect(await outbox(rig)).toMatchObject([{ status: 'sent', attempts: 2, uncertain: 1 }]);
  });

  test('a server that took nothing and reset loses nothing', async () => {
    const { rig, server } = await rigWith({ end: (socket) => socket.resetAndDestroy() });
    await ask(rig, ['soc-2']);
    server.play({});
    await days(rig);
    expect(server.taken).toHaveLength(1);
  });
});

test('a reply line without end is not kept: 100 MB of it leave nothing behind', async () => {
  const line = Buffer.alloc(4 * 1024 * 1024, 'x');
  const { rig, server } = await rigWith({ ehlo: (socket) => void socket.write(line) });
  const message = { to: ada.email, subject: 's', text: 't', html: 'h', messageId: 'one@trust.northwind.example' };
  const attempt = () => expect(rig.deps.mailer.send(message)).rejects.toThrow('maximum allowed size');
  const held = async (): Promise<number> => {
    await server.quiet();
    for (let at = 0; at < 3; at++) {
      collectGarbage();
      await new Promise(setImmediate);
    }
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 1e6;
  };
  await attempt();
  const before = await held();
  for (let at = 0; at < 25; at++) await attempt();
  expect((await held()) - before).toBeLessThan(20);
});

test('a flood of mail goes out over a few connections', async () => {
  const { rig, server } = await rigWith({});
  rig.deps.defer = () => {};
  for (let at = 0; at < 60; at++) {
    const answer = await rig.app.request('https://trust.northwind.example/api/requests', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...ada, email: `reader@buyer${at}.example`, documents: ['soc-2'] }),
    });
    if (at === 0) expect(answer.status).toBe(202);
  }
  await Promise.all(Array.from({ length: 40 }, () => deliver(rig.deps)));
  const due = await rig.deps.store.count('outbox', { where: { status: 'sent' } });
  expect(server.taken).toHaveLength(due);
  expect(new Set(server.taken).size).toBe(due);
  expect(server.crowd).toBeLessThanOrEqual(OUTBOX_PARALLEL + 1);
  expect(due).toBeGreaterThan(20);
});
