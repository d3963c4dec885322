import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { linkIn } from '../support/link-in.ts';
import { startMailbox } from '../support/mailbox.ts';
import { APPROVER, REPORT, REPORT_PAGES, SENDER } from '../support/wanted.ts';
import type { Ground, MakeGround } from './grounds/ground.ts';

const squeeze = (text: string) => text.replace(/\s+/g, '');

/** Mail that the killed instance had taken up is sent by another once its lease has run out. */
const MAIL_SECONDS = 90;

/** Where the flow is gone through: on what, in a browser with scripts or without, by whom. */
export interface Way {
  on: string;
  make: MakeGround;
  scripts: boolean;
  email: string;
}

/** The tests of the whole flow in Chromium, from reading to a stamped report. */
export function describeFlow({ on, make, scripts, email }: Way): void {
  describe(`the whole flow in Chromium on ${on}, scripts ${scripts}`, { timeout: 240_000 }, () => {
    let mailbox: Awaited<ReturnType<typeof startMailbox>>;
    let server: Ground;
    let browser: Browser;
    beforeAll(async () => {
      mailbox = await startMailbox();
      [server, browser] = await Promise.all([make({ SMTP_URL: mailbox.url, MAIL_FROM: SENDER }), launchBrowser()]);
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      await mailbox?.close();
    });

    const person = { name: 'Łucja 山田 Ивановић', company: 'Żółw & Sons <b>', title: 'Security reviewer' };
    /** axe is a script itself: where scripts are off, there is nothing to run it with. */
    const faultsOf = (page: Page) => (scripts ? axe(page) : []);
    const open = async () => {
      const context = await browser.newContext({ javaScriptEnabled: scripts, acceptDownloads: true });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (fault) => faults.push(fault.message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('requestfailed', (request) => {
        if (!request.failure()?.errorText.includes('ERR_ABORTED')) faults.push(request.url());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(server.base) && !request.url().startsWith('data:'))
          faults.push(`third party: ${request.url()}`);
      });
      return { page, faults };
    };
    /** Presses the page's own button when a mailed link shows one before it is spent. */
    const enter = async (page: Page, link: string) => {
      await page.goto(link);
      const proceed = page.getByRole('main').getByRole('button', { name: 'Continue' });
      if ((await proceed.count()) > 0) await proceed.click();
    };

    it('leads from reading to a stamped report', async () => {
      const visitor = await open();
      await visitor.page.goto(server.base);
      await visitor.page.locator('a[href="/documents/"]').first().click();
      await visitor.page.locator(`main a[href="/documents/${REPORT}/"]`).first().click();
      await visitor.page.locator(`a[href="/request/${REPORT}/"]`).first().click();

      // A fault first: nothing is lost, and the summary leads to the field.
      await visitor.page.getByLabel('Name', { exact: false }).first().fill(person.name);
      await visitor.page.locator('[name=company]').fill(person.company);
      await visitor.page.locator('[name=title]').fill(person.title);
      await visitor.page.locator('[name=purpose]').fill('Yearly vendor review.\nTwo lines.');
      await visitor.page.locator('[name=email]').fill('lucja@buyer');
      await visitor.page.locator('form[action="/api/requests"] button').click();
      await expect.poll(() => visitor.page.title()).toMatch(/^Error: /);
      expect(await visitor.page.locator('[name=name]').inputValue()).toBe(person.name);
      expect(await visitor.page.locator('[name=company]').inputValue()).toBe(person.company);
      expect(await visitor.page.locator('[name=purpose]').inputValue()).toContain('Two lines.');
      expect(await visitor.page.locator(`[name=documents][value="${REPORT}"]`).isChecked()).toBe(true);
      expect(await faultsOf(visitor.page)).toEqual([]);
      await visitor.page.locator('.error-summary a').first().click();
      expect(await visitor.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email');
      expect(mailbox.received).toHaveLength(0);

      await visitor.page.locator('[name=email]').fill(email);
      await visitor.page.locator('form[action="/api/requests"] button').click();
      await visitor.page.waitForURL('**/request/sent/');

      const first = await mailbox.waitForMail(({ to }) => to.includes(email));
      expect(first.to).toEqual([email]);
      // Whatever the visitor does next meets what is left.
      await server.kill();
      await enter(visitor.page, linkIn(first.mail.text, 'access'));
      await expect.poll(() => visitor.page.locator('.agreement').count()).toBe(1);
      expect(await faultsOf(visitor.page)).toEqual([]);
      // The gate's own header; the agreement beside the signature where there is room for both, and above it on a phone.
      expect(await visitor.page.locator('header a[href="/request/"], header nav').count()).toBe(0);
      for (const [width, isBeside] of [
        [1024, true],
        [390, false],
      ] as const) {
        await visitor.page.setViewportSize({ width, height: 900 });
        const text = await visitor.page.locator('.agreement').boundingBox();
        const form = await visitor.page.locator('form:has([name=signer])').boundingBox();
        expect((form?.x ?? 0) >= (text?.x ?? 0) + (text?.width ?? 0)).toBe(isBeside);
        expect((form?.y ?? 0) >= (text?.y ?? 0) + (text?.height ?? 0)).toBe(!isBeside);
        expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await visitor.page.setViewportSize({ width: 1280, height: 900 });
      expect(await visitor.page.locator('[name=agree]').isChecked()).toBe(false);
      expect(await visitor.page.locator('[name=authority]').isChecked()).toBe(false);
      await visitor.page.locator('[name=signer]').fill(person.name);
      await visitor.page.locator('[name=title]').fill(person.title);
      await visitor.page.locator('[name=authority]').check();
      await visitor.page.locator('[name=agree]').check();
      await visitor.page.locator('main form button').last().click();

      const review = await mailbox.waitForMail(
        ({ to, mail }) => to.includes(APPROVER) && /\/review\//.test(mail.text ?? ''),
        0,
        MAIL_SECONDS,
      );
      const approver = await open();
      await enter(approver.page, linkIn(review.mail.text, 'review'));
      await expect.poll(() => approver.page.locator('[name=decision]').count()).toBe(2);
      expect(await faultsOf(approver.page)).toEqual([]);
      expect(await approver.page.locator('[name=decision]:checked').count()).toBe(0);
      expect(await approver.page.getByRole('main').textContent()).toContain(person.company);
      await approver.page.locator('[name=decision][value=approve]').check();
      await approver.page.locator('[name=days]').fill('7');
      await approver.page.getByRole('main').locator('form button').last().click();

      const ready = await mailbox.waitForMail(
        ({ to, mail }) =>
          to.includes(email) && /\/access\//.test(mail.text ?? '') && mail.messageId !== first.mail.messageId,
        0,
        MAIL_SECONDS,
      );
      const reader = await open();
      await enter(reader.page, linkIn(ready.mail.text, 'access'));
      await expect.poll(() => reader.page.getByRole('main').textContent()).toContain(`${REPORT_PAGES} pages`);
      expect(await faultsOf(reader.page)).toEqual([]);
      const download = reader.page.waitForEvent('download');
      await reader.page
        .getByRole('main')
        .getByRole('button', { name: /download/i })
        .first()
        .click();
      const bytes = await readFile(await (await download).path());
      const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
      expect(totalPages).toBe(REPORT_PAGES);
      for (const [index, page] of text.entries()) {
        const found = squeeze(page);
        for (const part of [email, 'Łucja', '山田', 'Ивановић', 'Żółw'])
          expect(found, `page ${index + 1}`).toContain(part);
      }
      expect(
        [...visitor.faults, ...approver.faults, ...reader.faults].filter((fault) => !/422|Unprocessable/.test(fault)),
      ).toEqual([]);
    });
  });
}
