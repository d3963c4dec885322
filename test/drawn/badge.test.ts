import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { badgeSvg } from '../../src/drawn/badge.ts';
import { EDGE, INK, LINE, SOFT, TONES } from '../../src/drawn/tones.ts';
import type { ContentTree } from '../../src/schemas/content-tree.ts';
import { BADGE_EDGE, badgeSnippets, badges } from '../../src/site/badge.ts';
import { openSite } from '../../src/site/site.ts';
import { roughWidth, wrap } from '../../src/site/wrap.ts';
import { baseTree } from '../claims/check/base-tree.ts';
import { children, parseXml, xmlTextOf } from '../support/strict-xml.ts';

const siteOf = (
  change: (tree: ContentTree) => void = () => {},
  today = '2026-11-21',
  language: 'en' | 'ar-XB' = 'en',
) => {
  const tree = baseTree();
  tree.company.data.trustUrl = 'https://trust.northwind.example';
  change(tree);
  return openSite({ tree, today, language, base: '' });
};
const soc2 = (site: ReturnType<typeof siteOf>) => {
  const found = badges(site).find(({ id }) => id === 'soc-2');
  if (!found) throw new Error('no badge');
  return found;
};
const textsOf = (svg: string) => {
  const [link] = children(parseXml(svg), 'a');
  return link ? children(link, 'text') : [];
};

describe('a badge', () => {
  it('names the company, what is held, its status with the last day, and the day it speaks of', () => {
    const svg = badgeSvg(soc2(siteOf()), 'ltr', '/_astro/badge.js');
    const texts = textsOf(svg).map(xmlTextOf);
    expect(texts).toEqual([
      'Northwind Cloud',
      'SOC 2 Type 2',
      '●',
      'Current through 30 June 2027',
      'As of 21 Nov 2026 · trust.northwind.example',
    ]);
    const [link] = children(parseXml(svg), 'a');
    expect(link?.attributes.href).toBe('https://trust.northwind.example/compliance/soc-2/');
  });

  it('is judged by its day: lapsed is said once it has', () => {
    const badge = soc2(siteOf(undefined, '2027-07-01'));
    const texts = badge.lines.map(({ text }) => text);
    expect(texts).toContain('Lapsed on 30 June 2027');
    expect(texts.join(' ')).not.toMatch(/current|●/i);
    expect(badge.lapse).toBe(null);
  });

  it('holds no style and no script of its own, and no mark of others', () => {
    const svg = badgeSvg(soc2(siteOf()), 'ltr', '/_astro/badge.js');
    expect(svg).not.toMatch(/<style|style="|\son\w+=|<image|AICPA/i);
    expect(svg).toContain('<script href="/_astro/badge.js"></script>');
  });

  it('keeps long names inside, and writes what a name holds as text', () => {
    const name = `${'Consolidated Northern Settlement & Clearing <Holdings> '.repeat(3)}"Limited"`;
    const badge = soc2(siteOf((tree) => Object.assign(tree.company.data, { name })));
    const svg = badgeSvg(badge, 'ltr', '/b.js');
    expect(badge.width).toBeLessThanOrEqual(400);
    for (const { text, indent } of badge.lines)
      expect(roughWidth(12)(text) + indent, text).toBeLessThanOrEqual(badge.width - 2 * BADGE_EDGE);
    expect(xmlTextOf(textsOf(svg)[0])).toMatch(/^Consolidated Northern Settlement & Clearing/);
    expect(badge.lines.filter(({ look }) => look === 'company')).toHaveLength(2);
  });

  it('is set from right to left in such a language', () => {
    const badge = soc2(siteOf((tree) => Object.assign(tree.company.data, { name: 'نورث ويند' }), undefined, 'ar-XB'));
    const texts = textsOf(badgeSvg(badge, 'rtl', '/b.js'));
    expect(xmlTextOf(texts[0])).toBe('نورث ويند');
    for (const one of texts) {
      expect(one.attributes.direction).toBe('rtl');
      expect(Number(one.attributes.x)).toBeGreaterThan(badge.width / 2);
    }
  });

  it('offers code for other sites only where its address is known, and that code claims nothing', () => {
    const site = siteOf();
    const snippets = badgeSnippets(site, soc2(site));
    expect(snippets?.image).toContain('src="https://trust.northwind.example/badge/soc-2.svg"');
    expect(snippets?.page).toMatch(/^<iframe [^>]+><\/iframe>$/);
    expect(`${snippets?.image}${snippets?.page}`).not.toMatch(/current|2027/i);
    const unknown = siteOf((tree) => {
      delete tree.company.data.trustUrl;
    });
    expect(badgeSnippets(unknown, soc2(unknown))).toBe(null);
  });

  it('has the colors of the stylesheet', () => {
    const css = readFileSync('src/styles/tokens.css', 'utf8');
    const light = (name: string) => new RegExp(`--${name}: light-dark\\(([^,]+),`).exec(css)?.[1];
    expect([light('ink'), light('soft'), light('line'), light('edge')]).toEqual([INK, SOFT, LINE, EDGE]);
    for (const status of ['current', 'bridged', 'lapsed', 'in-progress', 'planned'] as const)
      expect([status, light(status)]).toEqual([status, TONES[status]]);
  });
});

describe('lines that fit', () => {
  const width = (text: string) => [...text].length;
  it.each<[what: string, text: string, language: string, lines: string[]]>([
    ['words', 'Do you encrypt data at rest?', 'en', ['Do you', 'encrypt', 'data at', 'rest?']],
    ['a word wider than a line', 'A Verfahrensverzeichnis', 'de', ['A Verfah', 'rensverz', 'eichnis']],
    ['a language without spaces', '暗号化していますか。', 'ja', ['暗号化しています', 'か。']],
    ['what belongs together', 'a SOC\u00a02 no', 'en', ['a SOC\u00a02', 'no']],
  ])('%s', (_, text, language, lines) => expect(wrap(text, width, 8, 9, language)).toEqual(lines));
  it('says that there is more', () => expect(wrap('one two three four', width, 9, 1, 'en')).toEqual(['one two…']));
});
