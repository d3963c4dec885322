import Papa from 'papaparse';
import type { Row } from './actors.ts';

/** A CSV file as its readers' programs have it: without the mark of its coding, a record a row. */
export const rowsOf = (csv: string): Row[] =>
  Papa.parse<Row>(plainCsv(csv), { header: true, skipEmptyLines: true }).data.map((row) => ({ ...row }));

export const plainCsv = (csv: string): string => csv.replace(/^\ufeff/, '').trimEnd();
