import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';

/** A public key as in RFC 8037 §2, with the key id that receipts name. */
export interface ReceiptKey {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  kid: string;
  use: 'sig';
  alg: 'EdDSA';
}

const SEED_BYTES = 32;
/** An Ed25519 private key in PKCS #8 is this, followed by the seed (RFC 8410 §7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** One pair a secret, the same at every start: derived with HKDF (RFC 5869), so that there is no second secret to keep. */
export function keyPair(secret: string): { privateKey: KeyObject; jwk: ReceiptKey } {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'vouchsafe receipt key 1', SEED_BYTES));
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
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
