import { sayAll, sayCount, when } from './format.ts';

const SHOWN_FILES = 3;
const LANGUAGE = when(() => new Intl.DisplayNames('en', { type: 'language' }));

/** What was done or left out without being asked, for the log of a check or build: one line each. */
export const contentNotes = {
  /** `language` is ISO 639-3; null where it cannot be told. */
  otherLanguage: (files: readonly string[], language: string | null): string => {
    const shown =
      files.length > SHOWN_FILES ? [...files.slice(0, SHOWN_FILES), `${files.length - SHOWN_FILES} more`] : files;
    const name = language && LANGUAGE().of(language);
    const are = files.length === 1 ? 'One file is' : `${files.length} files are`;
    return `${are} not in English${name ? ` (${name}, it seems)` : ''}, so nobody has checked the wording there: ${sayAll(shown)}. Dates, references and links are checked.`;
  },
  noGatedFiles: (files: number) =>
    `private/ has no PDFs here, so the ${files === 1 ? 'file of one gated document has' : `files of ${sayCount(files, 'gated document')} have`} not been checked. To see whether the gate has what it needs, run: npx vouchsafe gate vault list`,
  featured: (marked: number, shown: number) =>
    `${marked} questions are marked featured: true. The overview answers ${shown} of them, the first by category and question; take the mark off the others.`,
  noAddress:
    'The public address is unknown: links lead from the root of the host; canonical links, the sitemap and whole addresses in feeds are left out. Write trustUrl into content/company.yaml, or set SITE_URL when you build.',
};
