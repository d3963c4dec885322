import type { Instant } from './time.ts';

/** One use of a grant for a document that is shown and not downloaded: its reader turns the pages of one stamped copy for a day. */
export interface ViewRow {
  id: string;
  reference: string;
  document: string;
  pages: number;
  /** When it was stamped, which every page says. */
  at: Instant;
  expiresAt: Instant;
  /** Binds the row to a secret (`bound.ts`). */
  mac: string | null;
}
