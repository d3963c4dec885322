import { contentSite } from '../content-site.ts';
import { sitemaps } from '../site/sitemaps.ts';
import { sitemap, sitemapIndex, XML_TYPE } from '../twins/sitemap.ts';

/** The index and its parts; none while the site's address is unknown, for a sitemap holds whole addresses only. */
export async function getStaticPaths() {
  const all = sitemaps(await contentSite());
  if (all.length === 0) return [];
  return [
    { params: { part: 'index' }, props: { body: sitemapIndex(all.map(({ url }) => url)) } },
    ...all.map(({ addresses }, part) => ({ params: { part: String(part) }, props: { body: sitemap(addresses) } })),
  ];
}

export const GET = ({ props: { body } }: { props: { body: string } }): Response =>
  new Response(body, { headers: { 'content-type': XML_TYPE } });
