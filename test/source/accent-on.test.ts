import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { DEFAULT_ACCENT } from '../../src/schemas/company.ts';
import { accentOn, COMPANY_FILE } from '../../src/source/accent-on.ts';

const root = (yaml: string): string => {
  const made = mkdtempSync(join(tmpdir(), 'accent-'));
  mkdirSync(dirname(join(made, COMPANY_FILE)));
  writeFileSync(join(made, COMPANY_FILE), yaml);
  return made;
};

it('reads the company’s accent, whatever else the file lacks', () => {
  expect(accentOn(root('brand: { accent: "#0a7d4f" }'))).toBe('#0a7d4f');
});

it('takes the default where there is none, or none that can be read', () => {
  expect(accentOn(root('name: Northwind Cloud'))).toBe(DEFAULT_ACCENT);
  expect(accentOn(root('brand: { accent: "}body{display:none" }'))).toBe(DEFAULT_ACCENT);
  expect(accentOn(root('brand: [unclosed'))).toBe(DEFAULT_ACCENT);
  expect(accentOn(join(tmpdir(), 'nothing-here'))).toBe(DEFAULT_ACCENT);
});
