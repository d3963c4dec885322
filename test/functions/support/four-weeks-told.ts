import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printSheet } from '../../../functions/adapters/sheet/print-sheet.ts';
import { pagesOf } from '../adapters/stamp-support.ts';
import { followRig } from './follow.ts';
import { type Chapter, LAST_DAY, mustBe, signIn, type World } from './four-weeks.ts';
import { runCommand } from './run-command.ts';

/** What comes of the four weeks: who is told of them, and what stands in the records in the end. */

async function run({ rig }: Pick<World, 'rig'>, ...argv: string[]): Promise<string> {
  const lines: string[] = [];
  mustBe(`exit code of ${argv.join(' ')}`, await runCommand(rig.deps, argv, (line) => lines.push(line)), 0);
  return lines.join('\n');
}

/** What the report of each month has to tell of this story: on which day whose request, what, and by whom; in this order, and no more. */
const MONTHS: Record<string, string[]> = {
  '2026-11': [
    '21 the regulator: reader.invited by sales@northwind.example',
    '21 the regulator: agreement.waived by rule',
    '21 the regulator: request.granted by sales@northwind.example',
    '21 the regulator: document.downloaded by requester',
    '21 the regulator: document.downloaded by requester',
    '22 the partner: request.submitted by requester',
    '22 the partner: agreement.signed by requester',
    '22 the partner: request.granted by rule',
    '22 the partner: document.downloaded by requester',
    '23 the buyer: request.submitted by requester',
    '23 the buyer: agreement.signed by requester',
    '23 the buyer: request.granted by approver@northwind.example',
    '23 the buyer: document.downloaded by requester',
    '25 the curious: request.submitted by requester',
    '25 the curious: agreement.signed by requester',
    '25 the curious: request.granted by approver@northwind.example',
    '27 the stranger: request.submitted by requester',
    '27 the stranger: agreement.signed by requester',
    '27 the silent: request.submitted by requester',
    '27 the stranger: request.denied by approver@northwind.example',
  ],
  '2026-12': [
    '03 the curious: request.expired by gate',
    '04 the buyer: request.extended by approver@northwind.example',
    '05 the regulator: request.expired by gate',
    '06 the partner: request.expired by gate',
    '11 the buyer: request.revoked by operator',
  ],
};
/** And what its PDF counts. */
const COUNTS: Record<string, string[]> = {
  '2026-11': [
    'Requests received: 5',
    'Invitations sent: 1',
    'Agreements signed: 4',
    'Agreements waived: 1',
    'Approved by a person: 3',
    'Approved by a rule: 1',
    'Declined: 1',
    'Downloads: 4',
  ],
  '2026-12': ['Requests received: 0', 'Access extended: 1', 'Access revoked: 1', 'Downloads: 0'],
};

/** Day 28: an auditor reads the report of each month, as a table and as a PDF, and finds the story in it and nothing else. */
export const evidence: Chapter = async (world) => {
  const { rig, references } = world;
  rig.deps.stamper.print = printSheet;
  const nameOf = new Map([...references].map(([name, reference]) => [reference, name]));
  const hashes = new Map((await rig.deps.store.rows('audit')).map(({ seq, hash }) => [String(seq), hash]));
  const signatures = await rig.deps.store.rows('signatures');
  const auditor = await signIn(rig, 'audit@northwind.example');
  const folder = mkdtempSync(join(tmpdir(), 'four-weeks-'));
  try {
    for (const [month, wanted] of Object.entries(MONTHS)) {
      const csv = (await run(world, 'evidence', month)).replace(/^\ufeff/, '').trimEnd();
      const [columns = [], ...lines] = csv.split('\r\n').map((line) => line.split(','));
      const rows = lines.map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])));
      const tell = ({ at, reference = '', event, by }: (typeof rows)[number]) =>
        `${at?.slice(8, 10)} ${nameOf.get(reference)}: ${event} by ${by}`;
      mustBe(`the report of ${month}`, rows.map(tell), wanted);
      for (const { row = '', hash, event, reference, sha256 } of rows) {
        mustBe(`the hash of row ${row}`, hash, hashes.get(row));
        const signature = signatures.find((one) => one.reference === reference);
        if (event?.startsWith('agreement.')) mustBe(`the agreement of row ${row}`, sha256, signature?.sha256);
      }
      const atDesk = await auditor.go(`/admin/evidence.csv?month=${month}`);
      mustBe(`the desk's report of ${month}`, atDesk.text.replace(/^\ufeff/, '').trimEnd(), csv);

      const file = join(folder, `${month}.pdf`);
      await run(world, 'evidence', month, '--out', file);
      const pdf = (await pagesOf(new Uint8Array(readFileSync(file)))).join(' ').replace(/\s+/g, ' ');
      for (const count of COUNTS[month] ?? []) mustBe(`${month} counts ${count}`, pdf.includes(`${count} `), true);
      mustBe(`${month} was verified`, pdf.includes('Verified: all'), true);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Day 28, later: the log and the whole archive go to another gate, which finds them unbroken and tells the same months. */
export const moved: Chapter = async (world) => {
  const { rig, references } = world;
  const elsewhere = { rig: await followRig() };
  const folder = mkdtempSync(join(tmpdir(), 'four-weeks-'));
  try {
    const [log, changed, archive] = ['log.jsonl', 'changed.jsonl', 'gate.jsonl'].map((name) => join(folder, name)) as [
      ...[string, string, string],
    ];
    const rows = await rig.deps.store.count('audit');
    const text = await run(world, 'log', '--format', 'archive');
    writeFileSync(log, `${text}\n`);
    mustBe(
      'the log, read elsewhere',
      (await run(elsewhere, 'verify-log', '--file', log)).includes(`${rows} rows,`),
      true,
    );
    writeFileSync(changed, `${text.replace('"request.denied"', '"request.granted"')}\n`);
    const refused = await run(elsewhere, 'verify-log', '--file', changed).catch(String);
    mustBe('a changed log is found out', refused.includes('it was changed after it was written'), true);

    const told = await run(world, 'export', '--format', 'archive', '--to', archive);
    mustBe('requests in the archive', told.includes(`${references.size} requests`), true);
    mustBe('the archive arrives', (await run(elsewhere, 'import', archive)).includes('unbroken'), true);
    for (const month of Object.keys(MONTHS))
      mustBe(`${month} elsewhere`, await run(elsewhere, 'evidence', month), await run(world, 'evidence', month));
    const whole = async (gate: Pick<World, 'rig'>) => (await run(gate, 'verify-log')).split('\n')[0];
    mustBe('the log there', await whole(elsewhere), await whole(world));
  } finally {
    rmSync(folder, { recursive: true });
    await elsewhere.rig.deps.store.close();
  }
};

/** As STORY has them. */
export const TOLD: readonly (readonly [day: number, chapter: Chapter])[] = [
  [LAST_DAY, evidence],
  [LAST_DAY, moved],
];
