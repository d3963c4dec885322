import { measured } from '../claims/check/measured.ts';
import { RULES } from '../claims/check/rules.ts';
import { nearest } from '../source/nearest.ts';
import type { Explained } from '../words/en/scripts-explain.ts';
import { findingWords } from '../words/findings.ts';
import { scriptsWords } from '../words/scripts.ts';

/** Rules that judge prose, and may be wrong; the others compare fields, files and addresses. */
export const judgesProse = (family: string): boolean => family === 'wording' || family === 'contradiction';

/** What a rule looks for and what was measured of it; what was probably meant, where there is none of that code. */
export function explainRule(asked: string): Explained | { near: string[] } {
  const code = asked
    .trim()
    .toUpperCase()
    .replace(/^(?!VS-)/, 'VS-');
  const rule = RULES.find((one) => one.code === code);
  if (rule === undefined) {
    const near = nearest(
      code,
      RULES.map((one) => one.code),
    );
    return { near: near === undefined ? [] : [near] };
  }
  const { rules, families, examples } = findingWords.en;
  const { title, why, source, fix } = rules[rule.code];
  const { explain } = scriptsWords.en;
  const isProse = judgesProse(rule.family);
  return {
    code: rule.code,
    title,
    about: `${families[rule.family].heading}. ${families[rule.family].about}`,
    severity: rule.severity,
    why: typeof why === 'string' ? why : undefined,
    source,
    fix,
    found: examples[rule.code]?.found ?? [],
    passes: examples[rule.code]?.passes ?? [],
    measured: isProse ? explain.measured(measured.rules[rule.code]) : null,
    comment:
      rule.family === 'silence'
        ? explain.silencedNever
        : isProse
          ? `{/* vouchsafe-allow ${rule.code}: why it is right here */}`
          : `# vouchsafe-allow ${rule.code}: why it is right here`,
  };
}
