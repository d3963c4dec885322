import { describe, expect, it } from 'vitest';
import { buildWords } from '../../src/words/build.ts';

const { en, 'ar-XB': other } = buildWords;
const ENGLISH = /\b(the|a|is|of|in|its|and|or|only|has|been|for|expected)\b/i;
const kinds = Object.keys(en.leaked) as (keyof typeof en.leaked)[];

describe('what a build says', () => {
  it('names each leak with its file, and counts them', () => {
    expect(en.leaks([{ file: 'dist/page.html', what: en.leaked.rule('buyer.example') }])).toMatch(
      /^The public folder gives away something .+:\n {2}dist\/page\.html {2}holds the access rule for buyer\.example\n/,
    );
    const twice = { file: 'dist/page.html', what: en.leaked.secret('SECRETS') };
    expect(en.leaks([twice, twice])).toContain('gives away 2 things that');
  });
  it.each(kinds)('a leak, %s, is told in another language', (what) => {
    const said = other.leaks([{ file: 'dist/page.html', what: other.leaked[what]('SECRETS') }]);
    expect(said).toContain('dist/page.html');
    expect(said).not.toMatch(ENGLISH);
  });
  it('everything else, too', () => {
    const said = [
      other.indexed(3),
      other.changed,
      other.first,
      other.noFault,
      ...Object.values(other.ids),
      other.secondDatabase,
      other.notReplaceable(['Sidebar'], ['Header', 'Footer']),
    ];
    expect(said.filter((text) => ENGLISH.test(text))).toEqual([]);
  });
});
