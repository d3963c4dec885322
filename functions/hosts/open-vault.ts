import { folderVault } from '../adapters/vault/folder.ts';
import { s3Vault } from '../adapters/vault/s3.ts';
import { readS3Address } from '../adapters/vault/s3-address.ts';
import type { Lender, Vault } from '../ports.ts';
import { bucketKeys, type Environment } from './env.ts';

/** `VAULT_URL` as the vault it names; a bucket lends, too. */
export function openVault(env: Environment): { vault: Vault; lender?: Lender } {
  const address = readS3Address(env.VAULT_URL);
  const keys = bucketKeys(env);
  if (!address || !keys) return { vault: folderVault(env.VAULT_URL.replace(/^file:(\/\/)?/, '')) };
  const vault = s3Vault({ ...address, region: address.region ?? env.AWS_REGION ?? null }, keys);
  return { vault, lender: vault };
}
