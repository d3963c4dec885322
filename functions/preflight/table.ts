import type { PreflightWords } from '../../src/words/en/preflight.ts';
import type { Finding } from './finding.ts';

/** One table, each failure with its fix under it. */
export function tableOf(findings: readonly Finding[], { verdicts, fix: sayFix }: PreflightWords['table']): string {
  const width = Math.max(...findings.map(({ what }) => what.length));
  const first = Math.max(...Object.values(verdicts).map((verdict) => verdict.length)) + 1;
  return findings
    .flatMap(({ what, verdict, said, fix }) => [
      `${verdicts[verdict].padEnd(first)} ${what.padEnd(width)}  ${said}`,
      ...(fix === '' ? [] : [`${' '.repeat(first + width + 1)}  ${sayFix(fix)}`]),
    ])
    .join('\n');
}
