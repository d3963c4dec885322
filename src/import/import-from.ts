import { decoded, readCsv } from '../sheets/read-csv.ts';
import { readXlsx } from '../sheets/read-xlsx.ts';
import { type Sheet, SheetFault } from '../sheets/sheet.ts';
import { faqsFromMarkup } from './faqs-from-markup.ts';
import { faqsFromSheets, type SheetOptions } from './faqs-from-sheets.ts';
import { fromJson } from './from-json.ts';
import { type Markup, readHtml, readMarkdown } from './hast.ts';
import { listsIn } from './markup-lists.ts';
import { tablesIn } from './markup-tables.ts';
import type { Draft, Found, Refused, Source } from './outcome.ts';
import { subprocessorsFromSheets } from './subprocessors-from-sheets.ts';

export const KINDS = ['faq', 'subprocessors', 'questionnaire'] as const;
export type Kind = (typeof KINDS)[number];

export interface ImportOptions {
  /** The questionnaire as the caller names it, such as `caiq-4.0`. */
  questionnaire: string | null;
  sheets: readonly string[];
  /** For the company's own use: published nowhere. */
  internal: boolean;
  /** What stands where the source is silent. */
  category: string | null;
  updated: string | null;
}

/** A source, and whether it is one of a folder's. */
export interface Given extends Source {
  inFolder: boolean;
}

export interface Imported {
  drafts: Draft[];
  refused: Refused[];
  /** What each questionnaire was recognized as. */
  questionnaires: { file: string; id: string | null }[];
}

/** Text beyond this is no page that someone wrote. */
const MAX_TEXT_BYTES = 20_000_000;
export const ENDINGS = ['csv', 'tsv', 'xlsx', 'xlsm', 'md', 'mdx', 'markdown', 'html', 'htm', 'json'] as const;
const endingOf = (name: string): string => /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

function textOfSource({ bytes }: Source): string {
  if (bytes.length > MAX_TEXT_BYTES) throw new SheetFault('too-large');
  return decoded(bytes);
}

function fromSheets(kind: Kind, file: string, sheets: readonly Sheet[], options: ImportOptions): Found {
  if (kind === 'subprocessors') return subprocessorsFromSheets(file, sheets, options.sheets);
  const { questionnaire, internal } = options;
  const as: SheetOptions['as'] = kind === 'faq' && questionnaire === null ? 'faq' : 'questionnaire';
  return faqsFromSheets(file, sheets, { as, questionnaire, sheets: options.sheets, internal });
}

/** A page or a Markdown file: tables that ask and answer, or headings that ask. */
function fromMarkup(kind: Kind, given: Given, markup: Markup, pasted: boolean, options: ImportOptions): Found {
  const tables = tablesIn(markup.root);
  const inTables = tables.length > 0 ? fromSheets(kind, given.name, tables, options) : null;
  // Many pages list their subprocessors without a table.
  if (kind === 'subprocessors' && !inTables?.drafts.length)
    return fromSheets(kind, given.name, listsIn(markup.root), options);
  if (inTables && (kind === 'subprocessors' || (kind === 'questionnaire' && inTables.drafts.length > 0)))
    return inTables;
  const asked = faqsFromMarkup(given.name, markup, given.inFolder, pasted);
  return inTables && inTables.drafts.length > asked.drafts.length ? inTables : asked;
}

function fromOne(kind: Kind, given: Given, options: ImportOptions): Found {
  const { name, bytes } = given;
  switch (endingOf(name)) {
    case 'csv':
    case 'tsv':
      return fromSheets(kind, name, [{ ...readCsv(bytes, ''), name: '' }], options);
    case 'xlsx':
    case 'xlsm':
      return fromSheets(kind, name, readXlsx(bytes), options);
    case 'md':
    case 'mdx':
    case 'markdown':
      return fromMarkup(kind, given, readMarkdown(textOfSource(given)), true, options);
    case 'html':
    case 'htm':
      return fromMarkup(kind, given, readHtml(textOfSource(given)), false, options);
    case 'json':
      return fromJson(name, textOfSource(given), kind === 'subprocessors' ? 'subprocessors' : 'faqs');
    default:
      return {
        drafts: [],
        refused: [
          {
            place: { file: name, sheet: null, row: null },
            what: '',
            reason: { is: 'unreadable', fault: 'unknown-kind' },
          },
        ],
      };
  }
}

/** What the sources say, as drafts of entries; what could not be taken, with the reason. Never throws for what is in a source. */
export function importFrom(kind: Kind, sources: readonly Given[], options: ImportOptions): Imported {
  const imported: Imported = { drafts: [], refused: [], questionnaires: [] };
  for (const given of sources) {
    let found: Found;
    try {
      found = fromOne(kind, given, options);
    } catch (fault) {
      if (!(fault instanceof SheetFault)) throw fault;
      const place = { file: given.name, sheet: null, row: null };
      found = { drafts: [], refused: [{ place, what: '', reason: { is: 'unreadable', fault: fault.code } }] };
    }
    for (const draft of found.drafts)
      imported.drafts.push(
        draft.collection === 'faqs'
          ? {
              ...draft,
              category: draft.category ?? options.category,
              updated: draft.updated ?? options.updated,
              internal: draft.internal || options.internal,
            }
          : draft,
      );
    imported.refused.push(...found.refused);
    if (kind === 'questionnaire' && found.drafts.length > 0)
      imported.questionnaires.push({ file: given.name, id: found.questionnaire ?? null });
  }
  return imported;
}
