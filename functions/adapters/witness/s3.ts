import { createHash } from 'node:crypto';
import type { Witness } from '../../ports.ts';
import type { S3Address } from '../vault/s3-address.ts';
import { type S3Credentials, s3Bucket } from '../vault/s3-bucket.ts';

const DAY_MS = 86_400_000;
const nameOf = (number: number): string => `seal-${String(number).padStart(8, '0')}.json`;

/**
 * Each seal as an object of its own. With `lockDays` under Object Lock in compliance mode: nobody, the account's owner included, takes it
 * away or changes it until then (Amazon S3 user guide, "Locking objects with Object Lock"; the bucket must have it enabled).
 */
export function s3Witness(address: S3Address, credentials: S3Credentials, lockDays: number | null): Witness {
  const bucket = s3Bucket(address, credentials);
  return {
    async write(seals) {
      for (const { number, line } of seals) {
        const bytes = new TextEncoder().encode(`${line}\n`);
        const lock: Record<string, string> =
          lockDays === null
            ? {}
            : {
                'x-amz-object-lock-mode': 'COMPLIANCE',
                'x-amz-object-lock-retain-until-date': new Date(Date.now() + lockDays * DAY_MS).toISOString(),
                // Required beside a lock (Amazon S3 API reference, PutObject).
                'content-md5': createHash('md5').update(bytes).digest('base64'),
              };
        await bucket.put(nameOf(number), bytes, { 'content-type': 'application/json', ...lock });
      }
      return true;
    },
  };
}

/** The lines of the seals in the bucket, in order, up to `upTo` and on from there for as long as there are more. */
export async function* readS3Witness(
  address: S3Address,
  credentials: S3Credentials,
  upTo: number,
): AsyncGenerator<string> {
  const bucket = s3Bucket(address, credentials);
  for (let number = 1; ; number++) {
    const answer = await bucket.ask(nameOf(number));
    if (answer) yield await answer.text();
    else if (number > upTo) return;
  }
}
