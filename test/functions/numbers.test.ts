import { beforeAll, describe, expect, test } from 'vitest';
import { erasePerson } from '../../functions/acts/erase.ts';
import { purgeAll } from '../../functions/acts/purge-all.ts';
import { readNumbers } from '../../functions/acts/read-numbers.ts';
import { sumLog } from '../../functions/acts/sum-log.ts';
import { stepOf, within } from '../../functions/domain/answer-time.ts';
import { SUM_BATCH_ROWS, SUMS_KEPT_DAYS } from '../../functions/domain/limits.ts';
import { stretches } from '../../functions/domain/numbers.ts';
import type { SumRow } from '../../functions/domain/sum-row.ts';
import { linkIn } from '../support/link-in.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { signIn } from './support/staff.ts';
import { ada, Visitor } from './support/visitor.ts';
import { granted, invited, lastMail, signed } from './support/walk.ts';

const APPROVER = 'approver@northwind.example';
const sums = async ({ deps }: Rig): Promise<string[]> =>
  (await deps.store.rows('sums', { order: ['id', 'asc'] }))
    .filter(({ kind }) => kind !== 'read')
    .map(({ day, kind, name, part, count }) => [day, kind, name, part, count].join(' ').replace('  ', ' '));

/** One who got the documents after six and a half hours and downloaded twice, one who was invited, one who waited too long for a no. */
async function threeStories(): Promise<Rig> {
  const rig = await makeApp({ bend: ({ access }) => Object.assign(access, { targetHours: 24 }) });
  await signed(rig);
  rig.pass(6.4);
  const approver = new Visitor(rig.app);
  const review = await approver.go(linkIn(lastMail(rig, APPROVER, /^Decision needed/)));
  await approver.submit(review, { decision: 'approve', days: '14', documents: ['soc-2'] });
  await rig.settle();
  const reader = new Visitor(rig.app);
  const shelf = await reader.submit(await reader.go(linkIn(lastMail(rig, ada.email, /ready/))), {});
  for (let time = 0; time < 2; time++) await reader.submit(shelf, { document: 'soc-2' });
  const guest = await invited(rig);
  await guest.visitor.submit(guest.shelf, { document: 'soc-2', name: 'A Guest' });
  await signed(rig, ['soc-2'], { ...ada, email: 'late@slow.example' });
  rig.pass(50);
  const late = new Visitor(rig.app);
  await late.submit(await late.go(linkIn(lastMail(rig, APPROVER, /^Decision needed/))), {
    decision: 'deny',
    reason: 'No.',
  });
  await rig.settle();
  return rig;
}

const SUMS = [
  '2026-11-21 answer 390 1',
  '2026-11-21 download soc-2 buyer.example 2',
  '2026-11-21 download soc-2 regulator.example 1',
  '2026-11-21 promise kept 1',
  '2026-11-21 stage confirmed 3',
  '2026-11-21 stage granted 2',
  '2026-11-21 stage invited 1',
  '2026-11-21 stage signed 3',
  '2026-11-21 stage submitted 2',
  '2026-11-23 answer 3000 1',
  '2026-11-23 promise missed 1',
  '2026-11-23 stage denied 1',
];

