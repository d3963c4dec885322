import { type Dialect, TEXT } from './dialect.ts';

/** Personal links and pages for one buyer, which requests came of them, and how often they were looked at. */
export const offers = (dialect: Dialect): string[] => {
  const text = TEXT[dialect];
  return [
    `create table "offers" (
    "id" ${text} not null primary key,
    "hash" ${text} not null,
    "subject" ${text} not null,
    "company" ${text} not null,
    "title" ${text} not null,
    "note" ${text} not null,
    "documents" ${text} not null,
    "answers" ${text} not null,
    "frameworks" ${text} not null,
    "madeBy" ${text} not null,
    "batch" ${text},
    "mailed" integer not null,
    "createdAt" ${text} not null,
    "expiresAt" ${text} not null,
    "openedAt" ${text},
    "directAt" ${text},
    "withdrawnAt" ${text},
    "mac" ${text} not null
  )`,
    'create unique index "offers_hash" on "offers" ("hash")',
    'create index "offers_subject" on "offers" ("subject")',
    'create index "offers_createdAt" on "offers" ("createdAt")',
    'create index "offers_madeBy_createdAt" on "offers" ("madeBy", "createdAt")',
    'create index "offers_batch" on "offers" ("batch")',
    'create index "offers_expiresAt" on "offers" ("expiresAt")',
    `create table "offerRequests" (
    "reference" ${text} not null primary key, "offer" ${text} not null, "at" ${text} not null
  )`,
    'create index "offerRequests_offer" on "offerRequests" ("offer")',
    `create table "offerViews" (
    "id" ${text} not null primary key, "offer" ${text} not null, "day" ${text} not null, "count" integer not null
  )`,
    'create index "offerViews_offer" on "offerViews" ("offer")',
  ];
};
