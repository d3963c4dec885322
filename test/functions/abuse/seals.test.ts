import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { adoptRows } from '../../../functions/acts/adopt-rows.ts';
import { mailWitness } from '../../../functions/acts/mail-witness.ts';
import { sealLog } from '../../../functions/acts/seal-log.ts';
import { verifyLog } from '../../../functions/acts/verify-log.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { fileWitness } from '../../../functions/adapters/witness/file.ts';
import { readS3Witness, s3Witness } from '../../../functions/adapters/witness/s3.ts';
import { readSinkAddress } from '../../../functions/adapters/witness/sink-address.ts';
import { auditHash, GENESIS } from '../../../functions/domain/audit-chain.ts';
import type { AuditRow } from '../../../functions/domain/audit-rows.ts';
import { makeSeal, readWitnessLine, witnessLine } from '../../../functions/domain/seal.ts';
import type { Deps } from '../../../functions/ports.ts';
import { makeApp, type Rig, SECRET } from '../support/make-app.ts';
import { runCommand } from '../support/run-command.ts';
import { BUCKET, KEYS, startS3 } from '../vault/s3-server.ts';

const HOURS = 6;
const ROWS_AN_HOUR = 5;

let folder = '';
let file = '';
let rig: Rig;

/** A gate that wrote a few rows an hour and sealed them on time; six hours of it. */
async function worked(change: Partial<Deps> = {}): Promise<Rig> {
  const made = await makeApp({ store: await sqliteStore(file), ...change });
  for (let hour = 0; hour < HOURS; hour++) {
    await write(made, ROWS_AN_HOUR);
    await sealLog(made.deps);
    made.pass(1);
  }
  await sealLog(made.deps);
  return made;
}
const write = (made: Rig, rows: number) =>
  made.deps.store.commit({
    expect: [],
    writes: [],
    audit: Array.from({ length: rows }, (_, at) => ({
      at: made.deps.clock.now().toISOString(),
      reference: null,
      actor: 'gate',
      event: 'link.spent',
      detail: { at },
    })),
  });

async function run(made: Rig, ...argv: string[]): Promise<{ code: number; out: string }> {
  const lines: string[] = [];
  const code = await runCommand(made.deps, argv, (line) => lines.push(line));
  return { code, out: lines.join('\n') };
}

/** What someone with the database and no secret does. */
function insider(work: (raw: DatabaseSync) => void): void {
  const raw = new DatabaseSync(file);
  const triggers = raw.prepare("select name, sql from sqlite_master where type = 'trigger'").all();
  for (const { name } of triggers) raw.exec(`drop trigger ${name}`);
  work(raw);
  for (const { sql } of triggers) raw.exec(String(sql));
  raw.close();
}
const rowAt = (raw: DatabaseSync, seq: number) =>
  raw.prepare('select * from audit where seq = ?').get(seq) as unknown as AuditRow;

/** Writes the chain anew from a row on, with a hash that fits in every row, and the head to match. */
function rewrite(raw: DatabaseSync, from: number): void {
  let previous = from === 1 ? GENESIS : rowAt(raw, from - 1).hash;
  const { last } = raw.prepare('select max(seq) as last from audit').get() as { last: number };
  for (let seq = from; seq <= last; seq++) {
    const row = { ...rowAt(raw, seq), previous, ...(seq === from ? { actor: 'nobody' } : {}) };
    previous = auditHash(row);
    raw
      .prepare('update audit set actor = ?, previous = ?, hash = ? where seq = ?')
      .run(row.actor, row.previous, previous, seq);
  }
  raw.prepare("update heads set seq = ?, hash = ? where id = 'audit'").run(last, previous);
}
function cutAfter(raw: DatabaseSync, seq: number): void {
  raw.exec(`delete from audit where seq > ${seq}`);
  raw.prepare("update heads set seq = ?, hash = ? where id = 'audit'").run(seq, rowAt(raw, seq).hash);
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'seals-'));
  file = path.join(folder, 'gate.db');
  rig = await worked();
});
afterEach(async () => {
  await rig.deps.store.close();
  rmSync(folder, { recursive: true });
});

