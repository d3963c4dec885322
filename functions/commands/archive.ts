import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkArchive, exportArchive, importArchive } from '../acts/archive.ts';
import { ARCHIVED, type ArchivedTable, ArchiveFault, type Counts } from '../domain/archive.ts';
import { messageOf } from '../domain/message-of.ts';
import type { Store } from '../ports/store.ts';
import type { Call } from './call.ts';
import { UsageFault } from './command-line.ts';

/** Rows between two lines of progress. */
const PROGRESS_ROWS = 10_000;

const progressOf =
  ({ words, print }: Call, counts?: Counts) =>
  (table: ArchivedTable, rows: number) => {
    const all = counts?.[table];
    if (rows % PROGRESS_ROWS === 0 && rows > 0 && rows !== all) print(words.archive.progress(table, rows, all));
  };
const total = (counts: Counts): string => ARCHIVED.map((table) => `${counts[table]} ${table}`).join(', ');

/** Opened when it is read, so that a refusal leaves nothing open. */
async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
}

function sayArchiveFault({ why, line }: ArchiveFault, { logFaults }: Call['words']): string {
  const said = logFaults.archive(why);
  return line === null ? said : logFaults.line(line, said);
}

/** What goes wrong with the file is the caller's to fix. */
async function told<T>({ words }: Call, file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (fault) {
    const outside = (fault as NodeJS.ErrnoException).syscall !== undefined;
    if (fault instanceof ArchiveFault) throw new UsageFault(words.archive.fault(file, sayArchiveFault(fault, words)));
    if (outside) throw new UsageFault(words.archive.fault(file, messageOf(fault)));
    throw fault;
  }
}

/** Everything the gate keeps, into one file that appears when it is whole. */
export async function writeArchive(call: Call, to: string | undefined): Promise<number> {
  const says = call.words.archive;
  if (to === undefined) throw new UsageFault(says.toMissing);
  const part = `${to}.part`;
  try {
    const lines = Readable.from(exportArchive(call.deps, progressOf(call)));
    await told(call, to, pipeline(lines, createWriteStream(part, { mode: 0o600 })));
    const { counts, head } = await told(call, part, checkArchive(linesOf(part)));
    await rename(part, to);
    call.print(says.written(to, total(counts), head.last));
  } finally {
    await rm(part, { force: true });
  }
  call.print(says.personal);
  return 0;
}

/** Reads such a file into an empty database. */
export async function importFile(call: Call, file: string): Promise<number> {
  const says = call.words.archive;
  const checked = await told(call, file, checkArchive(linesOf(file)));
  await told(call, file, importArchive(call.deps, checked, linesOf(file), progressOf(call, checked.counts)));
  call.print(says.read(total(checked.counts), checked.head.last));
  call.print(says.sameSecrets);
  return 0;
}

/** The rows of an archive in a database of their own, in memory; the archive may be of the audit log alone. */
export async function openArchive(call: Call, file: string): Promise<Store> {
  const [{ sqliteStore }, { keyedStore }] = await Promise.all([
    import('../adapters/sqlite.ts'),
    import('../adapters/keyed-store.ts'),
  ]);
  const { settings } = call.deps;
  const store = keyedStore(await sqliteStore(':memory:'), settings);
  const checked = await told(call, file, checkArchive(linesOf(file)));
  await told(
    call,
    file,
    importArchive({ store, settings }, checked, linesOf(file), () => {}),
  );
  return store;
}
