import { readableAccent, TEXT_CONTRAST_MIN } from '../claims/accent.ts';
import { hasGatedFiles } from '../claims/check/rules/reach-documents.ts';
import type { FileFacts } from '../claims/check/types.ts';
import { DEFAULT_ACCENT } from '../schemas/company.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import { FEATURED_MAX } from '../site/faqs.ts';
import { otherLanguages } from '../source/other-languages.ts';
import type { SourceFile } from '../source/source-file.ts';
import { contentNoteWords } from '../words/content-notes.ts';
import { faultWords } from '../words/faults.ts';

/** What a build does or leaves out without being asked, a line each. */
export function contentNotes(
  { company: { data }, documents, faqs }: ContentTree,
  sources: ReadonlyMap<string, SourceFile>,
  files: FileFacts,
): string[] {
  const words = contentNoteWords[data.language];
  const { moved } = readableAccent(data.brand.accent);
  const other = otherLanguages(sources);
  const gated = documents.filter(({ data }) => data.access !== 'public' && data.file !== undefined).length;
  const featured = faqs.filter(({ data }) => data.featured && !data.internal).length;
  return [
    ...(featured > FEATURED_MAX ? [words.featured(featured, FEATURED_MAX)] : []),
    ...(data.trustUrl === undefined ? [words.noAddress] : []),
    ...(other.files.length > 0 ? [words.otherLanguage(other.files, other.language)] : []),
    ...(gated > 0 && !hasGatedFiles(files) ? [words.noGatedFiles(gated)] : []),
    ...(moved.length > 0 && data.brand.accent !== DEFAULT_ACCENT
      ? [faultWords[data.language].accent.moved(data.brand.accent, moved, TEXT_CONTRAST_MIN)]
      : []),
  ];
}
