import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { ContentTree } from '../schemas/content-tree.ts';

/** What is known of a document's file where the site is built; `pages` is left out when they cannot be counted, not guessed. */
export interface DocumentFile {
  bytes: number;
  sha256: string;
  pages?: number | undefined;
}

/** What was read of a file before, by its path, so that authoring reads no file twice. */
export type ReadBefore = Map<string, { state: string; file: DocumentFile }>;

/** Each document whose file is at hand, in `private/` or `public/documents/`, by document id. */
export async function documentFiles(
  root: string,
  { documents }: Pick<ContentTree, 'documents'>,
  before: ReadBefore = new Map(),
): Promise<Map<string, DocumentFile>> {
  const files = new Map<string, DocumentFile>();
  for (const { id, data } of documents) {
    if (!data.file) continue;
    const file = await read(join(root, data.access === 'public' ? 'public/documents' : 'private', data.file), before);
    if (file) files.set(id, file);
  }
  return files;
}

async function read(path: string, before: ReadBefore): Promise<DocumentFile | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  const state = `${found.size} ${found.mtimeMs}`;
  const known = before.get(path);
  if (known?.state === state) return known.file;
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return null;
  const file = {
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    pages: await pagesOf(bytes),
  };
  before.set(path, { state, file });
  return file;
}

/** A torn file may be taken for a PDF and only fail at its first page. */
async function pagesOf(bytes: Buffer): Promise<number | undefined> {
  try {
    return (await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false })).getPageCount();
  } catch {
    return undefined;
  }
}
