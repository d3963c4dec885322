import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { axeInEveryMode } from '../support/axe.ts';
import { builtContent, builtPages, firstOfEach } from '../support/content.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import { heard, keyboardFaults, tooWide } from '../support/screen.ts';
import { isLong } from '../support/spread.ts';

const { compliance, documents, faqs, learn, principles, updates } = await builtContent();
const held = documents.filter(({ data }) => data.access !== 'public' && data.file);
const byTitle = <T extends { title: string } | { question: string }>(entries: readonly { id: string; data: T }[]) =>
  entries.toSorted((one, other) => longest(other.data) - longest(one.data));
/** How long its longest word is: what does not fit a phone is a word. */
const longest = (data: { title: string } | { question: string }): number =>
  Math.max(...('title' in data ? data.title : data.question).split(/\s+/).map((word) => word.length));
const of = (folder: string, entries: readonly { id: string }[]) => entries.map(({ id }) => `/${folder}/${id}/`);
/** Those that have a table, which is what takes the most room. */
const withTable = <T extends { body: string }>(entries: readonly T[]) =>
  entries.filter(({ body }) => /^\|/m.test(body));

const LISTS = builtPages().filter((address) => /^\/(?:[^/]+\/)?$/.test(address));
/** How many of one kind are looked at: as many as are named with `LONG`, or else one. */
const most = (count: number): number => (isLong ? count : 1);
const ENTRIES = [
  ...of(
    'compliance',
    firstOfEach(compliance, ({ kind }) => (isLong || kind === 'attestation' ? kind : 'other')),
  ),
  ...of('principles', principles.slice(0, 1)),
  ...of('faq', [...new Set([...byTitle(faqs).slice(0, most(3)), ...withTable(faqs)])].slice(0, 2 * most(3))),
  ...of(
    'documents',
    firstOfEach(documents, ({ access, file }) => `${isLong ? access : access === 'public'} ${file ? 'file' : 'email'}`),
  ),
  ...of('updates', byTitle(updates).slice(0, most(2))),
  ...of('learn', withTable(learn).slice(0, most(2))),
  ...of('request', held.slice(0, 1)),
  '/request/sent/',
  '/search/?q=encryption',
  '/search-all/?q=encryption',
  ...(isLong ? ['/subprocessors/?region=eu&data=contact'] : []),
  '/nowhere/',
];

const demo = demoInBrowser();
let page: Page;
/** What the page that is open asked of anybody else, and what its policy or its scripts complained of. */
let strangers: string[] = [];
let refused: string[] = [];
beforeAll(async () => {
  const context = await demo.browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(`${demo.server.base}/`)) strangers.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content Security Policy|SyntaxError|TypeError/.test(message.text())) refused.push(message.text());
  });
});

/** Opens a page and waits until it is as it stays: with its type, and with what a query in its address finds. */
async function open(address: string): Promise<void> {
  await page.goto(demo.server.base + address);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  if (address.includes('?q=')) await page.locator('#results[data-answered]').waitFor({ state: 'attached' });
}

/** How far the page that is open moved of itself (the sum of its layout shifts). */
const movement = () =>
  page.evaluate(
    () =>
      new Promise<number>((found) => {
        const sum = (entries: PerformanceEntry[]) =>
          entries.reduce((all, one) => all + (one as unknown as { value: number }).value, 0);
        const observer = new PerformanceObserver((list) => found(sum(list.getEntries())));
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => found(sum(observer.takeRecords()))));
      }),
  );

