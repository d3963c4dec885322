import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gap } from '../../src/schemas/gap.ts';
import type { Change, Files } from '../../src/upgrade/change.ts';
import { CHANGES, CONTENT_VERSION } from '../../src/upgrade/changes/all.ts';
import { planUpgrade, type Upgrade } from '../../src/upgrade/plan.ts';
import { byVersion, statedVersion, VERSION_FILE } from '../../src/upgrade/version.ts';
import { scriptsWords } from '../../src/words/scripts.ts';

const company = (url: string) => `# ours\nname: Tallyfox\ntrustUrl: ${url} # where it is\nurl: https://tallyfox.dev\n`;
function planned(files: [string, string][], changes: readonly Change[] = CHANGES): Upgrade {
  const plan = planUpgrade(new Map(files), changes);
  if ('is' in plan) throw new Error(plan.is);
  return plan;
}
const change = (version: string, title: string, apply: Change['apply'] = () => []): Change => ({
  version,
  title,
  apply,
});

describe('the version that content states', () => {
  it.each([
    [undefined, '0.1.0'],
    ['0.2.0\n', '0.2.0'],
    ['0.10.3', '0.10.3'],
    ['', null],
    ['v0.2.0', null],
    ['0.2', null],
    ['<<<<<<< HEAD\n0.2.0', null],
  ])('%j is read as %j', (text, version) => {
    expect(statedVersion(new Map(text === undefined ? [] : [[VERSION_FILE, text]]))).toBe(version);
  });

  it('is ordered by its numbers', () => {
    expect(['0.10.0', '0.2.0', '1.0.0', '0.2.10', '0.2.9'].toSorted(byVersion)).toEqual([
      '0.2.0',
      '0.2.9',
      '0.2.10',
      '0.10.0',
      '1.0.0',
    ]);
  });

  it('stops an upgrade when it is none or newer than what is installed', () => {
    expect(planUpgrade(new Map([[VERSION_FILE, 'soon']]), CHANGES)).toEqual({ is: 'no-version' });
    expect(planUpgrade(new Map([[VERSION_FILE, '9.0.0']]), CHANGES)).toEqual({
      is: 'newer',
      stated: '9.0.0',
      known: CONTENT_VERSION,
    });
  });
});

describe('an upgrade', () => {
  const write = (text: string) => (files: Files) =>
    [...files].flatMap(([file, before]) =>
      before.includes(text) || file === VERSION_FILE ? [] : [{ is: 'write' as const, file, text: before + text }],
    );

  it('makes the changes after the stated version, each on what the ones before it left', () => {
    const changes = [
      change('0.2.0', 'a', write('a')),
      change('0.3.0', 'b', write('b')),
      change('0.10.0', 'c', write('c')),
    ];
    const from = (version: string) =>
      planned(
        [
          ['content/x.md', '-'],
          [VERSION_FILE, version],
        ],
        changes,
      );
    expect(from('0.1.0').files.get('content/x.md')).toBe('-abc');
    expect(from('0.2.0').files.get('content/x.md')).toBe('-bc');
    expect(from('0.3.5').files.get('content/x.md')).toBe('-c');
    expect(from('0.1.0').files.get(VERSION_FILE)).toBe('0.10.0\n');
    expect(from('0.10.0').steps).toEqual([]);
  });

  it('moves a file with its text, and onto no other', () => {
    const move = change('0.2.0', 'm', (files) =>
      files.has('content/old/a.md') ? [{ is: 'move', from: 'content/old/a.md', to: 'content/new/a.md' }] : [],
    );
    const plan = planned([['content/old/a.md', 'text']], [move]);
    expect([...plan.files]).toEqual([
      ['content/new/a.md', 'text'],
      [VERSION_FILE, '0.2.0\n'],
    ]);
    const both: [string, string][] = [
      ['content/old/a.md', 'text'],
      ['content/new/a.md', 'mine'],
    ];
    expect(() => planned(both, [move])).toThrow('which is there already');
  });

  it('names the gaps that it leaves and none that were there', () => {
    const ask = change('0.2.0', 'ask', () => [
      { is: 'write', file: 'content/a.md', text: `# ${gap('mine')}\n\n${gap('the owner')} ${gap('mine')}\n` },
    ]);
    expect(planned([['content/a.md', gap('mine')]], [ask]).gaps).toEqual([
      { file: 'content/a.md', what: 'the owner', line: 3 },
      { file: 'content/a.md', what: 'mine', line: 3 },
    ]);
  });
});

describe('the changes there are', () => {
  it('are in the order of their versions and of no later one, told in words, and have nothing to do twice', () => {
    const versions = CHANGES.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted(byVersion));
    expect(new Set(CHANGES.map(({ title }) => title)).size).toBe(CHANGES.length);
    for (const { title } of CHANGES) expect(scriptsWords.en.upgrade.changes[title]?.does).toBeTruthy();
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(byVersion(CONTENT_VERSION, version)).toBeLessThanOrEqual(0);
    const { files } = planned([
      ['content/company.yaml', company('https://tallyfox.dev/trust/')],
      ['content/subprocessors/post.yaml', 'location: [UK]\n'],
    ]);
    for (const { apply } of CHANGES) expect(apply(files)).toEqual([]);
  });

  it.each([
    ['https://tallyfox.dev/trust/', 'https://tallyfox.dev'],
    ['"https://trust.tallyfox.dev/?from=site"', 'https://trust.tallyfox.dev'],
    ['https://trust.tallyfox.dev/#top', 'https://trust.tallyfox.dev'],
  ])('trustUrl %s keeps the origin that 0.1 took, and its author is told', (before, after) => {
    const { files, steps } = planned([['content/company.yaml', company(before)]]);
    expect(files.get('content/company.yaml')).toBe(company(after));
    expect(steps.flatMap(({ edits }) => edits)).toContainEqual({ is: 'look', file: 'content/company.yaml', line: 3 });
  });

  it.each(['https://trust.tallyfox.dev', 'https://trust.tallyfox.dev/', 'soon'])('trustUrl %s stays', (url) => {
    expect(planned([['content/company.yaml', company(url)]]).steps).toEqual([]);
  });

  it('country codes become the ones of ISO 3166-1, and every other line stays', () => {
    const file = 'content/subprocessors/post.yaml';
    const text = (codes: string) =>
      `# Post\nname: UK Post   # formerly EL Post\nlocation: ${codes} # asked in May\nsince: 2024-01-01\n`;
    expect(planned([[file, text('[UK, DE,  EL]')]]).files.get(file)).toBe(text('[GB, DE,  GR]'));
    expect(planned([[file, text('\n  - UK # London\n  - IE\n')]]).files.get(file)).toBe(
      text('\n  - GB # London\n  - IE\n'),
    );
    expect(planned([[file, text('[GB]')]]).steps).toEqual([]);
    expect(planned([['content/faqs/where.mdx', '---\nlocation: [UK]\n---\n']]).steps).toEqual([]);
    // What can't be read is the check's to name.
    expect(planned([[file, 'location: [UK\n']]).steps).toEqual([]);
  });
});
