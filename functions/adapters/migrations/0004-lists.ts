/** What the lists of `/admin/` are ordered and found by, and the links that go with an erased request. */
export const lists = (): string[] => [
  'create index "requests_createdAt" on "requests" ("createdAt")',
  // Invitations alone: most requests have no inviter, and a row of an index is written, and on D1 billed, like any other.
  'create index "requests_invitedBy_createdAt" on "requests" ("invitedBy", "createdAt") where "invitedBy" is not null',
  'create index "tokens_reference" on "tokens" ("reference")',
];
