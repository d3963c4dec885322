import { type Dialect, TEXT } from './dialect.ts';

/** Questions, answers and notes of a request; who looks after it, and how long its promised time has stood still. */
export const caseTables = (dialect: Dialect): string[] => [
  `create table "messages" (
    "id" ${TEXT[dialect]} not null primary key, "reference" ${TEXT[dialect]} not null, "number" integer not null, "kind" ${TEXT[dialect]} not null,
    "author" ${TEXT[dialect]} not null, "text" ${TEXT[dialect]} not null, "at" ${TEXT[dialect]} not null, "mac" ${TEXT[dialect]}
  )`,
  'create index "messages_reference" on "messages" ("reference")',
  `alter table "requests" add column "assignedTo" ${TEXT[dialect]}`,
  `alter table "requests" add column "askedAt" ${TEXT[dialect]}`,
  'alter table "requests" add column "pausedSeconds" integer not null default 0',
  // As for inviters: most requests are nobody's.
  'create index "requests_assignedTo_createdAt" on "requests" ("assignedTo", "createdAt") where "assignedTo" is not null',
];
