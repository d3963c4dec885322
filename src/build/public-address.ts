import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The public address of the trust center under `root`; undefined while `company.yaml` cannot be read, which the check then says in words. */
export function publicAddress(root: string): string | undefined {
  try {
    return new URL(parse(readFileSync(join(root, 'content/company.yaml'), 'utf8')).trustUrl).href;
  } catch {
    return undefined;
  }
}
