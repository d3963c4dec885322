import { readS3Address, type S3Address } from '../vault/s3-address.ts';

/** Where `AUDIT_SINK` leads. */
export type SinkAddress =
  | { kind: 'file'; file: string }
  | { kind: 's3'; address: S3Address; lockDays: number | null }
  | { kind: 'mail'; to: string };

const LOCK_DAYS = /^[1-9]\d{0,4}$/;

/** The address read; null for what is none. `lock`: days that an object may not be changed or deleted. */
export function readSinkAddress(text: string): SinkAddress | null {
  const file = /^file:(?:\/\/)?([^\0]+)$/.exec(text)?.[1];
  if (file !== undefined) return { kind: 'file', file };
  const to = /^mailto:([^\s@,;?]+@[^\s@,;?]+\.[^\s@,;?]+)$/.exec(text)?.[1];
  if (to !== undefined) return { kind: 'mail', to };
  const [base = '', query] = text.split('?', 2);
  const search = new URLSearchParams(query);
  const lock = search.get('lock');
  search.delete('lock');
  const address = readS3Address(search.size === 0 ? base : `${base}?${search}`);
  if (!address || (lock !== null && !LOCK_DAYS.test(lock))) return null;
  return { kind: 's3', address, lockDays: lock === null ? null : Number(lock) };
}
