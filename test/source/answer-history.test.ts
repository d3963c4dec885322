import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faqs } from '../../src/site/faqs.ts';
import { faqPage } from '../../src/site/models/faqs.ts';
import { openSite } from '../../src/site/site.ts';
import { answerHistory } from '../../src/source/answer-history.ts';
import { pageMarkdown } from '../../src/twins/markdown/page.ts';
import { answer, baseTree } from '../claims/check/base-tree.ts';

const top = mkdtempSync(join(tmpdir(), 'vouchsafe-history-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));
const repository = join(top, 'repository');
/** The trust center is a folder of a larger repository. */
const root = join(repository, 'trust');
const git = (folder: string, day: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
    env: { ...process.env, GIT_COMMITTER_DATE: `${day}T23:30:00-05:00`, GIT_AUTHOR_DATE: '2020-01-01T00:00:00Z' },
    stdio: 'pipe',
  });
const write = (id: string, text: string, fields = 'category: Data') =>
  writeFileSync(join(root, `content/faqs/${id}.mdx`), `---\nquestion: Is it?\n${fields}\n---\n${text}\n`);
const commit = (day: string) => {
  git(repository, day, 'add', '-A');
  git(repository, day, 'commit', '-q', '-m', day);
};

beforeAll(() => {
  mkdirSync(join(root, 'content/faqs'), { recursive: true });
  git(repository, '2026-01-01', 'init', '-q', '.');
  write('at-rest', 'We encrypt your data at rest, with keys of our own, which we change each year without fail.');
  write('new', 'A text that nobody has changed.');
  commit('2026-01-10');
  write(
    'at-rest',
    'We encrypt all of your data at rest, with keys of our own, which we change each year without fail.',
  );
  commit('2026-02-10');
  // Fields, and how lines are set, are no change of the answer.
  write(
    'at-rest',
    'We encrypt all of your data at rest, with keys of our own,\nwhich we change each year without fail.',
    'category: Keys',
  );
  commit('2026-03-10');
  renameSync(join(root, 'content/faqs/at-rest.mdx'), join(root, 'content/faqs/encryption.mdx'));
  commit('2026-04-10');
  write(
    'encryption',
    'We encrypt all of your data at rest, with your own keys,\nwhich we change each year without fail.',
  );
  commit('2026-05-10');
});

describe('when answers changed', () => {
  it('is read from the repository, over renames, in UTC; a first version is no change', async () => {
    expect([...(await answerHistory(root))]).toEqual([['encryption', ['2026-05-11', '2026-02-11']]]);
  });
  it('is not told of a file that was taken away and written anew', async () => {
    const other = join(top, 'other');
    git(top, '2026-06-01', 'clone', '-q', repository, other);
    const file = join(other, 'trust/content/faqs/encryption.mdx');
    rmSync(file);
    git(other, '2026-06-01', 'commit', '-qam', 'gone');
    writeFileSync(file, '---\nquestion: Another?\n---\nNo.\n');
    git(other, '2026-06-02', 'add', '-A');
    git(other, '2026-06-02', 'commit', '-qm', 'anew');
    expect([...(await answerHistory(join(other, 'trust')))]).toEqual([]);
  });
  it('is not told where only a part of the history is there, or none', async () => {
    const shallow = join(top, 'shallow');
    git(top, '2026-06-01', 'clone', '-q', '--depth', '1', `file://${repository}`, shallow);
    expect((await answerHistory(join(shallow, 'trust'))).size).toBe(0);
    expect((await answerHistory(mkdtempSync(join(top, 'plain-')))).size).toBe(0);
    expect((await answerHistory(join(top, 'nowhere'))).size).toBe(0);
  });
});

describe('the page of an answer', () => {
  const tree = () => ({ ...baseTree(), faqs: [answer('Yes.', 'Is data encrypted?', 'encryption')] });
  const written = (history?: ReadonlyMap<string, readonly string[]>) => {
    const site = openSite({ tree: tree(), today: '2026-04-01', language: 'en', base: '', history });
    const [one] = faqs(site);
    if (!one) throw new Error('no answer');
    return { text: pageMarkdown(site, faqPage(site, one)), one };
  };
  it('names the days up to the one it speaks of, and nothing where nobody knows', () => {
    expect(written(new Map([['encryption', ['2026-05-11', '2026-02-11']]])).text).toContain(
      '- **Answer changed on:** 11 February 2026\n',
    );
    expect(written().text).not.toContain('changed');
  });
  it('names five of many', () => {
    const days = Array.from({ length: 8 }, (_, at) => `2026-03-${String(20 - at)}`);
    expect(written(new Map([['encryption', days]])).text).toMatch(/16 March 2026, and 3 earlier\n/);
  });
  it('is cited with its day and the SHA-256 of its text', () => {
    const { text, one } = written();
    expect(one.sha256).toBe('5f9a2b795615ba6a3d5455fd5624d773fbca5bcd16249c421fd37411dc9837da');
    expect(text).toContain(`as of 1 April 2026. SHA-256 of the answer in faq.json: \`${one.sha256}\``);
  });
});
