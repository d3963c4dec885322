import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE_ENDING, SITE_ROOT } from '../src/build/roots.ts';

export interface Package {
  version: string;
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}
export const PACKAGE = 'package.json';
export const readPackage = (file: string): Package => JSON.parse(readFileSync(file, 'utf8'));

/** Vouchsafe's own, as it is installed or, in its repository, checked out. */
export const ownPackage = (): Package => readPackage(join(SITE_ROOT, CODE_ENDING === '.ts' ? '.' : '..', PACKAGE));
