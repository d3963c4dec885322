import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isPublicAddress, publicAddress } from '../schemas/addresses.ts';

/**
 * Where the site will be: `trustUrl` of company.yaml, else `SITE_URL`. Undefined while neither says it: links then lead from the root of
 * whatever host the site is put on, and what only a whole address can say is left out.
 * @throws when `SITE_URL` is asked for and is no public address
 */
export function publicAddressOf(
  trustUrl: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  if (trustUrl !== undefined) return trustUrl;
  const { SITE_URL } = env;
  if (SITE_URL === undefined || SITE_URL === '') return undefined;
  if (!isPublicAddress(SITE_URL) || !/^https?:/.test(SITE_URL))
    throw new Error(`SITE_URL is "${SITE_URL}": write the public address, such as https://trust.acme.example.`);
  return publicAddress(SITE_URL);
}

/** The same from the disk; undefined also while `company.yaml` cannot be read, which the content check then says in words. */
export function publicAddressOn(root: string): string | undefined {
  return publicAddressOf(trustUrlOn(root));
}

function trustUrlOn(root: string): string | undefined {
  try {
    const { trustUrl } = parse(readFileSync(join(root, 'content/company.yaml'), 'utf8'));
    return isPublicAddress(trustUrl) ? publicAddress(trustUrl) : undefined;
  } catch {
    return undefined;
  }
}
