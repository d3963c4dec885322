import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announce } from '../../../functions/acts/announce.ts';
import { listSends } from '../../../functions/acts/list-sends.ts';
import { runSends } from '../../../functions/acts/run-sends.ts';
import { printSheet } from '../../../functions/adapters/sheet/print-sheet.ts';
import { pagesOf } from '../adapters/stamp-support.ts';
import { dying } from './dying.ts';
import { askFollow, followed, followLinkIn, followRig, manyFollowers, PLANNED, READER } from './follow.ts';
import { APPROVER, type Chapter, DAY_HOURS, LAST_DAY, mailed, mustBe, pass, signIn, type World } from './four-weeks.ts';
import { runCommand } from './run-command.ts';
import { Visitor } from './visitor.ts';
import { lastMail } from './walk.ts';

/** What comes of the four weeks: who is told of them, and what stands in the records in the end. */

async function run({ rig }: Pick<World, 'rig'>, ...argv: string[]): Promise<string> {
  const lines: string[] = [];
  mustBe(`exit code of ${argv.join(' ')}`, await runCommand(rig.deps, argv, (line) => lines.push(line)), 0);
  return lines.join('\n');
}

const UPDATE = {
  id: '2026-11-29-iso',
  title: 'ISO 27001 certificate issued',
  date: '2026-11-29',
  kind: 'certificate',
  url: 'https://trust.northwind.example/updates/2026-11-29-iso/',
};
const NEWS = [/^Northwind Cloud: ISO 27001 certificate issued$/, /^New subprocessor of Northwind Cloud: Example Mail$/];
const UNSURE = 'unsure@buyer.example';
const OTHERS = 60;
const others = ({ rig }: World): string[] => [
  ...new Set(rig.mails.map(({ to }) => to).filter((email) => /^reader-\d+@company-/.test(email))),
];

/** Day 7: a reader follows and confirms by the emailed link, another never does; many follow already. */
export const following: Chapter = async (world) => {
  const topics = ['updates', 'subprocessors'];
  await manyFollowers(world.rig, OTHERS, topics);
  await followed(world.rig, READER, topics);
  await askFollow(world.rig, UNSURE, topics);
  await world.rig.settle();
  mustBe('followers', await world.rig.deps.store.count('followers', { where: { state: 'active' } }), OTHERS + 1);
};

/** Day 8: a newer build states an update and a planned subprocessor; the processes that send it are killed, before a commit and after one. */
export const news: Chapter = async (world) => {
  const { rig } = world;
  rig.release(({ updates, subprocessors }) => {
    updates.push(UPDATE);
    subprocessors.push(PLANNED);
  });
  await Promise.all([announce(rig.deps), announce({ ...rig.deps, manifest: { ...rig.deps.manifest } })]);
  for (const [at, after] of [
    [1, true],
    [1, false],
    [1, true],
  ] as const) {
    await pass(world, 1);
    const told = await runSends({ ...rig.deps, store: dying(rig.deps.store, at, after) }).catch(String);
    mustBe('a process ends', told, 'Error: killed');
  }
  const sends = await listSends(rig.deps);
  mustBe('sends', sends.map(({ topic, total }) => `${topic} to ${total}`).sort(), [
    `subprocessors to ${OTHERS + 1}`,
    `updates to ${OTHERS + 1}`,
  ]);
  const queued = sends.reduce((sum, one) => sum + one.queued, 0);
  mustBe('it ended in the middle', queued > 50 && queued < 2 * (OTHERS + 1), true);
  mustBe('letters written so far', await rig.deps.store.count('outbox', { where: { kind: 'news' } }), queued);
  await pass(world, DAY_HOURS - 3);
  world.day += 1;
};

/** Day 11: the schedule has gone on with it, and each follower has each of the two once. One objects by the link in it, and is answered. */
export const objection: Chapter = async (world) => {
  const { rig } = world;
  mustBe('who got news', others(world).length, OTHERS);
  for (const email of [READER, ...others(world)])
    mustBe(`news to ${email}`, [...NEWS.map((subject) => mailed(world, email, subject))], [1, 1]);
  mustBe('news to who never confirmed', mailed(world, UNSURE, /ISO 27001|subprocessor/), 0);
  mustBe(
    'sends',
    (await listSends(rig.deps)).map(({ state, sent }) => `${state} ${sent}`),
    [`done ${OTHERS + 1}`, `done ${OTHERS + 1}`],
  );

  const visitor = new Visitor(rig.app);
  const page = await visitor.go(followLinkIn(lastMail(rig, READER, /^New subprocessor/), 'object'));
  const sent = await visitor.submit(page, { company: 'The Buyer', text: 'Its servers are not where ours must be.' });
  const reference = /O-[0-9A-Z]{8}/.exec(sent.text)?.[0] ?? '';
  await rig.settle();
  const at = `/admin/objections/${reference}/`;
  mustBe('an approver is told', lastMail(rig, APPROVER, /^Objection to Example Mail/).includes(at), true);
  const auditor = await signIn(rig, 'audit@northwind.example');
  mustBe('an auditor may answer', (await auditor.go(at)).text.includes('name="answer"'), false);
  const approver = await signIn(rig);
  const answered = await approver.submit(await approver.go(at), { answer: 'We keep your data in the EU.' });
  mustBe('it is answered', answered.text.includes('Answered'), true);
  await approver.post(`${at}answer`, { answer: 'Another.' });
  await rig.settle();
  mustBe('answers', mailed(world, READER, /has answered your objection/), 1);
  const letter = lastMail(rig, READER, /has answered your objection/);
  mustBe('the answer', letter.includes('We keep your data in the EU.'), true);
  const log = await rig.deps.store.rows('audit', { where: { reference }, order: ['seq', 'asc'] });
  mustBe(
    'the log of it',
    log.map(({ event }) => event).filter((event) => event.startsWith('objection.')),
    ['objection.made', 'objection.answered'],
  );
};

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
    '30 the heir: request.submitted by requester',
    '30 the heir: agreement.signed by requester',
    '30 the heir: request.granted by approver@northwind.example',
  ],
  '2026-12': [
    '03 the curious: request.expired by gate',
    '04 the heir: document.succeeded by gate',
    '04 the heir: document.downloaded by requester',
    '04 the buyer: request.extended by approver@northwind.example',
    '05 the regulator: request.expired by gate',
    '06 the partner: request.expired by gate',
    '11 the buyer: request.revoked by operator',
    '14 the heir: request.expired by gate',
  ],
};
/** And what its PDF counts. */
const COUNTS: Record<string, string[]> = {
  '2026-11': [
    'Requests received: 6',
    'Invitations sent: 1',
    'Agreements signed: 5',
    'Agreements waived: 1',
    'Approved by a person: 4',
    'Approved by a rule: 1',
    'Declined: 1',
    'Downloads: 4',
  ],
  '2026-12': ['Requests received: 0', 'Access extended: 1', 'Access revoked: 1', 'Downloads: 1'],
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
  [7, following],
  [8, news],
  [11, objection],
  [LAST_DAY, evidence],
  [LAST_DAY, moved],
];
