import { readFile } from 'node:fs/promises';
import type { Browser, Download, Locator, Page, Response } from 'playwright-core';
import type { Person, Screen, Values } from '../actors.ts';
import { formsOf, pick, readable } from '../forms.ts';

const WAIT_MS = 20_000;

/** What no page may do, whoever looks at it. */
function watch(page: Page, site: string, faults: string[]): void {
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (said) => {
    // A refusal that the story asks for is told there, too.
    if (said.type() === 'error' && !/status of 4\d\d/.test(said.text())) faults.push(said.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:'))
      faults.push(`third party: ${request.url()}`);
  });
}

async function fill(form: Locator, name: string, given: string | readonly string[]): Promise<void> {
  for (const field of await form.locator(`[name="${name}"]:not([type=hidden]):not(button)`).all()) {
    const type = await field.getAttribute('type');
    if (type === 'checkbox' || type === 'radio') {
      const isWanted = [given].flat().includes((await field.getAttribute('value')) ?? 'on');
      if (type === 'checkbox' || isWanted) await field.setChecked(isWanted);
    } else if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption(String(given));
    else await field.fill(String(given));
  }
}

/** Someone at a real Chromium: clicks, types and saves files. */
export async function chromiumPerson(
  browser: Browser,
  { site, scripts, faults }: { site: string; scripts: boolean; faults: string[] },
): Promise<Person> {
  const context = await browser.newContext({ javaScriptEnabled: scripts, acceptDownloads: true, baseURL: site });
  context.setDefaultTimeout(WAIT_MS);
  const page = await context.newPage();
  watch(page, site, faults);
  let last: Response | undefined;
  page.on('response', (answer) => {
    if (answer.request().isNavigationRequest() && answer.frame() === page.mainFrame()) last = answer;
  });

  async function saved(download: Download): Promise<Screen> {
    const bytes = new Uint8Array(await readFile(await download.path()));
    const file = { type: last?.headers()['content-type'] ?? '', bytes };
    return { status: last?.status() ?? 0, path: new URL(download.url()).pathname, html: '', text: '', file };
  }
  /** What an act ends in: another page, or a file. */
  async function after(act: () => Promise<unknown>): Promise<Screen> {
    const came = Promise.race([page.waitForEvent('download'), page.waitForEvent('load').then(() => null)]);
    const failed = act().catch((fault: Error) => {
      // A file in the place of a page is no fault of the click.
      if (!/Download is starting|ERR_ABORTED/.test(fault.message)) throw fault;
      return came;
    });
    const download = await Promise.all([came, failed]).then(([what]) => what);
    if (download) return saved(download);
    const html = await page.content();
    return { status: last?.status() ?? 0, path: new URL(page.url()).pathname, html, text: readable(html), file: null };
  }

  return {
    go: (address) => after(() => page.goto(address)),
    async submit(values: Values, label) {
      const { form, button } = pick(formsOf(await page.content(), new URL(page.url()).pathname), values, label);
      const there = page.locator('form').nth(form.at);
      const folded = page.locator('details:not([open])', { has: page.locator(`form[action="${form.action}"]`) });
      for (const one of await folded.all()) await one.locator('> summary').click();
      for (const [name, given] of Object.entries(values)) await fill(there, name, given);
      return after(() => there.locator('button').nth(button.at).click());
    },
    async picture() {
      const image = page.locator('main img').first();
      const width = await image.evaluate((one) => (one as HTMLImageElement).naturalWidth);
      if (width === 0) throw new Error('the picture is broken');
      const answer = await context.request.get((await image.getAttribute('src')) ?? '');
      return new Uint8Array(await answer.body());
    },
  };
}
