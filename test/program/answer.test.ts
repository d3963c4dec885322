import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../program/answer.ts';
import { rewriteAllOrNone } from '../../program/rewrite-all-or-none.ts';
import { NotWritten } from '../../program/write-all-or-none.ts';
import { SITE_ROOT } from '../../src/build/roots.ts';
import { scriptsAnswer as words } from '../../src/words/en/scripts-answer.ts';
import { withTree } from '../source/tree-on-disk.ts';
import { runVerb } from '../support/run-verb.ts';

const faq = (front: string, body: string): string => `---\n${front}---\n\n${body}\n`;
/** A small company with one answer more that it publishes, and one that it keeps. */
const inCompany = (use: (root: string) => Promise<void>): Promise<void> =>
  withTree(
    {
      'content/faqs/axolotls.mdx': faq(
        'question: Do you breed axolotls on the moon?\ncategory: Animals\nupdated: 2026-05-12\n',
        'No. We breed no axolotls.',
      ),
      'content/faqs/marmots.mdx': faq(
        'question: Which marmots guard the vault?\ncategory: Animals\ninternal: true\n',
        'Two of them, in shifts.',
      ),
    },
    use,
  );
const answer = (root: string, ...argv: string[]) => runVerb(run, [...argv, '--root', root], { cwd: root });
/** The same as a program of its own. */
const started = (root: string, ...argv: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(SITE_ROOT, 'program/vouchsafe.ts'), 'answer', ...argv, '--root', root],
    { encoding: 'utf8', cwd: root, env: { ...process.env, TODAY: '2026-11-21' } },
  );
  return { status, stdout, stderr };
};
const SHEET =
  'No;Question;Answer\r\n1;Do you breed axolotls on the moon?;\r\n2;Which marmots guard the vault?;\r\n3;Do you keep quokkas?;\r\n';

describe('vouchsafe answer', () => {
  it('says that the check finds errors in what it answers with', () =>
    withTree(
      {
        'content/faqs/hipaa.mdx': faq(
          'question: Are you HIPAA certified?\ncategory: Laws\nupdated: 2026-05-12\n',
          'Yes. We are HIPAA certified.',
        ),
      },
      async (root) => {
        writeFileSync(join(root, 'form.csv'), 'No;Question;Answer\r\n1;Are you HIPAA certified?;\r\n');
        const filled = await answer(root, 'form.csv', '--out', 'out.csv');
        expect([filled.status, filled.stderr.trim()]).toEqual([0, words.errors(2)]);
      },
    ));

  it(
    'fills a copy with published and internal answers, and takes back what was accepted',
    () =>
      inCompany(async (root) => {
        const [sheet, out, review] = ['form.csv', 'out.csv', 'review.csv'].map((name) => join(root, name));
        writeFileSync(sheet ?? '', SHEET);
        const filled = started(root, 'form.csv', '--out', 'out.csv', '--review', 'review.csv');
        expect([filled.status, filled.stderr]).toEqual([0, '']);
        expect(filled.stdout).toContain('2 of 3 questions answered, 1 of them by internal answers');
        const lines = readFileSync(out ?? '', 'utf8').split('\r\n');
        expect(lines[1]).toMatch(/^1;Do you breed axolotls on the moon\?;"No\. We breed no axolotls\.$/);
        expect(readFileSync(out ?? '', 'utf8')).toContain(
          '/faq/axolotls/ (last reviewed 12 May 2026)"\r\n2;Which marmots guard the vault?;Two of them, in shifts.\r\n3;Do you keep quokkas?;\r\n',
        );
        expect(readFileSync(sheet ?? '', 'utf8')).toBe(SHEET);
        // Nothing is overwritten, and whoever calls it wrongly is told so.
        expect((await answer(root, 'form.csv', '--out', 'out.csv')).status).toBe(2);
        const published = JSON.parse((await answer(root, 'form.csv', '--published', '--json', '--review')).stdout);
        expect(published.rows.map(({ row }: { row: number }) => row)).toContain(3);
        expect(JSON.stringify(published)).not.toContain('in shifts');

        const rows = readFileSync(review ?? '', 'utf8').split('\r\n');
        const accepted = [
          rows[0],
          'yes,,,2,,Are axolotls bred up there?,axolotls,,,',
          'yes,,,4,,Do you keep quokkas?,,"No. We keep none, anywhere.",Animals,',
        ];
        writeFileSync(review ?? '', [...accepted, 'yes,,,5,,Do you?,nowhere,,,'].join('\r\n'));
        const before = readdirSync(join(root, 'content/faqs'));
        const refused = await answer(root, '--learn', 'review.csv');
        expect([refused.status, refused.stdout]).toEqual([1, expect.stringContaining('content/faqs/nowhere.mdx')]);
        expect(readdirSync(join(root, 'content/faqs'))).toEqual(before);
        writeFileSync(review ?? '', accepted.join('\r\n'));
        expect((await answer(root, '--learn', 'review.csv')).status).toBe(0);
        expect(readFileSync(join(root, 'content/faqs/axolotls.mdx'), 'utf8')).toBe(
          '---\nquestion: Do you breed axolotls on the moon?\ncategory: Animals\nupdated: 2026-05-12\nasks: [Are axolotls bred up there?]\n---\n\nNo. We breed no axolotls.\n',
        );
        const [added] = readdirSync(join(root, 'content/faqs')).filter((name) => !before.includes(name));
        expect(readFileSync(join(root, 'content/faqs', added ?? ''), 'utf8')).toContain('internal: true');
        expect((await answer(root, '--learn', 'review.csv')).stdout).toContain(words.known(2));
        expect((await answer(root, 'form.csv', '--json')).stdout).toContain('We keep none, anywhere.');
      }),
    120_000,
  );

  it(
    'says what is wrong with a file, and with a call',
    () =>
      inCompany(async (root) => {
        writeFileSync(join(root, 'old.xls'), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]));
        const old = await answer(root, 'old.xls');
        expect([old.status, old.stderr]).toEqual([1, 'old.xls: this is an old .xls workbook: save it as .xlsx.\n']);
        expect((await answer(root)).stderr).toContain(words.oneOf);
        writeFileSync(join(root, 'a.csv'), 'Question,Answer\na?,\n');
        expect((await answer(root, 'a.csv', '--sheet', 'Two')).status).toBe(2);
        expect((await answer(root, '--learn', 'a.csv')).status).toBe(1);
      }),
    60_000,
  );
});

it('files are changed all together or not at all', () => {
  const root = mkdtempSync(join(tmpdir(), 'rewrite-'));
  writeFileSync(join(root, 'a.mdx'), 'before');
  writeFileSync(join(root, 'taken.mdx'), 'there');
  const changed = new Map([['a.mdx', { before: 'before', after: 'after' }]]);
  expect(() => rewriteAllOrNone(root, changed, new Map([['taken.mdx', 'new']]))).toThrow(NotWritten);
  expect([readdirSync(root).sort(), readFileSync(join(root, 'a.mdx'), 'utf8')]).toEqual([
    ['a.mdx', 'taken.mdx'],
    'before',
  ]);
  rewriteAllOrNone(root, changed, new Map([['b.mdx', 'new']]));
  expect([readdirSync(root).sort(), readFileSync(join(root, 'a.mdx'), 'utf8')]).toEqual([
    ['a.mdx', 'b.mdx', 'taken.mdx'],
    'after',
  ]);
});
