import { launchBrowser } from '../../../test/support/browser.ts';
import { serve } from '../../../test/support/serve.ts';
import { countingProxy } from '../load/counting-proxy.ts';
import { median } from '../measure.ts';

/** Where people land, and where they go on to. */
const VISITS = [
  ['/', '/compliance/soc-2/'],
  ['/compliance/soc-2/', '/documents/'],
  ['/faq/single-sign-on/', '/faq/'],
  ['/subprocessors/', '/updates/'],
] as const;

export interface ViewFigures {
  /** With an empty cache. */
  first: { bytes: number; requests: number };
  /** The page after it. */
  next: { bytes: number; requests: number };
}

/** What a page view of the demo costs on the wire, headers too, in a real Chromium. Medians. */
export async function measureViews(): Promise<ViewFigures> {
  const server = await serve();
  const proxy = await countingProxy(Number(new URL(server.base).port));
  const browser = await launchBrowser();
  const seen = { first: [] as [number, number][], next: [] as [number, number][] };
  try {
    for (const visit of VISITS) {
      const context = await browser.newContext();
      const page = await context.newPage();
      let requests = 0;
      page.on('request', () => requests++);
      for (const [at, address] of visit.entries()) {
        proxy.take();
        requests = 0;
        await page.goto(proxy.base + address, { waitUntil: 'networkidle' });
        seen[at === 0 ? 'first' : 'next'].push([proxy.take(), requests]);
      }
      await context.close();
    }
  } finally {
    await browser.close();
    proxy.close();
    await server.stop();
  }
  const of = (all: [number, number][]) => ({
    bytes: median(all.map(([bytes]) => bytes)),
    requests: median(all.map(([, requests]) => requests)),
  });
  return { first: of(seen.first), next: of(seen.next) };
}