describe('the audit log, added up', () => {
  test('counts stages, times to answer of people alone, the promise and downloads by day', async () => {
    const rig = await threeStories();
    await sumLog(rig.deps);
    expect(await sums(rig)).toEqual(SUMS);
  });

  test('counts a decision in the very moment of the signature, and not what an invitation settles then', async () => {
    const rig = await makeApp({ bend: ({ access }) => Object.assign(access, { targetHours: 24 }) });
    await granted(rig);
    await invited(rig);
    await sumLog(rig.deps);
    expect((await sums(rig)).filter((one) => /granted|answer|promise/.test(one))).toEqual([
      '2026-11-21 answer 5 1',
      '2026-11-21 promise kept 1',
      '2026-11-21 stage granted 2',
    ]);
  });

  test('counts each row once, in parts, by two instances at once, and shows what is not added up yet', async () => {
    const rig = await threeStories();
    const before = await readNumbers(rig.deps, 30);
    await Promise.all([sumLog(rig.deps), sumLog(rig.deps)]);
    await sumLog(rig.deps);
    expect(await sums(rig)).toEqual(SUMS);
    const after = await readNumbers(rig.deps, 30);
    const inOrder = (numbers: typeof after) =>
      JSON.stringify(
        Object.values(numbers).map((of) => (Array.isArray(of) ? of.map((row) => JSON.stringify(row)).sort() : of)),
      );
    expect(inOrder(after)).toBe(inOrder(before));
    expect(after).toMatchObject({ promise: { kept: 1, missed: 1 }, more: false });
  });

  test('a log that is longer than a commit takes several', async () => {
    const rig = await makeApp();
    const at = rig.deps.clock.now().toISOString();
    const event = { at, reference: 'VS-00000000', actor: 'requester', event: 'request.submitted', detail: {} };
    await rig.deps.store.commit({
      expect: [],
      writes: [],
      audit: Array.from({ length: SUM_BATCH_ROWS + 7 }, () => event),
    });
    expect((await readNumbers(rig.deps, 30)).more).toBe(true);
    await sumLog(rig.deps);
    expect(await sums(rig)).toEqual([`2026-11-21 stage submitted ${SUM_BATCH_ROWS + 7}`]);
    expect((await readNumbers(rig.deps, 30)).more).toBe(false);
  });

  test('an erased person takes the company along, unless others of it are known', async () => {
    const rig = await threeStories();
    await sumLog(rig.deps);
    const other = { ...ada, email: 'second@buyer.example' };
    await signed(rig, ['soc-2'], other);
    await erasePerson(rig.deps, ada.email);
    expect(await sums(rig)).toContain('2026-11-21 download soc-2 buyer.example 2');
    await erasePerson(rig.deps, other.email);
    const left = await sums(rig);
    expect(left).toContain('2026-11-21 download soc-2 2');
    expect(JSON.stringify(await rig.deps.store.rows('sums'))).not.toMatch(/buyer/);
  });

  test('the time in which a question to the requester was open is not ours', async () => {
    const rig = await makeApp({ bend: ({ access }) => Object.assign(access, { targetHours: 5 }) });
    const { reference, visitor } = await signed(rig);
    const approver = await signIn(rig, APPROVER);
    const at = `/admin/requests/${reference}/`;
    rig.pass(1);
    await approver.submit(await approver.go(at), { question: 'Who will read it?' });
    rig.pass(0.5);
    await visitor.submit(await visitor.go('/access/'), { answer: 'Our auditors.' });
    rig.pass(0.4);
    await approver.submit(await approver.go(at), { decision: 'approve', days: '14', documents: ['soc-2'] });
    await sumLog(rig.deps);
    expect((await sums(rig)).filter((one) => /answer|promise/.test(one))).toEqual([
      '2026-11-21 answer 90 1',
      '2026-11-21 promise kept 1',
    ]);
  });

  test('is let go after its time', async () => {
    const rig = await threeStories();
    await sumLog(rig.deps);
    rig.pass(24 * (SUMS_KEPT_DAYS + 3));
    await purgeAll(rig.deps);
    expect(await rig.deps.store.rows('sums')).toMatchObject([{ id: 'read' }]);
  });
});

test.each([
  [0, 5],
  [1, 5],
  [59, 60],
  [61, 75],
  [480, 480],
  [481, 540],
  [4321, 4680],
  [10_000_000, 527_040],
])('%i minutes are kept as %i', (minutes, step) => {
  expect(stepOf(minutes)).toBe(step);
});

test('"within" is never said of less than it says', () => {
  const answers = [
    { minutes: 3000, count: 1 },
    { minutes: 60, count: 9 },
  ];
  expect(within(answers, 0.9)).toBe(60);
  expect(within(answers, 0.91)).toBe(3000);
  expect(within([], 0.5)).toBeNull();
});

test('a period is cut into bars that hold every day once', () => {
  for (const [days, count] of [
    [30, 30],
    [90, 13],
    [365, 13],
  ] as const) {
    const until = '2026-11-21';
    const since = new Date(Date.parse(until) - (days - 1) * 86_400_000).toISOString().slice(0, 10);
    const bars = stretches({ since, until, days }, [
      { day: since, total: 1 },
      { day: until, total: 2 },
    ]);
    expect(bars).toHaveLength(count);
    expect(bars[0]).toMatchObject({ from: since, total: 1 });
    expect(bars.at(-1)).toMatchObject({ to: until, total: 2 });
  }
});

