import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import { sweepAll } from '../../../functions/acts/sweep-all.ts';
import { mailFolder } from '../../../functions/adapters/mail-folder.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { makeApp, type Rig } from '../support/make-app.ts';
import { runCommand } from '../support/run-command.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { ask, granted, signed } from '../support/walk.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

interface Ground {
  rig: Rig;
  file: string;
  root: string;
}
/** The gate on a real file, with the demo's mail folder beside it. */
async function ground(): Promise<Ground> {
  const root = mkdtempSync(path.join(tmpdir(), 'erased-'));
  roots.push(root);
  const file = path.join(root, 'gate.db');
  const rig = await makeApp({ store: await sqliteStore(file) });
  const folder = mailFolder(path.join(root, 'mail'), { name: 'Northwind', address: 'trust@northwind.example' });
  rig.deps.mailer = {
    ...folder,
    async send(message) {
      rig.mails.push(message);
      await folder.send(message);
    },
  };
  return { rig, file, root };
}
const run = async (rig: Rig, ...argv: string[]): Promise<string> => {
  const lines: string[] = [];
  await runCommand(rig.deps, argv, (line) => lines.push(line));
  await rig.settle();
  return lines.join('\n');
};

/** Her words as bytes may hold them: plain, and as mail writes them down. */
const WORDS = [ada.email, ada.name, 'Łucja', '山田', 'Żółw'];
const WRITTEN = WORDS.flatMap((word) => [
  word,
  Buffer.from(word).toString('base64').replace(/=+$/, '').slice(0, -1),
  [...Buffer.from(word)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''),
]);
/** The files under `root` that hold any of it, byte for byte. */
const holding = (root: string, words = WRITTEN): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const bytes = readFileSync(path.join(entry.parentPath, entry.name));
    return words.some((word) => bytes.includes(word)) ? [entry.name] : [];
  });

/** Her requests in every state, among those of so many others that pages fill, split and are freed. */
async function everywhere({ rig }: Ground, others: number): Promise<void> {
  rig.deps.settings.confirmationsPerHour = 1000;
  const crowd = async (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      rig.deps.peer = () => `10.5.${at}.1`;
      await ask(rig, ['soc-2'], {
        ...ada,
        email: `reader@other${at}.example`,
        name: 'Other',
        company: 'Else',
        title: 'Buyer',
      });
    }
  };
  await crowd(0, others / 2);
  await granted(rig, ['soc-2']);
  await signed(rig, ['pentest']);
  await crowd(others / 2, others);
  await ask(rig, ['continuity']);
  await new Visitor(rig.app).post('/access/fresh/', { email: ada.email });
  await rig.settle();
}

test('erase: nothing of her is left in the bytes of the database, its log or the mail folder', async () => {
  const at = await ground();
  await everywhere(at, 120);
  const others = (words: string[]) => holding(path.join(at.root, 'mail'), words).length;
  const kept = others(['reader@other']);
  expect(kept).toBeGreaterThan(100);
  expect(holding(at.root)).toEqual(expect.arrayContaining(['gate.db-wal', expect.stringMatching(/\.eml$/)]));
  expect(await run(at.rig, 'erase', ada.email)).toMatch(/^3 requests pseudonymized/);
  expect(holding(at.root)).toEqual([]);
  expect(others(['reader@other'])).toBe(kept);
  expect(await run(at.rig, 'verify-log')).toMatch(/unbroken/);
  // The gate goes on.
  at.rig.deps.peer = () => '10.6.1.1';
  await ask(at.rig, ['soc-2'], { ...ada, email: 'next@later.example' });
  expect(await at.rig.deps.store.count('requests', { where: { email: 'next@later.example' } })).toBe(1);
  await at.rig.deps.store.close();
  expect(holding(at.root, [ada.email])).toEqual([]);
});

test('purge: the same for what has been kept long enough', async () => {
  const at = await ground();
  const { reference } = await granted(at.rig);
  await run(at.rig, 'revoke', reference);
  at.rig.pass(4 * 366 * 24);
  await sweepAll(at.rig.deps);
  expect(holding(at.root)).toContain('gate.db-wal');
  expect(await run(at.rig, 'purge')).toMatch(/^1 request /);
  expect(holding(at.root)).toEqual([]);
  await at.rig.deps.store.close();
});

test('a process that reads meanwhile is named, and the next run finishes it', async () => {
  const at = await ground();
  await granted(at.rig);
  const other = new DatabaseSync(at.file, { readOnly: true });
  other.exec('begin');
  other.prepare('select count(*) from requests').get();
  await expect(run(at.rig, 'erase', ada.email)).rejects.toThrow(/are erased, but .* run this again/);
  expect(await at.rig.deps.store.count('requests', { where: { email: ada.email } })).toBe(0);
  expect(holding(at.root)).not.toEqual([]);
  other.close();
  expect(await run(at.rig, 'erase', ada.email)).toMatch(/^0 requests/);
  expect(holding(at.root)).toEqual([]);
  await at.rig.deps.store.close();
});

test('the mail folder lets go of whole addresses only', async () => {
  const at = await ground();
  for (const to of ['ada@buyer.example', 'linda@buyer.example', 'ada@buyer.example.com', 'x.ada@buyer.example'])
    await at.rig.deps.mailer.send({
      to,
      subject: 'Hello',
      text: 'Text',
      html: '<p>Text</p>',
      messageId: Buffer.from(to).toString('hex'),
    });
  await at.rig.deps.mailer.forget?.(['Ada@buyer.example']);
  const left = readdirSync(path.join(at.root, 'mail')).filter((name) => name.endsWith('.json'));
  const to = left.map((name) => JSON.parse(readFileSync(path.join(at.root, 'mail', name), 'utf8')).to);
  expect(new Set(to)).toEqual(new Set(['linda@buyer.example', 'ada@buyer.example.com', 'x.ada@buyer.example']));
  await at.rig.deps.store.close();
});
