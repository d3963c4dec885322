import type { GlossaryData } from '../../answers/languages/glossary.ts';
import type { AnswersData } from '../../answers/types.ts';
import type { Chosen } from '../../sheets/form.ts';
import { MAX_FILE_BYTES } from '../../sheets/sheet.ts';
import { showColumns } from './columns.ts';
import type { Told } from './protocol.ts';
import { byId, fill, type Said } from './said.ts';
import { csvOf, download, fileName, layOutForPrint, textsToWrite } from './save.ts';
import { type FILTERS, filtered, isAnswered, keepOwn, type ShownRow, type State, shown } from './state.ts';
import { showRows } from './table.ts';
import { startWork, type Work } from './worker.ts';

const form = byId('sheet-form');
const said = JSON.parse(form.dataset.said ?? '{}') as Said;
const { script } = said;
const { company = '', asOf = '' } = form.dataset;
const file = byId<HTMLInputElement>('file');
const drop = byId('drop');

let work: Work | null = null;
let name = '';
let state: State | null = null;
/** Whether answers would be lost that nobody has saved. */
let isUnsaved = false;
/** The columns that a reader has chosen, by sheet; null for one that is left out. */
let corrected = new Map<number, Chosen | null>();

const say = (text: string): void => {
  byId('said').textContent = text;
};
const show = (id: string, isShown: boolean): void => {
  byId(id).hidden = !isShown;
};
const busy = (isBusy: boolean): void => {
  show('working', isBusy);
  drop.classList.toggle('waiting', isBusy);
  file.disabled = isBusy;
  for (const button of drop.querySelectorAll('button')) button.disabled = isBusy;
};

function fault(code: keyof Said['faults']): void {
  busy(false);
  say('');
  const at = byId('fault');
  at.textContent = said.faults[code];
  at.hidden = false;
}

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

async function open(chosen: File): Promise<void> {
  try {
    if (chosen.size > MAX_FILE_BYTES) fault('too-large');
    else read(chosen.name, new Uint8Array(await chosen.arrayBuffer()));
  } catch {
    // It was moved, or is a folder.
    fault('unknown');
  }
}

function sayDone({ rows, read: { questionnaire } }: State): void {
  const count = (filter: (typeof FILTERS)[number]) => filtered(rows, filter).length;
  const done = fill(script.done, name, count('answered'), rows.length, count('check'), count('open'));
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

/** From here on the page can load nothing at all, whatever happens to it (CSP level 3 §4.2: a policy in a meta element counts from its insertion). */
function lock(): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content =
    "connect-src 'none'; img-src 'none'; media-src 'none'; font-src 'none'; object-src 'none'; frame-src 'none'; form-action 'none'";
  document.head.append(meta);
}

async function load(address = ''): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

async function start(): Promise<void> {
  show('retry', false);
  show('fault', false);
  say(script.loading);
  try {
    // A sheet's language is known too late: nothing can be loaded then.
    const [data, glossaries] = await Promise.all([load(form.dataset.answers), load(form.dataset.languages)]);
    lock();
    work = startWork({ ...(data as AnswersData), glossaries: glossaries as GlossaryData[] }, told);
  } catch {
    say('');
    byId('fault').textContent = script.offline;
    show('fault', true);
    show('retry', true);
    return;
  }
  busy(false);
  say(script.ready);
}

byId('retry').addEventListener('click', start);
file.addEventListener('change', () => {
  const [chosen] = file.files ?? [];
  // So that the same file can be chosen again.
  if (chosen) open(chosen).finally(() => Object.assign(file, { value: '' }));
});
addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('over');
});
addEventListener('dragleave', () => drop.classList.remove('over'));
addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  const [dropped] = event.dataTransfer?.files ?? [];
  if (dropped && !file.disabled) void open(dropped);
});
byId('paste')
  .querySelector('form')
  ?.addEventListener('submit', (event) => {
    event.preventDefault();
    read('', new TextEncoder().encode(byId<HTMLTextAreaElement>('pasted').value));
  });
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

void start();
