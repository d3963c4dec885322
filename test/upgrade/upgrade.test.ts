import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { isMap } from 'yaml';
import { run as check } from '../../program/check.ts';
import { run } from '../../program/upgrade.ts';
import { checkContent } from '../../src/build/check-content.ts';
import { contentStanding } from '../../src/build/content-standing.ts';
import { gap } from '../../src/schemas/gap.ts';
import { addKey, openFrontMatter, renameKey } from '../../src/source/edit-front-matter.ts';
import type { Change } from '../../src/upgrade/change.ts';
import { CHANGES, CONTENT_VERSION } from '../../src/upgrade/changes/all.ts';
import { put } from '../support/put.ts';

const TODAY = '2026-11-28';
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
afterEach(() => vi.restoreAllMocks());

/** Content as the schemas of 0.1 took it: it names no version, a country by no code of ISO 3166-1, and an address whose path had no effect. */
const WRITTEN_FOR_0_1 = {
  'content/company.yaml': `# Who we are.
name: Tallyfox
legalName: Tallyfox Ltd
tagline: Ledgers for clubs
url: https://tallyfox.dev
trustUrl: https://trust.tallyfox.dev/home/   # behind the proxy
contacts: { security: security@tallyfox.dev, privacy: privacy@tallyfox.dev }
brand: { logo: /logo.svg, accent: "#1f5eff" }
`,
  'content/access.yaml': `approvers: [security@tallyfox.dev]
grant: { days: 14, downloads: 5 }
target: one working day
`,
  'content/subprocessors/harbor-post.yaml': `name: Harbor Post
purpose: Sending email
data: Names and email addresses
location: [IE, UK]   # two regions
since: 2024-02-01
`,
  'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>\n',
};

/** No version has asked for a folder, a key or a fact yet: what these do is made up, and they are passed to the same runner. */
const MADE_UP: Change[] = [
  {
    version: '0.1.5',
    title: 'questions-are-faqs',
    apply: (files) =>
      [...files.keys()].flatMap((file) =>
        file.startsWith('content/questions/')
          ? [{ is: 'move', from: file, to: file.replace('/questions/', '/faqs/') }]
          : [],
      ),
  },
  {
    version: '0.1.6',
    title: 'reviewed-is-updated',
    apply: (files) =>
      [...files].flatMap(([file, text]) =>
        has(file, text, 'reviewed')
          ? [{ is: 'write', file, text: renameKey(file, text, ['reviewed'], 'updated') }]
          : [],
      ),
  },
  {
    version: '0.1.6',
    title: 'every-faq-has-a-category',
    apply: (files) =>
      [...files].flatMap(([file, text]) =>
        file.startsWith('content/faqs/') && !has(file, text, 'category')
          ? [{ is: 'write', file, text: addKey(file, text, [], 'category', gap('the heading it goes under')) }]
          : [],
      ),
  },
];
function has(file: string, text: string, key: string): boolean {
  const contents = openFrontMatter(file, text)?.document.contents;
  return isMap(contents) && contents.has(key);
}
const QUESTION = `---
# asked by every second buyer
question: "Where is our data?"
reviewed: 2026-10-01   # by the security team
principles: [security, privacy]
---

In Ireland and the United Kingdom.
`;
const WITH_MADE_UP = { ...WRITTEN_FOR_0_1, 'content/questions/where-is-our-data.mdx': QUESTION };

function repository(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'vouchsafe-upgrade-'));
  folders.push(root);
  put(root, Object.entries(files));
  git(root, 'init', '--quiet');
  commit(root);
  return root;
}
const git = (root: string, ...args: string[]): string =>
  execFileSync(
    'git',
    ['-c', 'user.name=Test', '-c', 'user.email=test@tallyfox.dev', '-c', 'core.autocrlf=false', ...args],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
function commit(root: string): void {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'As it is');
}
/** What it answers and says. */
async function upgrade(root: string, args: string[] = [], changes: readonly Change[] = CHANGES) {
  const said: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  const status = await run([...args, '--root', root], changes);
  return { status, said: said.join('\n') };
}
const changedLines = (root: string): string[] =>
  git(root, 'diff', '--unified=0', '--no-renames', 'HEAD')
    .split('\n')
    .filter((line) => /^[+-](?![+-]{2} )/.test(line));

