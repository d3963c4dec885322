import { sign } from 'node:crypto';
import { pairOf } from './ed25519.ts';
import { seedOf } from './webhook-key.ts';

// What is made of the keys that `webhook-key.ts` checks as the environment is read.

/** What a receiver checks with; null for a key that it shares. */
export function publicKeyOf(secret: string): string | null {
  const seed = seedOf(secret);
  return seed && `whpk_${Buffer.from(pairOf(seed).x, 'base64url').toString('base64')}`;
}

/** `v1a,…` over what `v1` is over as well; null for a shared key, which signs with HMAC. */
export function signedByPair(secret: string, { id, now, body }: { id: string; now: Date; body: string }) {
  const seed = seedOf(secret);
  if (!seed) return null;
  const text = `${id}.${Math.floor(now.getTime() / 1000)}.${body}`;
  return `v1a,${sign(null, Buffer.from(text), pairOf(seed).privateKey).toString('base64')}`;
}
