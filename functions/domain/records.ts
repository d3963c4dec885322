import type { AccountsRow, CoverRow, OnceRow } from './access-rows.ts';
import type { AuditRow, CheckpointRow, HeadRow, SealRow } from './audit-rows.ts';
import type { ChannelRow } from './channel.ts';
import type { FindRow } from './find-row.ts';
import type { GrantRow, SignatureRow } from './grant-rows.ts';
import type { MessageRow } from './message-row.ts';
import type { OfferRequestRow, OfferRow, OfferViewRow } from './offer-rows.ts';
import type { FollowerRow, MarkRow, ObjectionRow, PrivacyRow, SendRow } from './reader-rows.ts';
import type { SumRow } from './sum-row.ts';
import type { TallyRow } from './tallies.ts';
import type { Instant } from './time.ts';
import type { ViewRow } from './view-row.ts';

/** The rows the gate keeps. Text, integers and null only, so that SQLite, PostgreSQL and D1 hold the same. */

export const STATES = ['submitted', 'lapsed', 'signed', 'granted', 'denied', 'expired', 'revoked'] as const;
export type State = (typeof STATES)[number];

/** What a link or a session may be used for. */
export const PURPOSES = ['sign', 'download', 'review', 'admin', 'offer', 'follow', 'privacy'] as const;
export type Purpose = (typeof PURPOSES)[number];

/**
 * What is known about a mail that someone else may have caused: `open` nothing, `known` that a rule names its domain, `work` that
 * a proof of work was done for it, `confirmed` that its reader has opened a link before, `crowd` the same, but one network asks in that
 * reader's name again and again, `staff` that it goes to the company, `invited` that staff sent it to a list.
 */
export const LANES = ['staff', 'invited', 'confirmed', 'crowd', 'work', 'known', 'open'] as const;
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
  /** When its reader was reminded of this end, or needed no reminder; null until then. */
  remindedAt: Instant | null;
  closedAt: Instant | null;
  purgedAt: Instant | null;
  /** Binds an invitation to a secret (`bound.ts`); null for a request that its reader made. */
  mac: string | null;
  /** Which approver looks after it; null while nobody does. */
  assignedTo: string | null;
  /** Since when a question to the requester is open; null when none is. The promised time stands still meanwhile. */
  askedAt: Instant | null;
  /** How long questions that were answered have been open, all together. */
  pausedSeconds: number;
}

/** A request that nothing has happened to. */
export const NOTHING_YET = {
  state: 'submitted',
  stampName: null,
  confirmedAt: null,
  signedAt: null,
  decidedAt: null,
  decidedBy: null,
  reason: null,
  expiresAt: null,
  remindedAt: null,
  closedAt: null,
  purgedAt: null,
  assignedTo: null,
  askedAt: null,
  pausedSeconds: 0,
} satisfies Partial<RequestRow>;

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
  /** Binds the row to a secret (`bound.ts`), as in the tables below. Null only before migration 0005. */
  mac: string | null;
}

export interface SessionRow {
  hash: string;
  purpose: Purpose;
  reference: string | null;
  email: string;
  createdAt: Instant;
  expiresAt: Instant;
  mac: string | null;
}

export interface OutboxRow {
  id: string;
  kind: string;
  recipient: string;
  reference: string | null;
  /** The letter as JSON, without its link. */
  data: string;
  /**
   * `queued` waits for its lane to have room; `held` for the address to be confirmed; `unreadable` for a version that can read it; `dead`
   * was given up.
   */
  status: 'queued' | 'waiting' | 'held' | 'unreadable' | 'sent' | 'dead';
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
  mac: string | null;
}

/** Lets a program download what one request was granted, for as long as that holds. */
export interface BearerRow {
  /** SHA-256 of the secret, hex. The secret itself is nowhere. */
  hash: string;
  /** What people and the log call it; opens nothing. */
  id: string;
  reference: string;
  email: string;
  createdAt: Instant;
  expiresAt: Instant;
  mac: string | null;
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

/** A stamped copy in the vault, for as long as its signed address works. */
export interface LentRow {
  key: string;
  expiresAt: Instant;
}

/** How often a search had no answer on one day: its words alone, and nothing of who searched. */
export interface UnansweredRow {
  /** Day and words. */
  id: string;
  /** `YYYY-MM-DD` in UTC. */
  day: string;
  /** As `normalWords` leaves them. */
  words: string;
  count: number;
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
  seals: SealRow;
  lent: LentRow;
  bearers: BearerRow;
  unanswered: UnansweredRow;
  views: ViewRow;
  followers: FollowerRow;
  sends: SendRow;
  marks: MarkRow;
  objections: ObjectionRow;
  privacy: PrivacyRow;
  sums: SumRow;
  accounts: AccountsRow;
  covers: CoverRow;
  once: OnceRow;
  messages: MessageRow;
  offers: OfferRow;
  offerRequests: OfferRequestRow;
  offerViews: OfferViewRow;
  channels: ChannelRow;
  finds: FindRow;
  tallies: TallyRow;
}
export type TableName = keyof Tables;
/** What the database, or the adapter of it, derives from other tables: read, and written by nobody else. */
export type DerivedTable = 'heads' | 'finds' | 'tallies';
/** All but what is derived from them; and the head of the log. */
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
  'seals',
  'lent',
  'bearers',
  'unanswered',
  'views',
  'followers',
  'sends',
  'marks',
  'objections',
  'privacy',
  'sums',
  'accounts',
  'covers',
  'once',
  'messages',
  'offers',
  'offerRequests',
  'offerViews',
  'channels',
] as const satisfies TableName[];
