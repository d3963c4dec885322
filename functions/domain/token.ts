import { createHash, createHmac } from 'node:crypto';
import type { AddressName } from '../../src/schemas/addresses.ts';
import { TOKEN_CHARS } from './limits.ts';
import type { Purpose } from './records.ts';

const TOKEN_PATTERN = new RegExp(`^[A-Za-z0-9_-]{${TOKEN_CHARS}}$`);
export const isToken = (text: string): boolean => TOKEN_PATTERN.test(text);

/**
 * The token of a mailed link: HMAC-SHA-256 over the outbox row's random id and the purpose, base64url, 256 bits.
 * A retry of the mail therefore carries the same link, and no table holds it.
 */
export const deriveToken = (secret: string, outbox: string, purpose: Purpose): string =>
  createHmac('sha256', secret).update(`vouchsafe link 1\n${purpose}\n${outbox}`).digest('base64url');

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The same token again, under whichever of the secrets it was made with; null when that secret is gone. */
export function recoverToken(
  secrets: readonly string[],
  outbox: string,
  purpose: Purpose,
  hash: string,
): string | null {
  for (const secret of secrets) {
    const token = deriveToken(secret, outbox, purpose);
    if (hashToken(token) === hash) return token;
  }
  return null;
}

/** Where a link of each purpose leads. */
export const LINKS = {
  sign: 'accessLink',
  download: 'accessLink',
  review: 'review',
  admin: 'staffLink',
  offer: 'offer',
} as const satisfies Record<Purpose, AddressName>;
