import { Argument, Command, Option } from '@commander-js/extra-typings';
import { csv } from '../../src/schemas/csv.ts';
import { isolated, visibleJson } from '../../src/schemas/typed-text.ts';
import { readNumbers } from '../acts/read-numbers.ts';
import { NUMBER_FILES, type NumberFile, PERIODS_DAYS } from '../domain/numbers.ts';
import { numberRows } from '../pages/number-rows.ts';
import { viewOf } from '../pages/view.ts';
import { fullView } from '../pages/with-words.ts';
import type { Call, Declaring } from './call.ts';

/** One part of the desk's numbers, as the desk gives it. */
async function printNumbers({ deps, print }: Call, part: NumberFile, days: string, json: boolean): Promise<number> {
  const { header, rows } = numberRows(part, await readNumbers(deps, Number(days)), fullView(viewOf(deps)));
  if (json) {
    print(visibleJson(rows.map((row) => Object.fromEntries(row.map((cell, at) => [header[at] ?? '', cell])))));
  } else {
    const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? isolated(cell) : cell)));
    print(csv(header, cells).trimEnd());
  }
  return 0;
}

export const numbersCommand = ({ words, choose }: Declaring) =>
  new Command('numbers')
    .description(words.numbers.about)
    .addArgument(new Argument('<part>', words.numbers.part).choices(NUMBER_FILES))
    .addOption(new Option('--days <days>', words.numbers.days).choices(PERIODS_DAYS.map(String)).default('30'))
    .option('--json', words.json)
    .action((part, { days, json = false }) =>
      choose({ needs: 'gate', run: (call) => printNumbers(call, part, String(days), json) }),
    );
