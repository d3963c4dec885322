import { onDemand } from '../adapters/on-demand.ts';
import { readBlobsAddress } from '../adapters/vault/blobs-address.ts';
import { readS3Address } from '../adapters/vault/s3-address.ts';
import type { Lender, Vault } from '../ports/documents.ts';
import { bucketKeys, type Environment, fileOf } from './env.ts';

const OF_VAULT = ['read', 'stat', 'write'] as const;
const OF_LENDER = ['putCopy', 'addressOf', 'removeCopy'] as const;

/** `VAULT_URL` as the vault it names; a bucket lends, too. Each is loaded by its first call. */
export function openVault(env: Environment): { vault: Required<Vault>; lender?: Lender } {
  const { VAULT_URL, AWS_REGION, NETLIFY_SITE_ID: siteID, NETLIFY_AUTH_TOKEN: token } = env;
  const store = readBlobsAddress(VAULT_URL);
  if (store !== null) {
    const access = siteID && token ? { siteID, token } : null;
    const open = async () => (await import('../adapters/vault/netlify-blobs.ts')).netlifyBlobsVault(store, access);
    return { vault: onDemand(open, ...OF_VAULT) };
  }
  const address = readS3Address(VAULT_URL);
  const keys = bucketKeys(env);
  if (!address || !keys) {
    const open = async () => (await import('../adapters/vault/folder.ts')).folderVault(fileOf(VAULT_URL));
    return { vault: onDemand(open, ...OF_VAULT) };
  }
  const region = address.region ?? AWS_REGION ?? null;
  const open = async () => (await import('../adapters/vault/s3.ts')).s3Vault({ ...address, region }, keys);
  const bucket = onDemand(open, ...OF_VAULT, ...OF_LENDER);
  return { vault: bucket, lender: bucket };
}
