import { sitemaps } from '../data/sitemaps.ts';
import { sitemapIndex, XML_TYPE } from '../twins/sitemap.ts';

export async function GET(): Promise<Response> {
  const urls = (await sitemaps()).map(({ url }) => url);
  return new Response(sitemapIndex(urls), { headers: { 'content-type': XML_TYPE } });
}
