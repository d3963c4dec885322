import type { GatedDocument } from './gated-documents.ts';
import type { GrantRow } from './grant-rows.ts';
import type { RequestRow } from './records.ts';

/** What the vault has of a document; `unknown`: it didn't answer. */
export type Stored = { bytes: number; sha256: string | null } | 'missing' | 'unknown';

/** Whether the file is another one than the site was built with; null where one of the two isn't known. */
export function differs({ bytes, sha256 }: GatedDocument, stored: Stored): boolean | null {
  if (typeof stored === 'string') return null;
  if (sha256 !== undefined && stored.sha256 !== null) return sha256 !== stored.sha256;
  return bytes === undefined ? null : bytes !== stored.bytes;
}

export interface DocumentFile {
  gated: GatedDocument;
  stored: Stored;
}

/** Who is listed of a document: those who have it now, and those who downloaded it. */
export const PEOPLE_TABS = ['holders', 'downloaded'] as const;
export type PeopleTab = (typeof PEOPLE_TABS)[number];
export interface Holder {
  grant: GrantRow;
  /** Undefined only where the database was changed behind the gate's back. */
  request: RequestRow | undefined;
}
