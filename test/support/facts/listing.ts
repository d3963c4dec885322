/** The index pages, and what each of them has to list whole. */
export const LISTINGS: Record<string, readonly string[]> = {
  '': ['framework', 'principle', 'not-claimed'],
  compliance: ['framework', 'not-claimed'],
  principles: ['principle'],
  faq: ['faq'],
  documents: ['document'],
  subprocessors: ['subprocessor'],
  updates: ['update'],
};

/** Ids in a common form: each once, in the order of the alphabet. */
export const listed = (ids: readonly string[]): string => [...new Set(ids)].sort().join(' | ');

/** "index.html" → "", "faq/index.md" → "faq"; null for the page of a single thing. */
export function sectionOf(file: string): string | null {
  const parts = file.split('/').slice(0, -1);
  return parts.length < 2 && (parts[0] ?? '') in LISTINGS ? (parts[0] ?? '') : null;
}
