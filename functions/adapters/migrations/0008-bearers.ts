import { type Dialect, TEXT } from './dialect.ts';

/** What lets a program download what a request was granted. */
export const bearers = (dialect: Dialect): string[] => {
  const text = TEXT[dialect];
  return [
    `create table "bearers" (
    "hash" ${text} not null primary key,
    "id" ${text} not null,
    "reference" ${text} not null,
    "email" ${text} not null,
    "createdAt" ${text} not null,
    "expiresAt" ${text} not null,
    "mac" text
  )`,
    'create index "bearers_reference" on "bearers" ("reference")',
  ];
};
