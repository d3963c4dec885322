import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../../src/claims/check/rule.ts';
import { RULES } from '../../../src/claims/check/rules.ts';
import { findingWords } from '../../../src/words/findings.ts';

describe('the rule table', () => {
  it('gives each rule one code of its own, and the catalog no words for any other', () => {
    const codes = RULES.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(Object.keys(findingWords.en.rules).toSorted()).toEqual(codes.toSorted());
    for (const { code, family } of RULES) {
      expect(code).toMatch(/^VS-[DWCRIES]\d\d$/);
      expect(FAMILIES).toContain(family);
    }
  });

  it('lets nothing that time alone brings about stop a rebuild', () => {
    const severity = new Map<string, string>(RULES.map((rule) => [rule.code, rule.severity]));
    for (const code of ['VS-C02', 'VS-D20', 'VS-D21', 'VS-D24', 'VS-D29', 'VS-D31'])
      expect(severity.get(code), code).toBe('warning');
  });
});
