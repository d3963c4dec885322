import type { Change, Comparison } from '../domain/change.ts';
import type { Find } from '../domain/find-row.ts';
import type { TableName, Tables } from '../domain/records.ts';

export interface Query<Row> {
  where?: Partial<Row>;
  compare?: readonly Comparison<Row>[];
  /** Rows whose column has one of these values; none where there is no value. At most `AMONG_MAX_VALUES` of them. */
  among?: readonly [column: keyof Row & string, values: readonly (string | number)[]];
  /** Rows that hold the text in one of the columns, in whatever case of ASCII letters and of a first letter. */
  search?: { columns: readonly (keyof Row & string)[]; text: string };
  /** Rows whose text in a column holds one of these, to the letter; none without any. */
  holding?: { column: keyof Row & string; texts: readonly string[] };
  /**
   * Rows of the requests that all of these find; of the outbox, its own. `few`: the first finds hardly any; the database then begins with those, and else with the
   * order of the rows.
   */
  words?: { all: readonly [Find, ...Find[]]; few: boolean };
  /**
   * Rows about requests for one of these documents, by their column `reference`; of the audit log, none about another document alone. None
   * without any.
   */
  about?: readonly string[];
  order?: readonly [column: keyof Row & string, direction: 'asc' | 'desc'];
  limit?: number;
  offset?: number;
}

export interface Totals<Row, By extends keyof Row & string> extends Pick<Query<Row>, 'where' | 'compare' | 'limit'> {
  by: readonly By[];
  sum: keyof Row & string;
}

/** Throws `StoreFault` when the database cannot be reached or refuses. */
export interface Store {
  /** All of the change, or nothing of it: `stale` when an expectation does not hold any more. */
  commit(change: Change): Promise<'applied' | 'stale'>;
  rows<T extends TableName>(table: T, query?: Query<Tables[T]>): Promise<Tables[T][]>;
  /** With a limit, no further than that. */
  count<T extends TableName>(
    table: T,
    query?: Pick<Query<Tables[T]>, 'where' | 'compare' | 'search' | 'holding' | 'words' | 'about' | 'limit'>,
  ): Promise<number>;
  /** Rows that share the values of some columns, added up by another: the largest totals first. */
  totals<T extends TableName, By extends keyof Tables[T] & string>(
    table: T,
    query: Totals<Tables[T], By>,
  ): Promise<(Pick<Tables[T], By> & { total: number })[]>;
  /**
   * What was deleted leaves the files too, where a database would keep it in free space or a log. Throws `StoreFault` when something
   * of it may be left.
   */
  forget?(): Promise<void>;
  close(): Promise<void>;
  /** The migrations that ran as it was opened. */
  migrated?: readonly string[];
}
