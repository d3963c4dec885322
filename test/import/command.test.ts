import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run as importCommand } from '../../program/import.ts';
import { NotWritten, undoCutShort, writeAllOrNone } from '../../program/write-all-or-none.ts';
import { checkContent } from '../../src/build/check-content.ts';
import { answers } from '../../src/starter/answers.ts';
import { starterTree } from '../../src/starter/starter-tree.ts';
import { workbook } from '../sheets/workbook.ts';
import { put } from '../support/put.ts';

const TODAY = '2026-11-21';
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A new trust center, and beside it what is to be imported. */
function company(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'vouchsafe-import-'));
  folders.push(root);
  put(
    root,
    starterTree(answers.parse({ name: 'Tallyfox', legalName: 'Tallyfox Ltd', url: 'https://www.tallyfox.dev' }), TODAY),
  );
  put(root, Object.entries(files));
  return root;
}
/** The command within this process; files are named from the root. */
const run = async (root: string, kind: string | undefined, ...args: string[]) => {
  let stdout = '';
  let stderr = '';
  const named = args.map((arg) => (/\.(?:csv|md|xlsx)$/.test(arg) ? join(root, arg) : arg));
  const status = await importCommand([...(kind === undefined ? [] : [kind]), ...named, '--root', root], {
    say: (text) => {
      stdout += `${text}\n`;
    },
    complain: (text) => {
      stderr += text;
    },
  });
  return { status, stdout: stdout.replaceAll(`${root}/`, ''), stderr };
};
const filesOf = (root: string, folder: string): string[] =>
  existsSync(join(root, 'content', folder)) ? readdirSync(join(root, 'content', folder)).sort() : [];

const FAQ =
  'Question,Answer,Category\n"Is data encrypted, too?","Yes. <script>alert(1)</script>\n- at rest\n- in transit",Security\nWho has access?,{roles.admin} only,\n';
const LIST =
  '| Vendor | Purpose | Location |\n|---|---|---|\n| Example Cloud | Hosting | Ireland |\n| Example Desk | Support | Global |\n';
const CAIQ = workbook([
  {
    name: 'CAIQv4.0.3',
    rows: [
      ['Question ID', 'Question', 'CSP CAIQ Answer', 'CSP Implementation Description'],
      ['IAM-02.1', 'Is a strong password policy in place?', 'Yes', 'Twelve characters at least.'],
      ['IAM-03.1', 'Is an inventory of accesses kept?', 'No', null],
    ],
  },
]);

describe('npm run import', () => {
  it('writes content that passes the check, and nothing when it is run again', async () => {
    const root = company({ 'faq.csv': FAQ, 'list.md': LIST, 'caiq.xlsx': CAIQ });
    const calls = [
      ['faq', 'faq.csv', '--updated', '2026-11-01'],
      ['subprocessors', 'list.md'],
      ['questionnaire', 'caiq.xlsx'],
    ];
    for (const [kind, ...args] of calls) expect(await run(root, kind, ...args)).toMatchObject({ status: 0 });
    const { errors, report, tree, gaps } = await checkContent(root, TODAY);
    expect([errors, report]).toEqual([0, '']);
    expect(
      tree?.faqs.map(({ id, data }) => [id, data.category, data.updated, data.internal, data.maps, data.asks]),
    ).toEqual([
      [
        'is-a-strong-password-policy-in-place',
        '[[fill in: a category]]',
        undefined,
        true,
        { 'caiq-4.0': ['IAM-02.1'] },
        ['Is a strong password policy in place?'],
      ],
      [
        'is-an-inventory-of-accesses-kept',
        '[[fill in: a category]]',
        undefined,
        true,
        { 'caiq-4.0': ['IAM-03.1'] },
        ['Is an inventory of accesses kept?'],
      ],
      ['is-data-encrypted-too', 'Security', '2026-11-01', false, undefined, []],
      ['who-has-access', 'Security', '2026-11-01', false, undefined, []],
    ]);
    expect(tree?.faqs.find(({ id }) => id === 'is-data-encrypted-too')?.body.trim()).toBe(
      'Yes. &lt;script>alert(1)&lt;/script>\n\n- at rest\n- in transit',
    );
    expect(tree?.subprocessors.map(({ data }) => [data.name, data.location, data.data])).toEqual([
      ['Example Cloud', ['IE'], '[[fill in: which personal data it handles]]'],
      ['Example Desk', [], '[[fill in: which personal data it handles]]'],
    ]);
    expect(gaps.map(({ what }) => what)).toContain(
      'where it handles them, which the source calls “Global”: remove the # below and write ISO 3166 codes',
    );
    const before = filesOf(root, 'faqs').concat(filesOf(root, 'subprocessors'));
    for (const [kind, ...args] of calls) {
      const { status, stdout } = await run(root, kind, ...args);
      expect([status, stdout]).toEqual([
        0,
        expect.stringContaining('Nothing new to write.\nAlready there, left as they are: 2\n'),
      ]);
    }
    expect(filesOf(root, 'faqs').concat(filesOf(root, 'subprocessors'))).toEqual(before);
  });
  it('says what it could not take, with file, row and reason, and ends with 1', async () => {
    const root = company({ 'q.csv': 'Question,Answer\nIs it?,\nWas it?,Yes\nWas it?,No\n', 'x.xlsx': 'no workbook' });
    const { status, stdout } = await run(root, 'faq', 'q.csv', 'x.xlsx');
    expect(status).toBe(1);
    expect(stdout).toContain('1 file written:\n  content/faqs/was-it.mdx  Was it?  (1 gap to fill in)\n');
    expect(stdout).toContain(
      'Not taken: 3\n  q.csv, row 2  Is it?  (no answer)\n  x.xlsx  (this isn’t an .xlsx workbook)\n  q.csv, row 4  Was it?  (the same question has another answer in q.csv, row 3)\n',
    );
  });
  it('leaves an author’s file alone, whatever its name, and finds a question that was reworded', async () => {
    const root = company({ 'faq.csv': FAQ, 'caiq.xlsx': CAIQ });
    const own =
      '---\nquestion: Do you have a password policy?\ncategory: Access\nasks: [Is a strong password policy in place?]\n---\n\nOur own words.\n';
    put(root, [
      ['content/faqs/passwords.mdx', own],
      ['content/faqs/who-has-access.mdx', 'broken'],
    ]);
    expect((await run(root, 'questionnaire', 'caiq.xlsx')).stdout).toContain('(content/faqs/passwords.mdx)');
    await run(root, 'faq', 'faq.csv');
    expect(readFileSync(join(root, 'content/faqs/passwords.mdx'), 'utf8')).toBe(own);
    expect(readFileSync(join(root, 'content/faqs/who-has-access.mdx'), 'utf8')).toBe('broken');
    expect(filesOf(root, 'faqs')).toEqual([
      'is-an-inventory-of-accesses-kept.mdx',
      'is-data-encrypted-too.mdx',
      'passwords.mdx',
      'who-has-access-2.mdx',
      'who-has-access.mdx',
    ]);
  });
  it('shows what it would write without writing, and reports for machines', async () => {
    const root = company({ 'faq.csv': FAQ });
    const { status, stdout } = await run(root, 'faq', 'faq.csv', '--dry-run', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      written: false,
      taken: [
        {
          file: 'faq.csv',
          row: 2,
          what: 'Is data encrypted, too?',
          writes: 'content/faqs/is-data-encrypted-too.mdx',
          text: expect.stringContaining('question: Is data encrypted, too?'),
        },
        { row: 3 },
      ],
      present: [],
      notTaken: [],
    });
    expect((await run(root, 'faq', 'faq.csv', '--dry-run')).stdout).toContain('2 files would be written:');
    expect(filesOf(root, 'faqs')).toEqual([]);
  });
  it.each([
    [[], 'missing required argument'],
    [['faqs', 'faq.csv'], '“faqs” can’t be imported'],
    [['faq', 'none.csv'], 'none.csv does not exist'],
    [['faq', 'faq.csv', '--updated', 'today'], '--updated today'],
    [['faq', 'faq.csv', '--questionnaire', 'caiq'], '--questionnaire caiq'],
    [['faq', 'faq.csv', '--internal', '--publish'], '--internal and --publish'],
    [['faq', 'faq.csv', '--colour'], 'unknown option'],
  ])('called wrongly with %j ends with 2 and writes nothing', async ([kind, ...args], said) => {
    const root = company({ 'faq.csv': FAQ });
    const { status, stderr } = await run(root, kind, ...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(filesOf(root, 'faqs')).toEqual([]);
  });
});

