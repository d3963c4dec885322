import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyLog } from '../../functions/acts/verify-log.ts';
import { postgresStore } from '../../functions/adapters/postgres.ts';
import { recoverToken } from '../../functions/domain/token.ts';
import { endShared, freshDatabase } from '../support/postgres.ts';
import { makeApp, type Rig, SECRET } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { ada, Visitor } from './support/visitor.ts';

/** Written by the first and by the last build whose archives were of version 3, with the secret of the tests. */
const FIRST = 'test/functions/archives/version-3-first.jsonl';
const LAST = 'test/functions/archives/version-3-last.jsonl';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'former-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(endShared);

async function run({ deps }: Rig, ...argv: string[]): Promise<string> {
  const lines: string[] = [];
  await runCommand(deps, argv, (line) => lines.push(line));
  return lines.join('\n');
}
/** The page of a link that was mailed before the move. */
async function follow(rig: Rig, email: string) {
  const [row] = await rig.deps.store.rows('tokens', { where: { email, spentAt: null } });
  if (!row) throw new Error(`no link to ${email}`);
  const visitor = new Visitor(rig.app);
  return visitor.submit(await visitor.go(`/access/${recoverToken([SECRET], row.outbox, row.purpose, row.hash)}`), {});
}

describe.each([
  ['the first', FIRST, 0],
  ['the last', LAST, 1],
])('an archive of version 3 by %s build that wrote it', (_, file, messages) => {
  test('arrives as if its database had been migrated, and is at work', async () => {
    const rig = await makeApp();
    expect(await run(rig, 'import', file)).toMatch(/3 requests[\s\S]*unbroken/);
    expect(await verifyLog(rig.deps)).toMatchObject({ fault: null });
    expect(await rig.deps.store.count('messages')).toBe(messages);
    const requests = await rig.deps.store.rows('requests', { order: ['createdAt', 'asc'] });
    expect(requests.map(({ state }) => state).sort()).toEqual(['granted', 'signed', 'submitted']);
    expect(requests.every(({ remindedAt, pausedSeconds }) => remindedAt === null && pausedSeconds === 0)).toBe(true);
    const signatures = await rig.deps.store.rows('signatures');
    expect(signatures.map(({ email, company }) => [email, company]).sort()).toEqual([
      [ada.email, ada.company],
      ['second@other.example', ada.company],
    ]);
    // What was granted still counts, and a link that waits still opens.
    const page = await follow(rig, 'third@third.example');
    expect([page.status, page.path]).toEqual([200, '/access/']);
    const [third] = await rig.deps.store.rows('requests', { where: { email: 'third@third.example' } });
    expect(third?.confirmedAt).not.toBeNull();
    const granted = await rig.deps.store.rows('grants');
    expect(granted).toMatchObject([{ document: 'soc-2', used: 1, successors: 0 }]);
    const [{ reference = '' } = {}] = requests.filter(({ state }) => state === 'granted');
    expect(await run(rig, 'show', reference)).toMatch(/soc-2|Title of soc-2/);
  });

  test('goes on into PostgreSQL, and out again as an archive of today', async () => {
    const there = await makeApp({ store: await postgresStore(await freshDatabase()) });
    await run(there, 'import', file);
    const written = path.join(folder, 'gate.jsonl');
    await run(there, 'export', '--format', 'archive', '--to', written);
    expect(JSON.parse(readFileSync(written, 'utf8').split('\n')[0] ?? '')).toMatchObject({ version: 4 });
    const back = await makeApp();
    expect(await run(back, 'import', written)).toContain('3 requests');
    await there.deps.store.close();
  });

  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const end = (bend: (counts: Record<string, number>) => void): string[] => {
    const last = JSON.parse(lines.at(-1) ?? '') as { end: Record<string, number> };
    bend(last.end);
    return lines.with(-1, JSON.stringify(last));
  };
  test.each<[string, string[], RegExp]>([
    ['changed', lines.map((line) => line.replace('second@other', 'other@other')), /was changed after/],
    ['with a table of a later version', lines.toSpliced(3, 0, '["offers",{"id":"x"}]'), /line 4: there is no table/],
    ['that leaves a table uncounted', end((counts) => delete counts.grants), /end of the archive is damaged/],
    [
      'said to be of an older version',
      lines.with(0, lines[0]?.replace('"version":3', '"version":2') ?? ''),
      /versions 3 and 4/,
    ],
    [
      'said to be of today',
      lines.with(0, lines[0]?.replace('"version":3', '"version":4') ?? ''),
      /end of the archive is damaged/,
    ],
  ])('%s is refused, and changes nothing', async (_, bent, words) => {
    const bad = path.join(folder, 'bad.jsonl');
    writeFileSync(bad, `${bent.join('\n')}\n`);
    const rig = await makeApp();
    const before = await rig.snapshot();
    const said = await run(rig, 'import', bad).catch((fault: Error) => fault.message);
    expect(said).toMatch(words);
    expect(await rig.snapshot()).toBe(before);
  });
});
