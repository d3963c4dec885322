import { AwsClient } from 'aws4fetch';
import type { Lender, Vault } from '../../ports.ts';
import { isBareName } from './bare-name.ts';
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
/** What a bucket remembers of a file beside it (`x-amz-meta-*`, Amazon S3 API reference, PutObject). */
const DIGEST_HEADER = 'x-amz-meta-sha256';
const LENT_FOLDER = 'lent/';

/** What a refusal of the bucket means to an operator; the code is in the answer's XML (Amazon S3 API reference, "Error responses"). */
const MENDS: Readonly<Record<string, string>> = {
  NoSuchBucket: 'Check the name of the bucket, its region and its endpoint.',
  AccessDenied: 'Let the key read, write and delete in this bucket, or take a key that may.',
  InvalidAccessKeyId: 'Check VAULT_ACCESS_KEY_ID or AWS_ACCESS_KEY_ID.',
  SignatureDoesNotMatch: 'Check VAULT_SECRET_ACCESS_KEY or AWS_SECRET_ACCESS_KEY.',
  RequestTimeTooSkewed: 'Set the clock of this machine.',
  PermanentRedirect: 'The bucket lies in another region: name it in VAULT_URL (region=…).',
  AuthorizationHeaderMalformed: 'The bucket lies in another region: name it in VAULT_URL (region=…).',
};

/**
 * The gated files in a bucket of Amazon S3, or of any store that speaks its protocol (Signature Version 4).
 *
 * Answers null for what is not there and for what is no bare name; throws for everything else, with the bucket's own code and the mend.
 */
export function s3Vault(address: S3Address, credentials: S3Credentials): Required<Vault> & Lender {
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
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`The bucket ${address.bucket} cannot be reached at ${new URL(url).host}: ${why}`, {
        cause: fault,
      });
    }
    if (answer.ok) return answer;
    const code = /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] ?? '';
    // An answer to HEAD has no body, so a bucket that is missing reads like a file that is.
    if (answer.status === 404 && code !== 'NoSuchBucket') return null;
    const mend = MENDS[code] ?? (answer.status === 403 ? MENDS.AccessDenied : '');
    throw new Error(`The bucket ${address.bucket} refused ${method} ${name}: ${answer.status} ${code}. ${mend}`.trim());
  }

  const put = (name: string, bytes: Uint8Array, headers: Record<string, string>) =>
    ask(name, {
      method: 'PUT',
      // Typed as shared memory, which no caller has.
      body: bytes as Uint8Array<ArrayBuffer>,
      headers: { 'content-type': 'application/pdf', ...headers },
    }).then((answer) => {
      if (!answer) throw new Error(`The bucket ${address.bucket} is not there: check its name in VAULT_URL.`);
    });

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
      if (!isBareName(file)) throw new Error(`“${file}” is not the bare name of a file.`);
      // The signed digest: the bucket refuses bytes that changed on the way (Signature Version 4, "x-amz-content-sha256").
      await put(file, bytes, { 'x-amz-content-sha256': sha256, [DIGEST_HEADER]: sha256 });
    },
    putCopy: (key, bytes) => put(`${LENT_FOLDER}${key}`, bytes, {}),
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
