import { checkClaims } from '../claims/check/check-claims.ts';
import type { Finding, Silenced } from '../claims/check/types.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import { byPlace, type Fault } from '../schemas/fault.ts';
import type { Day } from '../schemas/primitives.ts';
import { contentLanguage } from '../source/content-language.ts';
import { filesOnDisk } from '../source/files-on-disk.ts';
import { linksOutside } from '../source/links-outside.ts';
import { type FoundGap, readContent } from '../source/read-content.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type FindingWords, findingWords } from '../words/findings.ts';
import { contentNotes } from './content-notes.ts';
import { contentReport, lineOf, type Remark, remarksOf } from './content-report.ts';

/** What the content is worth on a day. A build goes on only when `errors` is 0; `tree` is then whole. */
export interface CheckedContent {
  tree: ContentTree | null;
  faults: Fault[];
  findings: Finding[];
  silenced: Silenced[];
  /** What still has to be said; a build for production is refused while there is one. */
  gaps: FoundGap[];
  errors: number;
  warnings: number;
  /** Faults and findings in words, by file and line. */
  remarks: Remark[];
  /** Everything above for a terminal; empty when there is nothing to say. */
  report: string;
  /** What was done without being asked, one line each. */
  notes: string[];
  sources: Map<string, SourceFile>;
  /** The words it is told in: the company's language. */
  words: FindingWords;
}

/**
 * Reads and judges `<root>/content` with the files in `<root>/public` and `<root>/private`, as of a day.
 * The claims are judged only once every file can be read: a claim against half a tree would be found false for no reason.
 * All of it is told in the company's language.
 */
export async function checkContent(root: string, today: Day): Promise<CheckedContent> {
  const language = await contentLanguage(root);
  const [read, files, links] = await Promise.all([
    readContent(root, language),
    filesOnDisk(root),
    linksOutside(root, language),
  ]);
  const { tree, gaps, sources } = read;
  const faults = [...read.faults, ...links].sort(byPlace);
  const texts = new Map(Array.from(sources, ([file, source]) => [file, source.text]));
  const judged = tree ? checkClaims(tree, { today, files, sources: texts }) : { findings: [], silenced: [] };
  // A rule may say of a line what its fault says already (a reference that dangles): that is told once.
  const places = new Set(faults.map(({ file, line }) => `${file}:${line}`));
  const findings = judged.findings.filter((finding) => !places.has(`${finding.file}:${lineOf(finding, sources)}`));
  const { silenced } = judged;
  const errors = faults.length + findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length + faults.length - errors;
  const reported = { faults, findings, silenced, sources, judged: tree !== null };
  const words = findingWords[language];
  const remarks = remarksOf(reported, words);
  const report = contentReport(reported, words);
  const notes = tree ? contentNotes(tree, sources, files) : [];
  return { tree, faults, findings, silenced, gaps, errors, warnings, remarks, report, notes, sources, words };
}
