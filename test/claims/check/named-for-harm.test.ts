import { expect, it } from 'vitest';
import { codesIn } from './codes-in.ts';

const codesOf = (name: string, text: string): string[] =>
  codesIn(text, ({ company }) => {
    company.data.name = name;
  });

it('promises nothing by the name of a company that is called after what it prevents or keeps', () => {
  const text = 'All Breach Watch teams are never far away.';
  expect(codesOf('Northwind Cloud', text)).toContain('VS-W10 warning');
  expect(codesOf('Breach Watch', text)).not.toContain('VS-W10 warning');
  expect(codesOf('Safe Ledger', 'Your data is always safe with Safe Ledger.')).toContain('VS-W10 warning');
});
