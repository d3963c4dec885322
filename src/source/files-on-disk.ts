import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file on disk. `name` is relative to its folder, with forward slashes: `documents/a.pdf` under `public/`, `a.pdf` under `private/`. */
export interface DiskFile {
  name: string;
  bytes: number;
  /** Whether it begins with `%PDF-` (ISO 32000-2 §7.5.2). */
  isPdf: boolean;
  /** SHA-256 in hex, of a PDF and of any file that is no larger than a logo. */
  sha256?: string;
}
export interface DiskFiles {
  public: DiskFile[];
  private: DiskFile[];
}

/** What lies in `<root>/public` and `<root>/private`, by name; a folder that is missing is empty. Dot files and READMEs are left out. */
export async function filesOnDisk(root: string): Promise<DiskFiles> {
  const [shown, gated] = await Promise.all([listFolder(join(root, 'public')), listFolder(join(root, 'private'))]);
  return { public: shown, private: gated };
}

/** A larger picture is no logo. */
const LOGO_MAX_BYTES = 64 * 1024;

async function listFolder(folder: string): Promise<DiskFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter(
    (entry) => !entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'README.md',
  );
  const facts = await Promise.all(files.map((entry) => factOf(folder, join(entry.parentPath, entry.name))));
  return facts.filter((fact) => fact !== null).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}

/** Null for a file that is gone or may not be read: to the checker it is then missing, which is what a visitor would find. */
async function factOf(folder: string, path: string): Promise<DiskFile | null> {
  const MARK = '%PDF-';
  try {
    const { size } = await stat(path);
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MARK.length), 0, MARK.length, 0);
    const fact = { name: relative(folder, path).split(sep).join('/'), bytes: size };
    const isPdf = buffer.toString('latin1', 0, bytesRead) === MARK;
    return { ...fact, isPdf, ...(isPdf || size <= LOGO_MAX_BYTES ? { sha256: await sha256Of(path) } : {}) };
  } catch {
    return null;
  }
}
