import { createHash, hkdfSync, type KeyObject } from 'node:crypto';
import { pairOf, SEED_BYTES } from './ed25519.ts';

/** A public key as in RFC 8037 §2, with the key id that receipts name. */
export interface ReceiptKey {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  kid: string;
  use: 'sig';
  alg: 'EdDSA';
}

/** One pair a secret, the same at every start: derived with HKDF (RFC 5869), so that there is no second secret to keep. */
export function keyPair(secret: string): { privateKey: KeyObject; jwk: ReceiptKey } {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'vouchsafe receipt key 1', SEED_BYTES));
  const { privateKey, x } = pairOf(seed);
  // The thumbprint of RFC 7638 with the members of RFC 8037 §2: a key's id is made of the key alone.
  const kid = createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');
  return { privateKey, jwk: { kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg: 'EdDSA' } };
}

/** What `/.well-known/vouchsafe-keys.json` says: a JWK set (RFC 7517 §5), newest first. */
export const publishedKeys = (secrets: readonly string[]): { keys: ReceiptKey[] } => ({
  keys: secrets.map((secret) => keyPair(secret).jwk),
});
