import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run as answer } from '../../program/answer.ts';
import { run as init } from '../../program/init.ts';
import { ownPackage } from '../../program/own-package.ts';
import { writeAllOrNone, writeWhole } from '../../program/write-all-or-none.ts';
import { SITE_ROOT } from '../../src/build/roots.ts';
import { scriptsAnswer } from '../../src/words/en/scripts-answer.ts';
import { systemFaults } from '../../src/words/en/system-faults.ts';
import { runVerb } from '../support/run-verb.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'refusals-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function run(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(SITE_ROOT, 'program/vouchsafe.ts'), ...argv], {
    encoding: 'utf8',
    cwd: root,
    input: '',
  });
  return { status, stdout, stderr };
}
const INIT = ['--yes', '--name', 'Tallyfox', '--legal-name', 'Tallyfox Ltd', '--url', 'https://tallyfox.example'];
/** A start of a content folder, which is all that a questionnaire needs to be looked at. */
function withContent(): void {
  mkdirSync(join(root, 'content/faqs'), { recursive: true });
  writeFileSync(join(root, 'content/company.yaml'), readFileSync(join(SITE_ROOT, 'content/company.yaml')));
  writeFileSync(join(root, 'form.csv'), 'No;Question;Answer\r\n1;Do you keep quokkas?;\r\n');
}

it('the program says its version', () => {
  expect([run('--version').stdout, run('-v').stdout]).toEqual(Array(2).fill(`${ownPackage().version}\n`));
});

describe('vouchsafe answer refuses', () => {
  beforeEach(withContent);
  it('a folder', async () => {
    const { status, stderr } = await runVerb(answer, ['content', '--out', 'out.csv', '--root', '.'], { cwd: root });
    expect([status, stderr]).toEqual([2, expect.stringContaining(scriptsAnswer.isFolder('content'))]);
  });
  it('a copy whose name says another kind of file', async () => {
    const { status, stderr } = await runVerb(answer, ['form.csv', '--out', 'out.xlsx', '--root', '.'], { cwd: root });
    expect([status, stderr]).toEqual([2, expect.stringContaining(scriptsAnswer.otherEnding('out.xlsx', 'csv'))]);
    expect(existsSync(join(root, 'out.xlsx'))).toBe(false);
  });
  it('a folder that is not there for the copy, and says what to do', () => {
    const { status, stderr } = run('answer', 'form.csv', '--out', 'nowhere/out.csv', '--root', '.');
    expect([status, stderr]).toEqual([1, expect.stringMatching(/nowhere\/.*: there is no such file or folder\. /)]);
  });
});

describe('vouchsafe init refuses', () => {
  it('a file in the place of the folder', async () => {
    writeFileSync(join(root, 'trust'), '');
    const { status, stderr } = await runVerb(init, ['trust', ...INIT], { cwd: root });
    expect([status, stderr]).toEqual([2, expect.stringContaining('is a file. Give a folder')]);
  });
  it.each([
    ['a file in the place of a folder that it makes', '.github', '', 1],
    ['a package.json that can’t be read', 'package.json', '{', 1],
  ])('%s, and leaves nothing behind', async (_, name, text, status) => {
    writeFileSync(join(root, name), text);
    const ran = await runVerb(init, ['.', ...INIT], { cwd: root });
    expect([ran.status, ran.stderr.split('\n').length]).toEqual([status, 2]);
    expect(readdirSync(root)).toEqual([name]);
  });
  it('a folder in the place of the logo', async () => {
    mkdirSync(join(root, 'logo.svg'));
    const { status } = await runVerb(init, ['trust', ...INIT, '--logo', 'logo.svg'], { cwd: root });
    expect(status).toBe(2);
    expect(existsSync(join(root, 'trust'))).toBe(false);
  });
});

it('what can’t be written leaves no folder that was made for it', () => {
  const at = join(root, 'new');
  expect(() =>
    writeAllOrNone(
      at,
      new Map([
        ['a/b/c.md', 'c'],
        ['a/b', 'a folder by then'],
      ]),
    ),
  ).toThrow();
  expect(readdirSync(root)).toEqual([]);
});

it('a file is there whole or not at all', () => {
  writeFileSync(join(root, 'there'), 'own');
  expect(() => writeWhole(join(root, 'there'), 'new')).toThrow(/EEXIST/);
  expect(() => writeWhole(join(root, 'nowhere/new'), 'new')).toThrow(/ENOENT/);
  writeWhole(join(root, 'new'), 'new');
  expect(['there', 'new'].map((name) => readFileSync(join(root, name), 'utf8'))).toEqual(['own', 'new']);
  expect(readdirSync(root).sort()).toEqual(['new', 'there']);
});

it.each(Object.entries(systemFaults))('%s names the place and what to do', (_, say) => {
  expect(say('/a/place')).toMatch(/^\/a\/place\b.*\. [A-Z].*\.$/);
});
