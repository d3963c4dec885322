import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { distFolder } from '../../src/build/roots.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtContent } from '../support/content.ts';
import { below, type Element, elements, parseHtml, textOf } from '../support/facts/html.ts';

const tree = await builtContent();
/** The saved copy, unpacked as its reader would: the whole document is there and nowhere else. */
const saved = mkdtempSync(join(tmpdir(), 'pack-'));
for (const [name, content] of Object.entries(unzipSync(readFileSync(join(distFolder(), 'pack.zip'))))) {
  mkdirSync(dirname(join(saved, name)), { recursive: true });
  writeFileSync(join(saved, name), content);
}
afterAll(() => rmSync(saved, { recursive: true, force: true }));
const file = join(saved, 'print/index.html');
const html = readFileSync(file, 'utf8');
const all = below(parseHtml(html));

describe('the whole as one document', () => {
  it('has every page once, numbered in its contents and its headings alike', () => {
    const said = (one: Element) => textOf(one).replace(/\s+/g, ' ').trim();
    const isNumbered = (one: Element) => elements(one)[0]?.attributes.class === 'number';
    const contents = all.filter((one) => one.tag === 'a' && isNumbered(one)).map(said);
    const headings = all.filter((one) => /^h[23]$/.test(one.tag) && isNumbered(one)).map(said);
    expect(headings.map((one) => one.split(' ')[0])).toEqual(contents.map((one) => one.split(' ')[0]));
    expect(new Set(headings).size).toBe(headings.length);
    for (const { data } of tree.faqs.filter(({ data }) => !data.internal))
      expect(
        headings.filter((one) => one.endsWith(data.question)),
        data.question,
      ).toHaveLength(1);
    expect(headings.length).toBeGreaterThan(tree.faqs.length + tree.documents.length);
    const markdown = readFileSync(join(saved, 'print/index.md'), 'utf8');
    const written = [...markdown.matchAll(/^(?:## (\d+)|### (\d+\.\d+)) /gm)].map(([, one, other]) => one ?? other);
    expect(written).toEqual(contents.map((one) => one.split(' ')[0]));
  });

  it('has no id twice, and no link within that leads nowhere', () => {
    const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const dead = all.flatMap(({ attributes }) =>
      ['href', 'aria-labelledby', 'aria-describedby'].flatMap((name) => {
        const value = attributes[name] ?? '';
        const named =
          name === 'href' ? (value.startsWith('#') ? [value.slice(1)] : []) : value.split(' ').filter(Boolean);
        return named.filter((id) => !ids.includes(id));
      }),
    );
    expect(dead).toEqual([]);
  });
});

describe('on paper', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('every page has its number and their count, and contents stand before the first chapter', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const { text, totalPages } = await extractText(pdf);
    expect(totalPages).toBeGreaterThan(20);
    for (const [at, one] of text.entries()) expect(one.replaceAll(' ', '')).toContain(`${at + 1}/${totalPages}`);
    expect(text[0]).toContain(tree.company.data.legalName);
    expect(text[1]).toContain('Contents');
    expect(text.join(' ')).not.toContain('Save this trust center');
    await page.close();
  });
});
