import { type Dialect, TEXT } from './dialect.ts';

/** Stamped copies that lie in the vault for minutes. */
export const lent = (dialect: Dialect): string[] => [
  `create table "lent" ("key" text primary key, "expiresAt" ${TEXT[dialect]} not null)`,
  'create index "lent_expiresAt" on "lent" ("expiresAt")',
];
