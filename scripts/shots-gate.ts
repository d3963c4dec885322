import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { linkIn } from '../test/support/link-in.ts';
import { type Received, startMailbox } from '../test/support/mailbox.ts';
import { serve } from '../test/support/serve.ts';
import { APPROVER, SENDER } from '../test/support/wanted.ts';

const REPORT = 'soc-2-type-2-2026';
type Visitor = { name: string; email: string; company: string; title: string; purpose: string; documents: string[] };
const ADA: Visitor = {
  name: 'Ada Lindqvist',
  email: 'ada.lindqvist@bigbank.example',
  company: 'Big Bank AB',
  title: 'Vendor risk analyst',
  purpose: 'Yearly vendor review. We renew in January.',
  documents: [REPORT, 'iso-27001-statement-of-applicability'],
};
/** Others, so that the desk has rows. */
const SIGNS: Visitor = {
  ...ADA,
  name: 'Tomás Iriarte',
  email: 'tomas@farol-marketplaces.example',
  company: 'Farol Marketplaces S.L.',
  documents: [REPORT],
};
const ASKS: Visitor = {
  ...ADA,
  name: 'Mei Tanaka',
  email: 'm.tanaka@kumo-goods.example',
  company: 'Kumo Goods K.K.',
  title: 'Head of security',
  documents: [REPORT],
};

/** The gate with a mail server of its own and a clock that begins on `day`. */
export async function openGate(day: string) {
  const mailbox = await startMailbox();
  const server = await serve({
    SMTP_URL: mailbox.url,
    MAIL_FROM: SENDER,
    TODAY: day,
    CLOCK_STARTS_AT: `${day}T09:12:00Z`,
    NODE_OPTIONS: `--import=${pathToFileURL(`${import.meta.dirname}/shots-clock.ts`).href}`,
  });
  const close = async () => {
    await server.stop();
    await mailbox.close();
  };
  return { base: server.base, mailbox, close };
}
type Gate = Awaited<ReturnType<typeof openGate>>;

const to = (address: string, path: RegExp) => (mail: Received) =>
  mail.to.includes(address) && path.test(mail.mail.text ?? '');

/** Goes the whole way once, as one reader and one approver, and shows each state on it. */
export async function walkGate(
  { base, mailbox }: Gate,
  browser: Browser,
  show: (name: string, page: Page) => Promise<void>,
): Promise<void> {
  const enter = async (page: Page, address: string, path: string, since = 0) => {
    const mail = await mailbox.waitForMail(to(address, new RegExp(path)), since);
    await page.goto(linkIn(mail.mail.text, path));
    const proceed = page.getByRole('main').getByRole('button', { name: 'Continue' });
    if ((await proceed.count()) > 0) await proceed.click();
    return mail;
  };
  const submit = (page: Page, field: string) =>
    page.getByRole('main').locator(`form:has([name=${field}]) button`).last().click();
  const ask = async (visitor: Visitor) => {
    const body = JSON.stringify(visitor);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${base}/api/requests`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`the request of ${visitor.email} was refused: ${await answer.text()}`);
  };
  const openAgreement = async (visitor: Visitor) => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await ask(visitor);
    await enter(page, visitor.email, 'access');
    await page.locator('.agreement').waitFor();
    return page;
  };
  const sign = async (page: Page, { name, title }: Visitor) => {
    await page.locator('[name=signer]').fill(name);
    await page.locator('[name=title]').fill(title);
    await page.locator('[name=authority]').check();
    await page.locator('[name=agree]').check();
    await submit(page, 'signer');
    await page.locator('[name=signer]').waitFor({ state: 'detached' });
  };
  await ask(ASKS);
  const other = await openAgreement(SIGNS);
  await sign(other, SIGNS);
  await other.close();

  const reader = await openAgreement(ADA);
  await show('agreement', reader);
  await sign(reader, ADA);
  await show('waiting', reader);

  const approver = await browser.newPage({ reducedMotion: 'reduce' });
  await approver.goto(`${base}/admin/sign-in/`);
  await approver.locator('main [name=email]').fill(APPROVER);
  await submit(approver, 'email');
  await enter(approver, APPROVER, 'admin');
  const rows = approver.locator('main a[href^="/admin/requests/"]');
  await rows.first().waitFor();
  await show('desk', approver);
  await approver.locator('main tr', { hasText: ADA.company }).locator('a[href^="/admin/requests/"]').first().click();
  await approver.locator('[name=decision]').first().waitFor();
  await show('case', approver);
  const sent = mailbox.received.length;
  await approver.locator('[name=decision][value=approve]').check();
  await submit(approver, 'decision');
  const ready = await enter(reader, ADA.email, 'access', sent);
  await reader
    .getByRole('main')
    .getByRole('button', { name: /^Download/ })
    .first()
    .waitFor();
  await show('shelf', reader);
  const inbox = await browser.newPage();
  await inbox.setContent(ready.mail.html ?? '');
  await show('email', inbox);
}
