// `npm run shots`: takes the README's picture anew. `npm run shots -- <folder> [address…]`: every type of page, or the addresses
// given, at 390 and 1280 px, light and dark, to look at.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { readScript, scriptWords as words } from '../program/read-script.ts';
import { SITE_ROOT } from '../src/build/roots.ts';
import { launchBrowser } from '../test/support/browser.ts';
import { serve } from '../test/support/serve.ts';

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

const [folder, addresses] = readScript(
  new Command('npm run shots --')
    .description(words.shots)
    .argument('[folder]', words.shotsFolder)
    .argument('[addresses...]', words.shotsAddresses),
).processedArgs;
const server = await serve({ TODAY: process.env.TODAY ?? README_DAY });
const browser = await launchBrowser();
try {
  if (!folder) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' });
    await page.goto(server.base);
    mkdirSync(join(SITE_ROOT, 'docs'), { recursive: true });
    await page.screenshot({ path: join(SITE_ROOT, 'docs/overview.png') });
  } else {
    mkdirSync(resolve(folder), { recursive: true });
    for (const width of [390, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
        for (const address of addresses.length > 0 ? addresses : TYPES) {
          await page.goto(server.base + address, { waitUntil: 'networkidle' });
          const name = address.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'overview';
          await page.screenshot({ path: join(resolve(folder), `${name}-${width}-${colorScheme}.png`), fullPage: true });
        }
        await page.close();
      }
  }
} finally {
  await browser.close();
  await server.stop();
}
