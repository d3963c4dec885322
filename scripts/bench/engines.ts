// Every type of page in Firefox and in WebKit, as Debian packages them (`apt-get install firefox-esr webkit2gtk-driver xvfb`; they stand in
// no npm registry, so this isn't part of the suite): nothing wider than its window, no fault of a script, and what scripts do, done.
// `PICTURES=<folder>` keeps what was seen.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../test/support/serve.ts';
import type { Engine } from './engines/engine.ts';
import { firefox } from './engines/firefox.ts';
import { webkit } from './engines/webkit.ts';

const PAGES = [
  '/',
  '/compliance/',
  '/compliance/soc-2/',
  '/compliance/penetration-test/',
  '/principles/',
  '/principles/availability/',
  '/faq/',
  '/faq/encryption-at-rest/',
  '/documents/',
  '/documents/soc-2-type-2-2026/',
  '/subprocessors/',
  '/updates/',
  '/learn/what-is-soc-2/',
  '/search/',
  '/search-all/',
  '/questionnaire/',
  '/request/soc-2-type-2-2026/',
  '/share/',
  '/admin/sign-in/',
];
const WIDTHS = [390, 1280];

/** Waits in the page until an expression is true, for ten seconds. */
const until = (expression: string): string =>
  `(async () => { for (let tries = 0; tries < 200; tries++) { if (${expression}) return true; await new Promise((next) => setTimeout(next, 50)); } return false; })()`;

/** What scripts add, each with the address, what is done there, and what is then true. */
const DONE: readonly { what: string; at: string; ready?: string; act: string; shows: string }[] = [
  {
    what: 'a search finds',
    at: '/search/',
    act: `{ const field = document.querySelector('main input[type=search]'); field.focus(); field.value = 'encryption at rest'; field.dispatchEvent(new Event('input', { bubbles: true })); }`,
    shows: `document.querySelector('main a[href*="/faq/encryption-at-rest/"]') !== null`,
  },
  {
    what: 'the text of all pages is searched',
    at: '/search-all/?q=encryption',
    act: '{}',
    shows: `document.querySelector('main a[href*="encryption"]') !== null`,
  },
  {
    what: 'a pasted questionnaire is answered',
    at: '/questionnaire/',
    ready: `!document.querySelector('#file').disabled`,
    act: `{ const field = document.querySelector('main textarea'); field.value = 'Is data encrypted at rest?\\nDo you use MFA?'; field.dispatchEvent(new Event('input', { bubbles: true })); field.form?.requestSubmit(); }`,
    shows: `[...document.querySelectorAll('main a')].some(({ href }) => href.includes('/faq/multi-factor-authentication/'))`,
  },
];

async function look(engine: Engine, base: string): Promise<number> {
  let faults = 0;
  const say = (line: string): void => {
    faults += 1;
    console.log(`  ${line}`);
  };
  console.log(engine.name);
  for (const address of PAGES)
    for (const width of WIDTHS) {
      await engine.open(base + address, width);
      const seen = await engine.evaluate<{ window: number; page: number; heading: string; font: string }>(
        `({ window: document.documentElement.clientWidth, page: document.documentElement.scrollWidth, heading: document.querySelector('h1')?.textContent ?? '', font: getComputedStyle(document.body).fontFamily })`,
      );
      if (seen.page > seen.window) say(`${address} at ${seen.window} px is ${seen.page} px wide`);
      if (seen.heading === '') say(`${address} has no heading`);
      if (!seen.font.includes('sans-serif')) say(`${address} is not set: ${seen.font}`);
      for (const fault of engine.faults()) say(`${address} at ${seen.window} px: ${fault}`);
      const folder = process.env.PICTURES;
      if (folder !== undefined) {
        mkdirSync(folder, { recursive: true });
        const name = `${engine.name.split(' ')[0]}${address.replaceAll('/', '_')}${width}.png`;
        writeFileSync(join(folder, name), await engine.picture());
      }
    }
  for (const { what, at, ready = 'true', act, shows } of DONE) {
    await engine.open(base + at, 1280);
    await engine.evaluate(until(ready));
    await engine.evaluate(`(() => { ${act} return true; })()`);
    if (!(await engine.evaluate<boolean>(until(shows)))) say(`${what}: not so on ${at}`);
  }
  console.log(`  ${PAGES.length} pages at ${WIDTHS.join(' and ')} px, ${DONE.length} things done: ${faults} faults`);
  return faults;
}

const server = await serve();
const display = process.env.DISPLAY === undefined ? spawn('Xvfb', [':97', '-screen', '0', '1400x1000x24']) : null;
display?.once('error', () => undefined);
if (display) process.env.DISPLAY = ':97';
let faults = 0;
try {
  for (const start of [firefox, webkit]) {
    let engine: Engine;
    try {
      engine = await start();
    } catch (fault) {
      console.log(`${start.name}: not tried (${fault instanceof Error ? fault.message : fault})`);
      faults += 1;
      continue;
    }
    try {
      faults += await look(engine, server.base);
    } finally {
      await engine.close();
    }
  }
} finally {
  display?.kill();
  await server.stop();
}
process.exitCode = faults > 0 ? 1 : 0;
