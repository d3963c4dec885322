import { createPrivateKey, type KeyObject } from 'node:crypto';

/** Signs what leaves, in the name of a domain whose DNS has the other half of the key (RFC 6376). */
export interface Dkim {
  domain: string;
  selector: string;
  /** PKCS #8, PEM. */
  privateKey: string;
}

/** RFC 8301 §3.2: shorter ones are not believed. */
export const DKIM_KEY_MIN_BITS = 1024;

export type DkimKeyFault = { why: 'no-key' } | { why: 'not-rsa'; type: string } | { why: 'short'; bits: number };

/** The forms that a key of several lines takes in a variable: as it is, with `\n` for each line break, or the base64 within it alone. */
function keyOf(text: string): KeyObject | null {
  const pem = text.replaceAll('\\n', '\n').trim();
  const inside = Buffer.from(pem, 'base64');
  const forms = pem.startsWith('-----')
    ? [() => createPrivateKey(pem)]
    : [
        () => createPrivateKey(inside.toString('latin1')),
        () => createPrivateKey({ key: inside, format: 'der', type: 'pkcs8' }),
        () => createPrivateKey({ key: inside, format: 'der', type: 'pkcs1' }),
      ];
  for (const read of forms)
    try {
      return read();
    } catch {
      // Not this form.
    }
  return null;
}

/** A key that emails can be signed with, or what is wrong with it. nodemailer sends them unsigned when it is not, and says nothing. */
export function readDkimKey(text: string): { pem: string } | { fault: DkimKeyFault } {
  const key = keyOf(text);
  if (!key) return { fault: { why: 'no-key' } };
  if (key.asymmetricKeyType !== 'rsa') return { fault: { why: 'not-rsa', type: key.asymmetricKeyType ?? '' } };
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < DKIM_KEY_MIN_BITS) return { fault: { why: 'short', bits } };
  return { pem: key.export({ format: 'pem', type: 'pkcs8' }).toString() };
}
