/** Counts the attempts of an email that nobody answered. */
export const uncertain = (): string[] => ['alter table "outbox" add column "uncertain" integer default 0 not null'];
