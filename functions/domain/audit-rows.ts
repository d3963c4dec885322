import type { Instant } from './time.ts';

/** The audit log, and what shows that nobody changed it. */

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
  /** Over `seq` and `hash`, under a secret: whoever cuts or rewrites the log can't write the head that fits. Null before the first row. */
  mac: string | null;
}

/** A seal as it was made before migration 0005: neither numbered nor linked. Read, never written. */
export interface CheckpointRow {
  seq: number;
  hash: string;
  at: Instant;
  mac: string;
}

/** Why a seal was made: on time, as a process started or ended in order, or by an operator who explains a gap. */
const SEAL_KINDS = ['timed', 'start', 'stop', 'accepted'] as const;
export type SealKind = (typeof SEAL_KINDS)[number];
/** Where the audit log ended at a moment, under a key that the database doesn't hold; numbered from 1, each linked to the one before it. */
export interface SealRow {
  number: number;
  /** The last row of the log that it covers, and that row's hash. */
  seq: number;
  hash: string;
  at: Instant;
  kind: SealKind;
  /** An operator's reason, with `accepted`; empty otherwise. */
  note: string;
  /** The `mac` of the seal before it; empty for the first. */
  previous: string;
  mac: string;
  /** When it was written to the outside witness; null until then, or where there is none. Not under the seal. */
  witnessedAt: Instant | null;
}
