import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { serve } from '../support/serve.ts';

/** One address of every type of page. */
const PAGES = [
  '/',
  '/compliance/',
  '/compliance/soc-2/',
  '/compliance/iso-27001/',
  '/compliance/penetration-test/',
  '/compliance/gdpr/',
  '/principles/',
  '/principles/availability/',
  '/principles/privacy/',
  '/faq/',
  '/faq/single-sign-on/',
  '/documents/',
  '/documents/security-whitepaper/',
  '/documents/soc-2-type-2-2026/',
  '/documents/soc-2-type-1-2024/',
  '/subprocessors/',
  '/updates/',
  '/updates/2026-08-14-soc-2-type-2/',
  '/learn/',
  '/learn/what-is-soc-2/',
  '/search/',
  '/request/',
  '/request/soc-2-type-2-2026/',
  '/request/sent/',
  '/nowhere/',
];

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([serve(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe.each(['light', 'dark'] as const)('every type of page, %s', (colorScheme) => {
  it.each(PAGES)('%s is accessible, fits a phone and asks nobody else', async (address) => {
    const context = await browser.newContext({
      colorScheme,
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
    await page.goto(`${server.base}/search/?q=encryption`);
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(5);
    await context.close();
  });
});

describe('search', () => {
  it('finds, groups and is worked by keyboard alone', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.base}/search/`);
    await page.keyboard.press('/');
    await page.keyboard.type('encryption');
    const results = page.locator('#results a');
    await expect.poll(() => results.count(), { timeout: 10_000 }).toBeGreaterThan(2);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('#results') !== null)).toBe(true);
    const target = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await page.keyboard.press('Enter');
    await page.waitForURL(target);
    await page.close();
  });
  it('shows the passage without its heading again, and marks where it was cut out', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.base}/search/?q=encryption+at+rest`);
    const first = page.locator('#results li').first();
    await expect
      .poll(() => first.locator('a').textContent(), { timeout: 10_000 })
      .toBe('Is our data encrypted at rest?');
    expect(await first.locator('p').textContent()).toMatch(/^Yes, all of it\. .* …$/);
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
