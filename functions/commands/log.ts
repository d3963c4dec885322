import { Command, Option } from '@commander-js/extra-typings';
import { everyLogRow, logArchive } from '../acts/read-log.ts';
import { csvParts } from '../domain/csv-parts.ts';
import { LOG_COLUMNS, logCells } from '../domain/log-cells.ts';
import type { LogFilter } from '../domain/log-filter.ts';
import { readReference } from '../domain/reference.ts';
import { isDay } from '../domain/time.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';
import { printCsv } from './print-csv.ts';

const FORMATS = ['csv', 'archive'] as const;

interface Typed {
  event?: string;
  by?: string;
  of?: string;
  from?: string;
  until?: string;
  format: (typeof FORMATS)[number];
}

function dayOf({ words }: Call, option: string, given: string | undefined): string | null {
  if (given === undefined) return null;
  if (!isDay(given)) throw new UsageFault(words.records.badDay(option, given));
  return given;
}

async function printLog(call: Call, { format, ...typed }: Typed): Promise<number> {
  const { deps, words, print } = call;
  if (format === 'archive') {
    if (Object.keys(typed).length > 0) throw new UsageFault(words.records.wholeLog);
    for await (const part of logArchive(deps)) print(part.trimEnd());
    return 0;
  }
  const reference = typed.of === undefined ? null : readReference(typed.of);
  if (typed.of !== undefined && reference === null) throw new UsageFault(words.requests.badReference(typed.of));
  const filter: LogFilter = {
    event: typed.event ?? null,
    actor: typed.by ?? null,
    reference,
    from: dayOf(call, 'from', typed.from),
    to: dayOf(call, 'until', typed.until),
  };
  const cells = async function* () {
    for await (const rows of everyLogRow(deps, filter)) yield rows.map(logCells);
  };
  await printCsv(call, csvParts(LOG_COLUMNS, cells()));
  return 0;
}

export const logCommand = ({ words, choose }: Declaring) =>
  new Command('log')
    .description(words.records.log)
    .option('--event <event>', words.records.event)
    .option('--by <who>', words.records.by)
    .option('--of <reference>', words.records.of)
    .option('--from <day>', words.records.from)
    .option('--until <day>', words.records.until)
    .addOption(new Option('--format <format>', words.records.logFormat).choices(FORMATS).default('csv' as const))
    .action((typed) => choose({ needs: 'gate', run: (call) => printLog(call, typed) }));
