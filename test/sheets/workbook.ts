import { strToU8, zipSync } from 'fflate';

type Value = string | number | null | { xml: string };
export interface SheetSpec {
  name: string;
  state?: 'hidden' | 'veryHidden';
  rows: readonly (readonly Value[])[];
  merges?: readonly string[];
  /** XML behind the rows. */
  after?: string;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\n/g, '&#10;');
export const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

function cell(value: Value, row: number, column: number, strings: string[]): string {
  const at = `r="${letters(column)}${row}"`;
  if (value === null) return '';
  if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
  if (typeof value === 'object') return value.xml.replace('<c', `<c ${at}`);
  strings.push(`<si><t xml:space="preserve">${escaped(value)}</t></si>`);
  return `<c ${at} t="s"><v>${strings.length - 1}</v></c>`;
}

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook, as a spreadsheet writes them. */
export function partsOf(sheets: readonly SheetSpec[], more: Record<string, string> = {}): Record<string, Uint8Array> {
  const strings: string[] = [];
  const parts: Record<string, string> = {};
  for (const [index, { rows, merges = [], after = '' }] of sheets.entries()) {
    const lines = rows.map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((value, column) => cell(value, at + 1, column, strings)).join('')}</row>`,
    );
    const merged =
      merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : '';
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<?xml version="1.0"?><worksheet xmlns="${NS}"><sheetData>${lines.join('')}</sheetData>${merged}${after}</worksheet>`;
  }
  parts['xl/sharedStrings.xml'] = `<sst xmlns="${NS}">${strings.join('')}</sst>`;
  parts['xl/styles.xml'] =
    `<styleSheet xmlns="${NS}"><numFmts><numFmt numFmtId="164" formatCode="dd\\ mmm\\ yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>`;
  parts['xl/workbook.xml'] =
    `<workbook xmlns="${NS}" xmlns:r="${REL}"><workbookPr/><sheets>${sheets.map(({ name, state }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`;
  parts['xl/_rels/workbook.xml.rels'] =
    `<Relationships>${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="s" Type="${REL}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="${REL}/styles" Target="styles.xml"/></Relationships>`;
  parts['_rels/.rels'] =
    `<Relationships><Relationship Id="r" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  return Object.fromEntries(Object.entries({ ...parts, ...more }).map(([name, xml]) => [name, strToU8(xml)]));
}

export const workbook = (sheets: readonly SheetSpec[], more: Record<string, string> = {}): Uint8Array =>
  zipSync(partsOf(sheets, more), { level: 6 });