describe('content that 0.1 took', () => {
  it('is refused by the check of today, passes it once it is upgraded, and keeps every other line', async () => {
    const root = repository(WRITTEN_FOR_0_1);
    expect((await checkContent(root, TODAY)).faults.map(({ file }) => file)).toEqual([
      'content/subprocessors/harbor-post.yaml',
    ]);
    const { status, said } = await upgrade(root, ['--write']);
    expect(status).toBe(0);
    git(root, 'add', '--all');
    expect(changedLines(root)).toEqual([
      `+${CONTENT_VERSION}`,
      '-trustUrl: https://trust.tallyfox.dev/home/   # behind the proxy',
      '+trustUrl: https://trust.tallyfox.dev   # behind the proxy',
      '-location: [IE, UK]   # two regions',
      '+location: [IE, GB]   # two regions',
    ]);
    expect(said).toContain('3 files changed.');
    expect(said).toContain('Look at:\n  content/company.yaml:6  ');
    const { faults, findings, gaps } = await checkContent(root, TODAY);
    expect([faults, findings, gaps]).toEqual([[], [], []]);
    commit(root);
    expect((await upgrade(root, ['--write'])).said).toBe(
      `Nothing to change: content/ is as ${CONTENT_VERSION} wants it.`,
    );
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  it('is left alone by the dry run, which shows each line with its place', async () => {
    const root = repository(WRITTEN_FOR_0_1);
    const { status, said } = await upgrade(root);
    expect([status, git(root, 'status', '--porcelain')]).toEqual([0, '']);
    expect(said).toContain(
      '  content/subprocessors/harbor-post.yaml:4\n    -location: [IE, UK]   # two regions\n    +location: [IE, GB]   # two regions\n',
    );
    expect(said).toContain('vouchsafe upgrade --write');
  });

  it('with a moved folder, a changed key and a new fact passes but for the gap, and whole when it is filled', async () => {
    const root = repository(WITH_MADE_UP);
    expect((await checkContent(root, TODAY)).faults.map(({ code }) => code)).toContain('unknown-file');
    const { said, status } = await upgrade(root, ['--write'], [...MADE_UP, ...CHANGES]);
    expect(status).toBe(0);
    const file = 'content/faqs/where-is-our-data.mdx';
    expect(said).toContain(`  content/questions/where-is-our-data.mdx → ${file}\n`);
    expect(said).toContain(`  ${file}:6  the heading it goes under\n`);
    const upgraded = readFileSync(join(root, file), 'utf8');
    expect(upgraded).toBe(
      QUESTION.replace('reviewed: 2026', 'updated: 2026').replace(
        'privacy]\n',
        'privacy]\ncategory: "[[fill in: the heading it goes under]]"\n',
      ),
    );
    expect(git(root, 'status', '--porcelain', 'content/questions', 'content/faqs').split('\n').sort()).toEqual([
      '',
      ' D content/questions/where-is-our-data.mdx',
      '?? content/faqs/',
    ]);
    const before = await checkContent(root, TODAY);
    expect([before.faults, before.findings, before.gaps.map(({ what }) => what)]).toEqual([
      [],
      [],
      ['the heading it goes under'],
    ]);
    writeFileSync(join(root, file), upgraded.replace('"[[fill in: the heading it goes under]]"', 'Data'));
    const after = await checkContent(root, TODAY);
    expect([after.faults, after.findings, after.gaps]).toEqual([[], [], []]);
    expect(after.tree?.faqs[0]?.data).toMatchObject({ category: 'Data', updated: '2026-10-01' });
  });

  it('answers machines with the same facts', async () => {
    const { said } = await upgrade(repository(WITH_MADE_UP), ['--json'], [...MADE_UP, ...CHANGES]);
    expect(JSON.parse(said)).toMatchObject({
      from: '0.1.0',
      to: CONTENT_VERSION,
      written: false,
      changes: [
        { title: 'questions-are-faqs', moves: [{ to: 'content/faqs/where-is-our-data.mdx' }] },
        { title: 'reviewed-is-updated', files: ['content/faqs/where-is-our-data.mdx'] },
        { title: 'every-faq-has-a-category' },
        { title: 'country-codes' },
        { title: 'trust-url' },
      ],
      look: [
        { file: 'content/company.yaml', line: 6 },
        { file: 'content/faqs/where-is-our-data.mdx', line: 6 },
      ],
    });
  });
});

describe('an upgrade is not made', () => {
  it('on a tree with changes that are not committed', async () => {
    const root = repository(WRITTEN_FOR_0_1);
    writeFileSync(join(root, 'content/notes.txt'), 'mine');
    const { status, said } = await upgrade(root, ['--write']);
    expect(status).toBe(1);
    expect(said).toContain('  content/notes.txt\n');
    expect(git(root, 'status', '--porcelain')).toBe('?? content/notes.txt\n');
    // A dry run harms nothing.
    expect((await upgrade(root)).status).toBe(0);
  });

  it('where git could not take it back, unless that is asked for', async () => {
    const root = repository(WRITTEN_FOR_0_1);
    rmSync(join(root, '.git'), { recursive: true });
    const refused = await upgrade(root, ['--write']);
    expect([refused.status, readFileSync(join(root, 'content/company.yaml'), 'utf8')]).toEqual([
      1,
      WRITTEN_FOR_0_1['content/company.yaml'],
    ]);
    expect((await upgrade(root, ['--write', '--no-git'])).status).toBe(0);
    expect(readFileSync(join(root, 'content/.vouchsafe-version'), 'utf8')).toBe(`${CONTENT_VERSION}\n`);
  });

  it('to content of a newer version, which the check refuses too', async () => {
    const root = repository({ ...WRITTEN_FOR_0_1, 'content/.vouchsafe-version': '9.1.0\n' });
    const { status, said } = await upgrade(root, ['--write']);
    expect([status, git(root, 'status', '--porcelain')]).toEqual([1, '']);
    expect(said).toContain('npm install vouchsafe@^9.1.0');
    const error = vi.spyOn(console, 'error').mockReset();
    expect(await check(['--root', root])).toBe(1);
    expect(error.mock.calls).toEqual([[said]]);
  });

  it('without content, or without a version that can be read', async () => {
    const empty = await upgrade(mkdtempSync(join(tmpdir(), 'vouchsafe-upgrade-')));
    expect([empty.status, empty.said]).toEqual([2, expect.stringContaining('There is no content/')]);
    const root = repository({ ...WRITTEN_FOR_0_1, 'content/.vouchsafe-version': 'latest\n' });
    expect(await upgrade(root)).toEqual({ status: 1, said: expect.stringContaining('one line, such as 0.2.0') });
  });
});

describe('the check', () => {
  it('says when an upgrade is pending, and nothing when none is', async () => {
    const root = repository(WRITTEN_FOR_0_1);
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    expect(await check(['--root', root])).toBe(1);
    expect(log.mock.calls.flat()).toContain(
      `The content was written for 0.1.0. ${CONTENT_VERSION} asks for 2 changes. To see them, run: npx vouchsafe upgrade`,
    );
    writeFileSync(join(root, 'content/.vouchsafe-version'), `${CONTENT_VERSION}\n`);
    expect(await contentStanding(root)).toBeNull();
  });
});
