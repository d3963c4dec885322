import { type Dialect, TEXT } from './dialect.ts';

/** Who follows what by email, what was sent to them, what they object to, and requests about personal data. */
export const readers = (dialect: Dialect): string[] => {
  const text = TEXT[dialect];
  return [
    `create table "followers" (
    "id" ${text} not null primary key,
    "email" ${text} not null,
    "topics" ${text} not null,
    "state" ${text} not null,
    "createdAt" ${text} not null,
    "confirmedAt" ${text},
    "endedAt" ${text},
    "mac" text
  )`,
    'create index "followers_email" on "followers" ("email")',
    'create index "followers_state_id" on "followers" ("state", "id")',
    `create table "sends" (
    "reference" ${text} not null primary key,
    "topic" ${text} not null,
    "data" text not null,
    "state" ${text} not null,
    "cursor" ${text} not null,
    "total" integer not null,
    "queued" integer not null,
    "sent" integer not null,
    "failed" integer not null,
    "createdAt" ${text} not null,
    "startsAt" ${text} not null,
    "endedAt" ${text},
    "mac" text
  )`,
    'create index "sends_createdAt" on "sends" ("createdAt")',
    `create table "marks" ("id" ${text} not null primary key, "value" text not null, "at" ${text} not null)`,
    `create table "objections" (
    "reference" ${text} not null primary key,
    "subprocessor" ${text} not null,
    "name" ${text} not null,
    "email" ${text} not null,
    "company" ${text} not null,
    "text" text not null,
    "state" ${text} not null,
    "createdAt" ${text} not null,
    "objectBy" ${text} not null,
    "answer" text,
    "answeredAt" ${text},
    "answeredBy" ${text},
    "purgedAt" ${text}
  )`,
    'create index "objections_createdAt" on "objections" ("createdAt")',
    'create index "objections_email" on "objections" ("email")',
    `create table "privacy" (
    "reference" ${text} not null primary key,
    "kind" ${text} not null,
    "name" ${text} not null,
    "email" ${text} not null,
    "text" text not null,
    "state" ${text} not null,
    "createdAt" ${text} not null,
    "confirmedAt" ${text},
    "dueAt" ${text} not null,
    "why" text,
    "outcome" ${text},
    "reply" text,
    "closedAt" ${text},
    "closedBy" ${text},
    "purgedAt" ${text}
  )`,
    'create index "privacy_createdAt" on "privacy" ("createdAt")',
    'create index "privacy_email" on "privacy" ("email")',
  ];
};
