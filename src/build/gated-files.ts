import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { ContentTree } from '../schemas/content-tree.ts';

/** What is known of a gated file where the site is built; `pages` is left out when they cannot be counted, not guessed. */
export interface GatedFile {
  bytes: number;
  sha256: string;
  pages?: number | undefined;
}

/** Each gated document whose file is at hand in `private/`, by document id. */
export async function gatedFiles(root: string, { documents }: ContentTree): Promise<Map<string, GatedFile>> {
  const files = new Map<string, GatedFile>();
  for (const { id, data } of documents) {
    if (data.access === 'public' || !data.file) continue;
    const bytes = await readFile(join(root, 'private', data.file)).catch(() => null);
    if (!bytes) continue;
    const pdf = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false }).catch(() => null);
    files.set(id, {
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      pages: pdf?.getPageCount(),
    });
  }
  return files;
}
