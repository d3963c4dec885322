import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { distFolder } from '../../src/build/roots.ts';
import { builtPages } from '../support/content.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';

const demo = demoInBrowser();

/** Letters that a drawing inside another cuts off at its edge; the whole drawing shows what stands out of it. */
const cutLetters = (): string[] =>
  [...document.querySelectorAll<SVGTextElement>('svg.timeline svg text')].flatMap((text) => {
    const { ownerSVGElement: inner } = text;
    const outer = inner?.parentElement?.closest('svg');
    if (!inner || !outer || getComputedStyle(inner).overflow === 'visible') return [];
    const from = outer.getBoundingClientRect().left + inner.x.baseVal.value;
    const { left, right, width } = text.getBoundingClientRect();
    const isCut = width > 0 && (left < from || right > from + inner.width.baseVal.value);
    return isCut ? [text.textContent ?? ''] : [];
  });
it.each([320, 390, 641, 1280])('no timeline cuts a letter off, %i px wide', async (width) => {
  const drawn = builtPages().filter((address) =>
    readFileSync(join(distFolder(), address, 'index.html'), 'utf8').includes('class="timeline"'),
  );
  expect(drawn.length).toBeGreaterThan(0);
  const context = await demo.browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const cut: Record<string, string[]> = {};
  let days = 0;
  for (const address of drawn) {
    await page.goto(demo.server.base + address);
    const letters = await page.evaluate(cutLetters);
    if (letters.length > 0) cut[address] = letters;
    days += await page.locator('svg.timeline svg text.name:visible').count();
  }
  expect(cut).toEqual({});
  if (width > 640) expect(days).toBeGreaterThan(0);
  await context.close();
});

it.each(['light', 'dark'] as const)(
  'every number beside a mark is seen in colors of the reader’s own, %s',
  async (colorScheme) => {
    const context = await demo.browser.newContext({ forcedColors: 'active', colorScheme });
    const page = await context.newPage();
    await page.goto(`${demo.server.base}/compliance/soc-2/`);
    const inks = await page
      .locator('svg.timeline .mark .number')
      .evaluateAll((numbers) => numbers.map((one) => getComputedStyle(one).fill));
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(inks.length).toBeGreaterThan(0);
    expect([...new Set(inks)]).toEqual([ink]);
    await context.close();
  },
);
