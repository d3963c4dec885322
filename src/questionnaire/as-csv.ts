import { csv } from '../schemas/csv.ts';
import type { FilledRow } from './fill.ts';

/** What the head calls the columns, and what each standing is called. */
export interface CsvWords {
  columns: readonly string[];
  standings: Readonly<Record<string, string>>;
  choices: Readonly<Record<string, string>>;
}

/** All rows as one table, for whoever wants no workbook: what was asked, what is answered, where that stands, and since when. */
export const asCsv = (
  rows: readonly FilledRow[],
  sheetNames: readonly string[],
  words: CsvWords,
  addressOf: (href: string) => string,
): string =>
  csv(
    words.columns,
    rows.map((row) => {
      const source = row.candidates.find(({ id }) => id === row.from);
      const answer = row.standing === 'kept' ? (row.answer?.text ?? '') : row.text;
      const choice = row.choice === null ? '' : (words.choices[row.choice] ?? row.choice);
      return [
        sheetNames[row.sheet] ?? '',
        row.row,
        row.id,
        row.question,
        choice,
        answer,
        source?.href ? addressOf(source.href) : '',
        source?.updated ?? '',
        words.standings[row.standing] ?? row.standing,
      ];
    }),
  );
