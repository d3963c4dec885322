import type { Finding } from './finding.ts';

const MARKS = { ok: 'ok', warn: 'warn', fail: 'FAIL', skip: '-' } as const;

/** One table, each failure with its mend under it. */
export function tableOf(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ what }) => what.length));
  return findings
    .flatMap(({ what, verdict, said, mend }) => [
      `${MARKS[verdict].padEnd(5)} ${what.padEnd(width)}  ${said}`,
      ...(mend === '' ? [] : [`${' '.repeat(width + 6)}  → ${mend}`]),
    ])
    .join('\n');
}
