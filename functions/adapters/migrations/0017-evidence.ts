import { type Dialect, TEXT } from './dialect.ts';

/**
 * Whose a signature is, beside it, for the list of signatures; and what the desk's lists are ordered and found by. The audit log is
 * asked by person in the order of its rows, and by time.
 */
export const evidence = (dialect: Dialect): string[] => {
  const text = TEXT[dialect];
  const ofRequest = (column: string): string =>
    `"${column}" = coalesce((select "requests"."${column}" from "requests" where "requests"."reference" = "signatures"."reference"), '')`;
  return [
    ...['email', 'company'].map(
      (column) => `alter table "signatures" add column "${column}" ${text} not null default ''`,
    ),
    `update "signatures" set ${['email', 'company'].map(ofRequest).join(', ')}`,
    'create index "signatures_at" on "signatures" ("at")',
    'create index "audit_actor_seq" on "audit" ("actor", "seq")',
    'create index "audit_at" on "audit" ("at")',
    'create index "grants_document_expiresAt" on "grants" ("document", "expiresAt")',
    'create index "sessions_purpose_createdAt" on "sessions" ("purpose", "createdAt")',
    'create index "sessions_reference" on "sessions" ("reference")',
  ];
};
