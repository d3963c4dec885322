import { choicesOf } from '../../questionnaire/fill.ts';
import { byId, cloned, fill, option, type Said, sayDay } from './said.ts';
import {
  choose,
  FILTERS,
  type Filter,
  filtered,
  isLeft,
  type ShownRow,
  type State,
  standingOf,
  takeFrom,
  write,
} from './state.ts';

/** Rows in the document at a time: a sheet has thousands, and each row has fields. */
const ROWS_MAX = 50;
const MARKS: Record<ReturnType<typeof standingOf>, [mark: string, look: string]> = {
  id: ['●', 'current'],
  wording: ['●', 'current'],
  text: ['●', 'current'],
  own: ['●', 'current'],
  closest: ['◌', 'in-progress'],
  choice: ['◐', 'bridged'],
  silence: ['○', 'planned'],
  kept: ['–', 'planned'],
  refused: ['–', 'planned'],
};
const EMPTY = '';
const OWN = 'own';

/** The rows of a file, to be checked and changed; `tell` is told of each. */
export function showRows(state: State, said: Said, tell: (row: ShownRow) => void): void {
  const { script } = said;
  const body = byId('rows').querySelector('tbody') as HTMLElement;
  const hasSheets = state.read.sheets.filter(({ isTaken }) => isTaken).length > 1;
  let filter: Filter = 'all';
  let first = 0;

  function changed(row: ShownRow): void {
    count();
    tell(row);
  }

  function source(row: ShownRow, at: Element): void {
    const from = row.candidates.find(({ id }) => id === row.from);
    const parts: (Node | string)[] = [];
    if (from?.href) {
      const link = document.createElement('a');
      Object.assign(link, { href: from.href, target: '_blank', rel: 'noopener' });
      link.textContent = script.page;
      const hint = document.createElement('span');
      hint.className = 'heard';
      hint.textContent = ` ${script.newTab}`;
      link.append(hint);
      parts.push(link);
    }
    if (from?.updated) parts.push(fill(script.reviewed, sayDay(from.updated)));
    if (from?.reviewBy && from.reviewBy < state.asOf) parts.push(fill(script.reviewDue, sayDay(from.reviewBy)));
    at.replaceChildren(...parts.flatMap((one, index) => (index === 0 ? [one] : [' · ', one])));
  }

  function standing(row: ShownRow, at: Element): void {
    const is = standingOf(row);
    const [mark, look] = MARKS[is];
    const sign = document.createElement('i');
    sign.textContent = mark;
    sign.setAttribute('aria-hidden', 'true');
    at.className = `standing status status--${look}`;
    const why = row.refusal === null || row.standing === 'kept' ? '' : `: ${said.refusals[row.refusal]}`;
    at.replaceChildren(sign, `${said.standings[is]}${why}`);
  }

  function rowElement(row: ShownRow): HTMLElement {
    const made = cloned('row');
    const [meta, asked] = made.querySelectorAll('th span');
    const [choice, from] = made.querySelectorAll('select');
    const text = made.querySelector('textarea');
    const [told, is] = [made.querySelector('p'), made.querySelector('.standing')];
    if (!meta || !asked || !choice || !from || !text || !told || !is) return made;
    const name = hasSheets ? state.read.sheets.find(({ index }) => index === row.sheet)?.name : undefined;
    const number = fill(script.row, row.row);
    meta.textContent = [name, number, row.id].filter(Boolean).join(' · ');
    asked.textContent = row.question;
    const choices = isLeft(row) ? [] : choicesOf(row);
    text.setAttribute('aria-label', fill(script.answerTo, row.row));
    from.setAttribute('aria-label', fill(script.sourceOf, row.row));
    choice.setAttribute('aria-label', fill(script.choiceOf, row.row));
    choice.hidden = choices.length === 0;
    choice.append(
      option(EMPTY, script.noChoice),
      ...choices.map((one) => option(one, (said.choices as Record<string, string>)[one] ?? one)),
    );
    const isClose = row.standing === 'closest' && !isLeft(row);
    const none = isClose ? fill(script.related, row.candidates.length) : script.empty;
    from.append(option(EMPTY, none), ...row.candidates.map(({ id, title }) => option(id, title)));
    const own = option(OWN, script.own);
    from.append(own);

    const show = (isTyping = false): void => {
      if (!isTyping) text.value = row.standing === 'kept' ? (row.answer?.text ?? '') : row.text;
      const isOwnText = row.from === null && row.text.trim() !== '';
      own.hidden = !isOwnText;
      from.value = isOwnText ? OWN : (row.from ?? EMPTY);
      choice.value = row.choice ?? EMPTY;
      source(row, told);
      standing(row, is);
    };
    text.disabled = isLeft(row);
    from.disabled = isLeft(row) || row.candidates.length === 0;
    from.hidden = row.standing === 'kept';
    text.addEventListener('input', () => {
      // Words that were changed are no longer the page's own.
      if (text.value !== row.candidates.find(({ id }) => id === row.from)?.text) row.from = null;
      write(row, text.value);
      show(true);
    });
    text.addEventListener('change', () => changed(row));
    from.addEventListener('change', () => {
      takeFrom(row, from.value === EMPTY || from.value === OWN ? null : from.value);
      show();
      changed(row);
    });
    choice.addEventListener('change', () => {
      choose(row, choice.value);
      show();
      changed(row);
    });
    show();
    return made;
  }

  function page(): void {
    const all = filtered(state.rows, filter);
    first = Math.max(0, Math.min(first, all.length - 1));
    const last = Math.min(first + ROWS_MAX, all.length);
    body.replaceChildren(...all.slice(first, last).map(rowElement));
    byId('rows').hidden = all.length === 0;
    byId('range').textContent = all.length === 0 ? script.noRows : fill(script.rows, first + 1, last, all.length);
    byId<HTMLButtonElement>('previous').disabled = first === 0;
    byId<HTMLButtonElement>('next').disabled = last === all.length;
    for (const way of ['previous', 'next']) byId(way).hidden = all.length <= ROWS_MAX;
  }

  const filters = byId('filled').querySelector('.filters') as HTMLElement;
  const labels = new Map<Filter, Text>();
  function count(): void {
    for (const [name, label] of labels) label.data = `${said.filters[name]} (${filtered(state.rows, name).length})`;
  }
  for (const old of filters.querySelectorAll('label')) old.remove();
  for (const name of FILTERS) {
    const label = document.createElement('label');
    const field = document.createElement('input');
    Object.assign(field, { type: 'radio', name: 'filter', value: name, checked: name === filter });
    field.addEventListener('change', () => {
      filter = name;
      first = 0;
      page();
    });
    label.append(field, ' ');
    labels.set(name, label.appendChild(document.createTextNode('')));
    filters.append(label);
  }
  count();
  const turn = (step: number) => () => {
    first += step;
    page();
    byId('review-title').focus();
  };
  byId('previous').onclick = turn(-ROWS_MAX);
  byId('next').onclick = turn(ROWS_MAX);
  page();
}
