import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where files lie until all of them are whole; the content's reader leaves out what begins with a dot. */
const STAGE = /^\.importing-(\d+)$/;

/** A file that could not be written; nothing was. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
  readonly path: string;
  readonly code: string;
  constructor(path: string, code: string) {
    super(`${path}: ${code}`);
    this.path = path;
    this.code = code;
  }
}

const codeOf = (fault: unknown): string => String((fault as NodeJS.ErrnoException).code ?? fault);
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return codeOf(fault) === 'EPERM';
  }
};

/** Puts a file in its place unless something stands there; a link is there whole or not at all. */
function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (fault) {
    // Some file systems have no links.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EXDEV'].includes(codeOf(fault))) throw fault;
    writeFileSync(to, readFileSync(from), { flag: 'wx' });
  }
}

const isSame = (one: string, other: string): boolean =>
  statSync(one).ino === statSync(other).ino || readFileSync(one).equals(readFileSync(other));

/**
 * One new file, there whole or not at all: what could not be written leaves nothing behind. Throws where something stands in its place,
 * or the disk or the folder does not take it.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const aside = join(dirname(path), `.${basename(path)}-${process.pid}`);
  try {
    writeFileSync(aside, content, { flag: 'wx' });
    place(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Takes away what an import that was killed had put in its place before it was done. Answers how many files. */
export function undoCutShort(content: string): number {
  let undone = 0;
  for (const name of existsSync(content) ? readdirSync(content) : []) {
    const pid = STAGE.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const stage = join(content, name);
    const files = readdirSync(stage, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const file of files) {
      const staged = join(file.parentPath, file.name);
      const placed = join(content, staged.slice(stage.length + 1));
      if (!existsSync(placed) || !isSame(staged, placed)) continue;
      unlinkSync(placed);
      undone += 1;
    }
    rmSync(stage, { recursive: true });
  }
  return undone;
}

/**
 * Writes new files below `content`, all of them or none: first aside, then each into its place. A file that stands there already stops
 * it. Throws `NotWritten`.
 */
export function writeAllOrNone(content: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const stage = join(content, `.importing-${process.pid}`);
  const placed: string[] = [];
  const made: string[] = [];
  let current = '';
  try {
    const first = mkdirSync(stage, { recursive: true });
    if (first !== undefined && first !== stage) made.push(first);
    for (const [name, text] of files) {
      current = name;
      mkdirSync(dirname(join(stage, name)), { recursive: true });
      writeFileSync(join(stage, name), text, { flag: 'wx' });
    }
    for (const name of files.keys()) {
      current = name;
      const path = join(content, name);
      const folder = mkdirSync(dirname(path), { recursive: true });
      if (folder !== undefined) made.push(folder);
      place(join(stage, name), path);
      placed.push(path);
    }
  } catch (fault) {
    for (const path of placed) unlinkSync(path);
    for (const folder of made.reverse()) rmSync(folder, { recursive: true });
    throw new NotWritten(current, codeOf(fault));
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}
