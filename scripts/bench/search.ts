// `npm run bench -- search [sizes…] [--requests]`: bytes over the wire from opening /search/ to the first result, in a real Chromium
// with an empty cache, at so many pages. The trust center of each size is generated and built; the server's own compression is what
// counts. There is no budget: Pagefind's index is served as it writes it. `--requests` lists what was asked for.
import { Command } from '@commander-js/extra-typings';
import type { Request } from 'playwright-core';
import { readScript, scriptWords as words } from '../../program/read-script.ts';
import { launchBrowser } from '../../test/support/browser.ts';
import { serve } from '../../test/support/serve.ts';
import { readSizes } from './growth/sizes.ts';
import { BENCH_DAY, makeTrees } from './growth/trees.ts';
import { countingProxy } from './load/counting-proxy.ts';

const SIZES = [100, 1000, 10000];
/** Common and rare words, one and several; the last is a made-up name that a handful of pages hold. */
const QUERIES = ['encryption', 'backups', 'single sign-on', 'where is our data stored', 'marketplace groups'];

const program = readScript(
  new Command('npm run bench -- search')
    .description(words.benchSearch)
    .argument('[sizes...]', words.benchSizes, readSizes(SIZES), SIZES)
    .option('--requests', words.benchRequests),
  process.argv.slice(3),
);
const [sizes] = program.processedArgs;
const { requests } = program.opts();

const browser = await launchBrowser();
try {
  console.log(' pages   median kB  worst kB  of which before a word is typed   worst query');
  for (const size of sizes) {
    const trees = makeTrees(size);
    await trees.buildOurs();
    const server = await serve({
      TODAY: BENCH_DAY,
      NODE_ENV: 'test',
      CONTENT_ROOT: trees.ours,
      BUILD_ROOT: trees.ours,
    });
    const proxy = await countingProxy(Number(new URL(server.base).port));
    const found: { query: string; opened: number; bytes: number }[] = [];
    for (const query of QUERIES) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const listed: Promise<void>[] = [];
      const list = async (request: Request) => {
        const { responseBodySize } = await request.sizes();
        console.log(`  ${query}: ${String(responseBodySize).padStart(7)} B  ${new URL(request.url()).pathname}`);
      };
      if (requests) page.on('requestfinished', (request) => listed.push(list(request)));
      proxy.take();
      await page.goto(`${proxy.base}/search/`, { waitUntil: 'networkidle' });
      const opened = proxy.take();
      const first = Promise.withResolvers<number>();
      await page.exposeFunction('firstResultShown', () => first.resolve(proxy.take()));
      await page.evaluate(() => {
        const results = document.querySelector('#results');
        const watcher = new MutationObserver(() => {
          if (!results?.querySelector('a')) return;
          watcher.disconnect();
          (window as never as { firstResultShown(): void }).firstResultShown();
        });
        if (results) watcher.observe(results, { childList: true });
      });
      await page.keyboard.type(query);
      found.push({ query, opened, bytes: opened + (await first.promise) });
      await Promise.allSettled(listed);
      await context.close();
    }
    proxy.close();
    await server.stop();
    trees.discard();
    found.sort((a, b) => a.bytes - b.bytes);
    const [middle, worst] = [found[found.length >> 1], found.at(-1)];
    const kb = (bytes: number | undefined) => ((bytes ?? 0) / 1000).toFixed(1);
    console.log(
      `${String(size).padStart(6)}${kb(middle?.bytes).padStart(12)}${kb(worst?.bytes).padStart(10)}${kb(worst?.opened).padStart(34)}   ${worst?.query}`,
    );
  }
} finally {
  await browser.close();
}
