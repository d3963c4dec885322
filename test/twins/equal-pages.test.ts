import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { distFolder } from '../../src/build/roots.ts';
import { builtPages } from '../support/content.ts';
import { apart, outlineOfPage, outlineOfTwin } from '../support/facts/outline.ts';

const pages = builtPages().filter((address) => !address.startsWith('/templates/'));
const read = (address: string, file: string) => readFileSync(join(distFolder(), address, file), 'utf8');

describe('a page and its twin', () => {
  it('say the same: title, ledes, headings, facts, tables, lists and paragraphs, in one order', () => {
    expect(pages.length).toBeGreaterThan(15);
    expect(apart(distFolder())).toEqual([]);
  });

  it('are read whole: every kind of line is there', () => {
    const kinds = new Set(
      pages.flatMap((address) => outlineOfPage(read(address, 'index.html')).map((line) => line.split(' ')[0])),
    );
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['fact', 'h1', 'h2', 'h3', 'li', 'p', 'td', 'th']));
  });
});

describe('a change of a page or of its twin alone is seen', () => {
  it.for<[what: string, address: string, file: 'index.html' | 'index.md', from: RegExp, to: string]>([
    ['title', '/', 'index.html', /<h1([^>]*)>/, '<h1$1>Other '],
    ['title', '/', 'index.md', /^# /, '# Other '],
    ['lede', '/compliance/', 'index.html', /class="lede"([^>]*)>/, 'class="lede"$1>Other '],
    ['lede', '/compliance/', 'index.md', /\n\nReports/, '\n\nOther reports'],
    ['header of a table', '/documents/', 'index.html', />Kind<\/th>/, '>Sort</th>'],
    ['header of a table', '/documents/', 'index.md', /\| Kind \|/, '| Sort |'],
    ['cell of a table', '/documents/', 'index.html', /(data-label="Access"[^>]*>)/, '$1Other '],
    ['cell of a table', '/documents/', 'index.md', /\| Under NDA \|/, '| None yet |'],
    ['row of a table', '/compliance/', 'index.md', /\n\| \[[^\n]*/, ''],
    ['item of a list', '/faq/', 'index.html', /<li data-fact="faq"[\s\S]*?<\/li>/, ''],
    ['item of a list', '/faq/', 'index.md', /\n- \[[^\n]*/, ''],
    ['heading', '/', 'index.md', /## Documents/, '## Files'],
    ['fact', '/principles/security/', 'index.html', /<dt>Scope/, '<dt>Extent'],
    ['fact', '/principles/security/', 'index.md', /\*\*Scope:\*\* \w+/, '**Scope:** Out'],
  ])('%s of %s in %s', ([, address, file, from, to], context) => {
    const other = file === 'index.html' ? read(address, 'index.md') : read(address, 'index.html');
    const [outline, outlineOfOther] =
      file === 'index.html' ? [outlineOfPage, outlineOfTwin] : [outlineOfTwin, outlineOfPage];
    const before = read(address, file);
    if (!from.test(before)) return context.skip('this content has nothing of the kind');
    const changed = before.replace(from, to);
    expect(outline(changed)).not.toEqual(outlineOfOther(other));
  });
});
