import type { Instant } from './time.ts';

/** Something that is told once: its row says that it was. */
export interface NoticeRow {
  id: string;
  at: Instant;
}
