// Brotli bytes (quality 11) of HTML and CSS, and of scripts, for every built page; the heaviest of each type is shown.
import { distFolder } from '../../src/build/roots.ts';
import { PAGES } from '../../src/schemas/addresses.ts';
import { FIRST_RESULT_BUDGET_BYTES, isOver, loadBytes, PAGE_BUDGET_BYTES, pageWeights } from './page-weights.ts';
import { printPreviews } from './previews.ts';
import { printVitals } from './vitals.ts';

const pages = pageWeights(distFolder());
const typeOf = (address: string) => address.replace(/^(\/[^/]+\/).+/, '$1…');

/** The heaviest of each type, which a browser then loads. */
const heaviest: string[] = [];
console.log('type                     pages   HTML    CSS scripts    all  of budget  heaviest');
for (const [type, all] of [...Map.groupBy(pages, ({ address }) => typeOf(address))].sort()) {
  const worst = all.reduce((a, b) => (loadBytes(b) > loadBytes(a) ? b : a));
  if (worst.address.endsWith('/')) heaviest.push(worst.address);
  const cells = [all.length, worst.html, worst.css, worst.scripts, loadBytes(worst)].map((n, i) =>
    String(n).padStart([5, 7, 7, 8, 7][i] ?? 7),
  );
  console.log(
    `${type.padEnd(24)}${cells.join('')}  ${(loadBytes(worst) / PAGE_BUDGET_BYTES).toFixed(2).padStart(9)}  ${worst.address}`,
  );
}
const over = pages.filter(isOver);
const foreign = pages.filter((page) => page.foreign > 0);
console.log(
  `\n${pages.length} pages; over ${PAGE_BUDGET_BYTES} B: ${over.length}; asking a third party: ${foreign.length}; script needed to read: 0 B (see test/e2e)`,
);

console.log('\ntools, once used');
for (const { address, parts, answers } of pages) {
  const loaded = [...Object.entries(parts), ...(answers > 0 ? [['answers read first', answers]] : [])];
  if (loaded.length > 0) console.log(`${address.padEnd(20)}${loaded.map((one) => one.join(' ')).join(', ')}`);
}
/** With what the search page loads of script beside every page's. */
const everywhere = Math.min(...pages.map(({ scripts }) => scripts));
const firstResults = pages
  .filter(({ address }) => address === PAGES.search)
  .map(({ scripts, parts, answers }) => scripts - everywhere + (parts.answering ?? 0) + answers);
for (const bytes of firstResults)
  console.log(`first result of a search: ${bytes} B, ${(bytes / FIRST_RESULT_BUDGET_BYTES).toFixed(2)} of budget`);
const isSearchOver = firstResults.some((bytes) => bytes > FIRST_RESULT_BUDGET_BYTES);
const slow = await printVitals(heaviest);
const isDrawnSlowly = await printPreviews();
process.exitCode = over.length + foreign.length + slow + Number(isDrawnSlowly) + Number(isSearchOver) > 0 ? 1 : 0;
