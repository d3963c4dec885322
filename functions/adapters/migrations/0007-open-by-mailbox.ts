/** The requests of a mailbox by their state, the newest first; the index that it takes the place of is its beginning. */
export const openByMailbox = (): string[] => [
  'create index "requests_email_state_createdAt" on "requests" ("email", "state", "createdAt")',
  'drop index "requests_email"',
];