test('a log that was sealed on time verifies, and says how many seals it has', async () => {
  expect(await run(rig, 'verify-log')).toEqual({
    code: 0,
    out: expect.stringMatching(/^30 rows, unbroken.*\n.*; 7 seals match\.$/),
  });
});

describe('without a secret', () => {
  test.each<[string, (raw: DatabaseSync) => void, RegExp]>([
    ['rewritten from a row on, head and all', (raw) => rewrite(raw, 12), /Broken at row 15: it is not what was sealed/],
    [
      'rewritten, with the seals deleted',
      (raw) => {
        rewrite(raw, 1);
        raw.exec('delete from seals; delete from checkpoints');
      },
      /Broken at row 30: its end was not written with a secret of SECRETS/,
    ],
    [
      'cut, head and all',
      (raw) => cutAfter(raw, 17),
      /Broken at row 18: the log ends before it, and 30 rows were written/,
    ],
    [
      'cut, with the seals of it cut too',
      (raw) => {
        cutAfter(raw, 15);
        raw.exec('delete from seals where number > 3');
      },
      /^No seal since 2026-11-21T12:00:00.000Z: the gate isn’t running, it refuses to seal, or later rows and seals were removed/,
    ],
    [
      'a forged seal',
      (raw) => raw.exec('update seals set hash = mac where number = 4'),
      /Broken at seal 4: it was not made with/,
    ],
    [
      'the last seal forged',
      (raw) => raw.exec("update seals set at = '2026-11-21T16:30:00.000Z' where number = 7"),
      /Broken at seal 7/,
    ],
    ['a missing seal', (raw) => raw.exec('delete from seals where number = 4'), /Broken at seal 4: it is missing/],
    [
      'a missing seal, with the others renumbered',
      (raw) => raw.exec('delete from seals where number = 4; update seals set number = number - 1 where number > 4'),
      /Broken at seal 4/,
    ],
    [
      'two seals in each other’s place',
      (raw) =>
        raw.exec(
          'update seals set number = -3 where number = 3; update seals set number = 3 where number = 4; update seals set number = 4 where number = -3',
        ),
      /Broken at seal 3/,
    ],
    [
      'a seal with a key of their own',
      (raw) => {
        const last = raw.prepare('select * from seals where number = 7').get() as never;
        const own = makeSeal(
          last,
          { seq: 30, hash: rowAt(raw, 30).hash },
          { at: '2026-11-21T17:00:00.000Z', kind: 'timed' },
          'x'.repeat(40),
        );
        raw
          .prepare('insert into seals (number, seq, hash, at, kind, note, previous, mac) values (?,?,?,?,?,?,?,?)')
          .run(own.number, own.seq, own.hash, own.at, own.kind, own.note, own.previous, own.mac);
      },
      /Broken at seal 8: it was not made with/,
    ],
  ])('%s: found', async (_, work, said) => {
    insider(work);
    // Whatever the gate does next, it makes nothing good again.
    rig.pass(3);
    await sealLog(rig.deps);
    const { code, out } = await run(rig, 'verify-log');
    expect([code, out]).toEqual([1, expect.stringMatching(said)]);
  });

  test.each<[string, (raw: DatabaseSync) => void]>([
    [
      'rewritten, head and all, with the seals deleted',
      (raw) => {
        rewrite(raw, 1);
        raw.exec('delete from seals');
      },
    ],
    [
      'cut, head and all, with the seals of it deleted',
      (raw) => {
        cutAfter(raw, 29);
        raw.exec('delete from seals where number > 6');
      },
    ],
    ['rewritten behind the last seal', (raw) => rewrite(raw, 31)],
    ['cut behind the last seal', (raw) => cutAfter(raw, 31)],
    [
      'with a head of their own',
      (raw) => {
        cutAfter(raw, 31);
        raw.exec("update heads set mac = 'x'");
      },
    ],
  ])('%s: found at once, and not forgotten when the gate goes on', async (_, work) => {
    await write(rig, 3);
    insider(work);
    const found = async () => (await run(rig, 'verify-log', '--stopped')).code;
    expect(await found()).toBe(1);
    await write(rig, 1);
    expect(await found()).toBe(1);
    // Also by a gate that is started anew.
    await rig.deps.store.close();
    rig = await makeApp({ store: await sqliteStore(file), clock: rig.deps.clock });
    await sealLog(rig.deps, { kind: 'stop' });
    await write(rig, 1);
    expect(await found()).toBe(1);
  });

  test('a gate that runs on refuses to seal what does not follow its last seal', async () => {
    const told: unknown[] = [];
    const watched: Deps = { ...rig.deps, log: (...line) => told.push(line) };
    await write(rig, 3);
    insider((raw) => raw.exec("update audit set actor = 'nobody' where seq = 32"));
    rig.pass(1);
    await sealLog(watched);
    expect(await rig.deps.store.count('seals')).toBe(HOURS + 1);
    expect(told).toEqual([['error', 'audit.not-sealed', { row: 32, seal: null, why: 'row-changed' }]]);
    rig.pass(2);
    expect((await run(rig, 'verify-log')).code).toBe(1);
  });

  test('a gate that runs on misses a seal that it has seen', async () => {
    insider((raw) => {
      cutAfter(raw, 15);
      raw.exec('delete from seals where number > 3');
    });
    rig.pass(1);
    await sealLog(rig.deps);
    expect(await rig.deps.store.count('seals')).toBe(3);
  });
});

