import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { makeManifest } from '../../src/build/make-manifest.ts';
import { document } from '../../src/schemas/document.ts';
import { documentFiles, type ReadBefore } from '../../src/source/document-files.ts';
import { baseTree, entry } from '../claims/check/base-tree.ts';

async function pdf(pages: number): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  for (let at = 0; at < pages; at += 1) made.addPage();
  return made.save();
}
const doc = (id: string, access: 'public' | 'request', file?: string) =>
  entry(`content/documents/${id}.mdx`, document.parse({ title: id, kind: 'report', access, file }));
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

describe('the files of documents', async () => {
  const root = await mkdtemp(join(tmpdir(), 'vouchsafe-files-'));
  afterAll(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, 'private'));
  await mkdir(join(root, 'public/documents'), { recursive: true });
  const [gated, open] = [await pdf(3), await pdf(1)];
  await writeFile(join(root, 'private/gated.pdf'), gated);
  await writeFile(join(root, 'public/documents/open.pdf'), open);
  await writeFile(join(root, 'private/torn.pdf'), '%PDF-1.7 torn');
  const documents = [
    doc('gated', 'request', 'gated.pdf'),
    doc('open', 'public', 'open.pdf'),
    doc('torn', 'request', 'torn.pdf'),
    doc('absent', 'request', 'absent.pdf'),
    doc('by-email', 'request'),
  ];

  it('have their pages and SHA-256, whoever may have them; pages that cannot be counted are not guessed', async () => {
    const files = await documentFiles(root, { documents });
    expect(Object.fromEntries(files)).toEqual({
      gated: { bytes: gated.length, sha256: sha256(gated), pages: 3 },
      open: { bytes: open.length, sha256: sha256(open), pages: 1 },
      torn: { bytes: 13, sha256: sha256('%PDF-1.7 torn'), pages: undefined },
    });
  });

  it('are read again only when they change', async () => {
    const before: ReadBefore = new Map();
    const first = await documentFiles(root, { documents }, before);
    const again = await documentFiles(root, { documents }, before);
    expect(again.get('gated')).toBe(first.get('gated'));
    await writeFile(join(root, 'private/torn.pdf'), await pdf(2));
    expect((await documentFiles(root, { documents }, before)).get('torn')?.pages).toBe(2);
  });

  it('are told to the gate where they are gated', async () => {
    const files = await documentFiles(root, { documents });
    const manifest = makeManifest({ ...baseTree(), documents }, { templates: {} } as never, {
      builtAt: new Date(0),
      asOf: '2026-11-21',
      files,
    });
    const told = manifest.documents.filter((one) => one.sha256 !== undefined).map(({ id }) => id);
    expect(told).toEqual(['gated', 'torn']);
  });
});
