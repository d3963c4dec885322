import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { distFolder } from '../../src/build/roots.ts';
import { addDays, addMonths } from '../../src/claims/days.ts';
import { claims } from '../../src/words/en/claims.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import { trustJsonOf } from '../support/facts/from-json.ts';

const { asOf, frameworks, principles } = trustJsonOf(distFolder());
const current = frameworks
  .flatMap(({ id, status, validThrough, reports }) =>
    status === 'current' && validThrough ? [{ id, last: validThrough, reports }] : [],
  )
  .toSorted((one, other) => one.last.localeCompare(other.last));
/** A report that lapses, and what still holds on the day after. */
const lapsing = current.find(({ reports }) => reports.length > 0);
const staying = current.find(({ last }) => lapsing && last > addDays(lapsing.last, 1));
if (!lapsing) throw new Error('the content has no report that holds, which this test is about');
const lastDay = claims.day(lapsing.last);
const address = `/compliance/${lapsing.id}/`;
const dayAfter = `${addDays(lapsing.last, 1)}T00:00:00Z`;
const later = `${addMonths(lapsing.last, 2)}T12:00:00Z`;
const principle = principles.find(
  ({ inScope, coveredBy }) => inScope && coveredBy.every(({ framework }) => framework === lapsing.id),
);

const demo = demoInBrowser();

/** The page as a reader sees it whose clock says so, hours after the last rebuild or months. */
async function seen<T>(clock: string, address: string, look: (page: Page) => Promise<T>, javaScriptEnabled = true) {
  const context = await demo.browser.newContext({ javaScriptEnabled });
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(clock);
    await page.goto(demo.server.base + address, { waitUntil: 'load' });
    return await look(page);
  } finally {
    await context.close();
  }
}
/** How a report and a certificate say their last day. */
const holdsUntil = (day: string) => new RegExp(`(?:Current through|Current until|Valid until) ${day}`);
const row = (page: Page, id: string) => page.locator(`.claims [data-fact=framework][data-value="${id}"]`);

describe('a page that nobody rebuilt', () => {
  it('turns the badge and the sentence beside it once the day has passed', async () => {
    await seen(dayAfter, '/', async (page) => {
      const gone = row(page, lapsing.id);
      await expect.poll(() => gone.innerText()).toContain(`Lapsed on ${lastDay}`);
      expect(await gone.locator('[data-fact=status]').innerText()).toMatch(/Lapsed$/);
      expect(await gone.locator('[data-fact=status]').getAttribute('data-value')).toBe('lapsed');
      expect(await gone.innerText()).not.toMatch(/Current|Valid until/i);
      if (!staying) return;
      expect(await row(page, staying.id).innerText()).toMatch(holdsUntil(claims.day(staying.last)));
      expect(await row(page, staying.id).locator('[data-fact=status]').innerText()).toMatch(/Current$/);
    });
  });

  it('does the same on the page of the framework and of a principle', async () => {
    await seen(later, address, async (page) => {
      await expect.poll(() => page.locator('.eyebrow').first().innerText()).toContain(`Lapsed on ${lastDay}`);
      // The end is said once, above the title: the facts beside it leave it out.
      expect(await page.locator('.facts').first().innerText()).not.toContain(lastDay);
    });
    if (!principle) return;
    await seen(later, `/principles/${principle.id}/`, async (page) => {
      await expect.poll(() => page.locator('h1').innerText()).toBe(claims.scope.heading(principle.name, false));
      expect(await page.locator('.facts').innerText()).toContain(`lapsed on ${lastDay}`);
    });
    await seen(later, '/principles/', async (page) => {
      const badge = page.locator(`[data-fact=principle][data-value="${principle.id}"] .status`);
      await expect.poll(() => badge.innerText()).toMatch(/Not in scope$/);
      expect(await badge.getAttribute('class')).toContain('status--lapsed');
    });
  });

  it('leaves everything alone on the last day that it holds', async () => {
    await seen(`${lapsing.last}T23:59:00Z`, '/', async (page) => {
      // The script has run: it marks nothing, so its other work is what tells.
      await page.waitForLoadState('networkidle');
      expect(await row(page, lapsing.id).innerText()).toMatch(holdsUntil(lastDay));
      expect(await row(page, lapsing.id).locator('[data-fact=status]').innerText()).toMatch(/Current$/);
      expect(await page.locator('.status--lapsed').count()).toBe(0);
    });
  });

  it('without scripts says no more than stays true: until when, and as of which day', async () => {
    await seen(
      `${addMonths(lapsing.last, 18)}T12:00:00Z`,
      '/',
      async (page) => {
        const text = await row(page, lapsing.id).innerText();
        expect(text).toMatch(holdsUntil(lastDay));
        expect(text).not.toMatch(/days left|still|today/i);
        expect(await page.locator('main').innerText()).toContain(`As of ${claims.day(asOf)}`);
      },
      false,
    );
  });
});

describe('a badge on another site', () => {
  const badge = `/badge/${lapsing.id}.svg`;
  /** A page of another origin that shows it as an image and as a page. */
  async function elsewhere<T>(clock: string, look: (page: Page) => Promise<T>): Promise<T> {
    const html = `<!doctype html><title>Partner</title><img src="${demo.server.base}${badge}" alt="badge"><iframe src="${demo.server.base}${badge}" width="400" height="150"></iframe>`;
    const partner = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(html));
    await new Promise<void>((done) => partner.listen(0, '127.0.0.1', done));
    const context = await demo.browser.newContext();
    try {
      const page = await context.newPage();
      await page.clock.setFixedTime(clock);
      await page.goto(`http://127.0.0.1:${(partner.address() as AddressInfo).port}/`, { waitUntil: 'load' });
      return await look(page);
    } finally {
      await context.close();
      partner.close();
    }
  }
  const told = (page: Page) => page.frameLocator('iframe').locator('svg').textContent();

  it('turns to lapsed by itself where it is embedded as a page, in words, sign and color', async () => {
    await elsewhere(dayAfter, async (page) => {
      await expect.poll(() => told(page)).toContain(`Lapsed on ${lastDay}`);
      expect(await told(page)).toContain('✕');
      expect(await told(page)).not.toMatch(/Current|●/);
      const fills = page.frameLocator('iframe').locator('[data-tone]');
      for (const one of await fills.all())
        expect(await one.getAttribute('fill')).toBe(await one.getAttribute('data-tone'));
    });
  });

  it('says what it said on its last day, and as an image loads there, too', async () => {
    await elsewhere(`${lapsing.last}T23:59:00Z`, async (page) => {
      await expect.poll(() => told(page)).toContain(lastDay);
      expect(await told(page)).not.toContain('Lapsed');
      await expect
        .poll(() => page.locator('img').evaluate((one: HTMLImageElement) => one.naturalWidth))
        .toBeGreaterThan(200);
    });
  });
});
