import { RULES } from '../claims/check/rules.ts';
import type { Finding, Silenced } from '../claims/check/types.ts';
import { type Fault, formatFault } from '../schemas/fault.ts';
import type { SourceFile } from '../source/source-file.ts';

export interface Reported {
  faults: readonly Fault[];
  findings: readonly Finding[];
  silenced: readonly Silenced[];
  sources: ReadonlyMap<string, SourceFile>;
  /** Whether the claims were judged. */
  judged: boolean;
}

interface Note {
  file: string;
  line: number;
  text: string;
}

/** Faults and findings by file and line: where, code, what; then why with its source, and the mend. Empty when there are none. */
export function contentReport({ faults, findings, silenced, sources, judged }: Reported): string {
  const notes: Note[] = [
    ...faults.map((fault) => ({ ...fault, text: withCode(formatFault(fault), `error ${fault.code}`) })),
    ...findings.map((finding) => noteOf(finding, lineOf(finding, sources))),
  ];
  const byFile = Map.groupBy(notes, ({ file }) => file);
  const blocks = [...byFile.keys()].sort().map((file) => {
    const inFile = byFile.get(file) ?? [];
    return inFile
      .sort((a, b) => a.line - b.line)
      .map(({ text }) => text)
      .join('\n');
  });
  const kept = silenced.map(
    ({ finding, reason }) =>
      `${finding.file}:${lineOf(finding, sources)}  silenced: ${finding.found}  [${finding.code}]\n  Reason given: ${reason}`,
  );
  if (kept.length > 0) blocks.push(kept.join('\n'));
  if (!judged) blocks.push('The claims were not judged yet: first mend what is above.');
  return blocks.join('\n\n');
}

function noteOf(finding: Finding, line: number): Note {
  const { file, code, severity, found, why, source, mend } = finding;
  const title = RULES.find((rule) => rule.code === code)?.title;
  const message = title ? `"${found}": ${title}` : found;
  const fault: Fault = {
    code: 'bad-value',
    file,
    line,
    column: 1,
    message,
    fix: `${why} (${source})
${mend}`,
  };
  return { file, line, text: withCode(formatFault(fault), `${severity} ${code}`) };
}

/** The code closes the first line, where it can be searched for. */
const withCode = (text: string, code: string): string => text.replace(/^.*/, (first) => `${first}  [${code}]`);

export function lineOf({ file, at }: Pick<Finding, 'file' | 'at'>, sources: ReadonlyMap<string, SourceFile>): number {
  const source = sources.get(file);
  if (!source) return 1;
  return 'offset' in at ? source.lineOfOffset(at.offset) : source.lineOf(at.path);
}
