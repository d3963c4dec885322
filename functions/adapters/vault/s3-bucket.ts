import { AwsClient } from 'aws4fetch';
import { vaultWords } from '../../../src/words/vaults.ts';
import { messageOf } from '../../domain/message-of.ts';
import type { S3Address } from './s3-address.ts';

export interface S3Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  /** Of a role's passing keys. */
  sessionToken?: string | undefined;
}

/** Longer than the largest file takes on a slow line; a bucket that does not answer is a fault, not a hang. */
const TIMEOUT_SECONDS = 30;
const RETRIES = 2;

const words = vaultWords.en.bucket;
/** How to fix a refusal, by the code in the answer's XML (Amazon S3 API reference, "Error responses"). */
const FIXES: Readonly<Record<string, string>> = words.fixes;

export interface S3Bucket {
  client: AwsClient;
  urlOf(name: string): string;
  /** Null for what isn't there; throws for everything else that isn't an answer, with the bucket's own code and the fix. */
  ask(name: string, init?: RequestInit): Promise<Response | null>;
  put(name: string, bytes: Uint8Array, headers: Record<string, string>): Promise<void>;
}

/** A bucket of Amazon S3, or of any store that speaks its protocol (Signature Version 4). */
export function s3Bucket(address: S3Address, credentials: S3Credentials): S3Bucket {
  const region = address.region ?? 'us-east-1';
  const client = new AwsClient({ ...credentials, service: 's3', region, retries: RETRIES } as ConstructorParameters<
    typeof AwsClient
  >[0]);
  const root = address.endpoint
    ? `${address.endpoint}/${address.bucket}/`
    : `https://${address.bucket}.s3.${region}.amazonaws.com/`;
  const urlOf = (name: string): string => `${root}${address.folder}${name}`;

  async function ask(name: string, init: RequestInit = {}): Promise<Response | null> {
    const method = init.method ?? 'GET';
    const url = urlOf(name);
    const signal = AbortSignal.timeout(TIMEOUT_SECONDS * 1000);
    let answer: Response;
    try {
      answer = await client.fetch(url, { ...init, signal });
    } catch (fault) {
      const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault;
      throw new Error(words.unreachable(address.bucket, new URL(url).host, messageOf(cause)), { cause: fault });
    }
    if (answer.ok) return answer;
    const code = /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] ?? '';
    // An answer to HEAD has no body, so a bucket that is missing reads like a file that is.
    if (answer.status === 404 && code !== 'NoSuchBucket') return null;
    const fix = FIXES[code] ?? (answer.status === 403 ? words.fixes.AccessDenied : '');
    throw new Error(words.refused(address.bucket, `${method} ${name}`, `${answer.status} ${code}`, fix));
  }

  const put = (name: string, bytes: Uint8Array, headers: Record<string, string>) =>
    ask(name, {
      method: 'PUT',
      // Typed as shared memory, which no caller has.
      body: bytes as Uint8Array<ArrayBuffer>,
      headers,
    }).then((answer) => {
      if (!answer) throw new Error(words.missing(address.bucket));
    });

  return { client, urlOf, ask, put };
}
