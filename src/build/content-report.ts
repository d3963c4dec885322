import type { Finding, Silenced } from '../claims/check/types.ts';
import { type Fault, formatFault } from '../schemas/fault.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type FindingWords, sayFinding } from '../words/findings.ts';

export interface Reported {
  faults: readonly Fault[];
  findings: readonly Finding[];
  silenced: readonly Silenced[];
  sources: ReadonlyMap<string, SourceFile>;
  /** Whether the claims were judged. */
  judged: boolean;
}

/** A fault of a file or a finding of the claims, in words. `file` is relative to the project, `line` counts from 1. */
export interface Remark {
  file: string;
  line: number;
  severity: Finding['severity'];
  code: string;
  message: string;
  /** Why, with its source, and how to fix it; may run over several lines. */
  fix: string;
  /** The sentence, how it was understood, and the fact against it: of a finding in prose. */
  read?: string[];
  /** Wordings that would pass in its place. */
  passes?: string[];
  /** The same as facts, for machines. */
  sentence?: string;
  understood?: Finding['understood'];
  against?: Finding['against'];
}

/** All that was found, by file and line. */
export function remarksOf({ faults, findings, sources }: Reported, words: FindingWords): Remark[] {
  return [
    ...faults.map(
      ({ file, line, code, message, fix }): Remark => ({ file, line, severity: 'error', code, message, fix }),
    ),
    ...findings.map((finding): Remark => {
      const { file, code, severity, found, sentence, understood, against } = finding;
      const { title, why, source, fix, read, passes } = sayFinding(words, finding);
      const line = lineOf(finding, sources);
      return {
        file,
        line,
        severity,
        code,
        message: words.found(found, title),
        fix: `${words.why(why, source)}\n${fix}`,
        ...(read.length === 0 ? {} : { read }),
        ...(passes.length === 0 ? {} : { passes }),
        ...(sentence === undefined ? {} : { sentence }),
        ...(understood === undefined ? {} : { understood }),
        ...(against === undefined ? {} : { against }),
      };
    }),
  ].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** The same for a terminal: where, what and code; then why and how to fix it. Empty when there is nothing to say. */
export function contentReport(reported: Reported, words: FindingWords): string {
  const { silenced, sources, judged } = reported;
  const byFile = Map.groupBy(remarksOf(reported, words), ({ file }) => file);
  const blocks = [...byFile.values()].map((remarks) => remarks.map((one) => blockOf(one, words)).join('\n'));
  const kept = silenced.map(
    ({ finding, reason }) =>
      `${finding.file}:${lineOf(finding, sources)}  ${words.silenced(finding.found)}  [${finding.code}]\n  ${words.reason(reason)}`,
  );
  if (kept.length > 0) blocks.push(kept.join('\n'));
  if (!judged) blocks.push(words.notJudged);
  return blocks.join('\n\n');
}

/** All of a remark below its first line. */
export const detailsOf = ({ fix, read = [], passes = [] }: Remark, words: FindingWords): string =>
  [fix, ...read, ...(passes.length === 0 ? [] : [words.read.passes(passes)])].join('\n');

/** The code closes the first line, where it can be searched for. */
const blockOf = (remark: Remark, words: FindingWords): string =>
  formatFault({ ...remark, fix: detailsOf(remark, words) }).replace(
    /^.*/,
    (first) => `${first}  [${words.severity[remark.severity]} ${remark.code}]`,
  );

export function lineOf({ file, at }: Pick<Finding, 'file' | 'at'>, sources: ReadonlyMap<string, SourceFile>): number {
  if ('line' in at) return at.line;
  const source = sources.get(file);
  if (!source) return 1;
  return 'offset' in at ? source.lineOfOffset(at.offset) : source.lineOf(at.path);
}
