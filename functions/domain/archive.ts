import type { ArchiveWhy } from '../../src/schemas/log-fault.ts';
import { type DerivedTable, TABLES, type TableName, type Tables } from './records.ts';
import type { Instant } from './time.ts';

/**
 * A gate's whole state as lines of JSON (https://jsonlines.org): a head, a row a line, and an end that counts them. Written from one
 * database and read into another, of whichever kind.
 */
const ARCHIVE_VERSION = 4;
/** Read as well: it has fewer tables and columns, and what it lacks is empty in a database that was migrated from there. */
const FORMER_VERSION = 3;
const VERSIONS = [FORMER_VERSION, ARCHIVE_VERSION] as const;

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

/** The tables of the former version; the last two came while it was the newest. */
const FORMER: readonly ArchivedTable[] = [
  ...(['audit', 'requests', 'tokens', 'sessions', 'outbox', 'signatures', 'grants', 'rates', 'challenges'] as const),
  ...(['checkpoints', 'seals', 'lent', 'bearers', 'unanswered', 'messages'] as const),
];
const FORMER_LATE: readonly ArchivedTable[] = ['unanswered', 'messages'];
const tablesOf = (version: ArchiveVersion) => (version === FORMER_VERSION ? FORMER : ARCHIVED);

export type ArchivedRow = Record<string, string | number | null>;
/** Where an audit log begins and ends; null for an empty one. */
export interface LogEnds {
  first: string | null;
  last: string | null;
  rows: number;
}
export type ArchiveVersion = (typeof VERSIONS)[number];
export interface ArchiveHead extends LogEnds {
  version: ArchiveVersion;
  at: Instant;
}
/** Whether its signatures lack whose they were (migration 0017): that is what the requests then said. */
export const lacksSigners = ({ version }: ArchiveHead): boolean => version === FORMER_VERSION;
export type Counts = Record<ArchivedTable, number>;
export const noRows = (): Counts => Object.fromEntries(ARCHIVED.map((table) => [table, 0])) as Counts;

export type Line =
  | { kind: 'head'; head: ArchiveHead }
  | { kind: 'row'; table: ArchivedTable; row: ArchivedRow }
  | { kind: 'end'; counts: Counts; sha256: string };

export const headLine = (head: Omit<ArchiveHead, 'version'>): string =>
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
  const version = VERSIONS.find((one) => one === value.version);
  if (version === undefined) throw new ArchiveFault(['version', String(value.version), VERSIONS]);
  const { at, first, last, rows } = value;
  const ends = [first, last].every((one) => one === null || isText(one));
  if (!isText(at) || !ends || !isCount(rows)) throw new ArchiveFault(['head-damaged']);
  return { kind: 'head', head: { version, at, first: first as string | null, last: last as string | null, rows } };
}

function readRow([table, row]: unknown[], version: ArchiveVersion): Line {
  if (!tablesOf(version).some((one) => one === table))
    throw new ArchiveFault(['no-table', JSON.stringify(table), TABLES]);
  const plain =
    isObject(row) &&
    Object.entries(row).every(
      ([name, value]) =>
        /^[a-z]\w*$/i.test(name) && (value === null || isText(value) || Number.isSafeInteger(value as number)),
    );
  if (!plain) throw new ArchiveFault(['row-value']);
  return { kind: 'row', table: table as ArchivedTable, row: row as ArchivedRow };
}

function readEnd({ end, sha256 }: { end: Record<string, unknown>; sha256: string }, version: ArchiveVersion): Line {
  const isMissing = (table: ArchivedTable): boolean => end[table] === undefined && FORMER_LATE.includes(table);
  const tables = tablesOf(version).filter((table) => version === ARCHIVE_VERSION || !isMissing(table));
  if (!tables.every((table) => isCount(end[table]))) throw new ArchiveFault(['end-damaged']);
  const counts = Object.fromEntries(tables.map((table) => [table, end[table]])) as Partial<Counts>;
  return { kind: 'end', counts: { ...noRows(), ...counts }, sha256 };
}

/** One line read back; `version` is what the head has said. Throws `ArchiveFault`. */
export function readLine(text: string, version: ArchiveVersion = ARCHIVE_VERSION): Line {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ArchiveFault(['not-json']);
  }
  if (Array.isArray(value) && value.length === 2) return readRow(value, version);
  if (isObject(value) && value.archive === 'vouchsafe') return readHead(value);
  if (isObject(value) && isObject(value.end) && isText(value.sha256)) {
    return readEnd({ end: value.end, sha256: value.sha256 }, version);
  }
  throw new ArchiveFault(['no-line']);
}
