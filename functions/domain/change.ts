import type { AuditRow } from './audit-rows.ts';
import type { DerivedTable, TableName, Tables } from './records.ts';
import type { KeepHead } from './seal.ts';

/** A state change is data: what must hold, what is written, what is logged. The store applies all of it or nothing. */

/** One condition on a column beside equality; text is compared by code unit. */
export type Comparison<Row> = readonly [
  column: keyof Row & string,
  operator: '<' | '<=' | '>' | '>=',
  value: string | number,
];

type Writable = Exclude<TableName, 'audit' | DerivedTable>;
/** That a row is there, or is not; or that fewer than so many rows fit, whoever else writes at the same moment. */
export type Expectation = {
  [T in Writable]:
    | { table: T; where: Partial<Tables[T]>; exists: boolean }
    | { table: T; where: Partial<Tables[T]>; compare?: Comparison<Tables[T]>[]; fewer: number };
}[Writable];
/** A row as it was in another database: left out where its key is taken. The one way to write audit rows that are linked already. */
export type Restore = {
  [T in Exclude<TableName, DerivedTable>]: { do: 'restore'; table: T; row: Tables[T] };
}[Exclude<TableName, DerivedTable>];
export type Write =
  | {
      [T in Writable]:
        | { do: 'insert'; table: T; row: Tables[T] }
        | { do: 'update'; table: T; set: Partial<Tables[T]>; where: Partial<Tables[T]> }
        | { do: 'delete'; table: T; where: Partial<Tables[T]> };
    }[Writable]
  | Restore;
export interface AuditEvent extends Pick<AuditRow, 'at' | 'reference' | 'actor' | 'event'> {
  detail: Record<string, string | number | boolean | null | readonly string[]>;
}
export interface Change {
  expect: Expectation[];
  writes: Write[];
  audit: AuditEvent[];
  /** How the head of the log is marked afterwards, when the log grows or `rekey` asks for it; the store of a gate adds it. */
  keep?: KeepHead;
  rekey?: boolean;
}

export const emptyChange = (): Change => ({ expect: [], writes: [], audit: [] });
export const join = (...changes: Change[]): Change => ({
  expect: changes.flatMap((one) => one.expect),
  writes: changes.flatMap((one) => one.writes),
  audit: changes.flatMap((one) => one.audit),
});

export const insert = <T extends Writable>(table: T, row: Tables[T]) =>
  ({ do: 'insert', table, row }) as Extract<Write, { do: 'insert' }>;
export const update = <T extends Writable>(table: T, where: Partial<Tables[T]>, set: Partial<Tables[T]>) =>
  ({ do: 'update', table, where, set }) as Extract<Write, { do: 'update' }>;
export const remove = <T extends Writable>(table: T, where: Partial<Tables[T]>) =>
  ({ do: 'delete', table, where }) as Extract<Write, { do: 'delete' }>;
/** A line of the log. */
export const logged = (
  at: string,
  actor: string,
  event: AuditEvent['event'],
  reference: AuditEvent['reference'],
  detail: AuditEvent['detail'],
): AuditEvent => ({ at, reference, actor, event, detail });
