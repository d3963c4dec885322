import { createHash } from 'node:crypto';
import { type ArchivedTable, endLine, headLine, KEYS, noRows, rowLine } from '../domain/archive.ts';
import type { AuditRow } from '../domain/audit-rows.ts';
import type { Comparison } from '../domain/change.ts';
import { CLOCK_APART_SECONDS, LIST_PAGE_ROWS } from '../domain/limits.ts';
import type { LogFilter } from '../domain/log-filter.ts';
import { NUMBER_MAX, type PageCursor, type PageOf } from '../domain/paging.ts';
import { addDays, addSeconds, type Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { everyRow } from './every-row.ts';
import { onePage } from './one-page.ts';

type Source = Pick<Deps, 'store'>;

/** The first row of the log that was written at a moment or later, by its number; null when there is none. */
async function firstSince({ store }: Source, at: Instant): Promise<number | null> {
  const [row] = await store.rows('audit', { compare: [['at', '>=', at]], order: ['at', 'asc'], limit: 1 });
  if (!row) return null;
  // What is written in one commit has one moment, and a database may answer with any of its rows.
  const [first = row] = await store.rows('audit', { where: { at: row.at }, order: ['seq', 'asc'], limit: 1 });
  return first.seq;
}

/**
 * The rows of a time: by their moment, and between two numbers, because an index of the log goes by number. The instances' clocks may
 * be apart, so that the numbers reach a little further than the moments. Null when there is none.
 */
export async function rowsBetween(
  deps: Source,
  from: Instant | null,
  before: Instant | null,
): Promise<Comparison<AuditRow>[] | null> {
  const compare: Comparison<AuditRow>[] = [];
  if (from !== null) {
    const first = await firstSince(deps, addSeconds(from, -CLOCK_APART_SECONDS));
    if (first === null) return null;
    compare.push(['at', '>=', from], ['seq', '>=', first]);
  }
  if (before !== null) {
    const end = await firstSince(deps, addSeconds(before, CLOCK_APART_SECONDS));
    // Both ends by number: a database that knows but one of them goes by the moments, and sorts what it finds.
    compare.push(['at', '<', before], ['seq', '<', end ?? NUMBER_MAX]);
  }
  return compare;
}

async function chosen(deps: Source, { event, actor, reference, from, to, documents }: LogFilter) {
  const compare = await rowsBetween(deps, from && `${from}T00:00:00.000Z`, to && addDays(`${to}T00:00:00.000Z`, 1));
  const where: Partial<AuditRow> = {
    ...(event === null ? {} : { event }),
    ...(actor === null ? {} : { actor }),
    ...(reference === null ? {} : { reference }),
  };
  return compare && { where, compare, ...(documents ? { about: documents } : {}) };
}

/** One page of the log, the newest row first. */
export async function listLog(deps: Source, filter: LogFilter, cursor: PageCursor | null): Promise<PageOf<AuditRow>> {
  const of = await chosen(deps, filter);
  if (!of) return { rows: [], prev: null, next: null };
  const pages = {
    wheres: [of.where],
    compare: of.compare,
    about: of.about,
    key: 'seq',
    tie: 'seq',
    run: 'desc',
    limit: LIST_PAGE_ROWS,
  } as const;
  return onePage(deps, 'audit', pages, cursor);
}

/** All rows that fit, the oldest first, a part at a time. */
export async function* everyLogRow(deps: Source, filter: LogFilter): AsyncGenerator<AuditRow[]> {
  const of = await chosen(deps, filter);
  if (of) yield* everyRow(deps, 'audit', 'seq', of);
}

/** What an archive of the log alone holds: enough to verify it anywhere. */
const PROOF = ['audit', 'checkpoints', 'seals'] as const satisfies ArchivedTable[];

/**
 * The whole log with its seals, as lines of an archive (`archive.ts`) that holds nothing else: `verify-log --file` reads it. What is
 * logged meanwhile is left out.
 */
export async function* logArchive(deps: Source & Pick<Deps, 'clock'>): AsyncGenerator<string> {
  const [first] = await deps.store.rows('audit', { order: ['seq', 'asc'], limit: 1 });
  const [last] = await deps.store.rows('audit', { order: ['seq', 'desc'], limit: 1 });
  const rows = last?.seq ?? 0;
  const digest = createHash('sha256');
  const line = (text: string): string => {
    digest.update(`${text}\n`);
    return `${text}\n`;
  };
  const counts = noRows();
  yield line(
    headLine({ at: deps.clock.now().toISOString(), first: first?.hash ?? null, last: last?.hash ?? null, rows }),
  );
  for (const table of PROOF)
    for await (const part of everyRow(deps, table, KEYS[table] as never, { compare: [['seq', '<=', rows]] as never })) {
      counts[table] += part.length;
      yield part.map((row) => line(rowLine(table, row as never))).join('');
    }
  yield `${endLine(counts, digest.digest('hex'))}\n`;
}
