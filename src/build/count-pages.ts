import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { ContentTree } from '../schemas/content-tree.ts';

/** Pages of each gated document whose file is at hand, by document id. What cannot be counted is left out, not guessed. */
export async function countPages(root: string, { documents }: ContentTree): Promise<Map<string, number>> {
  const pages = new Map<string, number>();
  for (const { id, data } of documents) {
    if (data.access === 'public' || !data.file) continue;
    const bytes = await readFile(join(root, 'private', data.file)).catch(() => null);
    const pdf =
      bytes && (await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false }).catch(() => null));
    if (pdf) pages.set(id, pdf.getPageCount());
  }
  return pages;
}
