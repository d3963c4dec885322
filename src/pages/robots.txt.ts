import { absolute, company } from '../data/company.ts';
import { baseOf, TWINS } from '../schemas/addresses.ts';
import { GATE_FOLDERS } from '../schemas/gate-addresses.ts';

/** RFC 9309. The gate's own pages are not for crawlers. Under a base path crawlers do not look here: the host's own file says it. */
export async function GET(): Promise<Response> {
  const { trustUrl } = await company();
  const lines = [
    'User-agent: *',
    ...GATE_FOLDERS.map((folder) => `Disallow: ${baseOf(trustUrl)}/${folder}/`),
    '',
    `Sitemap: ${absolute(trustUrl, TWINS.sitemap)}`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
