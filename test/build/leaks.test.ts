import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { contentRoot, distFolder } from '../../src/build/roots.ts';
import { scanLeaks } from '../../src/build/scan-leaks.ts';
import type { AccessRule } from '../../src/schemas/access.ts';
import type { ContentTree } from '../../src/schemas/content-tree.ts';
import { builtContent } from '../support/content.ts';

const tree = await builtContent();
const root = contentRoot();
const bytesOf = (name: string) => readFileSync(join(root, 'private', name));
/** The largest, so that a piece of it holds whole streams that are nobody else's. */
const [gated = ''] = tree.documents
  .flatMap(({ data }) => (data.access !== 'public' && data.file ? [data.file] : []))
  .toSorted((a, b) => bytesOf(b).length - bytesOf(a).length);

describe('the public folder', () => {
  it('holds nothing that only the gate may hand out', async () => {
    expect(await scanLeaks(root, distFolder(), tree)).toEqual([]);
  });

  it('holds nothing of it in the search index either, which is compressed', () => {
    const files = readdirSync(join(distFolder(), 'pagefind'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    // RFC 1952 §2.3.1: what a gzip file begins with.
    const packed = files.filter((file) => file.readUInt16BE(0) === 0x1f8b);
    expect(packed.length).toBeGreaterThan(0);
    const texts = files.map((file) => (packed.includes(file) ? gunzipSync(file) : file).toString('latin1'));
    const { approvers, inviters, rules } = tree.access.data;
    const published = Object.values(tree.company.data.contacts);
    const secrets = [
      gated,
      ...rules.flatMap(({ domain }) => domain ?? []),
      ...[...approvers, ...inviters].filter((address) => !published.includes(address)),
    ];
    for (const secret of secrets)
      expect(
        texts.filter((text) => text.includes(secret)),
        secret,
      ).toEqual([]);
    expect(texts.some((text) => text.includes(tree.company.data.name))).toBe(true);
  });

  it('carries no copy of the manifest and no template', () => {
    const names = readdirSync(distFolder(), { recursive: true }).map(String);
    expect(names.filter((name) => /manifest|template|\.build|⟦/.test(name))).toEqual([]);
    expect(
      names.filter((name) => name.endsWith('.html') && readFileSync(join(distFolder(), name), 'utf8').includes('⟦')),
    ).toEqual([]);
  });
});

describe.skipIf(gated === '')('the scan', () => {
  const { access } = tree;
  const rules: AccessRule[] = [{ domain: 'unwelcome.example', decide: 'deny', agreement: 'required' }];
  const guarded: ContentTree = {
    ...tree,
    access: { ...access, data: { ...access.data, inviters: ['asks@inviter.example'], rules } },
  };
  it.each([
    ['a gated file under another name', 'guide.pdf', () => bytesOf(gated)],
    [
      'a piece of a gated file',
      'image.bin',
      () => bytesOf(gated).subarray(bytesOf(gated).length / 8, -bytesOf(gated).length / 8),
    ],
    ['the name of a gated file', 'trust.json', () => JSON.stringify({ file: gated })],
    ["an approver's rule", 'app.js', () => 'const deny = ["unwelcome.example"];'],
    ["an inviter's address", 'index.html', () => '<a href="mailto:asks@inviter.example">Sales</a>'],
  ])('finds %s', async (_what, name, content) => {
    const dist = mkdtempSync(join(tmpdir(), 'vouchsafe-dist-'));
    const publicFiles = tree.documents.flatMap(({ data }) => (data.access === 'public' && data.file ? data.file : []));
    for (const file of publicFiles) cpSync(join(root, 'public/documents', file), join(dist, file));
    expect(await scanLeaks(root, dist, guarded)).toEqual([]);
    writeFileSync(join(dist, name), content());
    const leaks = await scanLeaks(root, dist, guarded);
    expect(leaks.length).toBeGreaterThan(0);
    expect(leaks[0]?.file).toBe(name);
  });

  it('finds the digest of a gated file only where no document states it', async () => {
    const dist = mkdtempSync(join(tmpdir(), 'vouchsafe-dist-'));
    writeFileSync(join(dist, 'sums.txt'), createHash('sha256').update(bytesOf(gated)).digest('hex'));
    expect(await scanLeaks(root, dist, guarded)).toEqual([]);
    const documents = guarded.documents.filter(({ data }) => data.file !== gated);
    expect(await scanLeaks(root, dist, { ...guarded, documents })).toEqual([
      { file: 'sums.txt', what: 'digest', of: gated },
    ]);
  });
});
