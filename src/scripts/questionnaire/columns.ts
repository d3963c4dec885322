import type { Chosen } from '../../sheets/form.ts';
import { lettersOf } from '../../sheets/sheet.ts';
import type { Read } from './protocol.ts';
import { byId, cloned, fill, option, type Said } from './said.ts';

/** Columns that can be chosen behind the last one that holds anything: for answers that have none yet. */
const MORE_COLUMNS = 2;

/** What was recognized in each sheet, to be corrected; `use` gets the columns of every sheet, null for one that is left out. */
export function showColumns(read: Read, said: Said, use: (chosen: Map<number, Chosen | null>) => void): void {
  const { script } = said;
  const form = byId<HTMLFormElement>('columns-form');
  const sheets = read.sheets.map((sheet) => {
    const made = cloned('sheet-columns') as HTMLFieldSetElement;
    const field = <Kind extends HTMLElement>(name: string): Kind => made.querySelector(`[name=${name}]`) as Kind;
    const [isUsed, firstRow] = [field<HTMLInputElement>('use'), field<HTMLInputElement>('firstRow')];
    const count = sheet.count === 0 ? script.nothing : fill(script.found, sheet.count);
    const told = [sheet.name || script.unnamed, count, ...(sheet.isHidden ? [script.hidden] : [])].join(' · ');
    (made.querySelector('legend') as HTMLElement).textContent = told;
    isUsed.checked = sheet.isTaken;
    firstRow.value = String(sheet.chosen?.firstRow ?? 1);
    const width = Math.max(sheet.columns.length, (sheet.chosen?.answer ?? 0) + 1) + MORE_COLUMNS;
    for (const name of ['question', 'answer', 'comment', 'id'] as const) {
      const select = field<HTMLSelectElement>(name);
      for (let column = 0; column < width; column += 1) {
        const head = sheet.columns[column] ?? '';
        const text = head === '' ? lettersOf(column) : fill(script.column, lettersOf(column), head);
        select.append(option(String(column), text, sheet.chosen?.[name] === column));
      }
    }
    const read = (name: string): number | null => {
      const { value } = field<HTMLSelectElement>(name);
      return value === '' ? null : Number(value);
    };
    const chosen = (): Chosen => ({
      question: read('question') ?? 0,
      answer: read('answer') ?? 1,
      comment: read('comment'),
      id: read('id'),
      firstRow: Math.max(1, Number(firstRow.value) || 1),
    });
    const before = JSON.stringify(chosen());
    // A sheet with several heads keeps them all unless somebody corrects it.
    const isAsBefore = () => isUsed.checked === sheet.isTaken && JSON.stringify(chosen()) === before;
    return { index: sheet.index, made, isAsBefore, isUsed, chosen };
  });
  form.replaceChildren(...sheets.map(({ made }) => made), cloned('columns-apply'));
  form.onsubmit = (event) => {
    event.preventDefault();
    const changed = sheets.filter(({ isAsBefore }) => !isAsBefore());
    use(new Map(changed.map(({ index, isUsed, chosen }) => [index, isUsed.checked ? chosen() : null])));
  };
}
