import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkArchive, exportArchive, importArchive } from '../acts/archive.ts';
import { ARCHIVED, type ArchivedTable, ArchiveFault, type Counts } from '../domain/archive.ts';
import { type Call, UsageFault, type Verb } from './verb.ts';

/** Rows between two lines of progress. */
const PROGRESS_ROWS = 10_000;

const progressOf =
  ({ print }: Call, counts?: Counts) =>
  (table: ArchivedTable, rows: number) => {
    const all = counts?.[table];
    if (rows % PROGRESS_ROWS === 0 && rows > 0 && rows !== all)
      print(`${table}: ${rows}${all === undefined ? '' : ` of ${all}`}`);
  };
const total = (counts: Counts): string => ARCHIVED.map((table) => `${counts[table]} ${table}`).join(', ');

/** Opened when it is read, so that a refusal leaves nothing open. */
async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
}

/** What goes wrong with the file is the caller's to mend. */
async function told<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (fault) {
    const outside = (fault as NodeJS.ErrnoException).syscall !== undefined;
    if (fault instanceof ArchiveFault || outside) throw new UsageFault(`${file}: ${(fault as Error).message}.`);
    throw fault;
  }
}

/** Everything the gate keeps, into one file that appears when it is whole. */
export async function writeArchive(call: Call): Promise<number> {
  const { to } = call.options;
  if (to === undefined) throw new UsageFault('--to: name the file that the archive shall be written to.');
  const part = `${to}.part`;
  try {
    const lines = Readable.from(exportArchive(call.deps, progressOf(call)));
    await told(to, pipeline(lines, createWriteStream(part, { mode: 0o600 })));
    const { counts, head } = await told(part, checkArchive(linesOf(part)));
    await rename(part, to);
    call.print(`${to}: ${total(counts)}. The audit log is unbroken and ends in ${head.last ?? 'nothing'}.`);
  } finally {
    await rm(part, { force: true });
  }
  call.print('It holds personal data: carry it safely, and delete it when the move is done.');
  return 0;
}

export const importFile: Verb = async (call) => {
  const file = call.operand;
  if (file === undefined) throw new UsageFault('Name the archive: npm run gate -- import <file>');
  const checked = await told(file, checkArchive(linesOf(file)));
  await told(file, importArchive(call.deps, checked, linesOf(file), progressOf(call, checked.counts)));
  call.print(`${total(checked.counts)}. The audit log is unbroken and ends in ${checked.head.last ?? 'nothing'}.`);
  call.print('Keep the same SECRETS: the links that were mailed, the seals and the receipts are made with them.');
  return 0;
};