test('rows that go on unsealed past two hours fail; the next seal after that long is a gap that stays until it is explained', async () => {
  await write(rig, 1);
  rig.pass(2);
  expect(await run(rig, 'verify-log')).toEqual({
    code: 1,
    out: expect.stringContaining('No seal for row 31 and later since'),
  });
  rig.pass(1);
  await sealLog(rig.deps);
  expect(await run(rig, 'verify-log')).toEqual({
    code: 1,
    out: expect.stringMatching(/^No seal from 2026-11-21T16:00.* to 2026-11-21T19:00.*--accept 8/),
  });
  await expect(run(rig, 'verify-log', '--accept', '8')).rejects.toThrow('--reason');
  await expect(run(rig, 'verify-log', '--accept', '5', '--reason', 'x')).rejects.toThrow(
    'no unexplained gap before seal 5',
  );
  expect(await run(rig, 'verify-log', '--accept', '8', '--reason', 'the scheduler was down')).toEqual({
    code: 0,
    out: expect.stringContaining(
      'No seal from 2026-11-21T16:00:00.000Z to 2026-11-21T19:00:00.000Z: the scheduler was down.',
    ),
  });
  // The explanation is under seal like everything else.
  insider((raw) => raw.exec("update seals set note = replace(note, 'scheduler', 'auditor')"));
  expect((await run(rig, 'verify-log')).out).toMatch(/Broken at seal 9/);
});

test('a process that was stopped in order says so by itself; one that was killed leaves a gap', async () => {
  await sealLog(rig.deps, { kind: 'stop' });
  rig.pass(40);
  await sealLog(rig.deps, { kind: 'start' });
  expect(await run(rig, 'verify-log')).toEqual({ code: 0, out: expect.stringContaining('the gate was stopped') });
  rig.pass(40);
  await sealLog(rig.deps, { kind: 'start' });
  expect(await run(rig, 'verify-log')).toEqual({ code: 1, out: expect.stringMatching(/^No seal from .*--accept 10/) });
});

test('the newest seal of a gate that was stopped may be old, when that is said', async () => {
  rig.pass(40);
  expect((await run(rig, 'verify-log')).code).toBe(1);
  expect((await run(rig, 'verify-log', '--stopped')).code).toBe(0);
});

