import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { builtContent } from '../support/content.ts';
import { serve } from '../support/serve.ts';

const { company, compliance, faqs, documents } = await builtContent();
const question = (id: string) => faqs.find((one) => one.id === id)?.data.question ?? '';
const title = (id: string) => documents.find((one) => one.id === id)?.data.title ?? '';
const soc2 = compliance.find(({ id }) => id === 'soc-2')?.data;
const report = soc2?.kind === 'attestation' ? soc2.reports.find(({ type }) => type === 2) : undefined;

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([serve(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A new user on a phone: reads, and taps what they see by its words. */
class Reader {
  readonly page: Page;
  taps = 0;
  constructor(page: Page) {
    this.page = page;
  }
  #first = (one: Locator) => one.filter({ visible: true }).first();
  async tap(role: 'link' | 'radio', name: string | RegExp): Promise<void> {
    this.taps += 1;
    await this.#first(this.page.getByRole(role, { name })).tap();
    await this.page.waitForLoadState();
  }
  async download(name: string | RegExp): Promise<string> {
    this.taps += 1;
    const link = this.#first(this.page.getByRole('link', { name }));
    const href = (await link.getAttribute('href')) ?? '';
    const answer = await this.page.request.get(new URL(href, this.page.url()).href);
    return `${answer.status()} ${answer.headers()['content-type']}`;
  }
  main = async () => ((await this.page.getByRole('main').innerText()) ?? '').replaceAll('\u00a0', ' ');
  heading = () => this.page.getByRole('heading', { level: 1 }).innerText();
}

/** Each question, and how its answer is found; the first eight without a search. */
const QUESTIONS: [asked: string, find: (reader: Reader) => Promise<void>][] = [
  [
    'Is confidentiality in scope?',
    async (reader) => {
      await reader.tap('link', /^Confidentiality$/);
      expect(await reader.heading()).toBe('Confidentiality is in scope');
    },
  ],
  [
    'Who is the auditor?',
    async (reader) => {
      await reader.tap('link', /^SOC 2 Type 2$/);
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
      await reader.tap('link', 'See all subprocessors');
      await reader.tap('radio', 'EU or EEA only');
      const rows = reader.page.locator('tr[data-fact=subprocessor]:visible');
      expect(await rows.count()).toBeGreaterThan(0);
      for (const row of await rows.allInnerTexts()) expect(row).toContain('in the EU');
    },
  ],
  [
    'How do I get the report?',
    async (reader) => {
      await reader.tap('link', /^Request: SOC 2 Type 2/);
      expect(await reader.heading()).toMatch(/^Request: SOC 2 Type 2 report/);
      expect(await reader.page.getByRole('checkbox').first().isChecked()).toBe(true);
    },
  ],
  [
    'Where is the DPA?',
    async (reader) => {
      const name = new RegExp(`^Download: ${title('data-processing-addendum')}|^Download: GDPR`);
      expect(await reader.download(name)).toBe('200 application/pdf');
    },
  ],
  [
    'Can I have everything for a file?',
    async (reader) => expect(await reader.download('Save this trust center')).toBe('200 application/zip'),
  ],
];
/** What is on the first page already is read there; the answer as a whole is one tap away. */
async function answered(reader: Reader, id: string, words: string): Promise<void> {
  expect(await reader.main()).toContain(words);
  await reader.tap('link', question(id));
  expect(await reader.heading()).toBe(question(id));
  expect(await reader.main()).toContain(words);
}

describe.skipIf(company.data.name !== 'Northwind Cloud')('ten questions of a new user on a phone', () => {
  it.each(QUESTIONS)('%s', async (_, find) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(server.base);
    const reader = new Reader(page);
    await find(reader);
    expect(reader.taps).toBeLessThanOrEqual(2);
    expect(page.url()).not.toContain('/search');
    await context.close();
  });
});
