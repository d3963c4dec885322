import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, COLORS } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtContent, builtPages, firstOfEach } from '../support/content.ts';
import { serve } from '../support/serve.ts';

const tree = await builtContent();
const { compliance, documents, faqs, learn, principles, updates } = tree;
const held = documents.filter(({ data }) => data.access !== 'public' && data.file).slice(0, 1);
const of = (folder: string, entries: readonly { id: string }[]) => entries.map(({ id }) => `/${folder}/${id}/`);
const lists = builtPages().filter((address) => /^\/(?:[^/]+\/)?$/.test(address));
/** One address of every type of page, as far as the content has such a type. */
const PAGES = [
  ...lists,
  ...of(
    'compliance',
    firstOfEach(compliance, ({ kind }) => kind),
  ),
  ...of('principles', principles),
  ...of('faq', faqs.slice(0, 1)),
  ...of(
    'documents',
    firstOfEach(documents, ({ access, file }) => `${access} ${file ? 'file' : 'email'}`),
  ),
  ...of('updates', updates.slice(0, 1)),
  ...of('learn', learn.slice(0, 1)),
  ...of('request', held),
  '/request/sent/',
  '/nowhere/',
];
/** What is searched for: a question of the content, and its longest word. */
const question = faqs[0]?.data.question ?? '';
const word = question.match(/\p{L}+/gu)?.toSorted((one, other) => other.length - one.length)[0] ?? '';

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([serve(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('every type of page', () => {
  it.each(PAGES)('%s is accessible in light and dark, fits a phone and asks nobody else', async (address) => {
    const context = await browser.newContext({
      colorScheme: 'light',
      viewport: { width: 390, height: 844 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const strangers: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${server.base}/`)) strangers.push(request.url());
    });
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|SyntaxError|TypeError/.test(message.text())) refused.push(message.text());
    });
    await page.goto(server.base + address);
    expect(await axe(page)).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper()).not.toBe(light);
    expect(await axe(page, COLORS)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(strangers).toEqual([]);
    expect(refused).toEqual([]);
    await context.close();
  });
});

describe('without scripts', () => {
  it('shows every link of the navigation and the whole text', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(server.base);
    for (const name of ['Compliance', 'Principles', 'FAQ', 'Documents', 'Subprocessors', 'Updates', 'Learn'])
      expect(await page.getByRole('link', { name, exact: true }).count(), name).toBeGreaterThan(0);
    await page.goto(`${server.base}/search/?q=${encodeURIComponent(word)}`);
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(5);
    await context.close();
  });
});

describe.skipIf(question === '')('search', () => {
  it('finds, groups and is worked by keyboard alone', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.base}/search/`);
    await page.keyboard.press('/');
    await page.keyboard.type(word);
    const results = page.locator('#results a');
    await expect.poll(() => results.allTextContents(), { timeout: 10_000 }).toContain(question);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('#results') !== null)).toBe(true);
    const target = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await page.keyboard.press('Enter');
    await page.waitForURL(target);
    await page.close();
  });
  it('shows the passage without its heading again, and marks where it was cut out', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.base}/search/?q=${encodeURIComponent(question)}`);
    const row = page.locator('#results li').filter({ has: page.getByRole('link', { name: question, exact: true }) });
    await expect.poll(() => row.count(), { timeout: 10_000 }).toBe(1);
    expect(await row.locator('p').textContent()).not.toContain(question);
    for (const text of await page.locator('#results p').allTextContents())
      expect(text).toMatch(/^(… |[\p{Lu}\d“]).*([.!?]| …)$/u);
    await page.close();
  });
  it('says so when nothing is found', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.base}/search/?q=xyzzyplugh`);
    await expect.poll(() => page.getByRole('main').textContent(), { timeout: 10_000 }).toMatch(/No results for/);
    await page.close();
  });
});
