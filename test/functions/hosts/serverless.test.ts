import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Instance, openInstance } from '../../../functions/hosts/serverless.ts';
import { headersFor } from '../../../src/schemas/headers.ts';
import { startCollector } from '../../support/collector.ts';
import { startMailbox } from '../../support/mailbox.ts';
import { sampleManifest } from '../support/manifest.ts';
import { ada, formBody } from '../support/visitor.ts';

const SITE = 'https://trust.northwind.example';
let folder = '';
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let source: Record<string, string>;
let said: string[];
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'function-'));
  mailbox = await startMailbox();
  source = {
    SECRETS: 'a secret of the function tests that is long enough to sign with',
    DATABASE_URL: `file:${folder}/gate.db`,
    DATA_DIR: folder,
    SMTP_URL: mailbox.url,
  };
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line) => void said.push(String(line)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await mailbox.close();
  rmSync(folder, { recursive: true });
});

/** What a host keeps alive after an answer. */
function keeper() {
  const kept: Promise<unknown>[] = [];
  return { kept, waitUntil: (work: Promise<unknown>) => void kept.push(work) };
}
const ask = (gate: Instance, call: Parameters<Instance['fetch']>[1], email = ada.email): Promise<Response> =>
  gate.fetch(
    new Request(`${SITE}/api/requests`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: formBody({ ...ada, email, documents: 'soc-2' }),
    }),
    call,
  );
const open = () => openInstance(source, sampleManifest(), null);

describe('either carries the mail alone', () => {
  test('what goes on after the answer, with no schedule', async () => {
    const { kept, waitUntil } = keeper();
    const answer = await ask(open(), { ip: '192.0.2.1', waitUntil });
    expect(answer.status).toBe(303);
    expect(kept).toHaveLength(1);
    await Promise.all(kept);
    expect(mailbox.received.map(({ to }) => to)).toEqual([[ada.email]]);
  });

  test('the schedule, where nothing goes on after the answer', async () => {
    const gate = open();
    expect((await ask(gate, { ip: null })).status).toBe(303);
    expect(mailbox.received).toHaveLength(0);
    expect(await gate.work()).toMatchObject({ sent: 1, failed: 0 });
    expect(mailbox.received).toHaveLength(1);
    expect(await gate.work()).toMatchObject({ sent: 0, failed: 0 });
  });

  test('calls at the same time keep each its own', async () => {
    const gate = open();
    const [one, two] = [keeper(), keeper()];
    await Promise.all([
      ask(gate, { ip: '192.0.2.1', waitUntil: one.waitUntil }, 'one@one.example'),
      ask(gate, { ip: '198.51.100.1', waitUntil: two.waitUntil }, 'two@two.example'),
    ]);
    expect([one.kept.length, two.kept.length]).toEqual([1, 1]);
    await Promise.all([...one.kept, ...two.kept]);
    expect(mailbox.received.map(({ to }) => to[0]).sort()).toEqual(['one@one.example', 'two@two.example']);
  });
});

test('a schedule that fails has sent the traces of what it did', async () => {
  const collector = await startCollector();
  try {
    source.OTEL_EXPORTER_OTLP_ENDPOINT = collector.endpoint;
    const gate = open();
    expect((await ask(gate, { ip: null })).status).toBe(303);
    const database = new DatabaseSync(path.join(folder, 'gate.db'));
    database.exec('drop table outbox');
    database.close();
    collector.forget();
    await expect(gate.work()).rejects.toThrow('outbox');
    expect(collector.spans().map(({ name }) => name)).toContain('store commit');
  } finally {
    collector.close();
  }
});

test('the visitor’s network is the one the host tells of', async () => {
  const gate = open();
  for (let at = 0; at < 30; at++)
    expect((await ask(gate, { ip: '192.0.2.9' }, `reader${at}@buyer${at}.example`)).status).toBe(303);
  expect((await ask(gate, { ip: '192.0.2.77' }, 'late@late.example')).status).toBe(429);
  expect((await ask(gate, { ip: '198.51.100.1' }, 'other@other.example')).status).toBe(303);
});

test('faults of the environment are told in the log, and answered in one dull sentence', async () => {
  const { SECRETS = '', ...rest } = source;
  source = { ...rest, VERCEL: '1' };
  const gate = open();
  const answer = await ask(gate, { ip: null });
  const text = await answer.text();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
  for (const [name, value] of Object.entries(headersFor('gate'))) expect(answer.headers.get(name)).toBe(value);
  expect(said.join('\n')).toMatch(/SECRETS: missing.*\n.*DATABASE_URL: a file does not last on this host/);
  expect(text).not.toMatch(/SECRETS|DATABASE/);
  Object.assign(source, { SECRETS });
  delete source.VERCEL;
  expect((await ask(gate, { ip: null })).status).toBe(303);
});

test('a database that cannot be reached at a cold start costs the visitor nothing that was typed', async () => {
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file where a folder should be');
  const gate = open();
  const answer = await ask(gate, { ip: null });
  const text = await answer.text();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
  expect(text).toContain('lucja@buyer.example');
  expect((await gate.fetch(new Request(`${SITE}/healthz`), { ip: null })).status).toBe(503);
  unlinkSync(folder);
  expect((await ask(gate, { ip: null })).status).toBe(303);
});
