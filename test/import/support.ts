import { type ImportOptions, importFrom, type Kind } from '../../src/import/import-from.ts';
import type { FaqDraft, SubprocessorDraft } from '../../src/import/outcome.ts';

const OPTIONS: ImportOptions = { questionnaire: null, sheets: [], internal: false, category: null, updated: null };

export function imported(
  kind: Kind,
  files: Readonly<Record<string, string | Uint8Array>>,
  { inFolder = false, ...options }: Partial<ImportOptions> & { inFolder?: boolean } = {},
) {
  const sources = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    inFolder,
  }));
  return importFrom(kind, sources, { ...OPTIONS, ...options });
}

export const faqsOf = (...given: Parameters<typeof imported>): FaqDraft[] =>
  imported(...given).drafts.filter((draft) => draft.collection === 'faqs');
export const subprocessorsOf = (...given: Parameters<typeof imported>): SubprocessorDraft[] =>
  imported(...given).drafts.filter((draft) => draft.collection === 'subprocessors');
/** What was not taken: where, what and the name of the reason. */
export const refusedOf = (...given: Parameters<typeof imported>) =>
  imported(...given).refused.map(({ place, what, reason }) => [place.sheet, place.row, what, reason.is]);
