import { type Dialect, TEXT } from './dialect.ts';

/** The audit log is append-only, and where it ends is written down by the database itself. */
const TRIGGERS: Record<Dialect, string[]> = {
  sqlite: [
    ...['update', 'delete'].map(
      (verb) =>
        `create trigger audit_no_${verb} before ${verb} on audit begin select raise(abort, 'the audit log is append-only'); end`,
    ),
    `create trigger audit_head after insert on audit begin update heads set seq = new.seq, hash = new.hash where id = 'audit'; end`,
  ],
  postgres: [
    `create function audit_refuse() returns trigger language plpgsql as $$ begin raise exception 'the audit log is append-only'; end $$`,
    'create trigger audit_no_change before update or delete on audit for each row execute function audit_refuse()',
    'create trigger audit_no_truncate before truncate on audit for each statement execute function audit_refuse()',
    `create function audit_head() returns trigger language plpgsql as $$ begin update heads set seq = new.seq, hash = new.hash where id = 'audit'; return null; end $$`,
    'create trigger audit_head after insert on audit for each row execute function audit_head()',
  ],
};

const tables = (text: string): string[] => [
  `create table "requests" (
    "reference" ${text} not null primary key,
    "state" ${text} not null,
    "name" ${text} not null,
    "email" ${text} not null,
    "domain" ${text} not null,
    "company" ${text} not null,
    "title" ${text} not null,
    "purpose" ${text} not null,
    "documents" ${text} not null,
    "network" ${text},
    "invitedBy" ${text},
    "createdAt" ${text} not null,
    "lapsesAt" ${text} not null,
    "confirmedAt" ${text},
    "signedAt" ${text},
    "decidedAt" ${text},
    "decidedBy" ${text},
    "reason" ${text},
    "expiresAt" ${text},
    "closedAt" ${text},
    "purgedAt" ${text}
  )`,
  `create table "tokens" (
    "hash" ${text} not null primary key,
    "purpose" ${text} not null,
    "reference" ${text},
    "email" ${text} not null,
    "outbox" ${text} not null,
    "createdAt" ${text} not null,
    "expiresAt" ${text},
    "spentAt" ${text}
  )`,
  `create table "sessions" (
    "hash" ${text} not null primary key,
    "purpose" ${text} not null,
    "reference" ${text},
    "email" ${text} not null,
    "createdAt" ${text} not null,
    "expiresAt" ${text}
  )`,
  `create table "outbox" (
    "id" ${text} not null primary key,
    "kind" ${text} not null,
    "recipient" ${text} not null,
    "reference" ${text},
    "data" ${text} not null,
    "status" ${text} not null,
    "lane" ${text},
    "attempts" integer not null,
    "notBefore" ${text} not null,
    "leasedUntil" ${text},
    "createdAt" ${text} not null,
    "sentAt" ${text},
    "fault" ${text}
  )`,
  `create table "signatures" (
    "id" ${text} not null primary key,
    "reference" ${text},
    "agreement" ${text} not null,
    "version" ${text} not null,
    "sha256" ${text} not null,
    "text" ${text} not null,
    "kind" ${text} not null,
    "signer" ${text} not null,
    "title" ${text} not null,
    "ground" ${text} not null,
    "at" ${text} not null,
    "address" ${text} not null,
    "agent" ${text} not null,
    "receipt" ${text} not null
  )`,
  `create table "grants" (
    "id" ${text} not null primary key,
    "reference" ${text},
    "document" ${text} not null,
    "allowed" integer not null,
    "used" integer not null,
    "expiresAt" ${text}
  )`,
  `create table "rates" ("id" ${text} not null primary key, "bucket" ${text} not null, "at" ${text} not null)`,
  `create table "challenges" ("challenge" ${text} not null primary key, "expiresAt" ${text})`,
  `create table "audit" (
    "seq" integer not null primary key,
    "at" ${text} not null,
    "reference" ${text},
    "actor" ${text} not null,
    "event" ${text} not null,
    "detail" ${text} not null,
    "previous" ${text} not null,
    "hash" ${text} not null
  )`,
  `create table "heads" ("id" ${text} not null primary key, "seq" integer not null, "hash" ${text} not null)`,
  `create table "checkpoints" ("seq" integer not null primary key, "hash" ${text} not null, "at" ${text} not null, "mac" ${text} not null)`,
];

export const first = (dialect: Dialect): string[] => [
  ...tables(TEXT[dialect]),
  'create index "requests_email" on "requests" ("email")',
  'create index "requests_domain" on "requests" ("domain")',
  'create index "requests_state_createdAt" on "requests" ("state", "createdAt")',
  'create index "outbox_status_notBefore" on "outbox" ("status", "notBefore")',
  'create index "outbox_status_lane_notBefore" on "outbox" ("status", "lane", "notBefore")',
  'create index "outbox_recipient_status" on "outbox" ("recipient", "status")',
  'create index "outbox_reference" on "outbox" ("reference")',
  'create index "tokens_outbox" on "tokens" ("outbox")',
  'create index "tokens_email" on "tokens" ("email")',
  'create index "challenges_expiresAt" on "challenges" ("expiresAt")',
  'create index "grants_reference" on "grants" ("reference")',
  'create index "rates_bucket_at" on "rates" ("bucket", "at")',
  'create index "audit_reference" on "audit" ("reference")',
  'create unique index "signatures_once" on "signatures" ("reference", "agreement")',
  // A fork of the chain would need two rows with the same predecessor.
  'create unique index "audit_chain" on "audit" ("previous")',
  `insert into heads (id, seq, hash) values ('audit', 0, '${'0'.repeat(64)}')`,
  ...TRIGGERS[dialect],
];
