import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulesSection, rulesTable, withRules } from '../../../scripts/readme-rules.ts';
import { explainRule, judgesProse } from '../../../src/build/explain-rule.ts';
import { measured } from '../../../src/claims/check/measured.ts';
import { RULES } from '../../../src/claims/check/rules.ts';
import { findingWords } from '../../../src/words/findings.ts';
import { scriptsWords } from '../../../src/words/scripts.ts';

const read = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
const { explain } = scriptsWords.en;

describe('the rules in README.md and docs/claims.md', () => {
  it('are what the rule table says: run `npm run readme` when they are not', () => {
    expect(read('README.md')).toContain('## What Vouchsafe will not let you publish\n');
    expect(withRules(read('README.md'), rulesSection(), 'README.md')).toBe(read('README.md'));
    expect(withRules(read('docs/claims.md'), rulesTable(), 'docs/claims.md')).toBe(read('docs/claims.md'));
  });

  it('are each named once, with what is checked, how severe it is and how often it was right', () => {
    for (const { code, severity, family } of RULES) {
      const { title } = findingWords.en.rules[code];
      const lines = rulesTable()
        .split('\n')
        .filter((line) => line.startsWith(`| \`${code}\``));
      const right = judgesProse(family) ? ` ${explain.measured(measured.rules[code])} |` : '';
      expect(lines).toEqual([`| \`${code}\` | ${title} | ${severity} |${right}`]);
    }
  });

  it('are refused where a mark is missing', () => {
    expect(() => withRules('# Nothing here', '', 'README.md')).toThrow('README.md lacks <!-- rules:');
    expect(() => withRules('<!-- rules: written by `npm run readme` -->', '', 'a.md')).toThrow(
      'a.md lacks <!-- /rules -->',
    );
  });
});

describe('what was measured', () => {
  it('says so where nothing was, and counts what is debatable as not right', () => {
    expect(explain.measured(undefined)).toBe('not measured yet');
    expect(explain.measured({ lots: ['blind'], findings: 0, right: 0, debatable: 0 })).toBe('not measured yet');
    expect(explain.measured({ lots: ['blind'], findings: 30, right: 28, debatable: 1 })).toBe(
      '28 of 30 (93%), 1 debatable',
    );
  });

  it('tells the altered facts that a rule found, which are right findings of contradictions', () => {
    const counted = { lots: ['blind'], findings: 2, right: 0, debatable: 1, altered: 12 };
    expect(explain.measured(counted)).toBe('0 of 2 (0%), 1 debatable, 12 altered facts found');
    expect(explain.measured({ ...counted, findings: 0, debatable: 0 })).toBe('12 altered facts found');
  });

  it('adds up, names rules that are there and lots that are told', () => {
    const lots = new Set(measured.lots.map(({ lot }) => lot));
    for (const [code, one] of Object.entries(measured.rules)) {
      expect(RULES.map((rule) => rule.code as string)).toContain(code);
      expect(one.lots.length).toBeGreaterThan(0);
      for (const lot of one.lots) expect(lots).toContain(lot);
      expect(one.right + one.debatable).toBeLessThanOrEqual(one.findings);
    }
    for (const { errors, warnings, faults, found, caught, planted, byKind } of measured.lots) {
      const kinds = Object.values(byKind ?? { all: [caught, planted] });
      expect(kinds.reduce((sum, [ofKind]) => sum + ofKind, 0)).toBe(caught);
      expect(kinds.reduce((sum, [, ofKind]) => sum + ofKind, 0)).toBe(planted);
      expect(found).toBeLessThanOrEqual(faults);
      for (const one of [errors, warnings]) expect(one.right + one.debatable).toBeLessThanOrEqual(one.findings);
      expect(caught).toBeLessThanOrEqual(planted);
    }
  });
});

describe('a rule explained', () => {
  it('says what it looks for, why, how severe it is, examples, what was measured and how to allow it', () => {
    for (const { code } of RULES) {
      const told = explainRule(code);
      if ('near' in told) throw new Error(`${code} is unknown`);
      const text = explain.rule(told);
      for (const part of ['Severity: ', 'Why: ', 'Source: ', 'Found, for example:', 'Passes:', 'To allow one'])
        expect(text, code).toContain(part);
      expect(text, code).not.toMatch(/undefined|\[object/);
    }
  });

  it('is found by its number alone, and a near one is offered', () => {
    expect(explainRule('w01')).toMatchObject({ code: 'VS-W01', severity: 'error' });
    expect(explainRule('VS-W1')).toEqual({ near: ['VS-W01'] });
  });
});
