import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderVault } from '../../../functions/adapters/vault/folder.ts';

let base: string;
let root: string;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'vault-'));
  root = join(base, 'private');
  mkdirSync(join(root, 'folder.pdf'), { recursive: true });
  mkdirSync(join(base, 'private-too'));
  mkdirSync(join(root, '..data'));
  writeFileSync(join(root, 'report.pdf'), 'the report');
  writeFileSync(join(root, '.hidden'), 'hidden');
  writeFileSync(join(root, '..data', 'mounted.pdf'), 'mounted');
  writeFileSync(join(base, 'outside.pdf'), 'outside');
  writeFileSync(join(base, 'private-too', 'sibling.pdf'), 'sibling');
  symlinkSync(join(base, 'outside.pdf'), join(root, 'escape.pdf'));
  symlinkSync(join(base, 'private-too', 'sibling.pdf'), join(root, 'sibling.pdf'));
  symlinkSync(join(base), join(root, 'up'));
  symlinkSync('loop.pdf', join(root, 'loop.pdf'));
  symlinkSync(join('..data', 'mounted.pdf'), join(root, 'mounted.pdf'));
});
afterAll(() => rmSync(base, { recursive: true }));

describe('folderVault', () => {
  it('reads a bare name under its folder and tells its size', async () => {
    const vault = folderVault(root);
    expect(Buffer.from((await vault.read('report.pdf')) ?? []).toString()).toBe('the report');
    expect(await vault.stat('report.pdf')).toEqual({ bytes: 10, sha256: null });
  });

  it('follows a link that stays inside, as mounted volumes have them', async () => {
    expect(Buffer.from((await folderVault(root).read('mounted.pdf')) ?? []).toString()).toBe('mounted');
  });

  it('works through a root that is itself a link', async () => {
    expect(await folderVault(join(root, 'up', 'private')).stat('report.pdf')).toEqual({ bytes: 10, sha256: null });
  });

  it.each([
    ['a missing file', 'missing.pdf'],
    ['an empty name', ''],
    ['a path upward', '../outside.pdf'],
    ['a path down', '..data/mounted.pdf'],
    ['a path through a link', 'up/outside.pdf'],
    ['an absolute path', '/etc/hostname'],
    ['a backslash', '..\\outside.pdf'],
    ['an encoded path', '%2e%2e%2foutside.pdf'],
    ['an address', 'file:report.pdf'],
    ['a null byte', 'report.pdf\0.txt'],
    ['a line end', 'report.pdf\n'],
    ['a hidden file', '.hidden'],
    ['the folder itself', '.'],
    ['the folder above', '..'],
    ['a folder', 'folder.pdf'],
    ['a link that leaves', 'escape.pdf'],
    ['a link to a sibling whose name begins alike', 'sibling.pdf'],
    ['a link to itself', 'loop.pdf'],
    ['a name beyond the length', `${'a'.repeat(300)}.pdf`],
    ['a look-alike slash', '..\u2215outside.pdf'],
  ])('gives nothing for %s', async (_what, name) => {
    const vault = folderVault(root);
    expect(await vault.read(name)).toBeNull();
    expect(await vault.stat(name)).toBeNull();
  });

  it('gives nothing when the folder is missing', async () => {
    expect(await folderVault(join(base, 'none')).read('report.pdf')).toBeNull();
  });
});
