import { type Dialect, TEXT } from './dialect.ts';

const BOUND = ['requests', 'tokens', 'sessions', 'outbox', 'grants', 'heads'];

const seals = (text: string): string => `create table "seals" (
    "number" integer primary key,
    "seq" integer not null,
    "hash" ${text} not null,
    "at" ${text} not null,
    "kind" ${text} not null,
    "note" ${text} not null,
    "previous" ${text} not null,
    "mac" ${text} not null,
    "witnessedAt" ${text}
  )`;

/** What binds a row, and the head of the audit log, to a secret; and the numbered seals of the audit log. Rows that are there already are bound by `acts/adopt-rows.ts`. */
export const bound = (dialect: Dialect): string[] => [
  ...BOUND.map((table) => `alter table "${table}" add column "mac" text`),
  seals(TEXT[dialect]),
  'create index "seals_witnessedAt" on "seals" ("witnessedAt", "number")',
];
