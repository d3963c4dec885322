// Each type of page loaded as on a phone: LCP, CLS and TBT as the browser itself measures them, medians of three, and what axe finds in
// light, dark and forced colors. With Lighthouse at
// hand (`npm install --no-save lighthouse@13.5.0`, 176 MB, which is why it isn't a dependency) its four categories too.
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { axeInEveryMode } from '../../test/support/axe.ts';
import { freePort, serve } from '../../test/support/serve.ts';

/** Lighthouse's "slow 4G" and mid-range phone, applied rather than simulated: 1.6 Mbit/s, 150 ms, a fourth of the processor. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const CPU_RATE = 4;
const RUNS = 3;
/** What the page is left alone with before it is read. */
const SETTLED_MS = 500;
const LCP_BUDGET_MS = 1000;

interface Vitals {
  lcp: number;
  cls: number;
  tbt: number;
}
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function load(browser: Browser, url: string): Promise<Vitals> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    deviceScaleFactor: 2,
  });
  const page: Page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLED_MS);
  const seen = await page.evaluate(async () => {
    const of = (type: string) =>
      new Promise<PerformanceEntry[]>((found) => {
        const observer = new PerformanceObserver((list) => found(list.getEntries()));
        observer.observe({ type, buffered: true });
        setTimeout(() => found(observer.takeRecords()), 50);
      });
    const [largest, shifts, tasks] = [
      await of('largest-contentful-paint'),
      await of('layout-shift'),
      await of('longtask'),
    ];
    return {
      lcp: largest.at(-1)?.startTime ?? 0,
      cls: shifts.reduce((sum, shift) => sum + ((shift as unknown as { value: number }).value ?? 0), 0),
      tbt: tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    };
  });
  await context.close();
  return seen;
}

interface Lighthouse {
  lhr: { categories: Record<string, { score: number | null }>; audits: Record<string, { displayValue?: string }> };
}
type Run = (url: string, options: { port: number; logLevel: string; output: string }) => Promise<Lighthouse>;
/** Lighthouse, where it is installed. */
const lighthouse = async (): Promise<Run | null> => {
  const name = 'lighthouse';
  return import(name).then(({ default: run }: { default: Run }) => run).catch(() => null);
};

/** What axe finds on a page as a phone shows it. */
async function findings(browser: Browser, url: string): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const found = await axeInEveryMode(page);
  await context.close();
  return found;
}

/** Prints a line for each address; how many of them are over a budget. */
export async function printVitals(addresses: readonly string[]): Promise<number> {
  const run = await lighthouse();
  const [server, port] = [await serve(), await freePort()];
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', `--remote-debugging-port=${port}`],
  });
  let over = 0;
  try {
    console.log(`\nas on a phone, medians of ${RUNS}       LCP ms    CLS  TBT ms  axe${run ? '  Lighthouse' : ''}`);
    for (const address of addresses) {
      const loads: Vitals[] = [];
      for (let at = 0; at < RUNS; at++) loads.push(await load(browser, server.base + address));
      const of = (name: keyof Vitals) => median(loads.map((one) => one[name]));
      const scores: string[] = [];
      if (run) {
        const all: Lighthouse[] = [];
        for (let at = 0; at < RUNS; at++)
          all.push(await run(server.base + address, { port, logLevel: 'silent', output: 'json' }));
        for (const category of ['performance', 'accessibility', 'best-practices', 'seo'])
          scores.push(String(Math.round(100 * median(all.map(({ lhr }) => lhr.categories[category]?.score ?? 0)))));
        scores.push(all[0]?.lhr.audits['largest-contentful-paint']?.displayValue ?? '');
      }
      const found = await findings(browser, server.base + address);
      if (of('lcp') > LCP_BUDGET_MS || of('cls') > 0 || found.length > 0) over += 1;
      console.log(
        `${address.padEnd(32)}${of('lcp').toFixed(0).padStart(7)}${of('cls').toFixed(3).padStart(8)}${of('tbt').toFixed(0).padStart(7)}${String(found.length).padStart(5)}  ${scores.join(' ')}`,
      );
      for (const finding of found) console.log(`  ${finding}`);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  console.log(`over an LCP of ${LCP_BUDGET_MS} ms, a CLS of 0 or no finding of axe: ${over} of ${addresses.length}`);
  if (!run) console.log('Lighthouse is not installed: npm install --no-save lighthouse@13.5.0');
  return over;
}
