create table "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
create table "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
insert into kysely_migration_lock values ('migration_lock', 0);
-- 0001-first
create table "requests" ("reference" text collate "C" not null primary key, "state" text collate "C" not null, "name" text collate "C" not null, "email" text collate "C" not null, "domain" text collate "C" not null, "company" text collate "C" not null, "title" text collate "C" not null, "purpose" text collate "C" not null, "documents" text collate "C" not null, "network" text collate "C", "invitedBy" text collate "C", "createdAt" text collate "C" not null, "lapsesAt" text collate "C" not null, "confirmedAt" text collate "C", "signedAt" text collate "C", "decidedAt" text collate "C", "decidedBy" text collate "C", "reason" text collate "C", "expiresAt" text collate "C", "closedAt" text collate "C", "purgedAt" text collate "C");
create table "tokens" ("hash" text collate "C" not null primary key, "purpose" text collate "C" not null, "reference" text collate "C", "email" text collate "C" not null, "outbox" text collate "C" not null, "createdAt" text collate "C" not null, "expiresAt" text collate "C", "spentAt" text collate "C");
create table "sessions" ("hash" text collate "C" not null primary key, "purpose" text collate "C" not null, "reference" text collate "C", "email" text collate "C" not null, "createdAt" text collate "C" not null, "expiresAt" text collate "C");
create table "outbox" ("id" text collate "C" not null primary key, "kind" text collate "C" not null, "recipient" text collate "C" not null, "reference" text collate "C", "data" text collate "C" not null, "status" text collate "C" not null, "lane" text collate "C", "attempts" integer not null, "notBefore" text collate "C" not null, "leasedUntil" text collate "C", "createdAt" text collate "C" not null, "sentAt" text collate "C", "fault" text collate "C");
create table "signatures" ("id" text collate "C" not null primary key, "reference" text collate "C", "agreement" text collate "C" not null, "version" text collate "C" not null, "sha256" text collate "C" not null, "text" text collate "C" not null, "kind" text collate "C" not null, "signer" text collate "C" not null, "title" text collate "C" not null, "ground" text collate "C" not null, "at" text collate "C" not null, "address" text collate "C" not null, "agent" text collate "C" not null, "receipt" text collate "C" not null);
create table "grants" ("id" text collate "C" not null primary key, "reference" text collate "C", "document" text collate "C" not null, "allowed" integer not null, "used" integer not null, "expiresAt" text collate "C");
create table "rates" ("id" text collate "C" not null primary key, "bucket" text collate "C" not null, "at" text collate "C" not null);
create table "challenges" ("challenge" text collate "C" not null primary key, "expiresAt" text collate "C");
create table "audit" ("seq" integer not null primary key, "at" text collate "C" not null, "reference" text collate "C", "actor" text collate "C" not null, "event" text collate "C" not null, "detail" text collate "C" not null, "previous" text collate "C" not null, "hash" text collate "C" not null);
create table "heads" ("id" text collate "C" not null primary key, "seq" integer not null, "hash" text collate "C" not null);
create table "checkpoints" ("seq" integer not null primary key, "hash" text collate "C" not null, "at" text collate "C" not null, "mac" text collate "C" not null);
create index "requests_email" on "requests" ("email");
create index "requests_domain" on "requests" ("domain");
create index "requests_state_createdAt" on "requests" ("state", "createdAt");
create index "outbox_status_notBefore" on "outbox" ("status", "notBefore");
create index "outbox_status_lane_notBefore" on "outbox" ("status", "lane", "notBefore");
create index "outbox_recipient_status" on "outbox" ("recipient", "status");
create index "outbox_reference" on "outbox" ("reference");
create index "tokens_outbox" on "tokens" ("outbox");
create index "tokens_email" on "tokens" ("email");
create index "challenges_expiresAt" on "challenges" ("expiresAt");
create index "grants_reference" on "grants" ("reference");
create index "rates_bucket_at" on "rates" ("bucket", "at");
create index "audit_reference" on "audit" ("reference");
create unique index "signatures_once" on "signatures" ("reference", "agreement");
create unique index "audit_chain" on "audit" ("previous");
insert into heads (id, seq, hash) values ('audit', 0, '0000000000000000000000000000000000000000000000000000000000000000');
create function audit_refuse() returns trigger language plpgsql as $$ begin raise exception 'the audit log is append-only'; end $$;
create trigger audit_no_change before update or delete on audit for each row execute function audit_refuse();
create trigger audit_no_truncate before truncate on audit for each statement execute function audit_refuse();
create function audit_head() returns trigger language plpgsql as $$ begin update heads set seq = new.seq, hash = new.hash where id = 'audit'; return null; end $$;
create trigger audit_head after insert on audit for each row execute function audit_head();
-- 0002-uncertain
alter table "outbox" add column "uncertain" integer default 0 not null;
-- 0003-lent
create table "lent" ("key" text primary key, "expiresAt" text collate "C" not null);
create index "lent_expiresAt" on "lent" ("expiresAt");
-- 0004-lists
create index "requests_createdAt" on "requests" ("createdAt");
create index "requests_invitedBy_createdAt" on "requests" ("invitedBy", "createdAt") where "invitedBy" is not null;
create index "tokens_reference" on "tokens" ("reference");
-- 0005-bound
alter table "requests" add column "mac" text;
alter table "tokens" add column "mac" text;
alter table "sessions" add column "mac" text;
alter table "outbox" add column "mac" text;
alter table "grants" add column "mac" text;
alter table "heads" add column "mac" text;
create table "seals" ("number" integer primary key, "seq" integer not null, "hash" text collate "C" not null, "at" text collate "C" not null, "kind" text collate "C" not null, "note" text collate "C" not null, "previous" text collate "C" not null, "mac" text collate "C" not null, "witnessedAt" text collate "C");
create index "seals_witnessedAt" on "seals" ("witnessedAt", "number");
-- 0006-stamp-name
alter table "requests" add column "stampName" text;
update "requests" set "stampName" = (
    select "signer" from "signatures"
    where "signatures"."reference" = "requests"."reference" and "kind" = 'signed'
    order by "at" desc limit 1
  );
-- 0007-open-by-mailbox
create index "requests_email_state_createdAt" on "requests" ("email", "state", "createdAt");
drop index "requests_email";
