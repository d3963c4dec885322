import { absolute, company } from '../data/company.ts';

/** RFC 9309. The gate's own pages are not for crawlers. */
export async function GET(): Promise<Response> {
  const { trustUrl } = await company();
  const lines = [
    'User-agent: *',
    ...['/access/', '/review/', '/admin/', '/api/'].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${absolute(trustUrl, '/sitemap-index.xml')}`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
