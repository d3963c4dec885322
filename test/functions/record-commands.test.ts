import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealLog } from '../../functions/acts/seal-log.ts';
import { printSheet } from '../../functions/adapters/sheet/print-sheet.ts';
import { pagesOf } from './adapters/stamp-support.ts';
import { AUDITOR, atDesk, SECOND } from './support/desk.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { ada, type Visitor } from './support/visitor.ts';
import { granted } from './support/walk.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'records-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(rig: Rig, ...argv: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await runCommand(rig.deps, argv, (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}
async function november(): Promise<Rig & { reference: string; visitor: Visitor }> {
  const rig = await makeApp();
  rig.deps.stamper.print = printSheet;
  const { reference, visitor, shelf } = await granted(rig);
  await visitor.submit(shelf, { document: 'soc-2' });
  await sealLog(rig.deps);
  return { ...rig, reference, visitor };
}

test('signatures as a table and as JSON, and one with what can be proven of it', async () => {
  const rig = await november();
  const { said } = await run(rig, 'signatures');
  expect(said.trimEnd().split('\r\n').at(-1)).toContain('Łucja');
  expect(said).not.toContain('Keep it to yourself.');
  const [row] = JSON.parse((await run(rig, 'signatures', '--format', 'json', '--kind', 'signed')).said);
  expect(row).toMatchObject({ email: ada.email, version: '2.0' });
  expect((await run(rig, 'signatures', '--search', 'xyzzy', '--format', 'json')).said).toBe('[]');
  const shown = await run(rig, 'signature', row.id);
  expect([shown.code, JSON.parse(shown.said).text]).toEqual([0, 'Keep it to yourself.']);
  await rig.deps.store.commit({
    ...{ expect: [], audit: [] },
    writes: [{ do: 'update', table: 'signatures', set: { text: 'Tell everybody.' }, where: { id: row.id } }],
  });
  expect((await run(rig, 'signature', row.id)).code).toBe(1);
  await expect(run(rig, 'signature', 'nothing')).rejects.toThrow('There is no signature nothing');
});

test.each(['log', 'signatures'])(
  '%s: every record ends alike, the header too, so that no program guesses',
  async (name) => {
    const { said } = await run(await november(), name);
    const file = `${said}\n`;
    expect(file.split('\r\n').length).toBeGreaterThan(2);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  },
);

test('documents, and who has one and who downloaded it', async () => {
  const rig = await november();
  const all = JSON.parse((await run(rig, 'documents')).said) as { id: string; vault: string }[];
  expect(all.map(({ id, vault }) => [id, vault])).toContainEqual(['soc-2', 'there']);
  const one = JSON.parse((await run(rig, 'document', 'soc-2')).said);
  expect(one.holders).toMatchObject([{ reference: rig.reference, used: 1, allowed: 2 }]);
  expect(one.downloaded).toHaveLength(1);
  expect(one.rules.length).toBeGreaterThan(0);
  await expect(run(rig, 'document', 'whitepaper')).rejects.toThrow('No gated document is called whitepaper');
});

test('deliveries by their tab, and one of them tried again', async () => {
  const rig = await november();
  expect((await run(rig, 'deliveries')).said).toBe('Nothing to list.');
  const sent = await rig.deps.store.rows('outbox', { where: { status: 'sent' } });
  expect((await run(rig, 'deliveries', '--tab', 'sent')).said.split('\n')).toHaveLength(sent.length);
  const [one] = sent;
  const where = { id: one?.id ?? '' };
  const write = { do: 'update', table: 'outbox', set: { status: 'dead', fault: '550 no' }, where } as const;
  await rig.deps.store.commit({ expect: [], writes: [write], audit: [] });
  expect((await run(rig, 'deliveries')).said).toContain('550 no');
  await expect(run(rig, 'retry', '--only', 'nothing')).rejects.toThrow('No email nothing was given up.');
  const before = rig.mails.length;
  expect((await run(rig, 'retry', '--only', where.id)).code).toBe(0);
  expect(rig.mails).toHaveLength(before + 1);
});

test('the log, filtered; and the whole of it as a file that is verified anywhere', async () => {
  const rig = await november();
  const all = await rig.deps.store.count('audit');
  expect((await run(rig, 'log')).said.split('\r\n')).toHaveLength(all + 1);
  const some = (await run(rig, 'log', '--event', 'request.granted', '--of', rig.reference, '--from', '2026-11-21'))
    .said;
  expect(some.trim().split(/\r?\n/)).toHaveLength(2);
  await expect(run(rig, 'log', '--from', 'soon')).rejects.toThrow('--from: “soon” is not a day.');
  await expect(run(rig, 'log', '--format', 'archive', '--by', 'rule')).rejects.toThrow(
    'An archive holds the whole log',
  );
  const file = join(folder, 'log.jsonl');
  const { said } = await run(rig, 'log', '--format', 'archive');
  // The desk gives the same lines.
  const auditor = await atDesk(rig, AUDITOR);
  const there = (await auditor.go('/admin/log.jsonl')).text.split('\n');
  expect(there.slice(1, 10)).toEqual(said.split('\n').slice(1, 10));
  expect(said).not.toMatch(/lucja|Łucja|buyer\.example/);
  writeFileSync(file, `${said}\n`);
  const elsewhere = await makeApp();
  const verified = await run(elsewhere, 'verify-log', '--file', file);
  expect([verified.code, verified.said]).toEqual([0, expect.stringContaining(`${all} rows, unbroken.`)]);
  expect(verified.said).toContain('1 seal matches');
  expect(await elsewhere.deps.store.count('audit')).toBe(0);
  const changed = join(folder, 'changed.jsonl');
  writeFileSync(changed, `${said.replace('"request.granted"', '"request.denied"')}\n`);
  await expect(run(elsewhere, 'verify-log', '--file', changed)).rejects.toThrow('it was changed after it was written');
  await expect(run(elsewhere, 'verify-log', '--file', join(folder, 'none'))).rejects.toThrow('none');
});

test('sessions are listed and ended by their ids', async () => {
  const rig = await november();
  await atDesk(rig);
  await atDesk(rig, SECOND);
  const { said } = await run(rig, 'sessions');
  const ids = said.split('\n').map((line) => line.split('  ')[0] ?? '');
  // The approver's decision by link left a session too.
  expect(ids).toHaveLength(3);
  expect((await run(rig, 'sessions', '--whose', SECOND)).said.split('\n')).toHaveLength(1);
  expect((await run(rig, 'sessions', '--end', ids[0] ?? '')).said).toBe('1 session ended');
  expect((await run(rig, 'sessions', '--end', ids[0] ?? '')).code).toBe(1);
  await expect(run(rig, 'sessions', '--end', 'x')).rejects.toThrow('is not a session’s ID');
  expect((await run(rig, 'sessions', '--whose', rig.reference)).said).toContain(ada.email);
  expect((await rig.visitor.go('/access/')).status).toBe(200);
  expect((await run(rig, 'sessions', '--whose', rig.reference, '--end-all')).code).toBe(0);
  expect((await rig.visitor.go('/access/')).status).toBe(403);
  expect((await run(rig, 'sessions', '--end-all')).said).toBe('2 sessions ended');
  expect((await run(rig, 'sessions')).said).toBe('Nothing to list.');
});

test('a month’s evidence as CSV and as PDF, the same as at the desk', async () => {
  const rig = await november();
  const { said } = await run(rig, 'evidence', '2026-11');
  expect(said).toContain('document.downloaded');
  const [csv, pdf] = [join(folder, 'e.csv'), join(folder, 'e.pdf')];
  expect((await run(rig, 'evidence', '2026-11', '--out', csv)).code).toBe(0);
  const auditor = await atDesk(rig, AUDITOR);
  expect(readFileSync(csv, 'utf8').slice(1)).toBe(
    (await auditor.go('/admin/evidence.csv?month=2026-11')).text.replace(/^\ufeff/, ''),
  );
  expect((await run(rig, 'evidence', '2026-11', '--out', pdf)).said).toMatch(/e\.pdf: \d+ rows on \d+ pages?/);
  expect((await pagesOf(new Uint8Array(readFileSync(pdf)))).join(' ')).toContain('Who got what');
  await expect(run(rig, 'evidence', 'soon')).rejects.toThrow('“soon” is not a month.');
  await expect(run(rig, 'evidence', '2026-11', '--out', 'x.doc')).rejects.toThrow('ends in neither .pdf nor .csv');
});
