import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackedAnswers } from '../../src/answers/packed/unpack.ts';
import { builtContent } from '../support/content.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';

const { faqs } = await builtContent();
/** What is searched for: a question of the content, and its longest word. */
const question = faqs[0]?.data.question ?? '';
const word = question.match(/\p{L}+/gu)?.toSorted((one, other) => other.length - one.length)[0] ?? '';

const demo = demoInBrowser();

describe('without scripts', () => {
  it('shows every link of the navigation and the whole text', async () => {
    const context = await demo.browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(demo.server.base);
    for (const name of ['Compliance', 'Principles', 'FAQ', 'Documents', 'Subprocessors', 'Updates', 'Learn'])
      expect(await page.getByRole('link', { name, exact: true }).count(), name).toBeGreaterThan(0);
    await page.goto(`${demo.server.base}/search/?q=${encodeURIComponent(word)}`);
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(5);
    await context.close();
  });
});

/** The search page with a query, once the search is done. */
async function searched(context: BrowserContext, address: string, query: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${demo.server.base}${address}?q=${encodeURIComponent(query)}`);
  await page.locator('#results[data-answered]').waitFor({ state: 'attached', timeout: 10_000 });
  return page;
}

describe.skipIf(question === '')('search', () => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await demo.browser.newContext();
  });
  afterAll(() => context?.close());

  it('indexes nothing until somebody acts, and all of it then', async () => {
    const page = await context.newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(`${demo.server.base}/search/`);
    // The first answers are fetched; once they are indexed, all others are asked for.
    await expect.poll(() => loaded).toContain('/answers-first.json');
    expect(loaded).not.toContain('/answers.json');
    await page.keyboard.press('Shift');
    await expect.poll(() => loaded).toContain('/answers.json');
    await page.close();
  });

  it('shows the ways to look around before the search is there, where nothing is asked', async () => {
    const page = await context.newPage();
    const isKnown = () => page.locator('#results').evaluate((results) => 'known' in (results as HTMLElement).dataset);
    await page.route('**/_astro/search-*.js', (route) => route.abort());
    await page.goto(`${demo.server.base}/search/`);
    expect(await isKnown()).toBe(true);
    await page.goto(`${demo.server.base}/search/?q=${encodeURIComponent(word)}`);
    expect(await isKnown()).toBe(false);
    await page.close();
  });

  it('marks what matched in the sentences it shows', async () => {
    const page = await context.newPage();
    await page.goto(`${demo.server.base}/search/?q=encryption`);
    await page.locator('#results mark').first().waitFor();
    expect(await page.locator('#results mark').allTextContents()).toContain('encrypted');
    await page.close();
  });
  it('answers as it is typed, says so, and is worked by keyboard alone', async () => {
    const page = await context.newPage();
    await page.goto(`${demo.server.base}/search/`);
    await page.keyboard.type(question);
    const results = page.locator('#results a');
    await expect.poll(() => results.first().textContent(), { timeout: 10_000 }).toBe(question);
    // A part of the question may have found it already, and the address is told later.
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(question);
    expect(await page.locator('main [aria-live]').textContent()).toMatch(/^\d+ pages? on/);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('#results') !== null)).toBe(true);
    const target = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await page.keyboard.press('Enter');
    await page.waitForURL(target);
    await page.close();
  });

  it('says which language a question and its answer are in, where it is another than the page’s', async () => {
    const page = await context.newPage();
    await page.route(/\/answers(?:-first)?\.json$/, async (route) => {
      const response = await route.fetch();
      const json: PackedAnswers = await response.json();
      const { entries } = json;
      for (const [key, lang] of [
        ['titleLang', 'fr'],
        ['saysLang', 'he'],
      ] as const)
        entries[key] = entries.id.map(() => lang);
      await route.fulfill({ response, json });
    });
    await page.goto(`${demo.server.base}/search/?q=${encodeURIComponent(question)}`);
    const first = page.locator('#results li').first();
    await first.waitFor({ timeout: 10_000 });
    expect(await first.locator('a[lang=fr][dir=auto]').count()).toBe(1);
    expect(await first.locator('p[lang=he][dir=auto]').count()).toBe(1);
    await page.unrouteAll({ behavior: 'wait' });
    await page.close();
  });

  it('reads a question in another language, and loads what that needs only then', async () => {
    const page = await context.newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(`${demo.server.base}/search/?q=what+is+xyzzyplugh`);
    await page.locator('#results[data-answered=no]').waitFor({ state: 'attached', timeout: 10_000 });
    await expect.poll(() => loaded.some((path) => /\/languages-[^/]+\.js$/.test(path))).toBe(true);
    expect(loaded).not.toContain('/answers-languages.json');
    await page.locator('#q').fill('Wiederanlaufzeiten der Systeme');
    await page.locator('#results[data-answered=yes]').waitFor({ state: 'attached', timeout: 10_000 });
    expect(loaded).toContain('/answers-languages.json');
    expect(await page.locator('#results a').first().getAttribute('href')).toBe('/faq/recovery-objectives/');
    await page.close();
  });

  it('keeps whoever is in the list there when answers in another language come in', async () => {
    const page = await context.newPage();
    const { promise: isInside, resolve: nowInside } = Promise.withResolvers<void>();
    await page.route(/\/languages-[^/]+\.js$/, async (route) => {
      await isInside;
      await route.continue();
    });
    await page.goto(`${demo.server.base}/search/?q=Wiederanlaufzeiten+der+Systeme`, { waitUntil: 'commit' });
    await page.locator('#results a').first().focus();
    nowInside();
    await page.locator('#results[data-answered=yes]').waitFor({ state: 'attached', timeout: 10_000 });
    expect(
      await page
        .locator('#results a')
        .first()
        .evaluate((link) => link.matches(':focus')),
    ).toBe(true);
    await page.close();
  });

  it('says when nothing is stated, and leads to a person and to all text with the question kept', async () => {
    const page = await searched(context, '/search/', 'xyzzyplugh & more');
    expect(await page.locator('#results').getAttribute('data-answered')).toBe('no');
    expect(await page.locator('main [aria-live]').textContent()).toContain('Nothing here states');
    const [mail = '', all = ''] = await page
      .locator('#results a')
      .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));
    expect(new URL(mail).protocol).toBe('mailto:');
    expect(new URL(mail).searchParams.get('body')).toBe('xyzzyplugh & more');
    await page.goto(demo.server.base + all);
    expect(await page.locator('#q').inputValue()).toBe('xyzzyplugh & more');
    await page.close();
  });

  it('keeps filters in the address, and offers to try again when the answers cannot be loaded', async () => {
    const page = await context.newPage();
    await page.route('**/answers.json', (route) => route.abort());
    await page.goto(`${demo.server.base}/search/?q=${encodeURIComponent(word)}`);
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    await page.unroute('**/answers.json');
    await again.click();
    await page.locator('#results a').first().waitFor();
    await page.getByText('Filters and options').click();
    const select = page.locator('select').first();
    const [, choice = ''] = await select
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    await select.selectOption(choice);
    const name = (await select.getAttribute('name')) ?? '';
    await expect.poll(() => new URL(page.url()).searchParams.get(name)).toBe(choice);
    await page.reload();
    expect(await select.inputValue()).toBe(choice);
    // What the filters may leave out isn't said to be missing.
    await page.goto(`${demo.server.base}/search/?q=xyzzyplugh&${name}=${choice}`);
    const whole = page.getByRole('link', { name: 'Search without filters' });
    await whole.waitFor();
    const said = (await page.locator('main [aria-live]').textContent()) ?? '';
    expect([said.includes('With these filters'), said.includes('Nothing here states')]).toEqual([true, false]);
    expect(await whole.getAttribute('href')).toBe('/search/?q=xyzzyplugh');
    await page.close();
  });

  it('fetches what finds answers and the answers side by side, and tries again for both', async () => {
    const page = await context.newPage();
    const finding = '**/_astro/answering-*.js';
    // Whoever waited for the script before asking for the answers would wait for ever.
    await page.route(finding, async (route) => {
      await asked;
      await route.continue();
    });
    const asked = page.waitForRequest('**/answers-first.json');
    await page.goto(`${demo.server.base}/search/?q=${encodeURIComponent(word)}`, { waitUntil: 'commit' });
    await page.locator('#results a').first().waitFor();
    await page.unroute(finding);
    await page.route(finding, (route) => route.abort());
    await page.goto(`${demo.server.base}/search/?q=${encodeURIComponent(word)}`);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.unroute(finding);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('#results a').first().waitFor();
    await page.close();
  });

  it('has no key of one character until the reader turns it on', async () => {
    const page = await context.newPage();
    await page.goto(demo.server.base);
    await page.keyboard.press('/');
    expect(new URL(page.url()).pathname).toBe('/');
    await page.goto(`${demo.server.base}/search/`);
    await page.getByText('Filters and options').click();
    await page.getByLabel('Press / on any page to search').check();
    await page.goto(`${demo.server.base}/compliance/`);
    await page.keyboard.press('/');
    await expect.poll(() => page.locator('.find input').evaluate((field) => field.matches(':focus'))).toBe(true);
    await page.keyboard.type('backups');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${demo.server.base}/search/?q=backups`);
    await page.getByText('Filters and options').click();
    await page.getByLabel('Press / on any page to search').uncheck();
    await page.close();
  });
});

describe.skipIf(question === '')('search of all text', () => {
  it('shows the passage without its heading again, and marks where it was cut out', async () => {
    const context = await demo.browser.newContext();
    const page = await searched(context, '/search-all/', question);
    const row = page.locator('#results li').filter({ has: page.getByRole('link', { name: question, exact: true }) });
    expect(await row.count()).toBe(1);
    for (const text of await page.locator('#results p:not(.meta)').allTextContents()) {
      expect(text).not.toBe(question);
      expect(text).toMatch(/^(… |[\p{Lu}\d“]).*([.!?]| …)$/u);
    }
    await context.close();
  });
  it('says so when nothing is found', async () => {
    const context = await demo.browser.newContext();
    const page = await searched(context, '/search-all/', 'xyzzyplugh');
    expect(await page.getByRole('main').textContent()).toMatch(/No results for/);
    await context.close();
  });
});
