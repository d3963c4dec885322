// Brotli bytes (quality 11) of HTML and CSS, and of scripts, for every built page; the heaviest of each type is shown.
import { distFolder } from '../../src/build/roots.ts';
import { isOver, loadBytes, PAGE_BUDGET_BYTES, pageWeights } from './page-weights.ts';
import { printPreviews } from './previews.ts';
import { printVitals } from './vitals.ts';

const pages = pageWeights(distFolder());
const typeOf = (address: string) => address.replace(/^(\/[^/]+\/).+/, '$1…');

/** The heaviest of each type, which a browser then loads. */
const heaviest: string[] = [];
console.log('type                     pages   HTML    CSS scripts    all  of budget  later  heaviest');
for (const [type, all] of [...Map.groupBy(pages, ({ address }) => typeOf(address))].sort()) {
  const worst = all.reduce((a, b) => (loadBytes(b) > loadBytes(a) ? b : a));
  if (worst.address.endsWith('/')) heaviest.push(worst.address);
  const cells = [all.length, worst.html, worst.css, worst.scripts, loadBytes(worst)].map((n, i) =>
    String(n).padStart([5, 7, 7, 8, 7][i] ?? 7),
  );
  console.log(
    `${type.padEnd(24)}${cells.join('')}  ${(loadBytes(worst) / PAGE_BUDGET_BYTES).toFixed(2).padStart(9)}${String(worst.later).padStart(7)}  ${worst.address}`,
  );
}
const over = pages.filter(isOver);
const foreign = pages.filter((page) => page.foreign > 0);
console.log(
  `\n${pages.length} pages; over ${PAGE_BUDGET_BYTES} B: ${over.length}; asking a third party: ${foreign.length}; script needed to read: 0 B (see test/e2e)`,
);
const slow = await printVitals(heaviest);
const isDrawnSlowly = await printPreviews();
process.exitCode = over.length + foreign.length + slow + Number(isDrawnSlowly) > 0 ? 1 : 0;