it('is a command of this project', () => {
  const root = company({ 'faq.csv': FAQ });
  const script = join(import.meta.dirname, '../../program/vouchsafe.ts');
  const call = (...args: string[]) =>
    spawnSync(process.execPath, [script, 'import', ...args, '--root', '.'], { cwd: root, encoding: 'utf8' });
  expect(call('faq', 'faq.csv')).toMatchObject({ status: 0, stdout: expect.stringContaining('2 files written:') });
  expect(call('faq').status).toBe(2);
});

describe('files are written all or none', () => {
  const content = (): string => join(company({}), 'content');
  it('where one stands in the way of the last', () => {
    const at = content();
    put(at, [['faqs/b.mdx', 'own']]);
    const files = new Map([
      ['faqs/a.mdx', 'a'],
      ['new/c.mdx', 'c'],
      ['faqs/b.mdx', 'b'],
    ]);
    expect(() => writeAllOrNone(at, files)).toThrow(NotWritten);
    expect([
      readdirSync(join(at, 'faqs')),
      existsSync(join(at, 'new')),
      readFileSync(join(at, 'faqs/b.mdx'), 'utf8'),
    ]).toEqual([['b.mdx'], false, 'own']);
    expect(readdirSync(at).filter((name) => name.startsWith('.importing'))).toEqual([]);
  });
  it('where an import was killed between two of them, by the next one', () => {
    const at = content();
    const pid = spawnSync(process.execPath, ['-e', '']).pid;
    put(at, [
      [`.importing-${pid}/faqs/a.mdx`, 'a'],
      [`.importing-${pid}/faqs/b.mdx`, 'b'],
      ['faqs/b.mdx', 'own'],
    ]);
    linkSync(join(at, `.importing-${pid}/faqs/a.mdx`), join(at, 'faqs/a.mdx'));
    // One that is still at work is left alone.
    mkdirSync(join(at, `.importing-${process.pid}`));
    expect(undoCutShort(at)).toBe(1);
    expect(readdirSync(join(at, 'faqs'))).toEqual(['b.mdx']);
    expect(readdirSync(at).filter((name) => name.startsWith('.importing'))).toEqual([`.importing-${process.pid}`]);
  });
  it('where the folder can’t be written', () => {
    if (process.getuid?.() === 0) return; // root may write anywhere
    const at = content();
    chmodSync(at, 0o500);
    expect(() => writeAllOrNone(at, new Map([['faqs/a.mdx', 'a']]))).toThrow(NotWritten);
    chmodSync(at, 0o700);
  });
});
