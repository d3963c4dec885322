import type { Instant } from './time.ts';

/** Rows about those who follow by email, object to a subprocessor, or ask about their own data. */

/** Someone who follows topics by email; `unconfirmed` until they press the button behind the one email that they get before. */
export interface FollowerRow {
  id: string;
  email: string;
  /** JSON array of topics. */
  topics: string;
  /** `bounced`: a mail server refused the address for good. */
  state: 'unconfirmed' | 'active' | 'bounced';
  createdAt: Instant;
  confirmedAt: Instant | null;
  endedAt: Instant | null;
  mac: string | null;
}

/** One change that goes out to everyone who follows a topic. */
export interface SendRow {
  reference: string;
  topic: string;
  /** The news as JSON, which every follower's letter holds. */
  data: string;
  state: 'running' | 'paused' | 'done' | 'cancelled';
  /** The id of the last follower whose letter was queued. */
  cursor: string;
  /** Who followed the topic as it began. */
  total: number;
  queued: number;
  sent: number;
  failed: number;
  createdAt: Instant;
  /** Until then it can be stopped before anybody got it. */
  startsAt: Instant;
  endedAt: Instant | null;
  mac: string | null;
}

/** What the gate remembers of its own work under a name: what it last announced, and how many letters may leave. */
export interface MarkRow {
  id: string;
  value: string;
  at: Instant;
}

/** What a follower says against a new subprocessor. */
export interface ObjectionRow {
  /** `O-` and eight characters. */
  reference: string;
  /** Its id in content/. */
  subprocessor: string;
  /** Its name on the day of the objection. */
  name: string;
  email: string;
  company: string;
  text: string;
  state: 'open' | 'answered';
  createdAt: Instant;
  /** The last day to object, `YYYY-MM-DD`. */
  objectBy: string;
  answer: string | null;
  answeredAt: Instant | null;
  answeredBy: string | null;
  purgedAt: Instant | null;
}

export const PRIVACY_KINDS = ['access', 'correction', 'deletion', 'objection', 'portability'] as const;
export type PrivacyKind = (typeof PRIVACY_KINDS)[number];
export const PRIVACY_STATES = ['unconfirmed', 'open', 'extended', 'closed'] as const;
export const PRIVACY_OUTCOMES = ['done', 'partly', 'refused', 'nothing-held', 'withdrawn'] as const;
export type PrivacyOutcome = (typeof PRIVACY_OUTCOMES)[number];

/** A request of somebody about their own personal data. */
export interface PrivacyRow {
  /** `P-` and eight characters. */
  reference: string;
  kind: PrivacyKind;
  name: string;
  email: string;
  text: string;
  state: (typeof PRIVACY_STATES)[number];
  createdAt: Instant;
  confirmedAt: Instant | null;
  /** When it must be answered. */
  dueAt: Instant;
  /** Why it takes longer. */
  why: string | null;
  outcome: PrivacyOutcome | null;
  /** What was told to whoever asked. */
  reply: string | null;
  closedAt: Instant | null;
  closedBy: string | null;
  purgedAt: Instant | null;
}
