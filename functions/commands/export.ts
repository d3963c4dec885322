import { Command, Option } from '@commander-js/extra-typings';
import { csv } from '../../src/schemas/csv.ts';
import { visibleJson } from '../../src/schemas/typed-text.ts';
import { isolatedCell } from '../domain/csv-parts.ts';
import { importFile, writeArchive } from './archive.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';
import { everyRequest } from './every-request.ts';

const COLUMNS = [
  'reference',
  'state',
  'name',
  'email',
  'company',
  'title',
  'purpose',
  'documents',
  'invitedBy',
  'createdAt',
  'confirmedAt',
  'signedAt',
  'decidedAt',
  'decidedBy',
  'reason',
  'expiresAt',
  'closedAt',
] as const;
const FORMATS = ['csv', 'json', 'archive'] as const;

async function exportRows(call: Call, format: (typeof FORMATS)[number], to: string | undefined): Promise<number> {
  if (format === 'archive') return writeArchive(call, to);
  if (to !== undefined) throw new UsageFault(call.words.archive.toUnused);
  const rows = await everyRequest(call);
  if (format === 'csv') {
    const cells = rows.map((row) => COLUMNS.map((column) => isolatedCell(row[column] ?? null)));
    call.print(csv(COLUMNS, cells).trimEnd());
  } else {
    const objects = rows.map((row) => ({
      ...Object.fromEntries(COLUMNS.map((column) => [column, row[column]])),
      documents: JSON.parse(row.documents) as unknown,
    }));
    call.print(visibleJson(objects));
  }
  return 0;
}

export const exportCommands = ({ words, choose }: Declaring) => [
  new Command('export')
    .description(words.export)
    .addOption(new Option('--format <format>', words.format).choices(FORMATS).makeOptionMandatory())
    .option('--to <file>', words.to)
    .action(({ format, to }) => choose({ needs: 'gate', run: (call) => exportRows(call, format, to) })),
  new Command('import')
    .description(words.import)
    .argument('<file>', words.archive)
    .action((file) => choose({ needs: 'gate', run: (call) => importFile(call, file) })),
];
