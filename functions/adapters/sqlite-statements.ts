import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Row } from './conditions.ts';
import type { Worded } from './queries.ts';

export interface Statements {
  all(worded: Worded): Row[];
  run(worded: Worded): void;
}

/** Each wording is prepared once: to prepare the same words again costs many times what running them does. */
export function sqliteStatements(database: DatabaseSync): Statements {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    let found = prepared.get(sql);
    if (!found) {
      found = database.prepare(sql);
      prepared.set(sql, found);
    }
    return found;
  };
  return {
    all: ({ sql, parameters }) => statement(sql).all(...parameters) as Row[],
    run: ({ sql, parameters }) => void statement(sql).run(...parameters),
  };
}
