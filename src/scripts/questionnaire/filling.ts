// The part of the page that fills in a file: it has the answers before it is given one.
import type { Chosen } from '../../sheets/form.ts';
import { handOver } from '../part.ts';
import { showColumns } from './columns.ts';
import { busy, fault, file, form, said, say, script, show } from './drop-zone.ts';
import type { Told } from './protocol.ts';
import { byId, fill } from './said.ts';
import { csvOf, download, fileName, layOutForPrint, textsToWrite } from './save.ts';
import { type FILTERS, filtered, isAnswered, keepOwn, type ShownRow, type State, shown } from './state.ts';
import { showRows } from './table.ts';
import { startWork, type Work } from './worker.ts';

const { company = '', asOf = '' } = form.dataset;

let work: Work | null = null;
let name = '';
let state: State | null = null;
/** Whether answers would be lost that nobody has saved. */
let isUnsaved = false;
/** The columns that a reader has chosen, by sheet; null for one that is left out. */
let corrected = new Map<number, Chosen | null>();

function read(fileName: string, bytes: Uint8Array): void {
  if (!work) return;
  name = fileName || script.pasted;
  show('fault', false);
  show('filled', false);
  state = null;
  isUnsaved = false;
  corrected = new Map();
  say(fill(script.reading, name));
  busy(true);
  byId('working').querySelector('progress')?.removeAttribute('value');
  work.ask({ is: 'open', name: fileName, bytes }, [bytes.buffer as ArrayBuffer]);
}

function sayDone({ rows, read: { questionnaire } }: State): void {
  const count = (filter: (typeof FILTERS)[number]) => filtered(rows, filter).length;
  const too = (['check', 'open', 'rest'] as const).map((filter) =>
    count(filter) === 0 ? '' : fill(script.doneToo[filter], count(filter)),
  );
  const done = fill(script.done, name, count('answered'), rows.length, too.join(''));
  say(questionnaire ? `${done} ${fill(script.recognized, questionnaire)}` : done);
}

function filled(message: Extract<Told, { is: 'filled' }>): void {
  busy(false);
  // A newly opened file has none: `read` has forgotten the one before.
  const before = state;
  state = shown(name, asOf, message);
  keepOwn(state, before);
  show('filled', true);
  show('recalculate', message.hasFormulas);
  showColumns(message, said, (chosen) => {
    for (const [index, one] of chosen) corrected.set(index, one);
    busy(true);
    work?.ask({ is: 'columns', chosen: corrected });
  });
  showRows(state, said, ({ row }: ShownRow) => {
    isUnsaved = true;
    say(fill(script.changed, row));
  });
  const hasRows = state.rows.length > 0;
  show('fault', false);
  byId<HTMLDetailsElement>('columns').open = !hasRows;
  if (!hasRows) {
    fault('no-questions');
    return;
  }
  isUnsaved = true;
  sayDone(state);
  // The button that was pressed is disabled meanwhile and has lost the focus: it goes on where the result begins.
  if (document.activeElement === document.body) byId('save-title').focus();
}

function written(bytes: Uint8Array): void {
  if (!state) return;
  const ending = state.name === script.pasted ? (state.read.kind === 'csv' ? 'csv' : 'md') : undefined;
  const saved = fileName(state.name.replaceAll(' ', '-'), said.filledName, ending);
  download(saved, bytes);
  isUnsaved = false;
  say(fill(script.saved, saved, state.rows.filter(isAnswered).length));
}

function progressed(done: number, total: number): void {
  const bar = byId('working').querySelector('progress');
  if (bar) bar.value = done / total;
}

function told(message: Told): void {
  if (message.is === 'progress') progressed(message.done, message.total);
  else if (message.is === 'filled') filled(message);
  else if (message.is === 'written') written(message.bytes);
  else if (message.is === 'fault') fault(message.code);
}

byId('cancel').addEventListener('click', () => {
  work?.stop();
  busy(false);
  say(script.canceled);
  file.focus();
});
byId('same').addEventListener('click', () => {
  if (!state) return;
  say(script.writing);
  work?.ask({ is: 'write', texts: textsToWrite(state, said) });
});
byId('csv').addEventListener('click', () => {
  if (!state) return;
  const saved = fileName(state.name.replaceAll(' ', '-'), said.csvName, 'csv');
  download(saved, csvOf(state, said));
  isUnsaved = false;
  say(fill(script.saved, saved, state.rows.filter(isAnswered).length));
});
byId('print').addEventListener('click', () => {
  if (!state) return;
  layOutForPrint(state, said, company);
  show('paper', true);
  document.body.classList.add('on-paper');
  print();
});
addEventListener('afterprint', () => {
  document.body.classList.remove('on-paper');
  show('paper', false);
});
byId('again').addEventListener('click', () => {
  state = null;
  isUnsaved = false;
  show('filled', false);
  say(script.ready);
  file.focus();
});
addEventListener('beforeunload', (event) => {
  if (isUnsaved) event.preventDefault();
});

handOver('filling', (loaded) => {
  work = startWork(loaded, told);
  return { read };
});
