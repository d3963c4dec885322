import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Two round trips of TCP's initial window are 10 × 1,460 B: what arrives before the first acknowledgment is waited for. */
export const PAGE_BUDGET_BYTES = 14_600;

/** What a search loads of script and answers until the first result stands there. */
export const FIRST_RESULT_BUDGET_BYTES = 30_000;

export interface PageWeight {
  /** "/faq/backups/" */
  address: string;
  /** Brotli bytes of the page itself, and of the stylesheets and scripts that it names. */
  html: number;
  css: number;
  scripts: number;
  /** The scripts that a tool loads once it is used, by the name of the part, and what it reads first of the answers. */
  parts: Record<string, number>;
  answers: number;
  /** Stylesheets and scripts of another origin. */
  foreign: number;
}

/** All that a page loads to be whole. */
export const loadBytes = ({ html, css, scripts }: PageWeight): number => html + css + scripts;

/** Whether a page is heavier than it may be. */
export const isOver = (page: PageWeight): boolean => loadBytes(page) > PAGE_BUDGET_BYTES;

/** What a tool loads once it is used: parts in templates, a worker, answers. */
const PARTS = /<template data-part="?(\w+).*?<\/template>/gs;
const addressOf = (file: string): string => `/${file.replace(/index\.html$/, '')}`;
const addresses = (html: string, tag: RegExp) =>
  [...html.matchAll(tag)].flatMap(([, address]) => (address ? [address] : []));

/** What each page of a built site weighs on the wire; a lower quality than what is served is faster to count and weighs more. `only`: those at these addresses. */
export function pageWeights(dist: string, quality = 11, only?: ReadonlySet<string>): PageWeight[] {
  const sizes = new Map<string, number>();
  const brotli = (file: string) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    const size = sizes.get(file) ?? brotliCompressSync(readFileSync(join(dist, file)), { params }).length;
    sizes.set(file, size);
    return size;
  };
  const sum = (files: string[]) => files.filter((f) => f.startsWith('/')).reduce((total, f) => total + brotli(f), 0);
  return readdirSync(dist, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html') && (only?.has(addressOf(file)) ?? true))
    .map((file) => {
      const whole = readFileSync(join(dist, file), 'utf8');
      const html = whole.replace(PARTS, '');
      const parts = Object.fromEntries([
        ...[...whole.matchAll(PARTS)].map(([part, name]) => [name, addresses(part, /<script\b[^>]*src="?([^"\s>]+)/g)]),
        ...addresses(whole, /\bdata-work="([^"]+\.js)"/g).map((worker) => ['worker', [worker]]),
      ]) as Record<string, string[]>;
      // A questionnaire's languages are known too late to load anything for them.
      const answers = addresses(
        whole,
        /(?:\bdata-(?:first|answers)|(?<=\bdata-answers="[^"]+" )data-languages)="([^"]+)"/g,
      );
      const styles = addresses(html, /<link\b[^>]*rel="?stylesheet"?[^>]*href="?([^"\s>]+)/g);
      const scripts = addresses(html, /<script\b[^>]*src="?([^"\s>]+)/g);
      return {
        address: addressOf(file),
        html: brotli(file),
        css: sum(styles),
        scripts: sum(scripts),
        parts: Object.fromEntries(Object.entries(parts).map(([name, files]) => [name, sum(files)])),
        answers: sum(answers),
        foreign: [...styles, ...scripts, ...Object.values(parts).flat(), ...answers].filter(
          (address) => !address.startsWith('/'),
        ).length,
      };
    });
}
