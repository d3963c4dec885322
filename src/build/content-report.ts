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

interface Note {
  file: string;
  line: number;
  text: string;
}

/** Faults and findings by file and line: where, code, what; then why with its source, and the fix. Empty when there are none. */
export function contentReport({ faults, findings, silenced, sources, judged }: Reported, words: FindingWords): string {
  const { error } = words.severity;
  const notes: Note[] = [
    ...faults.map((fault) => ({ ...fault, text: withCode(formatFault(fault), `${error} ${fault.code}`) })),
    ...findings.map((finding) => noteOf(finding, lineOf(finding, sources), words)),
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
      `${finding.file}:${lineOf(finding, sources)}  ${words.silenced(finding.found)}  [${finding.code}]\n  ${words.reason(reason)}`,
  );
  if (kept.length > 0) blocks.push(kept.join('\n'));
  if (!judged) blocks.push(words.notJudged);
  return blocks.join('\n\n');
}

function noteOf(finding: Finding, line: number, words: FindingWords): Note {
  const { file, code, severity, found } = finding;
  const { title, why, source, fix } = sayFinding(words, finding);
  const fault: Fault = {
    code: 'bad-value',
    file,
    line,
    column: 1,
    message: words.found(found, title),
    fix: `${words.why(why, source)}\n${fix}`,
  };
  return { file, line, text: withCode(formatFault(fault), `${words.severity[severity]} ${code}`) };
}

/** The code closes the first line, where it can be searched for. */
const withCode = (text: string, code: string): string => text.replace(/^.*/, (first) => `${first}  [${code}]`);

export function lineOf({ file, at }: Pick<Finding, 'file' | 'at'>, sources: ReadonlyMap<string, SourceFile>): number {
  const source = sources.get(file);
  if (!source) return 1;
  return 'offset' in at ? source.lineOfOffset(at.offset) : source.lineOf(at.path);
}
