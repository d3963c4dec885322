import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import registers from '../../src/claims/registers.json' with { type: 'json' };
import { readContent } from '../../src/source/read-content.ts';
import { launchBrowser } from '../support/browser.ts';
import { type Built, buildSite, copyOfDemo, discard } from '../support/build.ts';
import { contentTexts, englishIn } from '../support/english.ts';

/** The narrowest phone that has to be served (WCAG 2.2 §1.4.10). */
const NARROW_PX = 320;

/** Registers of others go by their own names in every language. */
const REGISTER_NAMES =
  JSON.stringify(registers)
    .match(/(?<="name":")[^"]+/g)
    ?.toSorted((a, b) => b.length - a.length) ?? [];

let built: Built;
let content: string[];
let pages: string[];
let browser: Browser;
beforeAll(async () => {
  const root = copyOfDemo();
  const company = join(root, 'content/company.yaml');
  writeFileSync(company, `${readFileSync(company, 'utf8')}\nlanguage: ar-XB\n`);
  [built, browser] = await Promise.all([buildSite(root, { TODAY: '2026-11-21' }), launchBrowser()]);
  expect(built.code, built.output).toBe(0);
  const { tree } = await readContent(root);
  if (!tree) throw new Error('the content cannot be read');
  content = [...contentTexts(tree), ...REGISTER_NAMES];
  pages = readdirSync(built.dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
});
afterAll(async () => {
  await browser?.close();
  discard(built);
});
const html = (page: string): string => readFileSync(join(built.dist, page), 'utf8');

describe('in the pseudo-language', () => {
  it('nothing stays English around a page', () => {
    for (const page of pages) {
      const around = html(page).replace(
        /<main[\s\S]*<\/main>|<head>[\s\S]*<\/head>|<nav class="crumbs"[\s\S]*?<\/nav>/g,
        '',
      );
      expect(englishIn(around, content), page).toEqual([]);
    }
  });

  it('nothing stays English on any page but content, names and codes', () => {
    expect(pages.length).toBeGreaterThan(90);
    const found = new Map<string, string>();
    for (const page of pages)
      for (const text of englishIn(html(page), content)) if (!found.has(text)) found.set(text, page);
    expect([...found].map(([text, page]) => `${page}: ${text}`)).toEqual([]);
  });

  it('every page says its language and runs from right to left', () => {
    for (const page of pages) expect(html(page), page).toMatch(/<html lang="ar-XB" dir="rtl"/);
  });

  it('no page of any kind is wider than a narrow phone', async () => {
    const context = await browser.newContext({ viewport: { width: NARROW_PX, height: 720 } });
    await context.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      return route.fulfill({ path: join(built.dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname) });
    });
    const page = await context.newPage();
    // Every list, and the three largest of each folder, which have what the others have.
    const byFolder = Map.groupBy(pages, (name) => name.split('/').slice(0, -2).join('/'));
    const shown = [...byFolder].flatMap(([folder, all]) =>
      all.toSorted((one, other) => html(other).length - html(one).length).slice(0, folder === '' ? all.length : 3),
    );
    const wide: string[] = [];
    for (const name of shown) {
      await page.goto(`http://pseudo.example/${name}`, { waitUntil: 'load' });
      const [left, width] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const boxes = [...document.body.querySelectorAll('*')].map((one) => one.getBoundingClientRect().left);
        return [Math.min(...boxes.filter((at) => at > -5000)), scrollWidth - clientWidth];
      });
      if ((width ?? 0) > 0) wide.push(`${name}: ${width} px too wide (from ${left})`);
    }
    await context.close();
    expect(wide).toEqual([]);
  });
});

it('the search for English finds it in text and attributes, and leaves content', () => {
  const of = (body: string) =>
    englishIn(`<!doctype html><html><body>${body}</body></html>`, ['SOC 2', 'Northwind Cloud']);
  expect(of('<p>Not stated</p>')).toEqual(['Not stated']);
  expect(of('<a aria-label="Request" href="/">Ŕéɋúéšţ ŀóŋ</a>')).toEqual(['Request']);
  expect(of('<p>SOC 2 report</p>')).toEqual(['SOC 2 report']);
  expect(of('<p>SOC 2 ŕéṗóŕţ ŀóŋ, Northwind Cloud</p><div class="prose"><p>As written</p></div>')).toEqual([]);
});
