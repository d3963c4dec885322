/** The name on every page of a reader's copies; of those who have signed before, the one that they signed with. */
export const stampName = (): string[] => [
  'alter table "requests" add column "stampName" text',
  `update "requests" set "stampName" = (
    select "signer" from "signatures"
    where "signatures"."reference" = "requests"."reference" and "kind" = 'signed'
    order by "at" desc limit 1
  )`,
];
