import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint } from '../../src/build/fingerprint.ts';

let code = '';
let company = '';
beforeEach(() => {
  [code, company] = ['code', 'company'].map((name) => mkdtempSync(join(tmpdir(), `fingerprint-${name}-`))) as [
    string,
    string,
  ];
});
afterEach(() => {
  for (const folder of [code, company]) rmSync(folder, { recursive: true });
});
function write(root: string, name: string, text: string) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}
const made = () => fingerprint(code, company, '2026-11-21');

it.each([
  ['content/faqs/sso.mdx', () => company],
  ['src/components/Footer.astro', () => company],
  ['astro.config.mjs', () => company],
  ['package-lock.json', () => company],
  ['src/pages/404.astro', () => code],
  ['program/overrides.ts', () => code],
])('an edit of %s asks for a new build', async (name, root) => {
  write(root(), name, 'before');
  const before = await made();
  expect(await made()).toBe(before);
  write(root(), name, 'after');
  expect(await made()).not.toBe(before);
});

it('nothing else does', async () => {
  const before = await made();
  write(company, '.data/gate.db', 'rows');
  write(company, 'dist/index.html', 'page');
  expect(await made()).toBe(before);
});
