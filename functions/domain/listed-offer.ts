import type { OfferState } from './offer.ts';
import type { OfferRow } from './offer-rows.ts';
import type { State } from './records.ts';
import type { Instant } from './time.ts';

/** Which links are listed. */
export interface OfferListing {
  state: OfferState | null;
  query: string;
  batch: string | null;
  /** Whose links alone; null for every link. */
  madeBy: string | null;
  /** From 1. */
  page: number;
}

/** How far a link has led, and when: each is null until then. */
export interface OfferProgress {
  /** When it left, if the gate mailed it; null while its mail waits. */
  sentAt: Instant | null;
  /** Its mail was given up. */
  undelivered: boolean;
  requests: { reference: string; email: string; state: State }[];
  requestedAt: Instant | null;
  signedAt: Instant | null;
  downloadedAt: Instant | null;
  /** Of a view-only document. */
  viewedAt: Instant | null;
}
export interface ListedOffer {
  offer: OfferRow;
  progress: OfferProgress;
}
