import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Miniflare } from 'miniflare';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startNode } from '../../functions/hosts/node.ts';
import { buildWorker } from '../../program/hosts/worker.ts';
import { to } from '../../src/schemas/addresses.ts';
import { isGateAddress } from '../../src/schemas/gate-addresses.ts';
import { headersFor, staticHeaders } from '../../src/schemas/headers.ts';
import { MANIFEST_FILE } from '../../src/schemas/manifest.ts';
import { readContent } from '../../src/source/read-content.ts';
import { startWorkerd } from '../e2e/grounds/workerd.ts';
import { launchBrowser } from '../support/browser.ts';
import { type Built, buildSite, copyOfDemo, discard } from '../support/build.ts';
import { firstOf } from '../support/content.ts';
import { below, parseHtml } from '../support/facts/html.ts';
import { freePort } from '../support/serve.ts';

const HOST = 'https://www.acme.example';
const path = to('/trust');
const root = copyOfDemo();
const company = join(root, 'content/company.yaml');
writeFileSync(company, readFileSync(company, 'utf8').replace(/^trustUrl:.*$/m, `trustUrl: ${HOST}/trust/`));

let built: Built;
let files: string[] = [];
beforeAll(async () => {
  built = await buildSite(root);
  expect(built.code, built.output).toBe(0);
  const site = join(built.dist, 'trust');
  files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length));
});
afterAll(() => discard(built));

