import type { Instant } from './time.ts';

/**
 * The accounts of a CRM are kept in parts, by their domains, under one head: a list of ten thousand is replaced in one commit of a few rows,
 * and one account is found by reading two. The log has the hash of the head, so that no older list can be put back.
 */
export interface AccountsRow {
  /** `head`, or the number of a part. */
  shard: string;
  /** JSON: of a part its accounts, of the head the hash of every part. */
  list: string;
  /** Binds the row to a secret (`bound.ts`). */
  mac: string | null;
}

/** Where the signature is that covers a company's people. What it is worth is in the signature and its receipt. */
export interface CoverRow {
  /** That of the signature. */
  id: string;
  domain: string;
  agreement: string;
  version: string;
  reference: string;
  signature: string;
}

/** Something that is done once, whoever tries again or at the same moment: a reminder, a document passed on. */
export interface OnceRow {
  /** What was done, and to whom. */
  id: string;
  /** The request that it goes with when that is erased. */
  reference: string | null;
  at: Instant;
}
