import { pages } from './pages.ts';
import { part, type Site } from './site.ts';

/** Far below the 50,000 addresses and 50 MB that one file may hold (https://www.sitemaps.org/protocol.html#index). */
const ADDRESSES_MAX = 5000;

export interface Sitemap {
  url: string;
  addresses: { url: string; changed: string | null }[];
}

/** Every page's address, in as many files as it takes: `/sitemap-0.xml` and so on. None while the site's address is unknown. */
export const sitemaps = part((site: Site): Sitemap[] => {
  if (site.company.trustUrl === undefined) return [];
  const all = pages(site).map(({ path, changed }) => ({ url: site.at(path), changed }));
  return Array.from({ length: Math.ceil(all.length / ADDRESSES_MAX) }, (_, part) => ({
    url: site.at(site.to('sitemapPart', { part: String(part) })),
    addresses: all.slice(part * ADDRESSES_MAX, (part + 1) * ADDRESSES_MAX),
  }));
});
