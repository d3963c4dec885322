import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serve } from '../support/serve.ts';

// The site was built as of 2026-11-21: SOC 2 holds until 2027-06-30, ISO/IEC 27001 until 2028-05-11.
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([serve(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The page as a reader sees it whose clock says so, hours after the last rebuild or months. */
async function seen<T>(clock: string, address: string, look: (page: Page) => Promise<T>, javaScriptEnabled = true) {
  const context = await browser.newContext({ javaScriptEnabled });
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(clock);
    await page.goto(server.base + address, { waitUntil: 'load' });
    return await look(page);
  } finally {
    await context.close();
  }
}
const row = (page: Page, id: string) => page.locator(`.claims [data-fact=framework][data-value="${id}"]`);

describe('a page that nobody rebuilt', () => {
  it('turns the badge and the sentence beside it once the day has passed', async () => {
    await seen('2027-07-01T00:00:00Z', '/', async (page) => {
      const soc2 = row(page, 'soc-2');
      await expect.poll(() => soc2.innerText()).toContain('Lapsed on 30 June 2027');
      expect(await soc2.locator('[data-fact=status]').innerText()).toMatch(/Lapsed$/);
      expect(await soc2.locator('[data-fact=status]').getAttribute('data-value')).toBe('lapsed');
      expect(await soc2.innerText()).not.toMatch(/Current|current through/);
      expect(await row(page, 'iso-27001').innerText()).toContain('Valid until 11 May 2028');
      expect(await row(page, 'iso-27001').locator('[data-fact=status]').innerText()).toMatch(/Current$/);
    });
  });

  it('does the same on the page of the framework and of a principle', async () => {
    await seen('2027-09-01T12:00:00Z', '/compliance/soc-2/', async (page) => {
      await expect.poll(() => page.locator('.eyebrow').first().innerText()).toMatch(/Lapsed on 30 June 2027/);
      expect(await page.locator('.facts').innerText()).toMatch(/Was current through\s+30 June 2027/);
    });
    await seen('2027-09-01T12:00:00Z', '/principles/security/', async (page) => {
      await expect.poll(() => page.locator('h1').innerText()).toBe('Security is not in scope');
      expect(await page.locator('.facts').innerText()).toMatch(/lapsed on 30 June 2027/);
    });
    await seen('2027-09-01T12:00:00Z', '/principles/', async (page) => {
      const badge = page.locator('[data-fact=principle][data-value=security] .status');
      await expect.poll(() => badge.innerText()).toMatch(/Not in scope$/);
      expect(await badge.getAttribute('class')).toContain('status--lapsed');
    });
  });

  it('leaves everything alone on the last day that it holds', async () => {
    await seen('2027-06-30T23:59:00Z', '/', async (page) => {
      // The script has run: it marks nothing, so its other work is what tells.
      await page.waitForLoadState('networkidle');
      expect(await row(page, 'soc-2').innerText()).toContain('Current through 30 June 2027');
      expect(await row(page, 'soc-2').locator('[data-fact=status]').innerText()).toMatch(/Current$/);
      expect(await page.locator('.status--lapsed').count()).toBe(0);
    });
  });

  it('without scripts says no more than stays true: until when, and as of which day', async () => {
    await seen(
      '2029-01-01T12:00:00Z',
      '/',
      async (page) => {
        const text = await row(page, 'soc-2').innerText();
        expect(text).toContain('Current through 30 June 2027');
        expect(text).not.toMatch(/days left|still|today/i);
        expect(await page.locator('main').innerText()).toContain('As of 21 November 2026');
      },
      false,
    );
  });
});
