import { absolute, company } from '../data/company.ts';
import { pages } from '../data/pages.ts';
import { sitemap, XML_TYPE } from '../twins/sitemap.ts';

export async function GET(): Promise<Response> {
  const { trustUrl } = await company();
  const addresses = (await pages()).map(({ path, changed }) => ({ url: absolute(trustUrl, path), changed }));
  return new Response(sitemap(addresses), { headers: { 'content-type': XML_TYPE } });
}
