import { type Dialect, TEXT } from './dialect.ts';

/** How far each channel has been told. */
export const channels = (dialect: Dialect): string[] => {
  const text = TEXT[dialect];
  return [
    `create table "channels" (
    "id" ${text} not null primary key, "seq" integer not null, "stoppedAt" ${text}, "stoppedFor" ${text}
  )`,
  ];
};
