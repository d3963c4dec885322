import { asCsv } from '../../questionnaire/as-csv.ts';
import { choicesOf, type SaySource, textsOf } from '../../questionnaire/fill.ts';
import type { FileTexts } from '../../sheets/open-file.ts';
import { byId, fill, type Said, sayDay } from './said.ts';
import { isAnswered, type State } from './state.ts';

const TYPES: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  csv: 'text/csv',
};
/** A browser reads the bytes of a download some time after it began. */
const KEPT_MS = 60_000;

/** `acme.xlsx` → `acme-filled.xlsx` */
export function fileName(name: string, behind: string, ending?: string): string {
  const [, stem = name, own = 'txt'] = /^(.+)\.(\w+)$/.exec(name) ?? [];
  return `${stem}-${behind}.${ending ?? own}`;
}

export function download(name: string, content: Uint8Array | string): void {
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain';
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  Object.assign(link, { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

const addressOf = (href: string): string => new URL(href, location.href).href;

const saySource =
  ({ script }: Said): SaySource =>
  ({ href, updated }) =>
    updated ? fill(script.sourceReviewed, addressOf(href), sayDay(updated)) : fill(script.source, addressOf(href));

/** What is to be written, sources included where the reader wants them. */
export const textsToWrite = (state: State, said: Said): FileTexts =>
  textsOf(state.rows, byId<HTMLInputElement>('cite').checked ? saySource(said) : null);

export const csvOf = (state: State, said: Said): string => {
  const names: string[] = [];
  for (const { index, name } of state.read.sheets) names[index] = name;
  const words = { columns: said.csvColumns, standings: said.standings, choices: said.choices };
  return asCsv(state.rows, names, words, addressOf);
};

/** All rows as a document; the page itself shows some at a time. */
export function layOutForPrint(state: State, said: Said, company: string): void {
  const paper = byId('paper');
  const title = document.createElement('h2');
  title.textContent = fill(said.script.printTitle, state.name, company, sayDay(state.asOf));
  const list = document.createElement('dl');
  for (const row of state.rows) {
    const source = row.candidates.find(({ id }) => id === row.from);
    const asked = document.createElement('dt');
    asked.textContent = [row.id, row.question].filter(Boolean).join(' ');
    const told = document.createElement('dd');
    const own = row.standing === 'kept' ? (row.answer?.text ?? '') : row.text;
    const chosen = row.choice === null || choicesOf(row).length === 0 ? '' : row.choice;
    const choice = (said.choices as Record<string, string>)[chosen] ?? chosen;
    const text = [choice, own].filter(Boolean).join('\n');
    told.textContent = text === '' ? said.script.notStated : text;
    told.className = text === '' ? 'meta' : '';
    list.append(asked, told);
    if (source?.href && isAnswered(row)) {
      const cited = document.createElement('dd');
      cited.className = 'meta';
      cited.textContent = saySource(said)(source);
      list.append(cited);
    }
  }
  paper.replaceChildren(title, list);
}
