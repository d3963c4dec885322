import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtContent, firstOf } from '../support/content.ts';
import { startMailbox } from '../support/mailbox.ts';
import { serve } from '../support/serve.ts';
import { SENDER } from '../support/wanted.ts';

const { documents } = await builtContent();
const document = firstOf(documents, ({ access, file }) => access !== 'public' && !!file, 'gated file').id;

let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  mailbox = await startMailbox();
  [server, browser] = await Promise.all([
    serve({ SMTP_URL: mailbox.url, MAIL_FROM: SENDER, CONFIRMATIONS_PER_HOUR: '1' }),
    launchBrowser(),
  ]);
  // The hour's allowance goes to somebody else.
  const answer = await fetch(`${server.base}/api/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'First',
      email: 'first@first.example',
      company: 'First',
      title: 'First',
      purpose: 'First',
      documents: [document],
    }),
  });
  expect(answer.status).toBe(202);
  await mailbox.waitForMail(({ to }) => to.includes('first@first.example'));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await mailbox?.close();
});

async function ask(scripts: boolean, email: string) {
  const context = await browser.newContext({ javaScriptEnabled: scripts });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(`${server.base}/request/${document}/`);
  await page.getByLabel('Your name').fill('Honest Reader');
  await page.getByLabel('Work email').fill(email);
  await page.getByLabel('Company').fill('Honest');
  await page.getByLabel('Job title').fill('Reader');
  await page.getByLabel('What do you need them for?').fill('Vendor review');
  await page.getByRole('button', { name: 'Submit request' }).click();
  await page.waitForURL(/\/request\/sent\/#VS-/);
  return { page, faults };
}

it('when the hour is full the browser works, and the mail leaves at once', async () => {
  const { page, faults } = await ask(true, 'honest@honest.example');
  await page.getByText('Done. Your email is on its way.').waitFor();
  await mailbox.waitForMail(({ to }) => to.includes('honest@honest.example'));
  expect(await axe(page)).toEqual([]);
  expect(faults).toEqual([]);
});

it('without script the page says that it can take a while, and the mail waits', async () => {
  const { page, faults } = await ask(false, 'patient@patient.example');
  await page.getByText('At busy times it can take a few hours').waitFor();
  expect(await page.locator('#busy').isVisible()).toBe(false);
  expect(mailbox.received.some(({ to }) => to.includes('patient@patient.example'))).toBe(false);
  expect(faults).toEqual([]);
});
