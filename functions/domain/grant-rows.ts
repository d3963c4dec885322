import type { Instant } from './time.ts';

/** What was signed, and what was given for it. */

export interface SignatureRow {
  id: string;
  reference: string;
  /** Whose it is, as the request said it then; empty in an archive of before migration 0017. */
  email: string;
  company: string;
  agreement: string;
  version: string;
  sha256: string;
  /** The exact text that was on the page. */
  text: string;
  /** `on-file`: signed outside the gate, as a rule or a list of companies says. `covered`: a colleague signed for their company. */
  kind: 'signed' | 'waived' | 'on-file' | 'covered';
  signer: string;
  title: string;
  /** The statement of authority that was ticked, or the rule that waives. */
  ground: string;
  at: Instant;
  address: string;
  agent: string;
  /** The record signed with the gate's key (JWS, compact); empty for a waiver. */
  receipt: string;
}

export interface GrantRow {
  id: string;
  reference: string;
  document: string;
  allowed: number;
  used: number;
  expiresAt: Instant;
  /** 1: what replaces the document is given, too. */
  successors: number;
  mac: string | null;
}

/** A grant as it counts: `used` by the row and by the log, `rowUsed` as the row alone says. */
export interface CountedGrant extends GrantRow {
  rowUsed: number;
}
