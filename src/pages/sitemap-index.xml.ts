import { absolute, company } from '../data/company.ts';
import { sitemapIndex, XML_TYPE } from '../twins/sitemap.ts';

export async function GET(): Promise<Response> {
  const { trustUrl } = await company();
  return new Response(sitemapIndex([absolute(trustUrl, '/sitemap-0.xml')]), { headers: { 'content-type': XML_TYPE } });
}
