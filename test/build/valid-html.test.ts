import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { distFolder } from '../../src/build/roots.ts';
import { htmlFaults } from '../support/valid-html.ts';

test('every page of the built site is valid HTML', async () => {
  const files = globSync('**/*.html', { cwd: distFolder() });
  expect(files.length).toBeGreaterThan(15);
  const faults = await Promise.all(
    files.map(async (file) =>
      (await htmlFaults(readFileSync(join(distFolder(), file), 'utf8'))).map((fault) => `${file}: ${fault}`),
    ),
  );
  // This one is hidden until the script fills it in, its button too.
  expect(faults.flat().filter((fault) => !fault.endsWith('#columns-form'))).toEqual([]);
});

test('a fault is found', async () => {
  expect(
    await htmlFaults(
      '<!doctype html><html lang="en"><head><title>A</title></head><body><p><h1>B</h1></p></body></html>',
    ),
  ).not.toEqual([]);
});
