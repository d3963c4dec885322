import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../../src/build/check-content.ts';
import { copyOfDemo } from '../support/build.ts';

const TODAY = '2026-11-21';

it('a framework that was deleted is missed by name and line', async () => {
  const root = copyOfDemo();
  rmSync(join(root, 'content/compliance/soc-2.mdx'));
  const { errors, report } = await checkContent(root, TODAY);
  expect(errors).toBeGreaterThan(0);
  expect(report).toContain('/compliance/soc-2/');
  expect(report).toMatch(/content\/[\w/-]+\.mdx?:\d+/);
});

it('prose that says otherwise than the criteria of the report is an error at its line', async () => {
  const root = copyOfDemo();
  const file = join(root, 'content/compliance/soc-2.mdx');
  const before = readFileSync(file, 'utf8');
  const after = before.replace(
    'criteria: [security, availability, confidentiality]',
    'criteria: [security, availability, confidentiality, privacy]',
  );
  expect(after).not.toBe(before);
  writeFileSync(file, after);
  const { errors, report } = await checkContent(root, TODAY);
  expect(errors).toBeGreaterThan(0);
  expect(report).toMatch(
    /content\/faqs\/soc-2-report\.mdx:\d+ {2}"Processing integrity and privacy".*\[error VS-C10\]/,
  );
});
