import { folderVault } from '../adapters/vault/folder.ts';
import { netlifyBlobsVault, readBlobsAddress } from '../adapters/vault/netlify-blobs.ts';
import { s3Vault } from '../adapters/vault/s3.ts';
import { readS3Address } from '../adapters/vault/s3-address.ts';
import type { Lender, Vault } from '../ports.ts';
import { bucketKeys, type Environment, fileOf } from './env.ts';

/** `VAULT_URL` as the vault it names; a bucket lends, too. */
export function openVault(env: Environment): { vault: Vault; lender?: Lender } {
  const store = readBlobsAddress(env.VAULT_URL);
  const { NETLIFY_SITE_ID: siteID, NETLIFY_AUTH_TOKEN: token } = env;
  if (store !== null) return { vault: netlifyBlobsVault(store, siteID && token ? { siteID, token } : null) };
  const address = readS3Address(env.VAULT_URL);
  const keys = bucketKeys(env);
  if (!address || !keys) return { vault: folderVault(fileOf(env.VAULT_URL)) };
  const vault = s3Vault({ ...address, region: address.region ?? env.AWS_REGION ?? null }, keys);
  return { vault, lender: vault };
}
