/** What an operator is told of the place where files or seals are kept. `said` is what it answers; a `fix` may be empty. */
export const vaults = {
  bucket: {
    fixes: {
      NoSuchBucket: 'Check the name of the bucket, its region and its endpoint.',
      AccessDenied: 'Let the key read, write and delete in this bucket, or use a key that may.',
      InvalidAccessKeyId: 'Check VAULT_ACCESS_KEY_ID or AWS_ACCESS_KEY_ID.',
      SignatureDoesNotMatch: 'Check VAULT_SECRET_ACCESS_KEY or AWS_SECRET_ACCESS_KEY.',
      RequestTimeTooSkewed: 'Set the clock of this machine.',
      PermanentRedirect: 'The bucket is in another region. Name it in its address (region=…).',
      AuthorizationHeaderMalformed: 'The bucket is in another region. Name it in its address (region=…).',
    },
    unreachable: (bucket: string, host: string, said: string) =>
      `The bucket ${bucket} cannot be reached at ${host}: ${said}`,
    refused: (bucket: string, what: string, said: string, fix: string) =>
      `The bucket ${bucket} refused ${what}: ${said}. ${fix}`.trim(),
    missing: (bucket: string) => `The bucket ${bucket} doesn’t exist. Check its name.`,
  },
  blobs: {
    fixes: {
      outside: 'Outside a function of the site, set NETLIFY_SITE_ID and NETLIFY_AUTH_TOKEN.',
      refused: 'Check NETLIFY_SITE_ID, and that NETLIFY_AUTH_TOKEN may write to this site.',
    },
    fault: (store: string, said: string, fix: string) => `The store ${store} of Netlify Blobs: ${said}. ${fix}`.trim(),
  },
};
