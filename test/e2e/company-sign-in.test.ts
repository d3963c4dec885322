import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CLIENT, type Running, startProvider } from '../functions/support/identity-provider.ts';
import { launchBrowser } from '../support/browser.ts';
import { startMailbox } from '../support/mailbox.ts';
import { APPROVER, SENDER } from '../support/wanted.ts';
import type { Ground, MakeGround } from './grounds/ground.ts';
import { oneNode } from './grounds/node.ts';
import { workerd } from './grounds/workerd.ts';

describe.each<{ on: string; make: MakeGround; scripts: boolean }>([
  { on: 'Node and SQLite', make: oneNode, scripts: false },
  { on: 'workerd and D1', make: workerd, scripts: true },
])('sign-in with a company account in Chromium, on $on, scripts $scripts', ({ make, scripts }) => {
  let provider: Running;
  let mailbox: Awaited<ReturnType<typeof startMailbox>>;
  let ground: Ground;
  let browser: Browser;
  beforeAll(async () => {
    // It notes on the console that it is set up for a test.
    for (const way of ['info', 'warn'] as const) vi.spyOn(console, way).mockReturnValue();
    [provider, mailbox] = await Promise.all([startProvider('http://localhost:1/not/yet'), startMailbox()]);
    const env = {
      SMTP_URL: mailbox.url,
      MAIL_FROM: SENDER,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
    };
    [ground, browser] = await Promise.all([make(env), launchBrowser()]);
    provider.register(`${ground.base}/admin/oidc/callback`);
    provider.people.set('approver', { email: APPROVER, email_verified: true });
    provider.people.set('stranger', { email: 'someone@buyer.example', email_verified: true });
  });
  afterAll(async () => {
    await browser?.close();
    await ground?.stop();
    await Promise.all([provider?.close(), mailbox?.close()]);
    vi.restoreAllMocks();
  });

  /** A browser that nobody has used, at the provider's own page, come there by the button of ours. */
  async function atProvider(): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: scripts });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    await page.goto(`${ground.base}/admin/`);
    await page.locator('main a[href="/admin/oidc/"]').click();
    expect(new URL(page.url()).origin).toBe(provider.issuer);
    return page;
  }
  async function signInAs(login: string): Promise<Page> {
    const page = await atProvider();
    await page.locator('[name=login]').fill(login);
    await page.locator('[name=password]').fill('any');
    await page.locator('button[type=submit]').click();
    // It asks whether we may know the address.
    await page.locator('button[type=submit]').click();
    await page.waitForURL((address) => address.href.startsWith(ground.base));
    return page;
  }
  const cookiesOf = async (page: Page) =>
    (await page.context().cookies(ground.base)).map(({ name }) => name.replace('__Host-', '')).sort();

  test('leads over the provider’s own pages to the desk, and signing out ends it', async () => {
    const page = await signInAs('approver');
    expect(new URL(page.url()).pathname).toBe('/admin/');
    expect(await page.locator('main').innerText()).toContain(APPROVER);
    expect(await cookiesOf(page)).toContain('vouchsafe-admin');
    expect(await cookiesOf(page)).not.toContain('vouchsafe-sign-in');
    // A page of another site sent the browser here; the session holds on the next page, too.
    await page.goto(`${ground.base}/admin/sessions/`);
    expect(await page.title()).not.toMatch(/sign in/i);
    expect(mailbox.received).toEqual([]);
    await page.locator('form[action="/admin/sign-out"] button').click();
    await page.goto(`${ground.base}/admin/`);
    expect(new URL(page.url()).pathname).toBe('/admin/sign-in/');
    await page.context().close();
  });

  test('whom access.yaml does not name is refused, with no session', async () => {
    const page = await signInAs('stranger');
    expect(await page.locator('main').innerText()).toContain('This account has no access');
    expect(await cookiesOf(page)).not.toContain('vouchsafe-admin');
    await page.goto(`${ground.base}/admin/`);
    expect(new URL(page.url()).pathname).toBe('/admin/sign-in/');
    await page.context().close();
  });

  test('canceled there, nobody is signed in', async () => {
    const page = await atProvider();
    await page.locator('a[href$="abort"]').click();
    await page.waitForURL((address) => address.href.startsWith(ground.base));
    expect(await page.locator('main').innerText()).toContain('You weren’t signed in');
    expect(await cookiesOf(page)).not.toContain('vouchsafe-admin');
    await page.context().close();
  });
});
