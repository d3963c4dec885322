import * as v from 'valibot';

/** Where the gated files lie: `s3://bucket/folder?endpoint=https://…&region=…`. */
export interface S3Address {
  bucket: string;
  /** Before every name; empty, or ending in a slash. */
  folder: string;
  /** An origin that is asked by path; null for AWS itself, which is asked by the bucket's host name. */
  endpoint: string | null;
  region: string | null;
}

const query = v.strictObject({
  endpoint: v.optional(
    v.pipe(
      v.string(),
      // Credentials in it would be dropped without a word: they have variables of their own.
      v.check((url) => /^https?:\/\/[^\s@]+$/.test(url) && URL.canParse(url)),
      v.transform((url) => new URL(url).origin),
    ),
  ),
  region: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/))),
});

/** The address read; null for what is none, a misspelt parameter or credentials in it included. */
export function readS3Address(text: string): S3Address | null {
  // Bucket names: 3 to 63 of lower-case letters, digits, dots and hyphens (Amazon S3 user guide, "General purpose bucket naming rules").
  const parts = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/((?:[\w.-]+\/)*[\w.-]*))?(?:\?(.*))?$/.exec(text);
  if (!parts) return null;
  const [, bucket = '', path = '', search = ''] = parts;
  const parsed = v.safeParse(query, Object.fromEntries(new URLSearchParams(search)));
  if (!parsed.success) return null;
  const { endpoint = null, region = null } = parsed.output;
  return { bucket, folder: path === '' || path.endsWith('/') ? path : `${path}/`, endpoint, region };
}
