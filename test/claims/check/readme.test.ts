import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesSection, withRules } from '../../../scripts/readme-rules.ts';
import { RULES } from '../../../src/claims/check/rules.ts';
import { findingWords } from '../../../src/words/findings.ts';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

it('says what the rule table says: run `npm run readme` when it does not', () => {
  expect(readme).toContain('## What Vouchsafe will not let you publish\n');
  expect(withRules(readme)).toBe(readme);
});

it('names each rule once, with what is checked and how severe it is', () => {
  for (const { code, severity } of RULES) {
    const { title } = findingWords.en.rules[code];
    const lines = rulesSection()
      .split('\n')
      .filter((line) => line.startsWith(`| \`${code}\``));
    expect(lines).toEqual([`| \`${code}\` | ${title} | ${severity} |`]);
  }
});

it('is refused where a mark is missing', () => {
  expect(() => withRules('# Nothing here')).toThrow('README.md lacks <!-- rules:');
  expect(() => withRules('<!-- rules: written by `npm run readme` -->')).toThrow('README.md lacks <!-- /rules -->');
});
