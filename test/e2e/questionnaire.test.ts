import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/sheets/read-xlsx.ts';
import { MAX_FILE_BYTES } from '../../src/sheets/sheet.ts';
import { questionnaire as words } from '../../src/words/en/questionnaire.ts';
import { partsOf } from '../sheets/workbook.ts';
import { axe, COLORS } from '../support/axe.ts';
import { builtContent } from '../support/content.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import { isLong } from '../support/spread.ts';

const { faqs } = await builtContent();
const [first, second] = faqs.filter(({ data }) => !data.internal).map(({ data }) => data.question);
const mapped = faqs.find(({ data }) => !data.internal && data.maps?.caiq?.length);
if (!first || !second) throw new Error('the content answers no two questions');

const demo = demoInBrowser();

const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());
const file = (name: string, content: Uint8Array | string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** The page, ready for a file; whatever it asks of the network from then on, and every refusal and error. */
async function ready(viewport = { width: 1280, height: 900 }) {
  const context = await demo.browser.newContext({ acceptDownloads: true, viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('console', (message) => /error|warning/.test(message.type()) && errors.push(message.text()));
  page.on('pageerror', (fault) => errors.push(fault.message));
  await page.goto(`${demo.server.base}/questionnaire/`);
  await page.locator('#file:enabled').waitFor({ state: 'attached' });
  await page.mouse.move(10, 10);
  await page.mouse.move(20, 20);
  await expect.poll(() => page.workers().length, { timeout: 20_000 }).toBe(1);
  context.on('request', (request) => requests.push(request.url()));
  return { page, requests, errors, close: () => context.close() };
}

async function filledIn(page: Page, given: ReturnType<typeof file>): Promise<string> {
  await page.setInputFiles('#file', given);
  const said = page.locator('#said');
  await expect.poll(() => said.textContent(), { timeout: 20_000 }).toContain('questions answered');
  return (await said.textContent()) ?? '';
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return bytesOf(download);
}

describe('a questionnaire in the browser', () => {
  it('comes back as the same CSV file with its answers, and the browser asks nobody for anything', async () => {
    const { page, requests, errors, close } = await ready();
    const rows = [`1;"${first}";`, `2;"Do you breed axolotls on the moon?";`, `3;"${second}";Ours already`];
    const before = `\ufeffNo;Question;Answer\r\n${rows.join('\r\n')}\r\n`;
    expect(await filledIn(page, file('sheet.csv', before))).toContain(
      '1 of 3 questions answered, 1 not covered, 1 left as is.',
    );
    // Three rows have no other page.
    expect(await page.getByRole('button', { name: words.next }).count()).toBe(0);
    await page.getByLabel(words.cite).uncheck();
    const after = (await saved(page, words.saveSame)).toString();
    const lines = after.split('\r\n');
    expect(lines[0]).toBe('\ufeffNo;Question;Answer');
    expect(lines[1]?.startsWith(rows[0] ?? '')).toBe(true);
    expect(lines[1]?.length).toBeGreaterThan((rows[0]?.length ?? 0) + 20);
    expect(lines.slice(2)).toEqual([rows[1], rows[2], '']);
    // An answer of one's own, by keyboard alone; none for the first row.
    await page.getByLabel('Answer to row 3', { exact: true }).focus();
    await page.keyboard.type('No, we don’t.');
    await page.getByLabel('Source for row 2').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => page.getByLabel('Answer to row 2', { exact: true }).inputValue()).toBe('');
    const own = (await saved(page, words.saveSame)).toString();
    expect(own.split('\r\n').slice(1, 3)).toEqual([rows[0], `${rows[1]}No, we don’t.`]);
    const table = (await saved(page, words.saveCsv)).toString();
    expect(table).toContain('No, we don’t.');
    expect(table).toContain('Ours already');
    expect([requests.filter((url) => !url.startsWith('blob:')), errors]).toEqual([[], []]);
    await close();
  });

  it('answers rows in other languages', async () => {
    const { page, requests, close } = await ready();
    const rows = [
      '1;"Wie lange werden Protokolldaten aufbewahrt?";',
      '2;"Les données sont-elles chiffrées au repos ?";',
    ];
    const none = '3;"¿Cuál es la facturación anual de la empresa?";';
    const before = `Nr;Frage;Antwort\r\n${[...rows, none].join('\r\n')}\r\n`;
    expect(await filledIn(page, file('fragen.csv', before))).toContain('2 of 3 questions answered');
    expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    await close();
  });

  const sheet = [
    ['ID', 'Question', 'Answer', 'Score'],
    ['Q1', first, null, { xml: '<c><f>IF(C2="",0,1)</f><v>0</v></c>' }],
    ['Q2', 'Do you breed axolotls on the moon?', null, 3],
    ['Q3', second, { xml: '<c><f>A1</f></c>' }, null],
  ];
  const EVERYWHERE =
    '<dataValidations count="1"><dataValidation type="whole" allowBlank="1" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>';
  const MACROS = {
    'xl/vbaProject.bin': 'macros',
    'xl/media/image1.png': 'picture',
    'xl/calcChain.xml': '<calcChain/>',
  };
  it.each([
    [
      'macros.xlsm',
      zipSync(
        {
          ...partsOf([{ name: 'One', rows: sheet, merges: ['A6:D6'], after: EVERYWHERE }], MACROS),
          'odd name.bin': strToU8('x'),
        },
        { level: 9 },
      ),
    ],
    ...(isLong ? [['plain.xlsx', zipSync(partsOf([{ name: 'One', rows: sheet }], {}), { level: 6 })] as const] : []),
  ] as const)('comes back as the same workbook, every other part to the byte: %s', async (name, before) => {
    const { page, requests, errors, close } = await ready();
    expect(await filledIn(page, file(name, before))).toContain('1 of 3 questions answered');
    expect(await page.getByText(`${words.standings.refused}: ${words.refusals.formula}`).count()).toBe(1);
    const after = await saved(page, words.saveSame);
    const [was, is] = [unzipSync(before), unzipSync(after)];
    expect(Object.keys(is)).toEqual(Object.keys(was));
    for (const [part, content] of Object.entries(was))
      if (part !== 'xl/worksheets/sheet1.xml') expect(Buffer.from(is[part] ?? []).equals(content), part).toBe(true);
    const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
    const [xml, changed] = [text(was['xl/worksheets/sheet1.xml']), text(is['xl/worksheets/sheet1.xml'])];
    const cell = /<c r="C2" t="inlineStr"><is><t xml:space="preserve">[^<]{20,}<\/t><\/is><\/c>/;
    expect(changed.replace(cell, '')).toBe(xml);
    const answer = readXlsx(after)[0]?.rows[1]?.cells[2]?.text ?? '';
    expect(answer).toMatch(/\n\nSource: http:\/\/localhost:\d+\/\S+ \(last reviewed \d+ \w+ \d{4}\)$/);
    expect([requests.filter((url) => !url.startsWith('blob:')), errors]).toEqual([[], []]);
    await close();
  });

  it.skipIf(!mapped)('is answered by its ids where those are known, and its columns can be corrected', async () => {
    const id = mapped?.data.maps?.caiq?.[0] ?? '';
    const { page, close } = await ready();
    const rows = [
      'Control,What we want to know,Yours,Notes',
      `${id},Tell us,,`,
      'IVS-01.1,Something else entirely,,',
      'LOG-01.1,And this,,',
    ];
    await page.setInputFiles('#file', file('caiq.csv', rows.join('\n')));
    await expect
      .poll(() => page.locator('#fault:visible, #filled:visible').count(), { timeout: 20_000 })
      .toBeGreaterThan(0);
    const columns = page.locator('#columns');
    if (!(await columns.getAttribute('open').then((open) => open !== null))) await columns.locator('summary').click();
    await columns.locator('[name=question]').selectOption('1');
    await columns.locator('[name=answer]').selectOption('2');
    await columns.locator('[name=id]').selectOption('0');
    await columns.getByLabel(words.firstRow).fill('2');
    await columns.getByRole('button', { name: words.apply }).click();
    await expect.poll(() => page.locator('#said').textContent(), { timeout: 20_000 }).toContain('caiq-4.0');
    expect(await page.getByText(words.standings.id).count()).toBeGreaterThan(0);
    await close();
  });

  it('can be canceled, refused with what to do, and pasted', async () => {
    const { page, close } = await ready();
    const long = Array.from({ length: 2_000 }, (_, at) => `${at},"${first} (${at})",`);
    await page.setInputFiles('#file', file('long.csv', ['No,Question,Answer', ...long].join('\n')));
    await page.getByRole('button', { name: words.cancel }).click();
    await expect.poll(() => page.locator('#said').textContent()).toBe(words.script.canceled);
    await page.setInputFiles('#file', file('old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1])));
    await expect
      .poll(() => page.getByRole('alert').textContent(), { timeout: 20_000 })
      .toBe(words.faults['old-format']);
    await page.getByText(words.paste).click();
    await page.getByLabel(words.pasteLabel).fill(`${first}\n${second}`);
    await page.getByRole('button', { name: words.pasteAction, exact: true }).click();
    await expect
      .poll(() => page.locator('#said').textContent(), { timeout: 20_000 })
      .toContain('2 of 2 questions answered');
    // The button that was pressed is disabled while it works: the focus isn't lost with it.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('save-title');
    await close();
  });

  it('is accessible when filled in, in light and dark, and fits a phone', async () => {
    const { page, close } = await ready({ width: 390, height: 844 });
    await filledIn(page, file('sheet.csv', `No,Question,Answer\n1,"${first}",\n2,Do you breed axolotls?,\n`));
    await page.locator('#columns summary').click();
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page, COLORS)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await close();
  });

  it('cannot be sent anywhere, even by a script of the page', async () => {
    const { page, close } = await ready();
    const tried = await page.evaluate(async (base) => {
      const outcome = (act: () => Promise<unknown>) =>
        act().then(
          () => 'sent',
          () => 'refused',
        );
      const image = new Image();
      return [
        await outcome(() => fetch(`${base}/answers.json`, { cache: 'no-store' })),
        await outcome(() => fetch(`${base}/api/requests`, { method: 'POST', body: 'x' })),
        await outcome(() => fetch('https://elsewhere.example/')),
        navigator.sendBeacon(`${base}/x`, 'x') && 'queued',
        await outcome(
          () =>
            new Promise((done, failed) => {
              image.onload = done;
              image.onerror = failed;
              image.src = `${base}/favicon.svg?x`;
            }),
        ),
      ];
    }, demo.server.base);
    expect(tried.filter((one) => one === 'sent')).toEqual([]);
    const [worker] = page.workers();
    expect(
      await worker?.evaluate(
        (base) =>
          fetch(`${base}/answers.json`).then(
            () => 'sent',
            () => 'refused',
          ),
        demo.server.base,
      ),
    ).toBe('refused');
    await close();
  });
});

it('loads the answers and what fills in a file once somebody is there, and tries again with the file that was given', async () => {
  const context = await demo.browser.newContext();
  const page = await context.newPage();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.route('**/answers.json', (route) => route.abort());
  await page.goto(`${demo.server.base}/questionnaire/`, { waitUntil: 'networkidle' });
  expect(await page.locator('#said').textContent()).toBe(words.script.ready);
  expect(loaded.filter((path) => /answers|filling|work-/.test(path))).toEqual([]);
  // What the page names it may load, and crawlers read robots.txt from here (src/site/models/questionnaire.ts); nothing else, of this host either.
  const allowed = (address: string) =>
    page.evaluate(
      (at) =>
        fetch(at).then(
          ({ status }) => status,
          () => 'refused',
        ),
      address,
    );
  expect(await allowed('/robots.txt')).toBe(200);
  for (const address of ['/trust.json', '/api/unanswered', '/search/answers.json', '/answers.json/x'])
    expect(await allowed(address), address).toBe('refused');
  await page.setInputFiles('#file', file('sheet.csv', `No,Question,Answer\n1,"${first}",\n`));
  await expect.poll(() => page.getByRole('alert').textContent()).toBe(words.script.offline);
  // A file that is refused itself is not what would be tried again.
  const big = join(mkdtempSync(join(tmpdir(), 'vouchsafe-')), 'big.csv');
  writeFileSync(big, '');
  truncateSync(big, MAX_FILE_BYTES + 1);
  await page.setInputFiles('#file', big);
  expect(await page.getByRole('alert').textContent()).toBe(words.faults['too-large']);
  expect(await page.getByRole('button', { name: words.retry, exact: true }).isVisible()).toBe(false);
  await page.setInputFiles('#file', file('sheet.csv', `No,Question,Answer\n1,"${first}",\n`));
  await expect.poll(() => page.getByRole('alert').textContent()).toBe(words.script.offline);
  await page.unroute('**/answers.json');
  await page.getByRole('button', { name: words.retry, exact: true }).click();
  await expect
    .poll(() => page.locator('#said').textContent(), { timeout: 20_000 })
    .toContain('1 of 1 questions answered');
  // A page that has seen a file can load nothing.
  expect(
    await page.evaluate(() =>
      fetch('/robots.txt').then(
        () => 'sent',
        () => 'refused',
      ),
    ),
  ).toBe('refused');
  await context.close();
});

it('without scripts the page says why it needs them and where else to go', async () => {
  const context = await demo.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${demo.server.base}/questionnaire/`);
  expect(await page.locator('noscript p').isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: words.all }).isVisible()).toBe(true);
  expect(await page.locator('#file').isVisible()).toBe(false);
  await context.close();
});
