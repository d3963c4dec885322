import { type Dialect, TEXT } from './dialect.ts';

/** How far each channel has been told, and what was said once. */
export const channels = (dialect: Dialect): string[] => {
  const text = TEXT[dialect];
  return [
    `create table "channels" (
    "id" ${text} not null primary key, "seq" integer not null, "stoppedAt" ${text}, "stoppedFor" ${text}
  )`,
    `create table "told" ("id" ${text} not null primary key, "reference" ${text}, "at" ${text} not null)`,
    'create index "told_reference" on "told" ("reference")',
    'create index "told_at" on "told" ("at")',
  ];
};
