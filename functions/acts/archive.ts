import { createHash } from 'node:crypto';
import {
  ARCHIVED,
  type ArchivedRow,
  type ArchivedTable,
  ArchiveFault,
  type ArchiveHead,
  type Counts,
  endLine,
  headLine,
  KEYS,
  type LogEnds,
  lacksSigners,
  noRows,
  readLine,
  rowLine,
} from '../domain/archive.ts';
import { type Restore, update, type Write } from '../domain/change.ts';
import type { Deps } from '../ports.ts';
import { verifyLog } from './verify-log.ts';

const PAGE_ROWS = 500;
const IMPORT_BATCH_ROWS = 200;

type Source = Pick<Deps, 'store' | 'clock'>;
type Progress = (table: ArchivedTable, rows: number) => void;

async function logEnds({ store }: Pick<Deps, 'store'>): Promise<LogEnds> {
  const [first] = await store.rows('audit', { order: ['seq', 'asc'], limit: 1 });
  const [last] = await store.rows('audit', { order: ['seq', 'desc'], limit: 1 });
  return { first: first?.hash ?? null, last: last?.hash ?? null, rows: last?.seq ?? 0 };
}

/** The rows of one table by its key, a page at a time: the whole of a large database is never in memory. */
async function* rowsOf({ store }: Pick<Deps, 'store'>, table: ArchivedTable): AsyncGenerator<ArchivedRow> {
  // Tables are named by data here; each has its own key.
  const key = KEYS[table] as never;
  let after: string | number | undefined;
  for (;;) {
    const page = (await store.rows(table, {
      ...(after === undefined ? {} : { compare: [[key, '>', after]] }),
      order: [key, 'asc'],
      limit: PAGE_ROWS,
    })) as unknown as ArchivedRow[];
    yield* page;
    after = page.at(-1)?.[key] ?? undefined;
    if (page.length < PAGE_ROWS || after === undefined) return;
  }
}

/**
 * The archive's lines, each with its end. Throws `ArchiveFault` when the audit log does not verify, or when something was logged while
 * it was read: the parts would be of different moments.
 */
export async function* exportArchive(deps: Source & { settings?: Deps['settings'] }, progress: Progress) {
  const log = await verifyLog(deps);
  if (log.fault) throw new ArchiveFault(['log-broken', log.fault]);
  const digest = createHash('sha256');
  const line = (text: string): string => {
    digest.update(`${text}\n`);
    return `${text}\n`;
  };
  const ends = await logEnds(deps);
  const counts = noRows();
  yield line(headLine({ at: deps.clock.now().toISOString(), ...ends }));
  for (const table of ARCHIVED) {
    for await (const row of rowsOf(deps, table)) {
      counts[table] += 1;
      if (counts[table] % PAGE_ROWS === 0) progress(table, counts[table]);
      yield line(rowLine(table, row));
    }
    progress(table, counts[table]);
  }
  if ((await logEnds(deps)).last !== ends.last) throw new ArchiveFault(['at-work']);
  yield `${endLine(counts, digest.digest('hex'))}\n`;
}

/** Reads a whole archive without keeping it: every line, the counts and the digest. Throws `ArchiveFault` that names the line. */
export async function checkArchive(lines: AsyncIterable<string>): Promise<{ head: ArchiveHead; counts: Counts }> {
  const digest = createHash('sha256');
  const seen = noRows();
  let head: ArchiveHead | undefined;
  let end: { counts: Counts; sha256: string } | undefined;
  let at = 0;
  for await (const text of lines) {
    at += 1;
    try {
      if (end) throw new ArchiveFault(['after-end']);
      const line = readLine(text, head?.version);
      if ((line.kind === 'head') !== (at === 1)) throw new ArchiveFault(['two-heads']);
      if (line.kind === 'end') end = line;
      else digest.update(`${text}\n`);
      if (line.kind === 'head') head = line.head;
      if (line.kind === 'row') seen[line.table] += 1;
    } catch (fault) {
      if (fault instanceof ArchiveFault) throw new ArchiveFault(fault.why, at);
      throw fault;
    }
  }
  if (!head || !end) throw new ArchiveFault(['no-end']);
  const { counts, sha256 } = end;
  const off = ARCHIVED.find((table) => counts[table] !== seen[table]);
  if (off) throw new ArchiveFault(['counts', off, counts[off], seen[off]]);
  if (digest.digest('hex') !== sha256) throw new ArchiveFault(['changed']);
  return { head, counts };
}

/** Whether the database is empty, or holds the beginning of this very log: an import that was stopped. */
async function fits(deps: Pick<Deps, 'store'>, head: ArchiveHead): Promise<boolean> {
  const mine = await logEnds(deps);
  if (mine.rows === 0) return (await deps.store.count('requests')) === 0;
  return mine.first === head.first && mine.rows <= head.rows;
}

/** Channels that listen here already aren't told of what comes with an archive: they go on after its rows, in the same commit. */
async function passChannels({ store }: Pick<Deps, 'store'>, batch: readonly Restore[]): Promise<Write[]> {
  const last = batch.flatMap((one) => (one.table === 'audit' ? [one.row.seq] : [])).at(-1);
  if (last === undefined) return [];
  const behind = await store.rows('channels', { compare: [['seq', '<', last]] });
  return behind.map(({ id }) => update('channels', { id }, { seq: last }));
}

/** Whose a signature was, as its request says: the requests are there before it. */
async function withSigner({ store }: Pick<Deps, 'store'>, row: ArchivedRow): Promise<ArchivedRow> {
  const [request] = await store.rows('requests', { where: { reference: String(row.reference) }, limit: 1 });
  return { ...row, email: request?.email ?? '', company: request?.company ?? '' };
}

/**
 * Reads the rows of a checked archive into an empty database, in commits of `IMPORT_BATCH_ROWS`; one that was stopped is gone on with.
 * Afterwards every table is counted and the audit log verified, so what is answered is what is there. Throws `ArchiveFault`.
 */
export async function importArchive(
  deps: Pick<Deps, 'store'> & { settings?: Deps['settings'] },
  { head, counts }: { head: ArchiveHead; counts: Counts },
  lines: AsyncIterable<string>,
  progress: Progress,
): Promise<void> {
  if (!(await fits(deps, head))) throw new ArchiveFault(['not-empty']);
  const done = noRows();
  let batch: Restore[] = [];
  const flush = async () => {
    const last = batch.at(-1);
    if (!last) return;
    await deps.store.commit({ expect: [], writes: [...batch, ...(await passChannels(deps, batch))], audit: [] });
    batch = [];
    progress(last.table as ArchivedTable, done[last.table as ArchivedTable]);
  };
  for await (const text of lines) {
    const line = readLine(text, head.version);
    if (line.kind !== 'row') continue;
    if (batch.length >= IMPORT_BATCH_ROWS || batch.at(-1)?.table !== line.table) await flush();
    done[line.table] += 1;
    const row = line.table === 'signatures' && lacksSigners(head) ? await withSigner(deps, line.row) : line.row;
    batch.push({ do: 'restore', table: line.table, row } as unknown as Restore);
  }
  await flush();
  for (const table of ARCHIVED) {
    const there = await deps.store.count(table);
    // Channels may have listened here before.
    if (table === 'channels' ? there < counts[table] : there !== counts[table])
      throw new ArchiveFault(['rows-differ', table, there, counts[table]]);
  }
  const log = await verifyLog(deps);
  if (log.fault) throw new ArchiveFault(['log-differs', log.fault]);
  if (head.last !== null && log.head !== head.last) throw new ArchiveFault(['log-other']);
}
