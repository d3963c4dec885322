import type { LogFault } from '../../src/schemas/log-fault.ts';
import type { SealGap } from './seal-chain.ts';
import type { Instant } from './time.ts';

/** What a check of the audit log has found. */
export interface LogReport {
  fault: LogFault | null;
  rows: number;
  head: string;
  /** Seals made with a secret of today, and those under a secret that is gone, which the later ones vouch for. */
  sealed: number;
  unknown: number;
  /** Times without a seal that are longer than they may be. */
  gaps: SealGap[];
  /** The first row that no seal covers, and when it was written; null when a seal covers all, or the row is young. */
  unsealed: { seq: number; since: Instant } | null;
  /** When the newest seal was made, if that is longer ago than a gate that runs lets pass; null otherwise. */
  silentSince: Instant | null;
}
