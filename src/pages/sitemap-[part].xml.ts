import { contentSite } from '../content-site.ts';
import { type Sitemap, sitemaps } from '../site/sitemaps.ts';
import { sitemap, XML_TYPE } from '../twins/sitemap.ts';

export async function getStaticPaths() {
  const site = await contentSite();
  return sitemaps(site).map((one, part) => ({ params: { part: String(part) }, props: { one } }));
}

export const GET = ({ props: { one } }: { props: { one: Sitemap } }): Response =>
  new Response(sitemap(one.addresses), { headers: { 'content-type': XML_TYPE } });
