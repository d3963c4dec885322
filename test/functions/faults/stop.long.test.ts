import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SMTP_LIMITS } from '../../../functions/adapters/smtp.ts';
import { SHUTDOWN_GRACE_SECONDS } from '../../../functions/domain/limits.ts';
import { ada } from '../support/visitor.ts';
import { type GateProcess, type Ground, makeGround, startGate } from './support/gate-process.ts';
import { type ScriptedSmtp, scriptedSmtp } from './support/scripted-smtp.ts';

let ground: Ground;
let smtp: ScriptedSmtp;
let gate: GateProcess;
beforeEach(async () => {
  smtp = await scriptedSmtp();
  ground = makeGround({ SMTP_URL: smtp.url });
  gate = await startGate(ground);
});
afterEach(async () => {
  gate.child.kill('SIGKILL');
  await gate.ended.catch(() => {});
  await smtp.close();
  ground.remove();
});

const body = (email: string) => JSON.stringify({ ...ada, email, documents: ['soc-2'] });
const raw = (): Socket => connect(Number(new URL(gate.base).port), '127.0.0.1');
const head = (length: number) =>
  `POST /api/requests HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;
/** All that comes until the other end closes. */
async function answerOf(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
  });
  await once(socket, 'close');
  return text;
}
const refused = () =>
  expect
    .poll(() =>
      fetch(`${gate.base}/`).then(
        () => 'taken',
        () => 'refused',
      ),
    )
    .toBe('refused');
const rows = (sql: string) => {
  const database = new DatabaseSync(ground.database, { readOnly: true });
  const found = database.prepare(sql).all();
  database.close();
  return found;
};

test('SIGTERM: idle connections are let go, it ends at once, with 0', async () => {
  const agent = new Agent({ keepAlive: true });
  const [answer] = await once(request(`${gate.base}/`, { agent }).end(), 'response');
  answer.resume();
  await once(answer, 'end');
  const started = performance.now();
  gate.child.kill('SIGTERM');
  expect(await gate.ended).toEqual({ code: 0, signal: null });
  expect(performance.now() - started).toBeLessThan(5000);
  agent.destroy();
});

test('a slow upload and a slow download come to their end; nothing new is taken; exit 0', async () => {
  const text = Buffer.from(body('slow@buyer.example'));
  const upload = raw();
  upload.write(head(text.length));
  upload.write(text.subarray(0, 40));
  // Opened before the signal, and kept open for a second request that must not hold anything up.
  const download = raw();
  download.write('GET /big.txt HTTP/1.1\r\nhost: localhost\r\naccept-encoding: identity\r\n\r\n');
  await once(download, 'readable');
  expect(download.read(100)?.toString()).toContain('HTTP/1.1 200');

  gate.child.kill('SIGTERM');
  await refused();
  const taken = answerOf(upload);
  upload.write(text.subarray(40));
  expect(await taken).toMatch(/^HTTP\/1\.1 202/);
  let bytes = 0;
  download.on('data', (chunk) => {
    bytes += chunk.length;
  });
  await once(download, 'close');
  expect(bytes).toBeGreaterThan(16 * 1024 * 1024);
  expect(await gate.ended).toEqual({ code: 0, signal: null });
  expect(rows('select state, email from requests')).toEqual([{ state: 'submitted', email: 'slow@buyer.example' }]);
});

test('mail on its way is finished and written down; the rest waits, held by nobody', async () => {
  const held: (() => void)[] = [];
  smtp.play({
    end: (socket, take) => {
      held.push(() => {
        take();
        socket.write('250 taken\r\n');
      });
    },
  });
  for (let at = 0; at < 6; at++) {
    const answer = await fetch(`${gate.base}/api/requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.${at}.1` },
      body: body(`reader@buyer${at}.example`),
    });
    expect(answer.status).toBe(202);
  }
  await expect.poll(() => held.length).toBe(4);
  gate.child.kill('SIGTERM');
  await refused();
  for (const finish of held) finish();
  expect(await gate.ended).toEqual({ code: 0, signal: null });
  expect(smtp.taken).toHaveLength(4);
  expect(
    rows("select status = 'sent' as sent, leasedUntil, count(*) as mails from outbox group by 1, 2 order by 1 desc"),
  ).toEqual([
    { sent: 1, leasedUntil: null, mails: 4 },
    { sent: 0, leasedUntil: null, mails: 2 },
  ]);
});

test('whoever never finishes cannot keep it: it is cut off at the end of the grace, and the exit is 0', async () => {
  const GRACE_SECONDS = 1;
  const strict = await startGate(ground, [], GRACE_SECONDS);
  const upload = connect(Number(new URL(strict.base).port), '127.0.0.1');
  upload.on('error', () => {});
  upload.write(head(500));
  upload.write('{');
  // Answered one after the other, so the gate has the first one's head by then.
  expect((await fetch(`${strict.base}/`)).status).toBe(200);
  const started = performance.now();
  process.kill(strict.pid, 'SIGTERM');
  expect(await strict.ended).toEqual({ code: 0, signal: null });
  const seconds = (performance.now() - started) / 1000;
  expect(seconds).toBeGreaterThan(GRACE_SECONDS * 0.9);
  expect(seconds).toBeLessThan(GRACE_SECONDS + 5);
  // What an orchestrator usually gives before it kills.
  expect(SHUTDOWN_GRACE_SECONDS).toBeLessThan(30);
  expect(SMTP_LIMITS.attemptMs).toBeLessThan(SHUTDOWN_GRACE_SECONDS * 1000);
});

test('while another process holds the database: visitors who keep coming are told within 2 s each', async () => {
  const other = new DatabaseSync(ground.database);
  other.exec('begin immediate');
  const waits: Promise<[status: number, ms: number]>[] = [];
  const ask = async (at: number): Promise<[number, number]> => {
    const started = performance.now();
    const answer = await fetch(`${gate.base}/api/requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.${at}.1` },
      body: body(`reader@buyer${at}.example`),
    });
    await answer.text();
    return [answer.status, performance.now() - started];
  };
  for (let at = 0; at < 20; at++) {
    waits.push(ask(at));
    await new Promise((next) => setTimeout(next, 100));
  }
  const answers = await Promise.all(waits);
  expect(answers.map(([status]) => status)).toEqual(answers.map(() => 503));
  expect(Math.max(...answers.map(([, ms]) => ms))).toBeLessThan(2000);
  other.exec('rollback');
  other.close();
  expect((await ask(99))[0]).toBe(202);
});

test('a start that cannot be: one line that says why, and an exit code', async () => {
  await expect(startGate({ ...ground, env: { ...ground.env, DATABASE_URL: 'file:/proc/gate.db' } })).rejects.toThrow(
    /^the gate ended with 1: DATABASE_URL: \/proc\/gate\.db cannot be used: .+\. Check that its folder exists/,
  );
});
