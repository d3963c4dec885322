import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run as init } from '../../program/init.ts';
import { checkContent } from '../../src/build/check-content.ts';
import { gapsIn } from '../../src/schemas/gap.ts';
import { answers, HOLDINGS } from '../../src/starter/answers.ts';
import { starterTree } from '../../src/starter/starter-tree.ts';
import { put } from '../support/put.ts';
import { runVerb } from '../support/run-verb.ts';

const TODAY = '2026-11-21';
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
const empty = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-starter-'));
  folders.push(folder);
  return folder;
};
const given = (more: object = {}) =>
  answers.parse({ name: 'Tallyfox', legalName: 'Tallyfox Ltd', url: 'https://www.tallyfox.dev', ...more });
async function checked(more: object = {}) {
  const root = empty();
  const files = starterTree(given(more), TODAY);
  put(root, files);
  return { files, ...(await checkContent(root, TODAY)) };
}

describe('a new trust center', () => {
  it('that holds nothing yet is true as it stands', async () => {
    const { tree, errors, warnings, gaps, report } = await checked();
    expect([errors, warnings, gaps, report]).toEqual([0, 0, [], '']);
    expect(tree?.company.data).toMatchObject({
      trustUrl: 'https://trust.tallyfox.dev',
      contacts: { security: 'security@tallyfox.dev' },
    });
    expect(tree?.access.data.approvers).toEqual(['security@tallyfox.dev']);
    expect([tree?.documents, tree?.faqs, tree?.agreements]).toEqual([[], [], []]);
  });

  it.each(HOLDINGS)('that holds %s claims nothing until its facts are filled in', async (holding) => {
    const { tree, errors, warnings, gaps } = await checked({ holds: [holding] });
    expect([errors, warnings]).toEqual([0, 0]);
    expect(gaps.length).toBeGreaterThan(0);
    for (const { data } of tree?.compliance ?? []) {
      if (data.kind === 'attestation') expect(data.reports).toEqual([]);
      if (data.kind === 'certification') expect(data.certificates).toEqual([]);
      if (data.kind === 'assessment') expect(data.completed).toBeUndefined();
    }
  });

  it('says of each gap where it stands and what belongs there', async () => {
    const { files, gaps } = await checked({ holds: [...HOLDINGS] });
    for (const { file, line, what } of gaps) expect(files.get(file)?.split('\n')[line - 1]).toContain(what);
    expect(gaps.length).toBe([...files.values()].flatMap(gapsIn).length);
    expect(gaps.map(({ file }) => file)).toContain('content/agreements/report-nda.md');
  });

  it('becomes whole when the facts are filled in where the gap says', async () => {
    const root = empty();
    for (const [name, text] of starterTree(given({ holds: ['soc-2-type-2'] }), TODAY)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      const filled = text
        .replace(/^# \[\[fill in: .*\n/gm, '')
        .replace(/^# (?=\s*(?:systems|reports|-|period|criteria|auditor|opinion|exceptions|issued|document))/gm, '')
        .replace('url: https://…', 'url: https://harborfinch.dev')
        .replace(/"\[\[fill in: the title .*?\]\]"/, 'SOC 2 Type 2 report')
        .replace(/\[\[fill in: .*?\]\]/g, 'three years')
        .replace('agreement: report-nda\n', 'agreement: report-nda\nissued: 2026-08-14\n');
      writeFileSync(join(root, name), filled);
    }
    const { tree, gaps, faults } = await checkContent(root, TODAY);
    expect([faults, gaps]).toEqual([[], []]);
    expect(tree?.compliance[0]?.data).toMatchObject({ reports: [{ type: 2, document: 'soc-2-type-2' }] });
  });

  it('names the company in its agreement, and nobody of the sample', async () => {
    const { files } = await checked({ holds: [...HOLDINGS] });
    expect(files.get('content/agreements/report-nda.md')).toContain('between Tallyfox Ltd (');
    expect([...files.values()].join('\n')).not.toMatch(/northwind|example/i);
  });

  it.each([
    ['Zoë’s "Bücher" & Co: #1', 'Zoë’s Bücher GmbH & Co. KG'],
    ['山田決済', '山田決済株式会社'],
    ['yes', 'No'],
    ['<script>', 'A & B "Ltd"'],
  ])('may be named %s', async (name, legalName) => {
    const { tree, errors } = await checked({ name, legalName, holds: ['soc-2-type-1'] });
    expect([errors, tree?.company.data.name, tree?.company.data.legalName]).toEqual([0, name, legalName]);
  });
});

describe('vouchsafe init', () => {
  const run = (...args: string[]) => runVerb(init, args);
  /** The same as a program of its own. */
  const program = (...args: string[]) =>
    spawnSync(process.execPath, ['program/vouchsafe.ts', 'init', ...args], { encoding: 'utf8', input: '' });
  const FLAGS = ['--yes', '--name', 'Tallyfox', '--legal-name', 'Tallyfox Ltd', '--url', 'https://tallyfox.dev'];

  it('writes the tree, and overwrites nothing', async () => {
    const root = join(empty(), 'trust');
    const first = program(root, ...FLAGS, '--holds', 'soc-2-type-1, iso-27001');
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toMatch(/\n\d+ gaps to fill in\. To list them, run: npm run check\n/);
    expect(first.stdout).toMatch(/\n {2}npm install\n {2}npm run build -- --preview\n {2}npm start\n$/);
    expect(readdirSync(join(root, 'content')).sort()).toEqual([
      '.published-addresses',
      '.vouchsafe-version',
      'access.yaml',
      'agreements',
      'company.yaml',
      'compliance',
      'documents',
    ]);
    const before = readFileSync(join(root, 'content/company.yaml'), 'utf8');
    const second = await run(root, ...FLAGS, '--name', 'Other');
    expect([second.status, second.stdout]).toEqual([2, '']);
    expect(second.stderr).toContain('already exists');
    expect(readFileSync(join(root, 'content/company.yaml'), 'utf8')).toBe(before);
  });

  it.each([
    [
      ['--yes', '--name', 'Tallyfox'],
      ['--legal-name is missing', '--url is missing'],
    ],
    [
      [...FLAGS, '--holds', 'soc-9'],
      ['"soc-9" is not allowed for "--holds"\n  Allowed here: soc-2-type-1, soc-2-type-2'],
    ],
    [[...FLAGS, '--accent', 'blue'], ['"--accent" cannot be "blue"\n  A color is written "#1f5eff", in quotes.']],
    [[...FLAGS, '--security', 'nobody'], ['"--security" cannot be "nobody"\n  It must be one email address.']],
    [
      [...FLAGS, '--colour', 'x'],
      ["unknown option '--colour'", 'Usage: vouchsafe init [options] [folder]'],
    ],
    [[...FLAGS, 'another'], ['too many arguments']],
    [
      [...FLAGS, '--logo', 'logo.gif'],
      ['"--logo" cannot be "logo.gif"', 'A logo is a file that ends with .svg or .png.'],
    ],
    [[...FLAGS, '--logo', 'nowhere.svg'], ['--logo: there is no file nowhere.svg.']],
  ])('says what is wrong with %j, and writes nothing', async (args, said) => {
    const root = join(empty(), 'trust');
    const { status, stderr } = await run(root, ...args);
    expect(status).toBe(2);
    for (const one of said) expect(stderr).toContain(one);
    expect(readdirSync(dirname(root))).toEqual([]);
  });
});
