import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

export const SEED_BYTES = 32;
/** An Ed25519 private key in PKCS #8 is this, followed by the seed (RFC 8410 §7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The pair that a seed of 32 bytes makes (RFC 8032 §5.1.5); `x` is the public key, in base64url (RFC 8037 §2). */
export function pairOf(seed: Uint8Array): { privateKey: KeyObject; x: string } {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { privateKey, x };
}
