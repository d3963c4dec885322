import { createHash } from 'node:crypto';
import type { LogWhy } from '../../src/schemas/log-fault.ts';
import type { AuditRow } from './audit-rows.ts';
import type { AuditEvent } from './change.ts';

/** What the first row calls its predecessor. */
export const GENESIS = '0'.repeat(64);

/** JSON with keys in code unit order and no space: one text for one value (the subset of RFC 8785 that these rows need). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 in hex over the canonical row, the previous hash included. */
export function auditHash(row: Omit<AuditRow, 'hash'>): string {
  const { seq, at, reference, actor, event, detail, previous } = row;
  return createHash('sha256')
    .update(canonicalJson({ actor, at, detail, event, previous, reference, seq }))
    .digest('hex');
}

/** The rows that follow `head`, in their order. Called inside the writing transaction, or the chain forks. */
export function auditRows(head: Pick<AuditRow, 'seq' | 'hash'>, events: readonly AuditEvent[]): AuditRow[] {
  const rows: AuditRow[] = [];
  for (const { at, reference, actor, event, detail } of events) {
    const { seq, hash: previous } = rows.at(-1) ?? head;
    const row = { seq: seq + 1, at, reference, actor, event, detail: canonicalJson(detail), previous };
    rows.push({ ...row, hash: auditHash(row) });
  }
  return rows;
}

export interface ChainFault {
  seq: number;
  why: LogWhy;
}

/** Reads rows in order of `seq`, page by page; answers the first fault, or null. */
export class ChainReader {
  head: Pick<AuditRow, 'seq' | 'hash'>;

  /** `from`: the row after which it goes on; without one it begins with the first. */
  constructor(from: Pick<AuditRow, 'seq' | 'hash'> = { seq: 0, hash: GENESIS }) {
    this.head = { seq: from.seq, hash: from.hash };
  }

  read(rows: readonly AuditRow[]): ChainFault | null {
    for (const row of rows) {
      if (row.seq !== this.head.seq + 1) return { seq: row.seq, why: ['row-missing', this.head.seq + 1] };
      if (row.previous !== this.head.hash) return { seq: row.seq, why: ['row-unlinked'] };
      if (row.hash !== auditHash(row)) return { seq: row.seq, why: ['row-changed'] };
      this.head = { seq: row.seq, hash: row.hash };
    }
    return null;
  }
}
