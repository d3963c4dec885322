import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { PAGES } from '../../src/schemas/addresses.ts';

/** Two round trips of TCP's initial window are 10 × 1,460 B: what arrives before the first acknowledgment is waited for. */
export const PAGE_BUDGET_BYTES = 14_600;

export interface PageWeight {
  /** "/faq/backups/" */
  address: string;
  /** Brotli bytes of the page itself, and of the stylesheets and scripts that it names. */
  html: number;
  css: number;
  scripts: number;
  /** Stylesheets and scripts of another origin. */
  foreign: number;
}

/** To read a page: its HTML and CSS. */
export const readBytes = ({ html, css }: PageWeight): number => html + css;
/** All that a page loads before anyone does something. */
export const loadBytes = ({ html, css, scripts }: PageWeight): number => html + css + scripts;

/** Pages that are a tool, whose script is more than half of them: they are held to the budget without it. */
const TOOLS: readonly string[] = [PAGES.search, PAGES.searchText, PAGES.questionnaire];
export const isTool = ({ address }: PageWeight): boolean => TOOLS.includes(address);

/** Whether a page is heavier than it may be. */
export const isOver = (page: PageWeight): boolean =>
  (isTool(page) ? readBytes(page) : loadBytes(page)) > PAGE_BUDGET_BYTES;

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
      const html = readFileSync(join(dist, file), 'utf8');
      const styles = addresses(html, /<link\b[^>]*rel="?stylesheet"?[^>]*href="?([^"\s>]+)/g);
      const scripts = addresses(html, /<script\b[^>]*src="?([^"\s>]+)/g);
      return {
        address: addressOf(file),
        html: brotli(file),
        css: sum(styles),
        scripts: sum(scripts),
        foreign: [...styles, ...scripts].filter((address) => !address.startsWith('/')).length,
      };
    });
}