test('one that ends seals what it has written', async () => {
  await write(rig, 2);
  await sealLog(rig.deps);
  expect(await rig.deps.store.count('seals')).toBe(HOURS + 1);
  await sealLog(rig.deps, { kind: 'stop' });
  expect(await rig.deps.store.rows('seals', { where: { number: HOURS + 2 } })).toMatchObject([
    { seq: 32, kind: 'stop' },
  ]);
});

test('an empty log is not sealed', async () => {
  const fresh = await makeApp();
  for (const kind of ['timed', 'start', 'stop'] as const) await sealLog(fresh.deps, { kind });
  expect(await fresh.deps.store.count('seals')).toBe(0);
});

test('rotation: seals under a secret that is gone are vouched for; none under today’s is a fault', async () => {
  const [old] = rig.deps.settings.secrets;
  const fresh = 'another secret of the tests, just as long as the first';
  rig.deps.settings.secrets = [fresh, old];
  rig.pass(1);
  await sealLog(rig.deps);
  rig.deps.settings.secrets = [fresh];
  expect(await run(rig, 'verify-log')).toEqual({
    code: 0,
    out: expect.stringMatching(/1 seal matches\.\n7 seals were made with a secret that is gone/),
  });
  insider((raw) => rewrite(raw, 3));
  expect((await run(rig, 'verify-log')).code).toBe(1);
  rig.deps.settings.secrets = ['a third secret that made none of these seals, ever'];
  expect((await run(rig, 'verify-log')).out).toMatch(/no seal was made with a secret of SECRETS/);
});

test('a secret that is taken away at once leaves a log that an operator has to seal anew, with a reason', async () => {
  await write(rig, 1);
  rig.deps.settings.secrets = ['a secret that was put in the place of one that leaked'];
  await sealLog(rig.deps, { kind: 'stop' });
  expect((await run(rig, 'verify-log')).code).toBe(1);
  await expect(run(rig, 'verify-log', '--rekey')).rejects.toThrow('--reason');
  expect((await run(rig, 'verify-log', '--rekey', '--reason', 'it leaked')).code).toBe(0);
  await write(rig, 1);
  rig.pass(1);
  await sealLog(rig.deps);
  expect((await run(rig, 'verify-log')).code).toBe(0);
  insider((raw) => rewrite(raw, 20));
  expect((await run(rig, 'verify-log')).code).toBe(1);
});

