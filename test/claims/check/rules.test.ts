import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../../src/claims/check/rule.ts';
import { RULES } from '../../../src/claims/check/rules.ts';

describe('the rule table', () => {
  it('gives each rule one code of its own, and every word a reader needs', () => {
    const codes = RULES.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, family, title, why, source, mend } of RULES) {
      expect(code).toMatch(/^VS-[DWCRIS]\d\d$/);
      expect(FAMILIES).toContain(family);
      for (const words of [title, why, mend]) expect(words.length, code).toBeGreaterThan(10);
      expect(source.length, code).toBeGreaterThan(5);
      expect(`${title}${why}${mend}`, code).not.toMatch(/\bTODO\b|lorem/i);
      expect(why.endsWith('.') && mend.endsWith('.'), code).toBe(true);
    }
  });

  it('lets nothing that time alone brings about stop a rebuild', () => {
    const severity = new Map(RULES.map((rule) => [rule.code, rule.severity]));
    for (const code of ['VS-C02', 'VS-D20', 'VS-D21', 'VS-D24', 'VS-D29', 'VS-D31'])
      expect(severity.get(code), code).toBe('warning');
  });
});
