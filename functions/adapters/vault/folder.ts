import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Vault } from '../../ports/documents.ts';
import { isBareName, requireBareName } from './bare-name.ts';

/** What a path that leads nowhere is called by the file system. */
const NOWHERE = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);

/**
 * The gated files in one folder. Names come from the manifest alone and are checked again here.
 *
 * Answers null for whatever is not a plain file directly reachable under `root`: a path, an encoded or hidden name, a folder,
 * a device, a symbolic link that leaves the folder. Links that stay inside are followed, since mounted volumes are made of them.
 * Other faults of the file system (no permission, a failing disk) are thrown.
 */
export function folderVault(root: string): Required<Vault> {
  return {
    read: (file) => withFile(root, file, async (handle) => new Uint8Array(await handle.readFile())),
    stat: (file) => withFile(root, file, async (handle) => ({ bytes: (await handle.stat()).size, sha256: null })),
    async write(file, bytes) {
      requireBareName(file);
      await mkdir(root, { recursive: true });
      const part = join(root, `.${file}.part`);
      try {
        await writeFile(part, bytes, { mode: 0o600 });
        await rename(part, join(root, file));
      } finally {
        await rm(part, { force: true });
      }
    },
  };
}

async function withFile<T>(root: string, file: string, use: (handle: FileHandle) => Promise<T>): Promise<T | null> {
  if (!isBareName(file)) return null;
  let handle: FileHandle | undefined;
  try {
    const folder = await realpath(root);
    const path = await realpath(join(folder, file));
    if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null;
    // Not following a link at the last step, and not waiting for the writer of a pipe.
    handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    return (await handle.stat()).isFile() ? await use(handle) : null;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && NOWHERE.has(String(fault.code))) return null;
    throw fault;
  } finally {
    await handle?.close();
  }
}