/** Each is opened once, and looked at in the order of what changes it least. */
describe.each([...LISTS, ...ENTRIES, '/subprocessors/?region=eu'])('%s', (address) => {
  beforeAll(async () => {
    [strangers, refused] = [[], []];
    await open(address);
  });

  // What a query in the address finds takes its room once the script has read the answers.
  // A busy machine can paint half a row of a table and then the rest. That differs from load to load, so a second look
  // tells it from what a script or a font moves; the header, which is painted whole, has a test of its own.
  it('moves nothing once it is shown', async () => {
    let moved = await movement();
    for (let looks = 1; moved > 0 && looks < 3; looks++) {
      await open(address);
      moved = await movement();
    }
    expect(moved).toBe(0);
  });

  it('is no wider than its screen, and nothing is cut off', async () => {
    expect(await tooWide(page)).toEqual([]);
  });

  it('has one first heading, and another paper in the dark', async () => {
    expect(await page.locator('h1').count()).toBe(1);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper()).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('has no finding in light, dark or colors of the reader’s own', async () => {
    expect(await axeInEveryMode(page)).toEqual([]);
  });

  if (!ENTRIES.slice(8).includes(address))
    it('is gone through with the keyboard alone, in order, and shows where it is', async () => {
      expect(await keyboardFaults(page)).toEqual([]);
    });

  it('asks nobody else, and nothing in it is refused', () => {
    expect({ strangers, refused }).toEqual({ strangers: [], refused: [] });
  });
});

describe('six pages as they are heard', () => {
  const [report] = held;
  const [framework] = compliance.filter(({ data }) => data.kind === 'attestation');
  const [test] = compliance.filter(({ data }) => data.kind === 'assessment' && data.findings);
  it.each([
    ['a framework', framework && `/compliance/${framework.id}/`],
    ['a test', test && `/compliance/${test.id}/`],
    ['an answer', faqs[0] && `/faq/${faqs[0].id}/`],
    ['documents', '/documents/'],
    ['subprocessors', '/subprocessors/'],
    ['a request', report && `/request/${report.id}/`],
  ] as const)('%s', async (name, address) => {
    if (!address) return;
    await page.goto(demo.server.base + address);
    await expect(await heard(page)).toMatchFileSnapshot(`heard/${name.replaceAll(' ', '-')}.txt`);
  });
});

it('a heading’s link is copied from a button beside it, which says so aloud', async () => {
  const { id } = compliance.find(({ data }) => data.kind === 'attestation') ?? { id: '' };
  await page.goto(`${demo.server.base}/compliance/${id}/`);
  const headings = page.locator('main :is(h2, h3)[id]');
  expect(await headings.count()).toBeGreaterThan(2);
  expect(await headings.locator('button').count()).toBe(0);
  const heading = headings.nth(1);
  const name = (await heading.textContent())?.trim() ?? '';
  const button = page.getByRole('button', { name: `Copy the link to “${name}”`, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const said = page.getByRole('status').filter({ hasText: /^Copied$/ });
  await said.waitFor({ state: 'attached' });
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${demo.server.base}/compliance/${id}/#${await heading.getAttribute('id')}`,
  );
  const size = await button.boundingBox();
  expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
});

it('a request with a document chosen shows its first field in the first screen of a phone', async () => {
  await page.goto(`${demo.server.base}/request/${held[0]?.id}/`);
  const box = await page.getByRole('textbox', { name: 'Your name' }).boundingBox();
  expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
  await page.getByText(/^Add (?:another document|other documents)/).click();
  expect(await page.getByRole('checkbox').count()).toBe(held.filter(({ data }) => data.file).length);
});

it('no word of the list of documents is cut, from a phone to a desktop', async () => {
  await page.goto(`${demo.server.base}/documents/`);
  for (const width of [390, 600, 700, 768, 900, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    const cut = await page.locator('.files td').evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = texts.nextNode(); node; node = texts.nextNode())
          for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/g)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
          }
        return found;
      }),
    );
    expect(cut, `${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
});

describe('the filter of subprocessors', () => {
  const shown = (of: Page | Locator) => of.locator('tr[data-fact=subprocessor]:visible').count();
  it('works without script', async () => {
    const context = await demo.browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(`${demo.server.base}/subprocessors/`);
    const all = await shown(still);
    await still.getByRole('radio', { name: 'EU or EEA only' }).check();
    const within = await shown(still);
    expect([within > 0, within < all]).toEqual([true, true]);
    await still.getByRole('radio', { name: 'Technical data' }).check();
    expect(await shown(still)).toBeLessThan(within);
    await context.close();
  });
  it('keeps its choice in the address, hides what is empty, and says how many are left', async () => {
    await page.goto(`${demo.server.base}/subprocessors/`);
    const all = await shown(page);
    const rows = (heading: string) =>
      shown(page.locator('section', { has: page.getByRole('heading', { name: heading }) }));
    const inUse = await rows('In use');
    await page.getByRole('radio', { name: 'United States' }).check();
    const left = await shown(page);
    expect(new URL(page.url()).search).toBe('?region=us');
    // What it says adds up to what the heading says.
    const said = (await page.getByRole('status').first().textContent()) ?? '';
    expect(said).toContain(`In use: ${await rows('In use')} of ${inUse}`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(String(inUse));
    expect(await page.getByRole('heading', { name: 'Coming soon' }).isVisible()).toBe(false);
    await page.reload();
    expect(await shown(page)).toBe(left);
    await page.getByRole('radio', { name: 'Anywhere' }).check();
    expect([await shown(page), new URL(page.url()).search]).toEqual([all, '']);
  });
});
