import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { serve } from './serve.ts';

export interface DemoInBrowser {
  server: Awaited<ReturnType<typeof serve>>;
  browser: Browser;
}

/** The demo as it is served, and a browser, for all tests of a file: there before the first of them, gone after the last. */
export function demoInBrowser(): Readonly<DemoInBrowser> {
  const demo: Partial<DemoInBrowser> = {};
  beforeAll(async () => {
    // Each is kept as soon as it is there, so that it is stopped even where the other cannot start.
    await Promise.all([
      serve().then((server) => {
        demo.server = server;
      }),
      launchBrowser().then((browser) => {
        demo.browser = browser;
      }),
    ]);
  });
  afterAll(async () => {
    await demo.browser?.close();
    await demo.server?.stop();
  });
  return demo as DemoInBrowser;
}
