import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { company } from '../schemas/company.ts';

/** Where the accent stands, below a repository's root. */
export const COMPANY_FILE = 'content/company.yaml';

/** The company's accent from the disk; the default while `company.yaml` can't be read or holds no color, which the content check then says in words. */
export function accentOn(root: string): string {
  const { brand } = company.shape;
  const unset = brand.parse(undefined).accent;
  try {
    const read = brand.safeParse(parse(readFileSync(join(root, COMPANY_FILE), 'utf8'))?.brand);
    return read.success ? read.data.accent : unset;
  } catch {
    return unset;
  }
}
