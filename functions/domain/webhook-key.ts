import { pairOf, SEED_BYTES } from './ed25519.ts';

/**
 * Keys of Standard Webhooks: `whsec_…` is shared with the receiver; `whsk_…` is the company's alone, and its receivers have `whpk_…`, which
 * signs nothing (“Signature scheme”).
 */
const SHARED = /^whsec_([A-Za-z0-9+/]+={0,2})$/;
const PAIR = /^whsk_([A-Za-z0-9+/]+={0,2})$/;

/** Bytes of a shared key, from and to. */
const SHARED_BYTES = [24, 64] as const;

function isShared(secret: string): boolean {
  const { byteLength } = Buffer.from(SHARED.exec(secret)?.[1] ?? '', 'base64');
  return byteLength >= SHARED_BYTES[0] && byteLength <= SHARED_BYTES[1];
}
/** The seed of a pair: alone, or with the public key behind it, as some programs keep it. Null where the two are not a pair. */
export function seedOf(secret: string): Uint8Array | null {
  const bytes = Buffer.from(PAIR.exec(secret)?.[1] ?? '', 'base64');
  const [seed, rest] = [bytes.subarray(0, SEED_BYTES), bytes.subarray(SEED_BYTES)];
  if (seed.byteLength < SEED_BYTES) return null;
  return rest.byteLength === 0 || rest.toString('base64url') === pairOf(seed).x ? seed : null;
}

export const isWebhookKey = (secret: string): boolean => isShared(secret) || seedOf(secret) !== null;
