import type { Instant } from './time.ts';

/** What staff put together for one buyer: a personal link, or a page of its own behind one. */
export interface OfferRow {
  /** What people and the log call it, as in `L-7K3M9Q2A`; opens nothing. */
  id: string;
  /** SHA-256 of the token, hex. The token itself is nowhere. */
  hash: string;
  /** Whom it's for: one address, or every address at a domain. Empty for a page that asks for nothing in anybody's name. */
  subject: string;
  company: string;
  /** The heading of the page; empty for the usual one. */
  title: string;
  note: string;
  /** JSON array of document ids, as the three below. */
  documents: string;
  answers: string;
  frameworks: string;
  madeBy: string;
  /** The list of links that it was made with; null for one made alone. */
  batch: string | null;
  /** 1 when the gate mailed it to its address, which then needs no second email. */
  mailed: number;
  createdAt: Instant;
  expiresAt: Instant;
  /** When it was first looked at. Counted, not proven: not under the mac, nor is the next. */
  openedAt: Instant | null;
  /** When a mailed link opened its request at once, which it does one time. */
  directAt: Instant | null;
  withdrawnAt: Instant | null;
  /** Binds what it gives to a secret (`bound.ts`). */
  mac: string;
}

/** Which request came from which link. */
export interface OfferRequestRow {
  reference: string;
  offer: string;
  at: Instant;
}

/** How often a link was looked at on one day, and nothing of who looked. */
export interface OfferViewRow {
  /** Link and day. */
  id: string;
  offer: string;
  /** `YYYY-MM-DD` in UTC. */
  day: string;
  count: number;
}
