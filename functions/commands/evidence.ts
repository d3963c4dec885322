import { rename, writeFile } from 'node:fs/promises';
import { Command } from '@commander-js/extra-typings';
import { checkLog, countMonth, everyTold, logThen } from '../acts/evidence.ts';
import { csvParts } from '../domain/csv-parts.ts';
import { type Month, readMonth, type Told } from '../domain/evidence.ts';
import { messageOf } from '../domain/message-of.ts';
import { evidenceCells, evidenceSheet } from '../pages/evidence-lines.ts';
import { viewOf } from '../pages/view.ts';
import { fullView } from '../pages/with-words.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';

/** Whole or not at all. */
async function save({ words }: Call, file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(`${file}.part`, content);
    await rename(`${file}.part`, file);
  } catch (fault) {
    throw new UsageFault(words.records.unwritable(file, messageOf(fault)));
  }
}

async function tableOf({ deps }: Call, told: readonly Told[]): Promise<string> {
  const view = fullView(viewOf(deps));
  const cells = async function* () {
    yield told.map((one) => evidenceCells(one, view));
  };
  let text = '';
  for await (const part of csvParts(view.words.evidence.columnsCsv, cells())) text += part;
  return text;
}

/** Exit code 1 when the log doesn't verify: the report says where. */
async function writePdf(call: Call, month: Month, told: readonly Told[], out: string): Promise<number> {
  const { deps, words, print } = call;
  const [counts, then, checked] = await Promise.all([
    countMonth(deps, month),
    logThen(deps, month),
    checkLog(deps, month),
  ]);
  const view = fullView(viewOf(deps));
  const printed = await deps.stamper.print?.(evidenceSheet({ month, counts, told, then, checked }, view));
  if (!printed) throw new UsageFault(view.words.evidence.noPrinter.title);
  await save(call, out, printed.bytes);
  print(words.records.written(out, told.length, printed.pages));
  return checked.fault === null ? 0 : 1;
}

async function report(call: Call, given: string, out: string | undefined): Promise<number> {
  const { deps, words, print } = call;
  const month = readMonth(given);
  if (!month) throw new UsageFault(words.records.badMonth(given));
  if (out !== undefined && !/\.(pdf|csv)$/i.test(out)) throw new UsageFault(words.records.badOut(out));
  const told: Told[] = [];
  for await (const part of everyTold(deps, month)) told.push(...part);
  if (out !== undefined && /\.pdf$/i.test(out)) return writePdf(call, month, told, out);
  const table = await tableOf(call, told);
  if (out === undefined) print(table.trimEnd());
  else {
    await save(call, out, table);
    print(words.records.written(out, told.length, null));
  }
  return 0;
}

export const evidenceCommand = ({ words, choose }: Declaring) =>
  new Command('evidence')
    .description(words.records.evidence)
    .argument('<month>', words.records.month)
    .option('--out <file>', words.records.evidenceOut)
    .action((month, { out }) => choose({ needs: 'gate', run: (call) => report(call, month, out) }));
