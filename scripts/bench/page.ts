// Brotli bytes (quality 11) of HTML and CSS, and of scripts, for every built page; the heaviest of each type is shown.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { distFolder } from '../../src/build/roots.ts';

/** Two round trips of TCP's initial window are 10 × 1,460 B: what arrives before the first acknowledgment is waited for. */
const BUDGET_BYTES = 14_600;
const dist = distFolder();
const sizes = new Map<string, number>();
const brotli = (file: string) => {
  let size = sizes.get(file);
  if (size === undefined) {
    size = brotliCompressSync(readFileSync(join(dist, file)), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    }).length;
    sizes.set(file, size);
  }
  return size;
};
const addresses = (html: string, tag: RegExp) =>
  [...html.matchAll(tag)].flatMap(([, address]) => (address ? [address] : []));

const pages = readdirSync(dist, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    const styles = addresses(html, /<link\b[^>]*rel="?stylesheet"?[^>]*href="?([^"\s>]+)/g);
    const scripts = addresses(html, /<script\b[^>]*src="?([^"\s>]+)/g);
    const foreign = [...styles, ...scripts].filter((address) => !address.startsWith('/')).length;
    const sum = (files: string[]) => files.filter((f) => f.startsWith('/')).reduce((total, f) => total + brotli(f), 0);
    const address = `/${file.replace(/index\.html$/, '')}`;
    const type = address.replace(/^(\/[^/]+\/).+/, '$1…');
    return { address, type, html: brotli(file), css: sum(styles), scripts: sum(scripts), foreign };
  });

console.log('type                     pages   HTML    CSS   read  of budget  scripts  heaviest');
for (const [type, all] of [...Map.groupBy(pages, (page) => page.type)].sort()) {
  const worst = all.reduce((a, b) => (b.html + b.css > a.html + a.css ? b : a));
  const read = worst.html + worst.css;
  const cells = [all.length, worst.html, worst.css, read].map((n, i) => String(n).padStart([5, 7, 7, 7][i] ?? 7));
  console.log(
    `${type.padEnd(24)}${cells.join('')}  ${(read / BUDGET_BYTES).toFixed(2).padStart(9)}  ${String(worst.scripts).padStart(7)}  ${worst.address}`,
  );
}
const over = pages.filter((page) => page.html + page.css > BUDGET_BYTES);
const foreign = pages.filter((page) => page.foreign > 0);
console.log(
  `\n${pages.length} pages; over ${BUDGET_BYTES} B: ${over.length}; asking a third party: ${foreign.length}; script needed to read: 0 B (see test/e2e)`,
);
process.exitCode = over.length + foreign.length > 0 ? 1 : 0;
