import type { NumberFile, Numbers } from '../domain/numbers.ts';
import { documentTitle } from '../domain/policy.ts';
import type { View } from './view.ts';

type Row = readonly (string | number)[];

/** One part of the numbers as rows for a spreadsheet: all of them, where the page shows the first. */
export function numberRows(
  file: NumberFile,
  numbers: Numbers,
  { words, manifest }: Pick<View, 'words' | 'manifest'>,
): { header: readonly string[]; rows: Row[] } {
  const said = words.numbers;
  const byText = (a: Row, b: Row): number => (a.join('\0') < b.join('\0') ? -1 : 1);
  const ofDocuments = (of: Numbers['downloads']): Row[] =>
    of
      .map(({ document, company, total }) => [document, documentTitle(manifest, document), company, total])
      .sort(byText);
  const rows: Record<NumberFile, () => Row[]> = {
    requests: () => numbers.stages.map(({ day, name, total }) => [day, name, total]).sort(byText),
    answers: () => numbers.answers.toSorted((a, b) => a.minutes - b.minutes).map((one) => [one.minutes, one.count]),
    downloads: () => ofDocuments(numbers.downloads),
    shown: () => ofDocuments(numbers.shown),
    views: () => numbers.views.map(({ page, from, total }) => [page, from, total]).sort(byText),
    searches: () => numbers.searches.map(({ words: of, total }) => [of, total]),
  };
  return { header: said.columns[file], rows: rows[file]() };
}
