import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { distFolder, SITE_ROOT } from '../../src/build/roots.ts';
import { scanLeaks } from '../../src/build/scan-leaks.ts';
import type { ContentTree } from '../../src/schemas/content-tree.ts';
import { readContent } from '../../src/source/read-content.ts';

let tree: ContentTree;
beforeAll(async () => {
  const read = await readContent(SITE_ROOT);
  if (!read.tree) throw new Error('the demo content is at fault');
  tree = read.tree;
});
const gated = 'demo-soc-2-type-2-2026.pdf';
const bytes = () => readFileSync(join(SITE_ROOT, 'private', gated));

describe('the public folder', () => {
  it('holds nothing that only the gate may hand out', async () => {
    expect(await scanLeaks(SITE_ROOT, distFolder(), tree)).toEqual([]);
  });

  it('holds nothing of it in the search index either, which is compressed', () => {
    const index = readdirSync(join(distFolder(), 'pagefind'), { recursive: true, withFileTypes: true }).filter(
      (entry) => /pf_|\.pagefind/.test(entry.name),
    );
    expect(index.length).toBeGreaterThan(10);
    const texts = index.map((entry) => gunzipSync(readFileSync(join(entry.parentPath, entry.name))).toString('latin1'));
    const { approvers, inviters, rules } = tree.access.data;
    const published = Object.values(tree.company.data.contacts);
    const secrets = [
      gated,
      ...rules.map(({ domain }) => domain),
      ...[...approvers, ...inviters].filter((address) => !published.includes(address)),
    ];
    for (const secret of secrets)
      expect(
        texts.filter((text) => text.includes(secret)),
        secret,
      ).toEqual([]);
    expect(texts.some((text) => text.includes('Northwind'))).toBe(true);
  });

  it('carries no copy of the manifest and no template', () => {
    const names = readdirSync(distFolder(), { recursive: true }).map(String);
    expect(names.filter((name) => /manifest|template|\.build|⟦/.test(name))).toEqual([]);
    expect(
      names.filter((name) => name.endsWith('.html') && readFileSync(join(distFolder(), name), 'utf8').includes('⟦')),
    ).toEqual([]);
  });
});

describe('the scan', () => {
  it.each([
    ['a gated file under another name', 'guide.pdf', () => bytes()],
    ['a piece of a gated file', 'image.bin', () => bytes().subarray(20_000, 60_000)],
    ['the digest of a gated file', 'sums.txt', () => createHash('sha256').update(bytes()).digest('hex')],
    ['the name of a gated file', 'trust.json', () => JSON.stringify({ file: gated })],
    ["an approver's rule", 'app.js', () => 'const deny = ["competitor.example"];'],
    ["an inviter's address", 'index.html', () => '<a href="mailto:sales@northwind.example">Sales</a>'],
  ])('finds %s', async (_what, name, content) => {
    const dist = mkdtempSync(join(tmpdir(), 'vouchsafe-dist-'));
    cpSync(join(SITE_ROOT, 'public/documents/security-whitepaper.pdf'), join(dist, 'security-whitepaper.pdf'));
    expect(await scanLeaks(SITE_ROOT, dist, tree)).toEqual([]);
    writeFileSync(join(dist, name), content());
    const leaks = await scanLeaks(SITE_ROOT, dist, tree);
    expect(leaks.length).toBeGreaterThan(0);
    expect(leaks[0]?.file).toBe(name);
  });
});
