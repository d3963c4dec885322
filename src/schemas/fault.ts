/** Every way a file under `content/` can be wrong; stable names, for tests and for searching the documentation. */
export const FAULT_CODES = [
  'missing-file',
  'unknown-file',
  'wrong-ending',
  'bad-name',
  'unreadable',
  'encoding',
  'byte-order-mark',
  'empty-file',
  'front-matter',
  'empty-body',
  'yaml',
  'duplicate-key',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'not-allowed',
  'bad-value',
  'out-of-range',
  'dangling-reference',
  'wrong-reference',
  'date-mismatch',
  'dangling-link',
  'link-form',
  'link-outside',
  'body-code',
  'unknown-tag',
  'refused-tag',
  'unclosed-tag',
  'strike',
  'misread',
  'image',
  'cut-value',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** Line and column in a file, both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** One thing that stops the build. `file` is relative to the project; `fix` may run over several lines. */
export interface Fault extends Position {
  code: FaultCode;
  file: string;
  message: string;
  fix: string;
}

/** What a colleague would write: where and what on the first line, then what is allowed and how to fix it, indented. */
export function formatFault(fault: Pick<Fault, 'file' | 'line' | 'message' | 'fix'>): string {
  const fix = fault.fix.split('\n').map((text) => `\n  ${text}`);
  return `${fault.file}:${fault.line}  ${fault.message}${fix.join('')}`;
}

export function byPlace<Placed extends Position & { file: string }>(a: Placed, b: Placed): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
