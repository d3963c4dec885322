import type { ArchiveWhy } from '../../src/schemas/log-fault.ts';
import { type DerivedTable, TABLES, type TableName, type Tables } from './records.ts';
import type { Instant } from './time.ts';

/**
 * A gate's whole state as lines of JSON (https://jsonlines.org): a head, a row a line, and an end that counts them. Written from one
 * database and read into another, of whichever kind.
 */
const ARCHIVE_VERSION = 4;

/** What identifies a row; archives are in this order, the audit log first, so that a part of one is known for what it is. */
export const KEYS = {
  audit: 'seq',
  requests: 'reference',
  tokens: 'hash',
  sessions: 'hash',
  outbox: 'id',
  signatures: 'id',
  grants: 'id',
  rates: 'id',
  challenges: 'challenge',
  checkpoints: 'seq',
  seals: 'number',
  lent: 'key',
  bearers: 'hash',
  unanswered: 'id',
  views: 'id',
  followers: 'id',
  sends: 'reference',
  marks: 'id',
  objections: 'reference',
  privacy: 'reference',
  sums: 'id',
  accounts: 'shard',
  covers: 'id',
  once: 'id',
  messages: 'id',
  offers: 'id',
  offerRequests: 'reference',
  offerViews: 'id',
  channels: 'id',
} as const satisfies { [T in Exclude<TableName, DerivedTable>]: keyof Tables[T] };
export type ArchivedTable = keyof typeof KEYS;
/** What is derived is not in it: it comes anew with the rows. */
export const ARCHIVED = Object.keys(KEYS) as ArchivedTable[];

export type ArchivedRow = Record<string, string | number | null>;
/** Where an audit log begins and ends; null for an empty one. */
export interface LogEnds {
  first: string | null;
  last: string | null;
  rows: number;
}
export interface ArchiveHead extends LogEnds {
  at: Instant;
}
export type Counts = Record<ArchivedTable, number>;
export const noRows = (): Counts => Object.fromEntries(ARCHIVED.map((table) => [table, 0])) as Counts;

export type Line =
  | { kind: 'head'; head: ArchiveHead }
  | { kind: 'row'; table: ArchivedTable; row: ArchivedRow }
  | { kind: 'end'; counts: Counts; sha256: string };

export const headLine = (head: ArchiveHead): string =>
  JSON.stringify({ archive: 'vouchsafe', version: ARCHIVE_VERSION, ...head });
export const rowLine = (table: ArchivedTable, row: ArchivedRow): string => JSON.stringify([table, row]);
/** `sha256` is over every line before it, line ends included. */
export const endLine = (counts: Counts, sha256: string): string => JSON.stringify({ end: counts, sha256 });

/** Why an archive is refused, and at which line of it. */
export class ArchiveFault extends Error {
  override readonly name = 'ArchiveFault';
  readonly why: ArchiveWhy;
  readonly line: number | null;

  constructor(why: ArchiveWhy, line: number | null = null) {
    super(why.join(' '));
    this.why = why;
    this.line = line;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function readHead(value: Record<string, unknown>): Line {
  if (value.version !== ARCHIVE_VERSION) throw new ArchiveFault(['version', String(value.version), ARCHIVE_VERSION]);
  const { at, first, last, rows } = value;
  const ends = [first, last].every((one) => one === null || isText(one));
  if (!isText(at) || !ends || !isCount(rows)) throw new ArchiveFault(['head-damaged']);
  return { kind: 'head', head: { at, first: first as string | null, last: last as string | null, rows } };
}

function readRow([table, row]: unknown[]): Line {
  if (!ARCHIVED.some((one) => one === table)) throw new ArchiveFault(['no-table', JSON.stringify(table), TABLES]);
  const plain =
    isObject(row) &&
    Object.entries(row).every(
      ([name, value]) =>
        /^[a-z]\w*$/i.test(name) && (value === null || isText(value) || Number.isSafeInteger(value as number)),
    );
  if (!plain) throw new ArchiveFault(['row-value']);
  return { kind: 'row', table: table as ArchivedTable, row: row as ArchivedRow };
}

/** One line read back. Throws `ArchiveFault`. */
export function readLine(text: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ArchiveFault(['not-json']);
  }
  if (Array.isArray(value) && value.length === 2) return readRow(value);
  if (isObject(value) && value.archive === 'vouchsafe') return readHead(value);
  if (isObject(value) && isObject(value.end) && isText(value.sha256)) {
    const { end, sha256 } = value;
    if (!ARCHIVED.every((table) => isCount(end[table]))) throw new ArchiveFault(['end-damaged']);
    return { kind: 'end', counts: end as Counts, sha256 };
  }
  throw new ArchiveFault(['no-line']);
}
