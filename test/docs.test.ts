import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Requirements of levels 1 and 2 in ASVS 5.0.0, by section: the numbers that are not of level 3 alone. All run from 1. */
const LAST: Record<string, number> = Object.fromEntries(
  `1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3
  6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2
  10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5
  14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2`
    .split(/\s+/)
    .map((one) => one.split(':'))
    .map(([section = '', last]) => [section, Number(last)]),
);
const read = (name: string) => readFileSync(name, 'utf8');

it('every requirement of ASVS 5.0 levels 1 and 2 has its row, with a test, a document or a reason', () => {
  const wanted = Object.entries(LAST).flatMap(([section, last]) =>
    Array.from({ length: last }, (_, at) => `${section}.${at + 1}`),
  );
  expect(wanted.length).toBe(253);
  const found: string[] = [];
  for (const [, section = '', first, other, last, how = ''] of read('docs/asvs.md').matchAll(
    /^\| v5\.0\.0-(\d+\.\d+)\.(\d+)(?: to v5\.0\.0-(\d+\.\d+)\.(\d+))? \| [^|]+ \| ([^|]+) \|$/gm,
  )) {
    expect(other ?? section).toBe(section);
    for (let at = Number(first); at <= Number(last ?? first); at++) found.push(`${section}.${at}`);
    expect(how).toMatch(/^(?:Tested: `test\/|Documented: \S|Not applicable: \S)/);
  }
  expect(found.sort()).toEqual(wanted.sort());
});

/** The criteria of WCAG 2.2 at levels A and AA; 4.1.1 is no longer one of them. */
const CRITERIA =
  `1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12
  1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1
  3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`.split(/\s+/);

it('every criterion of WCAG 2.2 at levels A and AA has its row, with a test, a reason, or that a person has to look', () => {
  const rows = [...read('docs/accessibility.md').matchAll(/^\| (\d+\.\d+\.\d+) \| (A{1,2}) \| [^|]+ \| ([^|]+) \|$/gm)];
  expect(rows.map(([, criterion]) => criterion)).toEqual(CRITERIA);
  expect(CRITERIA).toHaveLength(55);
  for (const [, criterion, , how] of rows)
    expect(how, criterion).toMatch(/Tested: `test\/|^Not applicable: \S|Read by a person, no test\.$/);
});

it.each(['docs/asvs.md', 'docs/accessibility.md', 'SECURITY.md'])(
  'every test and file that %s names is there',
  (page) => {
    const named = [...read(page).matchAll(/`((?:test|src|functions|docs|content|scripts)\/[\w./-]*)`/g)].map(
      ([, name = '']) => name,
    );
    expect(named.length).toBeGreaterThan(10);
    expect([...new Set(named)].filter((name) => !existsSync(name))).toEqual([]);
  },
);

it('docs/design.md shows every picture there is, in two widths, and they stay small', () => {
  const PICTURES_BYTES_MAX = 1_500_000;
  const pictures = readdirSync('docs/design').map((name) => `design/${name}`);
  const shown = [...read('docs/design.md').matchAll(/\]\((design\/[^)]+)\)/g)].map(([, name = '']) => name);
  expect(shown.toSorted()).toEqual(pictures.toSorted());
  expect(pictures.filter((name) => name.endsWith('-390.webp'))).toHaveLength(pictures.length / 2);
  expect(pictures.reduce((sum, name) => sum + statSync(`docs/${name}`).size, 0)).toBeLessThan(PICTURES_BYTES_MAX);
});
