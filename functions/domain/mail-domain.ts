import { createHash } from 'node:crypto';

/** The part after the last `@`, lower-case. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** The local part may be case-sensitive on paper (RFC 5321 §2.4) and is not in practice; one mailbox is counted once. */
export const sameMailbox = (email: string): string => email.trim().toLowerCase();

const BUCKET_HASH_CHARS = 32;
/** A name to count under that does not say whom it is about. */
export const bucketOf = (kind: string, about: string): string =>
  `${kind}:${createHash('sha256').update(about).digest('hex').slice(0, BUCKET_HASH_CHARS)}`;
