import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInEveryMode } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { linkIn } from '../support/link-in.ts';
import { type Received, startMailbox } from '../support/mailbox.ts';
import { keyboardFaults, tooWide } from '../support/screen.ts';
import { serve } from '../support/serve.ts';
import { APPROVER, REPORT, SENDER } from '../support/wanted.ts';

const READER = 'lucja.with-an-address-that-is-quite-long@buyer.example';
const SECONDS = 60;

let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  mailbox = await startMailbox();
  [server, browser] = await Promise.all([serve({ SMTP_URL: mailbox.url, MAIL_FROM: SENDER }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await mailbox?.close();
});

const open = async (): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  return context.newPage();
};
/** Opens a mailed link, with the button that stands before it where there is one. */
const enter = async (page: Page, fits: (mail: Received) => boolean, path: string, since = 0): Promise<void> => {
  await page.goto(linkIn((await mailbox.waitForMail(fits, since, SECONDS)).mail.text, path));
  const proceed = page.getByRole('main').getByRole('button', { name: 'Continue' });
  if ((await proceed.count()) > 0) await proceed.click();
};
const to = (address: string, path: RegExp) => (mail: Received) =>
  mail.to.includes(address) && path.test(mail.mail.text ?? '');

describe('every state of the gate', { timeout: 300_000 }, () => {
  it('fits its screen, has no finding in any mode, and is worked with the keyboard alone', async () => {
    const faults: string[] = [];
    const look = async (page: Page, state: string) => {
      const found = [...(await axeInEveryMode(page)), ...(await tooWide(page)), ...(await keyboardFaults(page))];
      faults.push(...found.map((fault) => `${state}: ${fault}`));
    };
    const send = (page: Page) => page.locator('main form').first().locator('button').last().click();

    const visitor = await open();
    await visitor.goto(`${server.base}/request/${REPORT}/`);
    await visitor.locator('[name=documents]').first().uncheck();
    await send(visitor);
    await expect.poll(() => visitor.title()).toMatch(/^Error: /);
    // The faults are where the reader is, and each leads to its control, also into a list of boxes.
    expect(await visitor.evaluate(() => document.activeElement?.className)).toBe('error-summary');
    await look(visitor, 'a request with faults');
    await visitor.locator('.error-summary a').first().click();
    expect(await visitor.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('documents');
    await visitor.locator(`[name=documents][value="${REPORT}"]`).check();
    for (const [name, value] of [
      ['name', 'Łucja 山田'],
      ['email', READER],
      ['company', 'Example Holding and Subsidiaries International GmbH & Co. KG'],
      ['title', 'Reviewer'],
      ['purpose', 'Vendor review'],
    ] as const)
      await visitor.locator(`[name=${name}]`).fill(value);
    await send(visitor);
    await visitor.waitForURL('**/request/sent/');

    await enter(visitor, to(READER, /\/access\//), 'access');
    await visitor.locator('.agreement').waitFor();
    await look(visitor, 'the agreement');
    await visitor.locator('[name=signer]').fill('');
    await visitor.getByRole('main').locator('form:has([name=signer]) button').last().click();
    await expect.poll(() => visitor.title()).toMatch(/^Error: /);
    await look(visitor, 'the agreement with faults');
    await visitor.locator('[name=signer]').fill('Łucja 山田');
    await visitor.locator('[name=title]').fill('Reviewer');
    await visitor.locator('[name=authority]').check();
    await visitor.locator('[name=agree]').check();
    await visitor.getByRole('main').locator('form:has([name=signer]) button').last().click();
    await visitor.locator('[name=signer]').waitFor({ state: 'detached' });
    await look(visitor, 'waiting');
    // The four steps stand in one line.
    const bars = visitor.locator('.progress li');
    const tops = await bars.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect([tops.length, new Set(tops).size]).toEqual([4, 1]);

    const approver = await open();
    await enter(approver, to(APPROVER, /\/review\//), 'review');
    await approver.locator('[name=decision]').first().waitFor();
    await look(approver, 'the review');
    await approver.getByRole('main').locator('form:has([name=decision]) button').last().click();
    await expect.poll(() => approver.title()).toMatch(/^Error: /);
    await look(approver, 'the review with faults');

    await approver.goto(`${server.base}/admin/sign-in/`);
    await look(approver, 'signing in');
    await approver.locator('main [name=email]').fill(APPROVER);
    await send(approver);
    await enter(approver, to(APPROVER, /\/admin\//), 'admin');
    await approver.locator('main a[href^="/admin/requests/"]').first().waitFor();
    await look(approver, 'the desk');
    const pages = await approver
      .locator('.desk-nav a')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) {
      await approver.goto(server.base + page);
      faults.push(...(await tooWide(approver)).map((fault) => `${page}: ${fault}`));
    }
    await approver.goto(`${server.base}/admin/`);
    await approver.locator('main a[href^="/admin/requests/"]').first().click();
    await approver.locator('[name=decision]').first().waitFor();
    await look(approver, 'a case');
    const sent = mailbox.received.length;
    await approver.locator('[name=decision][value=approve]').check();
    await approver.getByRole('main').locator('form:has([name=decision]) button').last().click();
    await approver.locator('[name=decision]').first().waitFor({ state: 'detached' });
    await look(approver, 'a case that is decided');

    await enter(visitor, to(READER, /\/access\//), 'access', sent);
    const download = visitor.getByRole('main').getByRole('button', { name: /^Download/ });
    await download.first().waitFor();
    await look(visitor, 'the shelf');
    // The button stands in its row.
    const row = await download.first().locator('xpath=ancestor::li[1]').boundingBox();
    const button = await download.first().boundingBox();
    expect(row && button && button.y >= row.y && button.y + button.height <= row.y + row.height).toBe(true);

    const stranger = await open();
    await stranger.goto(`${server.base}/access/fresh/`);
    await look(stranger, 'a new link');
    await stranger.goto(`${server.base}/access/${'x'.repeat(43)}`);
    await look(stranger, 'a link that is none');
    expect(faults).toEqual([]);
  });
});
