// The worker: reads a sheet, finds its answers, writes it. It's given the answers and the file, and its policy lets it load nothing.
import { openAnswers } from '../../answers/open.ts';
import { unpacking } from '../../answers/packed/unpack.ts';
import { atOnce } from '../../answers/steps.ts';
import type { Answers, AnswersData } from '../../answers/types.ts';
import { withRows } from '../../answers/with-rows.ts';
import { filler } from '../../questionnaire/fill.ts';
import { type Chosen, formOf } from '../../sheets/form.ts';
import { openFile, type SheetFile } from '../../sheets/open-file.ts';
import { SheetFault } from '../../sheets/sheet.ts';
import type { Asked, Told } from './protocol.ts';

/** Rows between two messages of how far it is. */
const ROWS_AT_ONCE = 20;

let data: AnswersData | null = null;
let answers: Answers | null = null;
let name = '';
let file: SheetFile | null = null;

const tell = (message: Told, transfer: Transferable[] = []): void => {
  postMessage(message, { transfer });
};

function fill(chosen: ReadonlyMap<number, Chosen | null>): void {
  if (!data || !answers || !file) return;
  const corrected = new Map([...chosen].flatMap(([index, one]) => (one ? [[index, one] as const] : [])));
  const sheets = formOf(file, corrected).map((sheet) =>
    chosen.get(sheet.index) === null ? { ...sheet, isTaken: false } : sheet,
  );
  if (file.sheets.every(({ rows }) => rows.length === 0)) throw new SheetFault('empty');
  const work = filler(file, name, sheets, data, answers);
  const rows = work.rows.map((row, index) => {
    if (index % ROWS_AT_ONCE === 0) tell({ is: 'progress', done: index, total: work.total });
    return work.fill(row);
  });
  tell({
    is: 'filled',
    kind: file.kind,
    questionnaire: work.questionnaire,
    sheets: sheets.map(({ rows: _, ...sheet }) => sheet),
    rows,
    hasFormulas: file.hasFormulas,
  });
}

function act(asked: Asked): void {
  switch (asked.is) {
    case 'answers': {
      const { packed, rows, glossaries } = asked.loaded;
      data = { ...withRows(atOnce(unpacking(packed)), rows), glossaries };
      answers = openAnswers(data);
      tell({ is: 'ready' });
      break;
    }
    case 'open':
      name = asked.name;
      file = openFile(name, asked.bytes);
      fill(new Map());
      break;
    case 'columns':
      fill(asked.chosen);
      break;
    case 'write': {
      const bytes = file?.written(asked.texts) ?? new Uint8Array();
      tell({ is: 'written', bytes }, [bytes.buffer as ArrayBuffer]);
    }
  }
}

addEventListener('message', ({ data: asked }: MessageEvent<Asked>) => {
  try {
    act(asked);
  } catch (fault) {
    tell({ is: 'fault', code: fault instanceof SheetFault ? fault.code : 'unknown' });
  }
});
