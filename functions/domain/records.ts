import type { Instant } from './time.ts';

/** The rows the gate keeps. Text, integers and null only, so that SQLite, PostgreSQL and D1 hold the same. */

export const STATES = ['submitted', 'lapsed', 'signed', 'granted', 'denied', 'expired', 'revoked'] as const;
export type State = (typeof STATES)[number];

/** What a link or a session may be used for. */
export const PURPOSES = ['sign', 'download', 'review', 'admin'] as const;
export type Purpose = (typeof PURPOSES)[number];

export interface RequestRow {
  reference: string;
  state: State;
  name: string;
  email: string;
  domain: string;
  company: string;
  title: string;
  purpose: string;
  /** JSON array of document ids. */
  documents: string;
  /** The network it came from (/24 or /48), never the full address. */
  network: string | null;
  /** Who of the staff invited the reader; such a request needs no approval. */
  invitedBy: string | null;
  createdAt: Instant;
  lapsesAt: Instant;
  confirmedAt: Instant | null;
  signedAt: Instant | null;
  decidedAt: Instant | null;
  decidedBy: string | null;
  reason: string | null;
  expiresAt: Instant | null;
  closedAt: Instant | null;
  purgedAt: Instant | null;
}

export interface TokenRow {
  /** SHA-256 of the token, hex. The token itself is nowhere. */
  hash: string;
  purpose: Purpose;
  reference: string | null;
  email: string;
  /** The outbox row whose mail carries the link; the token is derived from it. */
  outbox: string;
  createdAt: Instant;
  expiresAt: Instant;
  spentAt: Instant | null;
}

export interface SessionRow {
  hash: string;
  purpose: Purpose;
  reference: string | null;
  email: string;
  createdAt: Instant;
  expiresAt: Instant;
}

export interface OutboxRow {
  id: string;
  kind: string;
  recipient: string;
  reference: string | null;
  /** The letter as JSON, without its link. */
  data: string;
  /** `held` waits for the address to be confirmed; `dead` was given up. */
  status: 'waiting' | 'held' | 'sent' | 'dead';
  attempts: number;
  notBefore: Instant;
  leasedUntil: Instant | null;
  createdAt: Instant;
  sentAt: Instant | null;
  fault: string | null;
}

export interface SignatureRow {
  id: string;
  reference: string;
  agreement: string;
  version: string;
  sha256: string;
  /** The exact text that was on the page. */
  text: string;
  kind: 'signed' | 'waived';
  signer: string;
  title: string;
  /** The statement of authority that was ticked, or the rule that waives. */
  ground: string;
  at: Instant;
  address: string;
  agent: string;
}

export interface GrantRow {
  id: string;
  reference: string;
  document: string;
  allowed: number;
  used: number;
  expiresAt: Instant;
}

export interface RateRow {
  id: string;
  bucket: string;
  at: Instant;
}

export interface AuditRow {
  seq: number;
  at: Instant;
  reference: string | null;
  /** `requester`, `rule`, `gate`, `operator` or a staff address; never a visitor's. */
  actor: string;
  event: string;
  /** JSON object without personal data of visitors, so that erasure leaves the chain whole. */
  detail: string;
  previous: string;
  hash: string;
}

export interface Tables {
  requests: RequestRow;
  tokens: TokenRow;
  sessions: SessionRow;
  outbox: OutboxRow;
  signatures: SignatureRow;
  grants: GrantRow;
  rates: RateRow;
  audit: AuditRow;
}
export type TableName = keyof Tables;
export const TABLES = [
  'requests',
  'tokens',
  'sessions',
  'outbox',
  'signatures',
  'grants',
  'rates',
  'audit',
] as const satisfies TableName[];