describe('an outside witness', () => {
  const whole = (against: string) => run(rig, 'verify-log', '--against', against);

  test('a file: holds against a database that is put back whole to an earlier hour', async () => {
    const sink = path.join(folder, 'elsewhere', 'seals.jsonl');
    rig.deps.witness = fileWitness(sink);
    const before = readFileSync(file);
    rig.pass(1);
    await write(rig, 4);
    await sealLog(rig.deps);
    expect(readFileSync(sink, 'utf8').trim().split('\n')).toHaveLength(HOURS + 2);
    expect(await whole(sink)).toEqual({ code: 0, out: expect.stringContaining('8 seals in') });
    await rig.deps.store.close();
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    writeFileSync(file, before);
    rig = await makeApp({ store: await sqliteStore(file), clock: rig.deps.clock });
    await sealLog(rig.deps, { kind: 'start' });
    expect((await run(rig, 'verify-log')).code).toBe(0);
    expect(await whole(sink)).toEqual({
      code: 1,
      out: expect.stringMatching(/^Broken at seal \d: (it isn’t the one that|the witness has it)/),
    });
  });

  test('a witness that fails is told again, and the gate goes on', async () => {
    const lines: string[] = [];
    let down = true;
    rig.deps.witness = {
      async write(seals) {
        if (down) throw new Error('no route');
        lines.push(...seals.map(({ line }) => line));
        return true;
      },
    };
    rig.pass(1);
    await sealLog(rig.deps);
    expect(await rig.deps.store.count('seals')).toBe(HOURS + 2);
    down = false;
    await sealLog(rig.deps);
    expect(lines.map((line) => readWitnessLine(line)?.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await sealLog(rig.deps);
    expect(lines).toHaveLength(8);
  });

  test('a bucket', async () => {
    const server = await startS3();
    try {
      const address = { bucket: BUCKET, folder: 'seals/', endpoint: server.endpoint, region: 'eu-central-1' };
      rig.deps.witness = s3Witness(address, KEYS, null);
      await sealLog(rig.deps);
      const lines: string[] = [];
      for await (const line of readS3Witness(address, KEYS, 7)) lines.push(line);
      expect(lines.map((line) => readWitnessLine(line)?.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      const read = lines.flatMap((line) => readWitnessLine(line) ?? []);
      expect((await verifyLog(rig.deps, read)).fault).toBeNull();
      insider((raw) => raw.exec('delete from seals where number > 5'));
      expect((await verifyLog(rig.deps, read)).fault).toMatchObject({ seal: 6 });
    } finally {
      await server.close();
    }
  });

  test('a mailbox: one email a day, read back as it was saved', async () => {
    rig.deps.witness = mailWitness(rig.deps, 'auditor@elsewhere.example');
    await sealLog(rig.deps);
    rig.pass(1);
    await sealLog(rig.deps);
    await rig.settle();
    expect(rig.mails.map(({ to }) => to)).toEqual(['auditor@elsewhere.example']);
    const saved = path.join(folder, 'mail.eml');
    writeFileSync(saved, (rig.mails[0]?.text ?? '').replace(/^/gm, '> '));
    expect(await whole(saved)).toEqual({ code: 0, out: expect.stringContaining('7 seals in') });
    rig.pass(24);
    await sealLog(rig.deps, { kind: 'start' });
    await rig.settle();
    expect(rig.mails).toHaveLength(2);
  });

  test('what is no witness is wrong use', async () => {
    await expect(whole(path.join(folder, 'nothing'))).rejects.toThrow('cannot be read');
    const empty = path.join(folder, 'empty');
    writeFileSync(empty, 'Dear auditor,\n{"seal": "1"}\n');
    await expect(whole(empty)).rejects.toThrow('there is no seal in');
  });
});

test.each([
  ['file:/mnt/x/seals.jsonl', { kind: 'file', file: '/mnt/x/seals.jsonl' }],
  ['mailto:auditor@example.com', { kind: 'mail', to: 'auditor@example.com' }],
  ['s3://seals/a?region=eu-central-1&lock=365', { kind: 's3', lockDays: 365 }],
  ['s3://seals', { kind: 's3', lockDays: null }],
  ['s3://seals?lock=0', null],
  ['s3://seals?locks=5', null],
  ['mailto:a@b.example,c@d.example', null],
  ['https://example.com', null],
])('AUDIT_SINK=%s', (text, wanted) => {
  const read = readSinkAddress(text);
  if (wanted === null) expect(read).toBeNull();
  else expect(read).toMatchObject(wanted);
});

test('a line of a witness says what it was made from', () => {
  const seal = makeSeal(
    undefined,
    { seq: 3, hash: 'a'.repeat(64) },
    { at: '2026-11-21T10:00:00.000Z', kind: 'timed' },
    SECRET,
  );
  expect(readWitnessLine(`>  ${witnessLine(seal)}\r`)).toEqual({
    number: 1,
    seq: 3,
    hash: seal.hash,
    at: seal.at,
    mac: seal.mac,
  });
});

test('a log from before the numbered seals is adopted once, as it is, and says so', async () => {
  await rig.deps.store.close();
  insider((raw) => raw.exec('delete from seals'));
  rig = await makeApp({ store: await sqliteStore(file), clock: rig.deps.clock });
  await adoptRows(rig.deps);
  const { code, out } = await run(rig, 'verify-log');
  expect([code, out]).toEqual([0, expect.stringContaining('the log was kept without numbered seals before this')]);
  expect(await rig.deps.store.rows('audit', { order: ['seq', 'desc'], limit: 1 })).toMatchObject([
    { event: 'rows.bound' },
  ]);
});
