import { CATEGORIES } from '../schemas/primitives.ts';
import { type Asked, type AskedRow, askedIn } from '../sheets/answered.ts';
import type { Columns } from '../sheets/blocks.ts';
import { isForReviewers } from '../sheets/form.ts';
import { plain } from '../sheets/headings.ts';
import { type Cell, type Row, type Sheet, textAt } from '../sheets/sheet.ts';
import { dayIn } from './days.ts';
import type { FaqDraft, Found, Place, Refused } from './outcome.ts';
import { cellMarkdown } from './plain-text.ts';
import { named, type Recognized, recognize } from './questionnaires.ts';

export interface SheetOptions {
  /** Whose questions they are: a company's own, or those of a questionnaire, which are kept with their wording and ids. */
  as: 'faq' | 'questionnaire';
  /** The questionnaire as the caller names it. */
  questionnaire: string | null;
  /** Only the sheets of these names, hidden ones too; none: all that are shown. */
  sheets: readonly string[];
  internal: boolean;
}

/** Columns of this program's own `faq.csv`, and of FAQs kept in a sheet. */
const OWN = ['id', 'updated', 'reviewby', 'documents', 'principles', 'caiq', 'mvsp'] as const;
type Own = (typeof OWN)[number];

function ownColumns(head: Row | null): Map<Own, number> {
  const found = new Map<Own, number>();
  for (const [column, cell] of (head?.cells ?? []).entries()) {
    const name = plain(cell?.text ?? '').replace(/ /g, '');
    const own = OWN.find((one) => one === name);
    if (own) found.set(own, column);
  }
  return found;
}

const WORDS = /[\s,;]+/;
const listIn = (text: string): string[] => text.split(WORDS).filter(Boolean);

/** A short answer and what explains it read as one text; an explanation that repeats the answer stands alone. */
function bodyOf(cells: readonly Cell[]): string {
  const [first, ...more] = cells.filter(({ text }, index) => cells.findIndex((other) => other.text === text) === index);
  if (!first) return '';
  const rest = more.map((cell) => cell.markdown ?? cellMarkdown(cell.text)).filter(Boolean);
  const bare = first.text.replace(/[.!]$/, '');
  const isRepeated =
    more[0] && new RegExp(`^${bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'i').test(more[0].text);
  if (bare.length <= 20 && rest.length > 0)
    return isRepeated ? rest.join('\n\n') : [`${cellMarkdown(bare)}.`, ...rest].join('\n\n');
  return [first.markdown ?? cellMarkdown(first.text), ...rest].join('\n\n');
}

function draftOf(
  asked: AskedRow,
  columns: Columns,
  own: ReadonlyMap<Own, number>,
  place: Place,
  known: Recognized | null,
  options: SheetOptions,
): FaqDraft {
  const at = (name: Own): string => {
    const column = own.get(name);
    return column === undefined ? '' : textAt(asked.cells, column);
  };
  const id = known?.id && asked.id ? known.idOf(asked.id) : null;
  const maps: Record<string, string[]> = known?.id && id ? { [known.id]: [id] } : {};
  for (const name of ['caiq', 'mvsp'] as const) if (at(name) !== '') maps[name] = listIn(at(name));
  return {
    collection: 'faqs',
    place,
    id: own.has('id') && own.get('id') === columns.id && options.as === 'faq' ? asked.id : null,
    question: asked.question,
    body: bodyOf(asked.answers),
    category: asked.section,
    asks: options.as === 'questionnaire' ? [asked.question] : [],
    updated: dayIn(at('updated')),
    reviewBy: dayIn(at('reviewby')),
    principles: listIn(at('principles')).filter((word) => CATEGORIES.some((category) => category === word)),
    documents: listIn(at('documents')),
    maps,
    internal: options.internal,
  };
}

/** The questions and answers of the sheets of one file. */
export function faqsFromSheets(file: string, all: readonly Sheet[], options: SheetOptions): Found {
  const refused: Refused[] = [];
  const refuse = (reason: Refused['reason'], sheet: Sheet, row: number | null, what = ''): void => {
    refused.push({ place: { file, sheet: sheet.name || null, row }, what, reason });
  };
  const read: { sheet: Sheet; asked: Asked[] }[] = [];
  for (const sheet of all) {
    const chosen = options.sheets.some((name) => plain(name) === plain(sheet.name));
    if (options.sheets.length > 0 && !chosen) continue;
    const asked = askedIn(sheet);
    if (asked.every(({ rows }) => rows.length === 0)) continue;
    if (sheet.hidden && !chosen) refuse({ is: 'hidden-sheet' }, sheet, null);
    else if (!chosen && all.length > 1 && isForReviewers(sheet.name)) refuse({ is: 'for-reviewers' }, sheet, null);
    else read.push({ sheet, asked });
  }
  const rows = read.flatMap(({ asked }) => asked.flatMap((one) => one.rows));
  const known = options.questionnaire
    ? named(options.questionnaire)
    : options.as === 'questionnaire'
      ? recognize(file, all, rows)
      : null;
  if (read.length === 0 && refused.length === 0)
    refused.push({ place: { file, sheet: null, row: null }, what: '', reason: { is: 'no-questions' } });
  const drafts: FaqDraft[] = [];
  for (const { sheet, asked } of read)
    for (const { block, rows: these, strays } of asked) {
      const own = ownColumns(block.head);
      for (const { row, text } of strays) refuse({ is: 'no-question' }, sheet, row, text);
      for (const one of these) {
        if (one.answers.length === 0)
          refuse({ is: one.isFormula ? 'formula' : 'no-answer' }, sheet, one.row, one.question);
        else
          drafts.push(
            draftOf(one, block.columns, own, { file, sheet: sheet.name || null, row: one.row }, known, options),
          );
      }
    }
  return { drafts, refused, questionnaire: known?.id ?? null };
}
