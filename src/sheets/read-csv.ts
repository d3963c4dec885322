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

/** Bytes as text: UTF-8, UTF-16 by its mark, and what is neither as Windows-1252, which is what Excel saves in the West. */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

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

/** A CSV file (RFC 4180, and what people write instead): any of four delimiters, any line ends. Row numbers count records. */
export function readCsv(bytes: Uint8Array, name: string): Sheet {
  const text = decoded(bytes).replace(/^\ufeff/, '');
  if (text.includes('\0')) throw new SheetFault('damaged');
  const told = /^sep=([^\r\n])\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const rows: Row[] = [];
  let cells = 0;
  Papa.parse<string[]>(body, {
    delimiter: told?.[1] ?? delimiterOf(body),
    step: ({ data }) => {
      cells += data.length;
      if (cells > MAX_CELLS) throw new SheetFault('too-large');
      rows.push({ number: rows.length + (told ? 2 : 1), cells: data.map(cellOf) });
    },
  });
  return { name, hidden: false, rows: rows.filter((row) => row.cells.some(Boolean)), merges: [] };
}
