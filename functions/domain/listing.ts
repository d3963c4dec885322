import type { RequestRow, State } from './records.ts';
import type { Instant } from './time.ts';

/** What of the requests is listed: those that wait for a decision, the oldest first; those that give access today; or all, the newest first. */
export const TABS = ['waiting', 'granted', 'all'] as const;
export type Tab = (typeof TABS)[number];

/** How many requests a tab lists; `isMore`: that many were counted, and there are more. */
export interface Counted {
  count: number;
  isMore: boolean;
}

export interface Listing {
  tab: Tab;
  /** Of all requests, those in this state. */
  state: State | null;
  /** Looked for in references, names, addresses and companies; empty for all. */
  query: string;
  /** Whose invitations alone; null for every request. */
  invitedBy: string | null;
  /** Those alone that one approver looks after; null for every request. */
  assignedTo: string | null;
  /** Those alone that ask for one of these documents; null for every request. */
  documents: readonly string[] | null;
}

/** Where in the list a page begins: just older, or just newer, than a moment. */
export interface Cursor {
  way: 'older' | 'newer';
  than: Instant;
}
export interface RequestList {
  rows: RequestRow[];
  /** The moments to go on from; null at either end. */
  newer: Instant | null;
  older: Instant | null;
}
