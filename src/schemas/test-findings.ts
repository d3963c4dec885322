import { z } from 'zod';
import { day } from './primitives.ts';
import { rule } from './value-rule.ts';

/** As in CVSS v4.0 §6, the worst first; below them what needs no fix. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'informational'] as const;
export type Severity = (typeof SEVERITIES)[number];

const count = z.int().min(0).max(100_000);
const found = z
  .union([
    count,
    z
      .strictObject({
        found: count.meta({ description: 'How many were found.' }),
        open: count.optional().meta({ description: 'How many are not fixed yet. Left out: not stated.' }),
        by: day
          .optional()
          .meta({ description: 'The day the last one was fixed; with open ones, the day by which they will be.' }),
      })
      .refine(({ found, open = 0 }) => open <= found, rule('open-findings')),
  ])
  .optional();

/** What a test found, by severity. A severity that is left out is not stated. */
export const testFindings = z
  .strictObject({
    critical: found.meta({ description: 'Critical findings: how many, or how many with what became of them.' }),
    high: found.meta({ description: 'High findings.' }),
    medium: found.meta({ description: 'Medium findings.' }),
    low: found.meta({ description: 'Low findings.' }),
    informational: found.meta({ description: 'Remarks that need no fix.' }),
  })
  .meta({ title: 'Findings', description: 'What a penetration test found, by severity, and what became of it.' });
export type TestFindings = z.infer<typeof testFindings>;

export interface SeverityFound {
  severity: Severity;
  found: number;
  /** Null: not stated. */
  open: number | null;
  by: string | null;
}
/** The severities that are stated, the worst first. */
export const findingsOf = (findings: TestFindings): SeverityFound[] =>
  SEVERITIES.flatMap((severity) => {
    const stated = findings[severity];
    if (stated === undefined) return [];
    return typeof stated === 'number'
      ? { severity, found: stated, open: stated === 0 ? 0 : null, by: null }
      : { severity, found: stated.found, open: stated.open ?? (stated.found === 0 ? 0 : null), by: stated.by ?? null };
  });
