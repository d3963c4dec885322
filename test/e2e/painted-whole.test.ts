import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoInBrowser } from '../support/demo-in-browser.ts';

/** How often the page asks, after its style is there, before the rest of its header is sent: a paint would have come long since. */
const ASKED = 8;

const demo = demoInBrowser();
let slow: ReturnType<typeof createServer>;
let base = '';

/** Passes everything on, but stops in the middle of the header until the page has asked for more. */
beforeAll(async () => {
  let rest = () => {};
  let isStyled = false;
  let asked = 0;
  slow = createServer(async ({ url = '/' }, response) => {
    if (url === '/more') {
      response.end();
      if (isStyled && ++asked === ASKED) rest();
      return;
    }
    const answer = await fetch(demo.server.base + url);
    response.setHeader('content-type', answer.headers.get('content-type') ?? '');
    const body = Buffer.from(await answer.arrayBuffer());
    const middle = url === '/request/' ? body.indexOf('<form class="find"') : -1;
    if (middle < 0) {
      response.end(body, () => {
        isStyled ||= url.includes('/Page.');
      });
      return;
    }
    response.write(body.subarray(0, middle));
    rest = () => response.end(body.subarray(middle));
  });
  await new Promise<void>((done) => slow.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
});
afterAll(() => void slow.close());

it('a header that comes in two parts is painted once, whole', async () => {
  const page = await demo.browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.addInitScript(() => {
    const asking = setInterval(() => fetch('/more'), 50);
    new MutationObserver((_, watch) => {
      if (!document.getElementById('main')) return;
      performance.mark('header');
      clearInterval(asking);
      watch.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${base}/request/`);
  const [header, painted] = await page.evaluate(async () => {
    const first = await new Promise<number>((found) => {
      new PerformanceObserver((list) => {
        for (const { name, startTime } of list.getEntries()) if (name === 'first-paint') found(startTime);
      }).observe({ type: 'paint', buffered: true });
    });
    return [performance.getEntriesByName('header')[0]?.startTime ?? Number.NaN, first];
  });
  expect(painted).toBeGreaterThanOrEqual(header);
});
