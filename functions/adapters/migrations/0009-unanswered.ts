import { type Dialect, TEXT } from './dialect.ts';

/** Searches without an answer, counted by day and words. */
export const unanswered = (dialect: Dialect): string[] => [
  `create table "unanswered" (
    "id" ${TEXT[dialect]} not null primary key, "day" ${TEXT[dialect]} not null, "words" ${TEXT[dialect]} not null, "count" integer not null
  )`,
  'create index "unanswered_day" on "unanswered" ("day")',
];
