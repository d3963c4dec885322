import { expect, test } from 'vitest';
import { packedLists } from '../../../program/hosts/bundle.ts';
import { DISPOSABLE_LISTED, FREE_LISTED } from '../../../src/schemas/mail-lists.ts';

test('a bundle carries the lists of mail providers whole, and under a megabyte', async () => {
  const code = await packedLists();
  expect(code.length).toBeLessThan(1_000_000);
  const carried = await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  );
  for (const [name, names] of Object.entries({ DISPOSABLE_LISTED, FREE_LISTED })) {
    expect(names.size).toBeGreaterThan(50_000);
    expect(carried[name].size).toBe(names.size);
    expect(names.difference(carried[name]).size).toBe(0);
  }
}, 60_000);
