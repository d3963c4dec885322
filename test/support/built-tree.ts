import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { TODAY } from '../site/sort.ts';
import { type Built, buildSite, discard, mainText } from './build.ts';
import { put } from './put.ts';

/** Builds a tree given as a map of files, once for all tests of a group. */
export function builtTree(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'vouchsafe-tree-'));
  put(root, Object.entries(files));
  let site: Built;
  beforeAll(async () => {
    site = await buildSite(root, { TODAY });
    expect(site.code, site.output).toBe(0);
  });
  afterAll(() => {
    discard(site);
    rmSync(root, { recursive: true });
  });
  return {
    root,
    output: () => site.output,
    dist: () => site.dist,
    text: (name: string) => readFileSync(join(site.dist, name), 'utf8'),
    page: (address: string) => mainText(site.dist, address),
    has: (name: string) => existsSync(join(site.dist, name)),
  };
}
