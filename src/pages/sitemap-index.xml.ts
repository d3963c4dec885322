import { contentSite } from '../content-site.ts';
import { sitemaps } from '../site/sitemaps.ts';
import { sitemapIndex, XML_TYPE } from '../twins/sitemap.ts';

export async function GET(): Promise<Response> {
  const site = await contentSite();
  const urls = sitemaps(site).map(({ url }) => url);
  return new Response(sitemapIndex(urls), { headers: { 'content-type': XML_TYPE } });
}
