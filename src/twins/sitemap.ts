import type { Day } from '../schemas/primitives.ts';

/** RFC 7303 §9.1 */
export const XML_TYPE = 'application/xml; charset=utf-8';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** https://www.sitemaps.org/protocol.html#index */
export function sitemapIndex(urls: readonly string[]): string {
  const rows = urls.map((url) => `<sitemap><loc>${escaped(url)}</loc></sitemap>`);
  return `${XML}<sitemapindex ${NAMESPACE}>\n${rows.join('\n')}\n</sitemapindex>\n`;
}

/** https://www.sitemaps.org/protocol.html; `changed` is the day the content last changed, when that is known. */
export function sitemap(addresses: readonly { url: string; changed: Day | null }[]): string {
  const rows = addresses.map(
    ({ url, changed }) => `<url><loc>${escaped(url)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
  );
  return `${XML}<urlset ${NAMESPACE}>\n${rows.join('\n')}\n</urlset>\n`;
}
