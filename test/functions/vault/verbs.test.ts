import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStamper, type Stamper } from '../../../functions/adapters/stamp/stamper.ts';
import { folderVault } from '../../../functions/adapters/vault/folder.ts';
import { s3Vault } from '../../../functions/adapters/vault/s3.ts';
import type { Vault } from '../../../functions/ports/documents.ts';
import { plain } from '../adapters/stamp-support.ts';
import { makeApp } from '../support/make-app.ts';
import { runCommand } from '../support/run-command.ts';
import { BUCKET, KEYS, type S3Server, startS3 } from './s3-server.ts';

let server: S3Server;
let from = '';
let stamper: Stamper;
beforeEach(async () => {
  server = await startS3();
  stamper = createStamper();
  from = mkdtempSync(path.join(tmpdir(), 'private-'));
});
afterEach(async () => {
  await server.close();
  await stamper.close();
  rmSync(from, { recursive: true });
});
const bucket = () => s3Vault({ bucket: BUCKET, folder: '', endpoint: server.endpoint, region: null }, KEYS);

async function vaultVerb(vault: Vault, ...argv: string[]) {
  const rig = await makeApp({
    vault,
    stamper,
    bend: (draft) => {
      draft.documents = draft.documents.filter(({ id }) => id === 'soc-2' || id === 'pentest' || id === 'whitepaper');
    },
  });
  const lines: string[] = [];
  const code = await runCommand(rig.deps, ['vault', ...argv], (line) => lines.push(line));
  return { code, lines, rig };
}
const put = async (name: string, pages: number) => {
  const bytes = await (await plain(pages)).save();
  writeFileSync(path.join(from, name), bytes);
  return bytes;
};

test.each([
  ['a bucket', bucket],
  ['a folder', () => folderVault(path.join(from, '.vault'))],
])('push into %s goes on where it stopped; list and verify say what is there', async (_, vault) => {
  await put('demo-soc-2.pdf', 2);
  writeFileSync(path.join(from, 'notes.txt'), 'not a document');
  const first = await vaultVerb(vault(), 'push', '--from', from);
  expect(first.code).toBe(1);
  expect(first.lines).toEqual([
    expect.stringMatching(/^1\/2 demo-soc-2\.pdf: sent \(\d+ kB, [0-9a-f]{12}\)$/),
    `2/2 demo-pentest.pdf: not in ${from}, but the document pentest needs it`,
    `notes.txt: left in ${from}; no document uses it`,
  ]);
  expect((await vaultVerb(vault(), 'list')).code).toBe(1);

  await put('demo-pentest.pdf', 1);
  const second = await vaultVerb(vault(), 'push', '--from', from);
  expect(second.code).toBe(0);
  expect(second.lines.slice(0, 2)).toEqual([
    expect.stringContaining('demo-soc-2.pdf: already there'),
    expect.stringContaining('demo-pentest.pdf: sent'),
  ]);
  await put('demo-pentest.pdf', 3);
  expect((await vaultVerb(vault(), 'push', '--from', from)).lines[1]).toContain('demo-pentest.pdf: replaced');

  expect((await vaultVerb(vault(), 'list')).code).toBe(0);
  const verified = await vaultVerb(vault(), 'verify');
  expect(verified.code).toBe(0);
  expect(verified.lines).toEqual([
    expect.stringMatching(/^1\/2 soc-2: 2 pages, \d+ kB, [0-9a-f]{12}, stamped in \d+ ms$/),
    expect.stringMatching(/^2\/2 pentest: 3 pages/),
    'All 2 documents are ready to download.',
  ]);
});

test('verify finds what cannot be stamped, and what is not the file that the site was built with', async () => {
  const bytes = await put('demo-soc-2.pdf', 2);
  const broken = new TextEncoder().encode('not a PDF');
  const vault = bucket();
  await vault.write('demo-soc-2.pdf', bytes, createHash('sha256').update(bytes).digest('hex'));
  await vault.write('demo-pentest.pdf', broken, createHash('sha256').update(broken).digest('hex'));
  const rig = await makeApp({
    vault,
    stamper,
    bend: (draft) => {
      draft.documents = draft.documents.filter(({ id }) => id === 'soc-2' || id === 'pentest');
      for (const held of draft.documents) Object.assign(held, { bytes: 7, sha256: '0'.repeat(64) });
    },
  });
  const lines: string[] = [];
  expect(await runCommand(rig.deps, ['vault', 'verify'], (line) => lines.push(line))).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^1\/2 soc-2: 2 pages/),
    expect.stringContaining('This isn’t the file the site was built with (7 bytes, 000000000000)'),
    expect.stringContaining('2/2 pentest: “Title of pentest” was not sent: it cannot be read as a PDF'),
    '2 of 2 documents can’t be downloaded.',
  ]);
});

test('wrong use says how it is meant', async () => {
  await expect(vaultVerb(bucket(), 'pull')).rejects.toThrow("vault: unknown command 'pull'");
  await expect(vaultVerb(bucket(), 'push', '--from', path.join(from, 'none'))).rejects.toThrow('--from');
});
