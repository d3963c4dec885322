import Papa from 'papaparse';
import { type Cell, MAX_CELLS, type Row, type Sheet, SheetFault, tidied } from './sheet.ts';

/** What a spreadsheet would run; in a text file there is no stored result to read instead. */
const FORMULA = /^=(?:[A-Za-z_(@{"'$+-]|\d+\s*[-+*/^&|])|^[+@-]\s*[A-Za-z_]\w*\s*[(|]/;
/** The apostrophe that guards such a sign in CSV made with care (https://owasp.org/www-community/attacks/CSV_Injection). */
const GUARD = /^'+(?=[=+\-@＝＋－＠\s]|$)/;

const cellOf = (written: string): Cell | undefined => {
  const text = tidied(written);
  if (text === '') return undefined;
  if (FORMULA.test(text)) return { text, isFormula: true };
  const bare = tidied(text.replace(GUARD, ''));
  return bare === '' ? undefined : { text: bare };
};

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** UTF-8, UTF-16 by its mark, and what is neither as Windows-1252, which is what Excel saves in the West. */
function readText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const [first, second] = bytes;
  const as = (encoding: Encoding, fatal = false) => ({
    text: new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes),
    encoding,
  });
  if (first === 0xff && second === 0xfe) return as('utf-16le');
  if (first === 0xfe && second === 0xff) return as('utf-16be');
  try {
    return as('utf-8', true);
  } catch {
    return as('windows-1252');
  }
}

/** Bytes as text, without a byte order mark. */
export const decoded = (bytes: Uint8Array): string => readText(bytes).text.replace(/^\ufeff/, '');

/** How many records the delimiter is judged by. */
const SAMPLE_RECORDS = 50;
const DELIMITERS = [',', ';', '\t', '|'];

/** The delimiter that gives most records more than one cell, and the same number of them. */
function delimiterOf(text: string): string {
  const scores = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE_RECORDS, skipEmptyLines: 'greedy' });
    const widths = data.map(({ length }) => length);
    const common = Math.max(
      0,
      ...Map.groupBy(widths, (width) => width)
        .entries()
        .map(([width, all]) => (width > 1 ? all.length : 0)),
    );
    return { delimiter, score: widths.length === 0 ? 0 : common / widths.length };
  });
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.delimiter : ',';
}

/** A file with all that is needed to write in it again. */
export interface Csv {
  encoding: Encoding;
  /** The byte order mark, if there is one. */
  mark: string;
  /** `sep=;` on a line of its own, which Excel reads. */
  head: string;
  body: string;
  delimiter: string;
  lineEnd: string;
  records: string[][];
  /** The number of the first record. */
  firstRow: number;
}

export function openCsv(bytes: Uint8Array): Csv {
  const { text, encoding } = readText(bytes);
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const whole = text.slice(mark.length);
  if (whole.includes('\0')) throw new SheetFault('damaged');
  const told = /^sep=([^\r\n])\r?\n/i.exec(whole);
  const head = told?.[0] ?? '';
  const body = whole.slice(head.length);
  const delimiter = told?.[1] ?? delimiterOf(body);
  const records: string[][] = [];
  let cells = 0;
  let lineEnd = '\n';
  Papa.parse<string[]>(body, {
    delimiter,
    step: ({ data, meta }) => {
      cells += data.length;
      if (cells > MAX_CELLS) throw new SheetFault('too-large');
      lineEnd = meta.linebreak;
      records.push(data);
    },
  });
  return { encoding, mark, head, body, delimiter, lineEnd, records, firstRow: told ? 2 : 1 };
}

/** A CSV file (RFC 4180, and what people write instead): any of four delimiters, any line ends. Row numbers count records. */
export function readCsv(bytes: Uint8Array, name: string): Sheet {
  const { records, firstRow } = openCsv(bytes);
  const rows: Row[] = records.map((cells, index) => ({ number: index + firstRow, cells: cells.map(cellOf) }));
  return { name, hidden: false, rows: rows.filter((row) => row.cells.some(Boolean)), merges: [] };
}
