import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contrast } from '../../functions/mail/ink-on.ts';
import { launchBrowser } from '../support/browser.ts';
import { sampleEmails } from '../support/sample-emails.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const DARK_PAPER = 'rgb(20, 23, 28)';

test.each(['light', 'dark'] as const)(
  'no email is wider than a phone, and each stands on its paper: %s',
  async (colorScheme) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 900 }, colorScheme });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const { name, email } of sampleEmails()) {
      await page.setContent(email.html);
      const seen = await page.evaluate(() => {
        const root = document.documentElement;
        const past = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > 391);
        const inks = [...document.querySelectorAll('p, h1, td, th, li, pre, a')]
          .filter((one) => !one.matches('.b') && one.textContent?.trim() && one.closest('[class]'))
          .map((one) => getComputedStyle(one).color);
        return {
          width: root.scrollWidth,
          past: past.map((one) => one.tagName),
          paper: getComputedStyle(document.body).backgroundColor,
          inks: [...new Set(inks)],
          preview: document.querySelector('.preheader')?.getBoundingClientRect().height,
        };
      });
      expect({ name, width: seen.width, past: seen.past, preview: seen.preview }).toEqual({
        name,
        width: 390,
        past: [],
        preview: 0,
      });
      if (colorScheme === 'dark') {
        expect(seen.paper).toBe(DARK_PAPER);
        // Nothing keeps the ink of the light paper.
        expect(seen.inks.filter((ink) => ink === 'rgb(23, 25, 30)' || ink === 'rgb(86, 90, 99)')).toEqual([]);
      }
    }
    expect(asked).toEqual([]);
    await page.close();
  },
  120_000,
);

/** `#rrggbb` of "rgb(20, 23, 28)". */
const hex = (color: string): string =>
  `#${(color.match(/\d+/g) ?? []).map((one) => Number(one).toString(16).padStart(2, '0')).join('')}`;

test.each(['#101418', '#fffbe6', '#ffcc00', '#1f5eff'])(
  'the button of a company in %s stands out from both papers, by its fill or its outline',
  async (accent) => {
    const [email] = sampleEmails(accent).filter(({ name }) => name === 'granted-short');
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ colorScheme });
      await page.setContent(email?.email.html ?? '');
      const [paper, fill, edge] = await page.evaluate(() => {
        const button = getComputedStyle(document.querySelector('.b') as Element);
        return [getComputedStyle(document.body).backgroundColor, button.backgroundColor, button.borderTopColor];
      });
      const against = (color = ''): number => contrast(hex(color), hex(paper ?? ''));
      expect(Math.max(against(fill), against(edge)), colorScheme).toBeGreaterThanOrEqual(3);
      await page.close();
    }
  },
);
