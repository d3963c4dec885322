import { type Dialect, TEXT } from './dialect.ts';

/**
 * Accounts from a CRM, in parts; which signatures cover a company; what is done once; who was reminded, and which grants pass to successors. A reader may sign
 * another version of an agreement, and the last event of a kind is found without reading the log.
 */
export const accounts = (dialect: Dialect): string[] => {
  const text = TEXT[dialect];
  return [
    `create table "accounts" ("shard" ${text} not null primary key, "list" ${text} not null, "mac" ${text})`,
    `create table "covers" (
    "id" ${text} not null primary key,
    "domain" ${text} not null,
    "agreement" ${text} not null,
    "version" ${text} not null,
    "reference" ${text} not null,
    "signature" ${text} not null
  )`,
    'create index "covers_domain" on "covers" ("domain")',
    'create index "covers_reference" on "covers" ("reference")',
    `create table "once" ("id" ${text} not null primary key, "reference" ${text}, "at" ${text} not null)`,
    'create index "once_reference" on "once" ("reference")',
    `alter table "requests" add column "remindedAt" ${text}`,
    'alter table "grants" add column "successors" integer not null default 0',
    'create index "grants_document" on "grants" ("document", "successors")',
    // By what nobody else asks for first: the lists of the desk keep to their own order.
    'create index "requests_remindedAt_state_expiresAt" on "requests" ("remindedAt", "state", "expiresAt")',
    'create index "audit_event_seq" on "audit" ("event", "seq")',
    'drop index "signatures_once"',
    'create unique index "signatures_once" on "signatures" ("reference", "agreement", "version")',
  ];
};
