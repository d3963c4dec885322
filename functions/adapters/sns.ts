import { X509Certificate } from 'node:crypto';
import type { Clock, Notary } from '../ports.ts';

/** A sender that gets no answer in fifteen seconds tries again (“Amazon SNS message delivery retries”). */
const CERTIFICATE_MS = 5000;
const CERTIFICATE_MAX_BYTES = 64 * 1024;
/** One a region and year. */
const KEPT = 20;

async function fetchCertificate(url: URL): Promise<string> {
  const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(CERTIFICATE_MS) });
  const bytes = await answer.arrayBuffer();
  if (answer.status !== 200 || bytes.byteLength > CERTIFICATE_MAX_BYTES)
    throw new Error(`the certificate was answered ${answer.status} with ${bytes.byteLength} bytes`);
  return new TextDecoder().decode(bytes);
}

/** Plain text, so that calls of a Worker may share it. */
const kept = new Map<string, string>();
/** For tests. */
export const forgetCertificates = (): void => kept.clear();

/** Checks the signatures of Amazon SNS. Their certificates are read over TLS, from Amazon's own addresses alone, and kept. */
export const snsNotary = (clock: Clock, read = fetchCertificate): Notary => ({
  async isAmazons({ text, signature, hash, certificate: { href }, certificate }) {
    const pem = kept.get(href) ?? (await read(certificate));
    const known = new X509Certificate(pem);
    if (kept.size >= KEPT) kept.clear();
    kept.set(href, pem);
    const now = clock.now().getTime();
    if (now < Date.parse(known.validFrom) || now > Date.parse(known.validTo)) return false;
    const spki = new Uint8Array(known.publicKey.export({ type: 'spki', format: 'der' }));
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash };
    const key = await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']);
    return crypto.subtle.verify(
      algorithm.name,
      key,
      new Uint8Array(Buffer.from(signature, 'base64')),
      new TextEncoder().encode(text),
    );
  },
});
