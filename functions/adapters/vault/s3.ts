import type { Lender, Vault } from '../../ports/documents.ts';
import { isBareName, requireBareName } from './bare-name.ts';
import type { S3Address } from './s3-address.ts';
import { type S3Credentials, s3Bucket } from './s3-bucket.ts';

/** What a bucket remembers of a file beside it (`x-amz-meta-*`, Amazon S3 API reference, PutObject). */
const DIGEST_HEADER = 'x-amz-meta-sha256';
const LENT_FOLDER = 'lent/';

const PDF = { 'content-type': 'application/pdf' };

/**
 * The gated files in a bucket of Amazon S3, or of any store that speaks its protocol (Signature Version 4).
 *
 * Answers null for what is not there and for what is no bare name; throws for everything else, with the bucket's own code and the fix.
 */
export function s3Vault(address: S3Address, credentials: S3Credentials): Required<Vault> & Lender {
  const { client, urlOf, ask, put } = s3Bucket(address, credentials);
  return {
    async read(file) {
      const answer = isBareName(file) ? await ask(file) : null;
      return answer && new Uint8Array(await answer.arrayBuffer());
    },
    async stat(file) {
      const answer = isBareName(file) ? await ask(file, { method: 'HEAD' }) : null;
      return (
        answer && { bytes: Number(answer.headers.get('content-length')), sha256: answer.headers.get(DIGEST_HEADER) }
      );
    },
    async write(file, bytes, sha256) {
      requireBareName(file);
      // The signed digest: the bucket refuses bytes that changed on the way (Signature Version 4, "x-amz-content-sha256").
      await put(file, bytes, { ...PDF, 'x-amz-content-sha256': sha256, [DIGEST_HEADER]: sha256 });
    },
    putCopy: (key, bytes) => put(`${LENT_FOLDER}${key}`, bytes, PDF),
    async addressOf(key, disposition, seconds) {
      const url = new URL(urlOf(`${LENT_FOLDER}${key}`));
      url.searchParams.set('X-Amz-Expires', String(seconds));
      url.searchParams.set('response-content-disposition', disposition);
      return (await client.sign(url, { aws: { signQuery: true } })).url;
    },
    async removeCopy(key) {
      await ask(`${LENT_FOLDER}${key}`, { method: 'DELETE' });
    },
  };
}
