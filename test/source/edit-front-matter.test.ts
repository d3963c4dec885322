import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar } from 'yaml';
import {
  addItem,
  addKey,
  dataIn,
  openFrontMatter,
  removeKey,
  renameKey,
  setValue,
} from '../../src/source/edit-front-matter.ts';

const FILE = 'content/compliance/soc-2.mdx';
const WRITTEN = `---
# Who looks at us, and how.
name: 'SOC 2'   # not "SOC2"
reports:   # newest first
# the current one
  - type: 2
    period: { from: 2025-07-01,   to: 2026-06-30 }

    # asked for by legal
    opinion: unqualified
  # the first one
  - {type: 1, asOf: 2024-03-29}


summary: >-
  A report
  on our controls.
# until we know more
order: 10
---

The body: name, reports: and "order: 10".
`;
/** What a change leaves out, and what it brings in. */
function lines(after: string, before = WRITTEN) {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !fresh.includes(line)), come: fresh.filter((line) => !old.includes(line)) };
}

describe('a change in front matter', () => {
  it('renames a key where it stands', () => {
    expect(lines(renameKey(FILE, WRITTEN, ['name'], 'title'))).toEqual({
      gone: [`name: 'SOC 2'   # not "SOC2"`],
      come: [`title: 'SOC 2'   # not "SOC2"`],
    });
    expect(lines(renameKey(FILE, WRITTEN, ['reports', 1, 'asOf'], 'on'))).toEqual({
      gone: ['  - {type: 1, asOf: 2024-03-29}'],
      come: ['  - {type: 1, on: 2024-03-29}'],
    });
  });

  it('puts another value in place of one', () => {
    expect(lines(setValue(FILE, WRITTEN, ['reports', 0, 'period', 'to'], '2026-07-31'))).toEqual({
      gone: ['    period: { from: 2025-07-01,   to: 2026-06-30 }'],
      come: ['    period: { from: 2025-07-01,   to: 2026-07-31 }'],
    });
    expect(lines(setValue(FILE, WRITTEN, ['name'], 'Yes: #1')).come).toEqual([`name: "Yes: #1"   # not "SOC2"`]);
  });

  it('adds a key at the end, in a group and in braces', () => {
    const asked = addKey(FILE, WRITTEN, [], 'role', '[[fill in: your role]]', ['asked for since 0.2.0']);
    expect(lines(asked)).toEqual({ gone: [], come: ['# asked for since 0.2.0', 'role: "[[fill in: your role]]"'] });
    expect(asked).toContain('order: 10\n# asked for since 0.2.0\nrole: "[[fill in: your role]]"\n---\n');
    expect(addKey(FILE, WRITTEN, ['reports', 0], 'exceptions', 0)).toContain(
      '    opinion: unqualified\n    exceptions: 0\n  # the first one\n',
    );
    expect(lines(addKey(FILE, WRITTEN, ['reports', 1], 'criteria', ['security']))).toEqual({
      gone: ['  - {type: 1, asOf: 2024-03-29}'],
      come: ['  - {type: 1, asOf: 2024-03-29, criteria: [security]}'],
    });
  });

  it('adds an item to a list, an empty one too', () => {
    const added = addItem(FILE, WRITTEN, ['reports'], { type: 1, asOf: '2023-01-31' }, ['[[fill in: the auditor]]']);
    expect(lines(added)).toEqual({
      gone: [],
      come: ['  - type: 1', '    asOf: 2023-01-31', '    # [[fill in: the auditor]]'],
    });
    expect(addItem('a.yaml', '# top\nnone: []\nlast: 1 # one', ['none'], { a: 1 })).toBe(
      '# top\nnone:\n  - a: 1\nlast: 1 # one',
    );
  });

  it('adds to a list in brackets, and to a key without a value', () => {
    expect(addItem('a.yaml', 'a: [1,  2] # two\nb: 3\n', ['a'], 'x')).toBe('a: [1,  2, x] # two\nb: 3\n');
    expect(setValue('a.yaml', 'a:\n\nb: 3\n', ['a'], 'x')).toBe('a: x\n\nb: 3\n');
  });

  it('takes a key away with its value and leaves the comments around it', () => {
    expect(lines(removeKey(FILE, WRITTEN, ['summary']))).toEqual({
      gone: ['summary: >-', '  A report', '  on our controls.'],
      come: [],
    });
    expect(removeKey(FILE, WRITTEN, ['reports', 0, 'period', 'from'])).toContain('period: { to: 2026-06-30 }');
    expect(removeKey(FILE, WRITTEN, ['reports', 1, 'asOf'])).toContain('- {type: 1}');
  });

  it('keeps the line ends of Windows, and the body', () => {
    const windows = WRITTEN.replaceAll('\n', '\r\n');
    expect(renameKey(FILE, windows, ['order'], 'place')).toBe(windows.replace('order: 10\r\n---', 'place: 10\r\n---'));
    expect(addKey(FILE, windows, [], 'x', 1)).toBe(windows.replace('order: 10\r\n---', 'order: 10\r\nx: 1\r\n---'));
  });

  it('goes the long way where cutting would say something else, and still keeps comments and order', () => {
    const braces = 'a: { b: 1 } # why\n# then\nc: 2\n';
    const added = addKey('a.yaml', braces, ['a'], 'd', 3, ['a comment has no room in braces on one line']);
    expect(dataIn('a.yaml', added)).toEqual({ a: { b: 1, d: 3 }, c: 2 });
    for (const kept of ['# why', '# a comment has no room in braces on one line', '# then'])
      expect(added).toContain(kept);
    expect(() => renameKey('a.md', 'no front matter', ['a'], 'b')).toThrow('a.md');
  });

  it('can be made and taken back at every key of the demo, to the byte', () => {
    const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(mdx?|yaml)$/.test(name),
    );
    let keys = 0;
    for (const name of files.filter((name) => !name.endsWith('README.md'))) {
      const file = `content/${name}`;
      const text = readFileSync(file, 'utf8');
      const contents = openFrontMatter(file, text)?.document.contents;
      for (const { key } of isMap(contents) ? contents.items : []) {
        const path = [isScalar(key) ? String(key.value) : ''];
        const renamed = renameKey(file, text, path, 'renamed');
        expect(dataIn(file, renamed)).toHaveProperty('renamed');
        expect(renameKey(file, renamed, ['renamed'], path[0] ?? '')).toBe(text);
        keys += 1;
      }
      const added = addKey(file, text, [], 'added', '[[fill in: it]]', ['why']);
      expect(removeKey(file, added, ['added']).replace('# why\n', '')).toBe(text);
    }
    expect(keys).toBeGreaterThan(300);
  });
});
