import type { AuditRow } from './audit-rows.ts';

/** The audit log as a table: its rows as they are. */
export const LOG_COLUMNS = [
  'seq',
  'at',
  'event',
  'actor',
  'reference',
  'detail',
  'previous',
  'hash',
] as const satisfies (keyof AuditRow)[];
export const logCells = (row: AuditRow): (string | number | null)[] => LOG_COLUMNS.map((column) => row[column]);