describe('/admin/numbers/', () => {
  let rig: Rig;
  let auditor: Visitor;
  beforeAll(async () => {
    rig = await threeStories();
    auditor = await signIn(rig, 'audit@northwind.example');
  });

  test('draws them with their numbers beside', async () => {
    const { text, status } = await auditor.go('/admin/numbers/?days=90');
    expect(status).toBe(200);
    expect(text).toMatch(/<dt>Half answered within<\/dt><dd>6 hours 30 minutes/);
    expect(text).toMatch(/<dt>Nine in ten within<\/dt><dd>2 days 2 hours/);
    expect(text).toMatch(/<dt>Within the promised time<\/dt><dd>50% \(1 of 2\)/);
    expect(text).toMatch(
      /<th scope="row">buyer\.example<\/th><td><svg [^>]*><rect [^>]*width="1000"[^>]*><\/rect><\/svg><\/td><td>2/,
    );
    expect(text).toContain('aria-current="page">Last 90 days');
    expect(text).not.toMatch(/ style=|<script|slow\.example|lucja/);
    expect((await auditor.go('/admin/numbers/?days=7')).text).toContain('aria-current="page">Last 30 days');
  });

  test('gives each part as CSV', async () => {
    const file = async (name: string) => auditor.go(`/admin/numbers/${name}.csv?days=365`);
    const downloads = await file('downloads');
    expect(downloads.headers.get('content-disposition')).toBe('attachment; filename="downloads-365-days.csv"');
    expect(downloads.text.replace('\ufeff', '').split('\r\n')).toEqual([
      'document,title,company domain,downloads',
      'soc-2,Title of soc-2,buyer.example,2',
      'soc-2,Title of soc-2,regulator.example,1',
      '',
    ]);
    expect((await file('answers')).text).toContain('390,1\r\n3000,1\r\n');
    expect((await file('requests')).text).toContain('2026-11-23,denied,1');
    for (const name of ['views', 'searches']) expect((await file(name)).status).toBe(200);
    expect((await file('people')).status).toBe(404);
  });

  test('the command line gives the same', async () => {
    const lines: string[] = [];
    const run = (...argv: string[]) => runCommand(rig.deps, ['numbers', ...argv], (line) => lines.push(line));
    expect(await run('downloads', '--days', '365')).toBe(0);
    expect(`${lines[0]}\r\n`.slice(1)).toBe((await auditor.go('/admin/numbers/downloads.csv?days=365')).text);
    expect(await run('answers', '--json')).toBe(0);
    expect(JSON.parse(lines[1] ?? '')).toContainEqual({ 'answered within (minutes)': 390, requests: 1 });
  });

  test('a document that is named like a formula is none in a spreadsheet', async () => {
    const [document] = rig.deps.manifest.documents;
    Object.assign(document ?? {}, { title: '=1+1' });
    expect((await auditor.go('/admin/numbers/downloads.csv')).text).toContain(`"'=1+1"`);
  });
});

test('a page of numbers reads a bounded number of rows, whatever the desk holds', async () => {
  const rig = await threeStories();
  await sumLog(rig.deps);
  let rows = 0;
  const { store } = rig.deps;
  const counting: typeof store = {
    ...store,
    rows: async (table, query) => {
      const found = await store.rows(table, query);
      rows += found.length;
      return found;
    },
  };
  const day = (at: number) => new Date(Date.parse('2026-11-21') - at * 86_400_000).toISOString().slice(0, 10);
  const many = Array.from({ length: 3000 }, (_, at): SumRow => {
    const of = { kind: 'view' as const, day: day(at % 300), name: `/faq/q${at % 50}/`, part: 'none' };
    return { id: `${at}`, ...of, count: 1 };
  });
  await store.commit({
    expect: [],
    writes: many.map((row) => ({ do: 'insert' as const, table: 'sums' as const, row })),
    audit: [],
  });
  const numbers = await readNumbers({ ...rig.deps, store: counting }, 365);
  expect(numbers.views).toHaveLength(50);
  expect(numbers.viewsByDay.reduce((sum, { total }) => sum + total, 0)).toBe(3000);
  expect(rows).toBeLessThan(10);
});
