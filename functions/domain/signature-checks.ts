import type { AuditRow } from './audit-rows.ts';
import type { SignatureRow } from './grant-rows.ts';
import type { ReceiptFault } from './receipt.ts';

export const SIGNATURE_KINDS = ['signed', 'covered', 'waived', 'on-file'] as const satisfies SignatureRow['kind'][];

export interface SignatureFilter {
  kind: SignatureRow['kind'] | null;
  /** Looked for in names, companies, addresses, agreements and references; empty for all. */
  query: string;
  /** Those alone that belong to requests for one of these documents; null or nothing for all. */
  documents?: readonly string[] | null;
}

export interface SignatureChecks {
  /** Whether the text has the hash that the row names. */
  text: boolean;
  /** Whether it is the text of that version today; null where the agreement is no longer there. */
  published: boolean | null;
  receipt: 'none' | 'erased' | 'unlike' | ReceiptFault | { kid: string };
  /** The row of the audit log that says so. */
  logged: Pick<AuditRow, 'seq' | 'at'> | null;
}
