import { type Dialect, TEXT } from './dialect.ts';

/** Sums of a day: views, requests by stage, times to answer, downloads. */
export const sums = (dialect: Dialect): string[] => [
  `create table "sums" (
    "id" ${TEXT[dialect]} not null primary key, "kind" ${TEXT[dialect]} not null, "day" ${TEXT[dialect]} not null,
    "name" ${TEXT[dialect]} not null, "part" ${TEXT[dialect]} not null, "count" integer not null
  )`,
  'create index "sums_kind_day" on "sums" ("kind", "day")',
];
