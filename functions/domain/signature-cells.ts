import type { SignatureRow } from './grant-rows.ts';

/** What a table of signatures has of each; its exact text and its receipt are on a page of their own. */
export const SIGNATURE_COLUMNS = [
  'id',
  'at',
  'kind',
  'reference',
  'signer',
  'title',
  'company',
  'email',
  'agreement',
  'version',
  'sha256',
  'ground',
  'address',
  'agent',
] as const satisfies (keyof SignatureRow)[];

export const signatureCells = (row: SignatureRow): string[] => SIGNATURE_COLUMNS.map((column) => row[column]);
