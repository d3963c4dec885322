import type { Instant } from './time.ts';

/** The rows the gate keeps. Text, integers and null only, so that SQLite, PostgreSQL and D1 hold the same. */

export const STATES = ['submitted', 'lapsed', 'signed', 'granted', 'denied', 'expired', 'revoked'] as const;
export type State = (typeof STATES)[number];

/** What a link or a session may be used for. */
export const PURPOSES = ['sign', 'download', 'review', 'admin'] as const;
export type Purpose = (typeof PURPOSES)[number];

/**
 * What is known about a mail that someone else may have caused: `open` nothing, `known` that a rule names its domain, `work` that
 * a proof of work was done for it, `confirmed` that its reader has opened a link before, `staff` that it goes to the company.
 */
export const LANES = ['staff', 'confirmed', 'work', 'known', 'open'] as const;
export type Lane = (typeof LANES)[number];

export interface RequestRow {
  reference: string;
  state: State;
  /** As whoever filed the request gave it. */
  name: string;
  /** As the holder of the mailbox gave it, for every page of their copies; null until then. */
  stampName: string | null;
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
  /** `queued` waits for its lane to have room; `held` for the address to be confirmed; `dead` was given up. */
  status: 'queued' | 'waiting' | 'held' | 'sent' | 'dead';
  /** Which limits a queued mail answers to; null for mail that its reader asked for. */
  lane: Lane | null;
  attempts: number;
  /** Attempts whose end nobody answered: the mail may have been taken. */
  uncertain: number;
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
}

export interface RateRow {
  id: string;
  bucket: string;
  at: Instant;
}

/** A proof of work that was used: it does not count twice. */
export interface ChallengeRow {
  challenge: string;
  expiresAt: Instant;
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

/** Where the audit log ends, kept by the database itself, so that rows cut off at the end are missed. */
export interface HeadRow {
  id: string;
  seq: number;
  hash: string;
}

/** The head of the log as it was, under a key that the database does not hold: a chain written anew does not fit it. */
export interface CheckpointRow {
  seq: number;
  hash: string;
  at: Instant;
  mac: string;
}

/** A stamped copy in the vault, for as long as its signed address works. */
export interface LentRow {
  key: string;
  expiresAt: Instant;
}

export interface Tables {
  requests: RequestRow;
  tokens: TokenRow;
  sessions: SessionRow;
  outbox: OutboxRow;
  signatures: SignatureRow;
  grants: GrantRow;
  rates: RateRow;
  challenges: ChallengeRow;
  audit: AuditRow;
  heads: HeadRow;
  checkpoints: CheckpointRow;
  lent: LentRow;
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
  'challenges',
  'audit',
  'heads',
  'checkpoints',
  'lent',
] as const satisfies TableName[];
