import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyLog } from '../../../functions/acts/verify-log.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { TABLES } from '../../../functions/domain/records.ts';
import { openStore } from '../../../functions/hosts/open-store.ts';
import { gate } from '../../../src/words/en/gate.ts';
import { makeApp, type Rig } from '../support/make-app.ts';
import { ada, formBody, type Seen, Visitor } from '../support/visitor.ts';
import { ask, confirm, SIGNATURE } from '../support/walk.ts';
import { type BrokenStore, breakableStore, FAULTS } from './support/broken-store.ts';

const ANSWER_MAX_MS = 2000;
let broken: BrokenStore;
let rig: Rig;
const logged: string[] = [];
beforeEach(async () => {
  broken = await breakableStore();
  logged.length = 0;
  rig = await makeApp({ store: broken.store, log: (_level, _event, facts) => logged.push(String(facts?.fault)) });
});
afterEach(async () => {
  await rig.settle();
  await broken.close();
});

/** What is in the database, by another connection. */
const everything = (): string =>
  JSON.stringify(TABLES.map((table) => broken.other.prepare(`select * from ${table}`).all()));
const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

async function timed<T>(work: Promise<T>): Promise<T> {
  const started = performance.now();
  const answer = await work;
  expect(performance.now() - started).toBeLessThan(ANSWER_MAX_MS);
  return answer;
}
function expectRefused(page: Seen, says: RegExp): void {
  expect(page.status).toBe(503);
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(logged.join('\n')).toMatch(says);
}

describe.each(Object.entries(FAULTS))('a database that is %s', (_, fault) => {
  test('a request: 503, every typed value on the page, nothing half-written; later it is taken', async () => {
    await ask(rig, ['continuity'], { ...ada, email: 'first@other.example' });
    const before = everything();
    fault.start(broken);
    const typed = { ...ada, purpose: 'Vendor “review”, 2026', documents: ['soc-2', 'continuity'] };
    const page = await timed(new Visitor(rig.app).post('/api/requests', typed));
    expectRefused(page, fault.says);
    for (const field of ['name', 'email', 'company', 'title'] as const)
      expect(unescaped(page.text)).toContain(`value="${typed[field]}"`);
    expect(page.text).toContain(`>${typed.purpose}</textarea>`);
    for (const id of typed.documents) expect(page.text).toMatch(new RegExp(`value="${id}" checked`));
    fault.fix(broken);
    expect(everything()).toBe(before);

    const again = await new Visitor(rig.app).post('/api/requests', typed);
    expect(again.status).toBe(303);
    await rig.settle();
    expect(rig.mails.filter((mail) => mail.to === ada.email)).toHaveLength(1);
    expect(broken.other.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect((await verifyLog(rig.deps)).fault).toBeNull();
  });

  test('many at once: each is told within 2 s', async () => {
    fault.start(broken);
    const answers = await timed(
      Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          new Visitor(rig.app).post('/api/requests', { ...ada, email: `r@buyer${at}.example`, documents: ['soc-2'] }),
        ),
      ),
    );
    expect(answers.map((one) => one.status)).toEqual(answers.map(() => 503));
    fault.fix(broken);
    expect(await rig.deps.store.rows('requests')).toEqual([]);
  });

  test('a signature: 503, everything typed is kept, nothing is signed; then it is, from the page that came back', async () => {
    await ask(rig, ['soc-2']);
    const { visitor, page: form } = await confirm(rig);
    const before = everything();
    fault.start(broken);
    const page = await timed(visitor.submit(form, { ...SIGNATURE, signer: 'Łucja "山田"' }));
    expectRefused(page, fault.says);
    expect(page.text).toContain('value="Łucja &quot;山田&quot;"');
    expect(page.text).toContain(`value="${SIGNATURE.title}"`);
    if (fault.readable) {
      expect(page.text).toMatch(/name="authority" type="checkbox" value="on" checked/);
      expect(page.text).toMatch(/name="agree" type="checkbox" value="on" checked/);
    } else {
      expect(page.text).toContain('<input type="hidden" name="agree" value="on"');
      expect(page.text).toContain(gate.forms.again.button);
    }
    fault.fix(broken);
    expect(everything()).toBe(before);
    expect(await rig.deps.store.rows('signatures')).toEqual([]);

    const after = await visitor.submit(page, fault.readable ? { ...SIGNATURE, signer: 'Łucja "山田"' } : {});
    expect(after.status).toBe(200);
    expect(await rig.deps.store.rows('signatures')).toMatchObject([{ signer: 'Łucja "山田"' }]);
  });

  test('programs get a problem, and /healthz the truth', async () => {
    fault.start(broken);
    const answer = await rig.app.request('https://trust.northwind.example/api/requests', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...ada, documents: ['soc-2'] }),
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'application/problem+json']);
    expect(answer.headers.get('retry-after')).not.toBeNull();
    const health = await rig.app.request('https://trust.northwind.example/healthz');
    expect(health.status).toBe(fault.readable ? 200 : 503);
    fault.fix(broken);
  });
});

test('a typed value cannot break out of the page that gives it back', async () => {
  FAULTS.unreadable?.start(broken);
  const evil = '"><script>alert(1)</script>';
  const answer = await rig.app.request('https://trust.northwind.example/access/sign', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', cookie: `__Host-vouchsafe-access=${'a'.repeat(43)}` },
    body: formBody({ signer: evil, [evil]: evil }),
  });
  const text = await answer.text();
  expect(answer.status).toBe(503);
  expect(text).not.toContain('<script>');
  expect(text).toContain('&quot;&gt;&lt;script&gt;');
  FAULTS.unreadable?.fix(broken);
});

describe('at the start', () => {
  let folder = '';
  let file = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'start-'));
    file = path.join(folder, 'deep', 'er', 'gate.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const made = async () => {
    const store = await sqliteStore(file);
    await store.close();
  };

  test('a folder that is missing is made', async () => {
    const store = await openStore(file);
    expect(await store.rows('requests')).toEqual([]);
    await store.close();
  });

  test('a folder that cannot be: where, what, how to fix it', async () => {
    writeFileSync(path.join(folder, 'deep'), 'a file in the way');
    await expect(openStore(file)).rejects.toThrow(
      new RegExp(`^DATABASE_URL: ${file} cannot be used: .+\\. Check that its folder exists`),
    );
  });

  test('not a database: refused, and left as it is', async () => {
    await made();
    writeFileSync(file, 'Dear diary, '.repeat(1000));
    await expect(openStore(file)).rejects.toThrow(/not a database\. Restore it from a backup/);
    expect(readFileSync(file, 'utf8')).toMatch(/^Dear diary/);
  });

  test('cut short: refused', async () => {
    await made();
    truncateSync(file, 8192);
    await expect(openStore(file)).rejects.toThrow(/malformed.*Restore it from a backup/);
  });

  test('locked by another process: refused within its limit', async () => {
    await made();
    const other = new DatabaseSync(file);
    other.exec('pragma locking_mode = exclusive; begin exclusive; create table x (y)');
    const started = performance.now();
    await expect(openStore(file)).rejects.toThrow(/locked\. Another process holds it/);
    expect(performance.now() - started).toBeLessThan(5000);
    other.close();
  });
});
