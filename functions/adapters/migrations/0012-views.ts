import { type Dialect, TEXT } from './dialect.ts';

/** Which documents are being viewed, for those that are shown and not downloaded. */
export const views = (dialect: Dialect): string[] => {
  const text = TEXT[dialect];
  return [
    `create table "views" (
    "id" ${text} not null primary key,
    "reference" ${text} not null,
    "document" ${text} not null,
    "pages" integer not null,
    "at" ${text} not null,
    "expiresAt" ${text} not null,
    "mac" text
  )`,
    'create index "views_reference" on "views" ("reference")',
    'create index "views_expiresAt" on "views" ("expiresAt")',
  ];
};
