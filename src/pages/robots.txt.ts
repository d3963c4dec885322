import { contentSite } from '../content-site.ts';
import { GATE_FOLDERS } from '../schemas/gate-addresses.ts';
import { sitemaps } from '../site/sitemaps.ts';

/** RFC 9309. The gate's own pages are not for crawlers. Under a base path crawlers do not look here: the host's own file says it. */
export async function GET(): Promise<Response> {
  const site = await contentSite();
  const lines = [
    'User-agent: *',
    ...GATE_FOLDERS.map((folder) => `Disallow: ${site.base}/${folder}/`),
    '',
    ...(sitemaps(site).length > 0 ? [`Sitemap: ${site.at(site.to('sitemap'))}`, ''] : []),
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
