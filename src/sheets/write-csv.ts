import { neutralized } from '../schemas/csv.ts';
import { type Csv, type Encoding, openCsv } from './read-csv.ts';
import { SheetFault } from './sheet.ts';
import { utf16 } from './write-xlsx.ts';
import type { CellTexts } from './xlsx-write.ts';

interface Field {
  start: number;
  end: number;
}

/** Where each field of each record stands, by the rules that the reader goes by: a quotation mark ends a field only where one can end. */
function fieldsOf(text: string, delimiter: string, lineEnd: string): Field[][] {
  const records: Field[][] = [[]];
  const ends = (at: number): boolean =>
    at >= text.length || text.startsWith(delimiter, at) || text.startsWith(lineEnd, at);
  let at = 0;
  while (at <= text.length) {
    const start = at;
    if (text[at] === '"') {
      for (at += 1; at < text.length; at += 1) {
        if (text[at] !== '"') continue;
        if (text[at + 1] === '"') {
          at += 1;
          continue;
        }
        let behind = at + 1;
        while (text[behind] === ' ' && !ends(behind)) behind += 1;
        if (ends(behind)) {
          at = behind;
          break;
        }
      }
    } else while (!ends(at)) at += 1;
    records.at(-1)?.push({ start, end: at });
    if (at >= text.length) break;
    if (text.startsWith(delimiter, at)) at += delimiter.length;
    else {
      at += lineEnd.length;
      records.push([]);
      if (at >= text.length) break;
    }
  }
  return records;
}

/** Bytes of Windows-1252 by their sign, as browsers read it (https://encoding.spec.whatwg.org/#windows-1252). */
const WESTERN = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
    (sign, byte) => [sign, byte],
  ),
);
/** The mark by which Excel knows that a CSV file is UTF-8. */
const MARK = '\uFEFF';

function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'windows-1252') {
    // An answer may have signs that the encoding lacks: then the whole file becomes UTF-8, so that none is lost.
    const bytes = Array.from(text, (sign) => WESTERN.get(sign));
    const isWestern = bytes.every((byte) => byte !== undefined);
    return isWestern ? Uint8Array.from(bytes as number[]) : new TextEncoder().encode(MARK + text);
  }
  return encoding === 'utf-8' ? new TextEncoder().encode(text) : utf16(text, encoding === 'utf-16le');
}

/** What a cell of the file's own kind looks like: quoted where it must be, and where its column or the whole file is. */
function fieldText(text: string, { delimiter, lineEnd }: Csv, isQuoted: boolean): string {
  const safe = neutralized(text.replace(/\r\n?|\n/g, lineEnd));
  const mustQuote = safe.includes(delimiter) || /["\r\n]|^\s|\s$/.test(safe);
  return isQuoted || mustQuote ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The same file with these texts in its cells; delimiter, quotes, line ends, encoding and byte order mark stay, and so does every other cell.
 * A file in Windows-1252 becomes UTF-8 with a mark where a text has signs that the encoding lacks.
 * @throws SheetFault for a file whose quotation marks leave open where a field ends
 */
export function writtenCsv(bytes: Uint8Array, texts: CellTexts): Uint8Array {
  const csv = openCsv(bytes);
  const { mark, head, body, delimiter, lineEnd, records, firstRow } = csv;
  const fields = fieldsOf(body, delimiter, lineEnd);
  const isAllQuoted = fields.every((record) => record.every(({ start, end }) => start === end || body[start] === '"'));
  const pieces: string[] = [];
  let at = 0;
  for (const [number, cells] of [...texts].sort(([one], [other]) => one - other)) {
    const record = fields[number - firstRow];
    if (!record || record.length !== records[number - firstRow]?.length) throw new SheetFault('damaged');
    const width = Math.max(record.length, ...[...cells].flatMap(([column, text]) => (text === '' ? [] : [column + 1])));
    for (let column = 0; column < width; column += 1) {
      const field = record[column];
      const text = cells.get(column);
      if (field && text !== undefined) {
        pieces.push(body.slice(at, field.start), fieldText(text, csv, isAllQuoted || body[field.start] === '"'));
        at = field.end;
      } else if (!field) {
        const end = record.at(-1)?.end ?? at;
        pieces.push(body.slice(at, end), delimiter, text === undefined ? '' : fieldText(text, csv, isAllQuoted));
        at = end;
      }
    }
  }
  return encoded(mark + head + pieces.join('') + body.slice(at), csv.encoding);
}
