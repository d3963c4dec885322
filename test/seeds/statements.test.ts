import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyOf, plain, statementsOf } from './split.ts';
import { SEED_STATEMENTS, SEEDS } from './statements.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const GUIDES = [
  'what-is-soc-2',
  'type-1-and-type-2',
  'the-five-principles',
  'how-an-audit-goes',
  'how-to-read-a-report',
  'who-is-responsible',
];
const guides = new Map(GUIDES.map((id) => [id, plain(bodyOf(read(`../../content/learn/${id}.mdx`)))]));

describe('splitting a seed into statements', () => {
  it('takes each sentence and list item once, and neither headings nor front matter', () => {
    const seed =
      '---\ntitle: No.\n---\n# Head\nOne is\nhere. Two [is](/x).\n\n- Three\n- Four (a, etc.)\n1. Five: yes.\n\nTwo is.\n';
    expect(statementsOf(seed)).toEqual(['One is here.', 'Two is.', 'Three', 'Four (a, etc.)', 'Five: yes.']);
  });
});

describe.each(SEEDS)('seed %s', (seed) => {
  const statements = statementsOf(read(`./${seed}.txt`));
  const rows = SEED_STATEMENTS.filter((row) => row.seed === seed);

  it('has no sentence or list item that the table leaves out', () => {
    expect(statements.length).toBeGreaterThan(20);
    expect(statements.filter((text) => !rows.some((row) => text.includes(plain(row.statement))))).toEqual([]);
  });

  it('is quoted by each row, in one statement and no other', () => {
    const hits = (quote: string) => statements.filter((text) => text.includes(plain(quote))).length;
    expect(rows.filter((row) => hits(row.statement) !== 1).map((row) => row.statement)).toEqual([]);
  });

  it('is carried by a sentence that stands in the guide', () => {
    const missing = rows.filter((row) => !guides.get(row.guide)?.includes(plain(row.sentence)));
    expect(missing.map((row) => `${row.guide}: ${row.sentence}`)).toEqual([]);
  });

  it('is told in other words: no guide repeats a whole statement', () => {
    const told = [...guides.values()].join(' ').toLowerCase();
    expect(statements.filter((text) => told.includes(text.toLowerCase().replace(/[.:]$/, '')))).toEqual([]);
  });
});

describe('the table', () => {
  it('draws on every guide', () => {
    expect(new Set(SEED_STATEMENTS.map((row) => row.guide))).toEqual(new Set(GUIDES));
  });
});