const isGate = isGateAddress('/trust');
const ATTRIBUTES = ['href', 'src', 'action', 'content', 'srcset'];
const read = (file: string): string => readFileSync(join(built.dist, 'trust', file), 'utf8');
/** Every address of ours in a file, with its host or without it. */
function addressesIn(file: string): string[] {
  const text = read(file);
  const found = file.endsWith('.html')
    ? below(parseHtml(text)).flatMap(({ attributes }) => ATTRIBUTES.flatMap((name) => attributes[name] ?? []))
    : [...text.matchAll(/\]\((\/[^)\s]*)\)/g)].map(([, one = '']) => one);
  const whole = [...text.matchAll(/https:\/\/www\.acme\.example[^"'\\\s)\]<>`,&]*/g)].map(([one]) => one);
  return [...found, ...whole].flatMap((one) =>
    one.startsWith(HOST) ? one.slice(HOST.length) : /^\/(?!\/)/.test(one) ? one : [],
  );
}

describe('a site built under a path', () => {
  it('leads nowhere but below it, and to what is there', () => {
    const nowhere: string[] = [];
    let count = 0;
    for (const file of files.filter((one) => /\.(?:html|md|json|xml|txt|csv|ics)$/.test(one))) {
      for (const address of addressesIn(file)) {
        count += 1;
        const [plain = ''] = address.split(/[?#]/);
        const local = decodeURI(plain.slice('/trust'.length));
        const there =
          plain === '/trust' ||
          (plain.startsWith('/trust/') &&
            (isGate(plain) || [local, `${local}index.html`].some((one) => files.includes(one))));
        // RFC 9116 has the file at the root of a host, too.
        if (!there && plain !== '/.well-known/security.txt') nowhere.push(`${file}: ${address}`);
      }
    }
    expect(nowhere).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });

  it('loads what its styles and scripts name from below it', () => {
    const strange = files
      .filter((one) => /^\/_astro\/.*\.(?:css|js)$/.test(one))
      .flatMap((file) => [...read(file).matchAll(/url\(["']?(\/[^)"']*)|["'`](\/(?!\/)[a-z][\w./-]+)["'`?]/g)])
      .map(([, styled, named]) => styled ?? named ?? '')
      .filter((one) => !one.startsWith('/trust/'));
    expect(strange).toEqual([]);
  });
});

describe('served by the Node server, in Chromium', { timeout: 120_000 }, () => {
  let running: Running;
  let browser: Browser;
  let page: Page;
  let host = '';
  const strays: string[] = [];
  beforeAll(async () => {
    const port = await freePort();
    host = `http://localhost:${port}`;
    const data = join(built.out, 'data');
    running = await startNode(
      { PORT: String(port), DATA_DIR: data, VAULT_URL: `file:${join(root, 'private')}` },
      built.out,
    );
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(`${host}/trust/`) && !request.url().startsWith('data:')) strays.push(request.url());
    });
    page.on('response', (answer) => {
      if (answer.status() >= 400) strays.push(`${answer.status()} ${answer.url()}`);
    });
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });
  /** Every link and form of the page that is shown. */
  const inside = async () => {
    const all = await page.evaluate(() =>
      [...document.querySelectorAll('a[href], form[action], link[href], img[src], script[src]')].map(
        (one) => one.getAttribute('href') ?? one.getAttribute('action') ?? one.getAttribute('src') ?? '',
      ),
    );
    expect(all.filter((one) => one.startsWith('/') && !one.startsWith('/trust/'))).toEqual([]);
  };

  it('finds by its search, and opens what it found', async () => {
    await page.goto(host + path('compliance'));
    await page.locator('.find input').press('Enter');
    await page.waitForURL(`${host}${path('search')}**`);
    const { tree } = await readContent(root);
    if (!tree) throw new Error('the content cannot be read');
    const { question } = firstOf(tree.faqs, () => true, 'question').data;
    await page.locator('input[type=search]').first().fill(question);
    const row = page.getByRole('main').getByRole('link', { name: question, exact: true });
    await expect.poll(() => row.count(), { timeout: 10_000 }).toBeGreaterThan(0);
    await row.first().click();
    await page.waitForURL(`${host}/trust/faq/**`);
    expect(await page.locator('h1').textContent()).toBe(question);
    expect(strays).toEqual([]);
  });

  it('leads from the request to the page behind the mailed link', async () => {
    const { tree } = await readContent(root);
    if (!tree) throw new Error('the content cannot be read');
    const wanted = firstOf(tree.documents, ({ access, file }) => access === 'nda' && file !== undefined, 'report');
    await page.goto(host + path('document', { id: wanted.id }));
    await page
      .locator(`a[href="${path('requestDocument', { id: wanted.id })}"]`)
      .first()
      .click();
    for (const [name, value] of [
      ['name', 'Ada Lindqvist'],
      ['email', 'ada@buyer.example'],
      ['company', 'Buyer AB'],
      ['title', 'Reviewer'],
      ['purpose', 'Vendor review'],
    ])
      await page.locator(`[name=${name}]`).fill(value ?? '');
    await page.locator(`form[action="${path('requests')}"] button`).click();
    await page.waitForURL(host + path('requestSent'));
    await expect
      .poll(
        async () => {
          await page.goto(host + path('mailbox'));
          return page.getByRole('main').getByRole('listitem').count();
        },
        { timeout: 15_000 },
      )
      .toBeGreaterThan(0);
    await inside();
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await inside();
    await page.locator(`main a[href^="${host}/trust/access/"]`).click();
    await inside();
    await page.getByRole('main').getByRole('button').click();
    await page.waitForURL(host + path('access'));
    expect(await page.getByRole('main').locator('form').first().getAttribute('action')).toBe(path('sign'));
    await inside();
    await page.goto(host + path('signIn'));
    await inside();
    expect(strays).toEqual([]);
  });
});

describe('deployed on workerd as it was built for it', { timeout: 120_000 }, () => {
  let runtime: Miniflare;
  let host = '';
  beforeAll(async () => {
    const manifestFile = join(built.out, MANIFEST_FILE);
    const { where } = await buildWorker({ out: built.out, manifestFile, base: '/trust', env: {} });
    const port = await freePort();
    host = `http://localhost:${port}`;
    const env = { SITE_URL: `${host}/trust`, SMTP_URL: 'smtp://127.0.0.1:9' };
    runtime = await startWorkerd({ folder: join(built.out, where), persist: join(built.out, 'workerd'), port, env });
  });
  afterAll(() => runtime?.dispose());
  const get = (address: string) => fetch(host + address, { redirect: 'manual' });

  it('serves pages, twins and the gate below the path, each with its headers', async () => {
    for (const [address, headers] of [
      [path('overview'), staticHeaders('/', '/trust')],
      [path('search'), staticHeaders('/search/', '/trust')],
      [path('searchText'), staticHeaders('/search-all/', '/trust')],
      [path('trust'), staticHeaders('/trust.json', '/trust')],
      [path('health'), headersFor('gate', '/trust')],
      [path('signIn'), headersFor('gate', '/trust')],
    ] as const) {
      const answer = await get(address);
      expect([address, answer.status]).toEqual([address, 200]);
      for (const [name, value] of Object.entries(headers))
        expect([address, name, answer.headers.get(name)]).toEqual([address, name, value]);
      expect(answer.headers.has('strict-transport-security')).toBe(false);
    }
    const bare = await get('/trust');
    expect([bare.status, new URL(bare.headers.get('location') ?? '', host).pathname]).toEqual([307, '/trust/']);
    for (const address of ['/healthz', '/access/', '/', '/trust/nowhere/'])
      expect((await get(address)).status).toBe(404);
  });
});
