import { readableAccent } from '../claims/accent.ts';
import { DEFAULT_ACCENT } from '../schemas/company.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import { contentNoteWords } from '../words/content-notes.ts';

/** What a build does or leaves out without being asked, a line each. */
export function contentNotes({ company: { data } }: ContentTree): string[] {
  const words = contentNoteWords[data.language];
  const { changes } = readableAccent(data.brand.accent);
  return [
    ...(data.trustUrl === undefined ? [words.noAddress] : []),
    ...(changes.length > 0 && data.brand.accent !== DEFAULT_ACCENT ? [words.accent(data.brand.accent, changes)] : []),
  ];
}
