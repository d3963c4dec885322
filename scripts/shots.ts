// `npm run shots`: takes the README's picture anew. `npm run shots -- <folder> [address…]`: every type of page, or the addresses
// given, at 390 and 1280 px, light and dark, to look at. `npm run shots -- <folder> emails`: every kind of email, the same way.
// `npm run shots -- docs/design design`: the small pictures of docs/design.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import type { Page } from 'playwright-core';
import { readScript, scriptWords as words } from '../program/read-script.ts';
import { SITE_ROOT } from '../src/build/roots.ts';
import { launchBrowser } from '../test/support/browser.ts';
import { sampleEmails } from '../test/support/sample-emails.ts';
import { serve } from '../test/support/serve.ts';
import { openGate, walkGate } from './shots-gate.ts';

const README_DAY = '2026-11-21';
const TYPES = [
  '/',
  '/compliance/',
  '/compliance/soc-2/',
  '/compliance/iso-27001/',
  '/compliance/penetration-test/',
  '/compliance/hipaa/',
  '/principles/',
  '/principles/availability/',
  '/principles/privacy/',
  '/faq/',
  '/faq/single-sign-on/',
  '/documents/',
  '/documents/soc-2-type-2-2026/',
  '/subprocessors/',
  '/updates/',
  '/updates/2026-08-14-soc-2-type-2/',
  '/learn/',
  '/learn/what-is-soc-2/',
  '/search/?q=encryption',
  '/search/?q=tisax',
  '/search-all/?q=encryption',
  '/request/',
  '/request/soc-2-type-2-2026/',
  '/request/sent/',
  '/nowhere/',
];

/** One page of each type, as docs/design.md names it. */
const DESIGN: Record<string, string> = {
  overview: '/',
  compliance: '/compliance/',
  framework: '/compliance/soc-2/',
  principles: '/principles/',
  principle: '/principles/availability/',
  faq: '/faq/',
  answer: '/faq/encryption-at-rest/',
  documents: '/documents/',
  document: '/documents/soc-2-type-2-2026/',
  subprocessors: '/subprocessors/',
  updates: '/updates/',
  guide: '/learn/what-is-soc-2/',
  search: '/search/?q=encryption',
  request: '/request/soc-2-type-2-2026/',
  questionnaire: '/questionnaire/',
};
const DESIGN_LOOKS = [
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 1280, height: 860, colorScheme: 'dark' },
] as const;
const WEBP_QUALITY = 60;

/** The first screen of a page in both looks as WebP, which a browser writes through its own protocol alone. */
async function photographTwice(into: string, name: string, page: Page) {
  const protocol = await page.context().newCDPSession(page);
  for (const { width, height, colorScheme } of DESIGN_LOOKS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(() => scrollTo(0, 0));
    const { data } = await protocol.send('Page.captureScreenshot', { format: 'webp', quality: WEBP_QUALITY });
    writeFileSync(join(resolve(into), `${name}-${width}.webp`), Buffer.from(data, 'base64'));
  }
  await protocol.detach();
}

/** Each type of page, then each state of the gate. */
async function photographDesign(into: string) {
  mkdirSync(resolve(into), { recursive: true });
  const gate = await openGate(README_DAY);
  try {
    const page = await browser.newPage();
    for (const [name, address] of Object.entries(DESIGN)) {
      await page.goto(gate.base + address, { waitUntil: 'networkidle' });
      await photographTwice(into, name, page);
    }
    await page.close();
    await walkGate(gate, browser, (name, shown) => photographTwice(into, `gate-${name}`, shown));
  } finally {
    await gate.close();
  }
}

const [folder, addresses] = readScript(
  new Command('npm run shots --')
    .description(words.shots)
    .argument('[folder]', words.shotsFolder)
    .argument('[addresses...]', words.shotsAddresses),
).processedArgs;
const EMAILS = 'emails';
const isEmails = addresses.length === 1 && addresses[0] === EMAILS;
const isDesign = addresses.length === 1 && addresses[0] === 'design';
const server = isEmails || isDesign ? null : await serve({ TODAY: process.env.TODAY ?? README_DAY });
const browser = await launchBrowser();
const LOOKS = [390, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);
/** Every picture in a folder: what is shown is `show`n first. */
async function photograph(into: string, shown: readonly [name: string, show: (page: Page) => Promise<unknown>][]) {
  mkdirSync(resolve(into), { recursive: true });
  for (const { width, colorScheme } of LOOKS) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
    for (const [name, show] of shown) {
      await show(page);
      await page.screenshot({ path: join(resolve(into), `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    await page.close();
  }
}
const named = (address: string): string => address.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'overview';
try {
  if (isDesign) {
    await photographDesign(folder ?? '.');
  } else if (!server) {
    await photograph(
      folder ?? '.',
      sampleEmails().map(({ name, email }) => [name, (page) => page.setContent(email.html)] as const),
    );
  } else if (!folder) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' });
    await page.goto(server.base);
    mkdirSync(join(SITE_ROOT, 'docs'), { recursive: true });
    await page.screenshot({ path: join(SITE_ROOT, 'docs/overview.png') });
  } else {
    await photograph(
      folder,
      (addresses.length > 0 ? addresses : TYPES).map(
        (address) =>
          [named(address), (page: Page) => page.goto(server.base + address, { waitUntil: 'networkidle' })] as const,
      ),
    );
  }
} finally {
  await browser.close();
  await server?.stop();
}
