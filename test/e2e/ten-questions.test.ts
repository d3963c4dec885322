import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtContent } from '../support/content.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';

const { company, compliance, faqs, documents } = await builtContent();
const question = (id: string) => faqs.find((one) => one.id === id)?.data.question ?? '';
const title = (id: string) => documents.find((one) => one.id === id)?.data.title ?? '';
const soc2 = compliance.find(({ id }) => id === 'soc-2')?.data;
const report = soc2?.kind === 'attestation' ? soc2.reports.find(({ type }) => type === 2) : undefined;

const WIDTH = 390;
/** WCAG 2.2, 2.5.8 */
const TARGET_MIN_PX = 24;

const demo = demoInBrowser();

/** A new user on a phone: reads, and taps what they see by its words. */
class Reader {
  readonly page: Page;
  taps = 0;
  constructor(page: Page) {
    this.page = page;
  }
  /** Taps the middle of what is seen, which has to be large enough for a finger, on the screen, and under nothing else. */
  async #press(one: Locator): Promise<void> {
    this.taps += 1;
    const seen = one.filter({ visible: true }).first();
    await seen.scrollIntoViewIfNeeded();
    const box = await seen.boundingBox();
    expect(box?.height, 'high enough for a finger').toBeGreaterThanOrEqual(TARGET_MIN_PX);
    expect(box && box.x >= 0 && box.x + box.width <= WIDTH, 'on the screen').toBe(true);
    await seen.tap();
  }
  async tap(name: string | RegExp): Promise<void> {
    await this.#press(this.page.getByRole('link', { name }));
    await this.page.waitForLoadState();
  }
  /** One of several, by what is written beside its button. */
  choose = (text: string) => this.#press(this.page.locator('label', { hasText: text }));
  /** What comes down, by how its bytes begin. */
  async download(name: string | RegExp): Promise<string> {
    const [coming] = await Promise.all([
      this.page.waitForEvent('download'),
      this.#press(this.page.getByRole('link', { name })),
    ]);
    return readFileSync(await coming.path(), 'latin1').slice(0, 4);
  }
  main = async () => ((await this.page.getByRole('main').innerText()) ?? '').replaceAll('\u00a0', ' ');
  heading = () => this.page.getByRole('heading', { level: 1 }).innerText();
}

/** Each question, and how its answer is found; the first eight without a search. */
const QUESTIONS: [asked: string, find: (reader: Reader) => Promise<void>][] = [
  [
    'Is confidentiality in scope?',
    async (reader) => {
      await reader.tap(/^Confidentiality$/);
      expect(await reader.heading()).toBe('Confidentiality is in scope');
    },
  ],
  [
    'Who is the auditor?',
    async (reader) => {
      await reader.tap(/^SOC 2 Type 2$/);
      expect(await reader.main()).toMatch(new RegExp(`Auditor\\s+${report?.auditor?.name}`));
    },
  ],
  ['Until when?', async (reader) => expect(await reader.main()).toContain('Current through 30 June 2027')],
  ['Is data encrypted at rest?', async (reader) => answered(reader, 'encryption-at-rest', 'AES-256')],
  ['Where is it hosted?', async (reader) => answered(reader, 'hosting-locations', 'Frankfurt')],
  ['Is AI trained on it?', async (reader) => answered(reader, 'machine-learning', 'We don’t use customer data')],
  [
    'Which subprocessors are in the EU?',
    async (reader) => {
      await reader.tap('See all subprocessors');
      await reader.choose('EU or EEA only');
      const rows = reader.page.locator('tr[data-fact=subprocessor]:visible');
      expect(await rows.count()).toBeGreaterThan(0);
      for (const row of await rows.allInnerTexts()) expect(row).toContain('in the EU');
    },
  ],
  [
    'How do I get the report?',
    async (reader) => {
      await reader.tap(/^Request: SOC 2 Type 2/);
      expect(await reader.heading()).toMatch(/^Request: SOC 2 Type 2 report/);
      expect(await reader.page.getByRole('checkbox').first().isChecked()).toBe(true);
    },
  ],
  [
    'Where is the DPA?',
    async (reader) => {
      const name = new RegExp(`^Download: ${title('data-processing-addendum')}|^Download: GDPR`);
      expect(await reader.download(name)).toBe('%PDF');
    },
  ],
  [
    'Can I have everything for a file?',
    async (reader) => expect(await reader.download('Save this trust center')).toBe('PK\u0003\u0004'),
  ],
];
/** What is on the first page already is read there; the answer as a whole is one tap away. */
async function answered(reader: Reader, id: string, words: string): Promise<void> {
  expect(await reader.main()).toContain(words);
  await reader.tap(question(id));
  expect(await reader.heading()).toBe(question(id));
  expect(await reader.main()).toContain(words);
}

describe.skipIf(company.data.name !== 'Northwind Cloud')('ten questions of a new user on a phone', () => {
  it.each(QUESTIONS)('%s', async (_, find) => {
    const context = await demo.browser.newContext({
      viewport: { width: WIDTH, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await page.goto(demo.server.base);
    const reader = new Reader(page);
    await find(reader);
    expect(reader.taps).toBeLessThanOrEqual(2);
    expect(page.url()).not.toContain('/search');
    await context.close();
  });
});
