import { TWINS, to } from '../../src/schemas/addresses.ts';
import { type Finding, ok, saying, warn } from './finding.ts';

/** What a trust center under a path needs of the host that it shares: none of it can be done from below the path. */
export async function checkHostRoot(siteUrl: string, hasSecurityTxt: boolean, get: Get): Promise<Finding[]> {
  const { origin } = new URL(siteUrl);
  const ours = to(siteUrl);
  return [
    await bareAddress(siteUrl, get),
    await transport(`${origin}/`, get),
    ...(hasSecurityTxt ? [await securityTxt(`${origin}${TWINS.securityTxt}`, ours('securityTxt'), get)] : []),
    await robots(`${origin}${TWINS.robots}`, new URL(ours('access')).pathname, get),
  ];
}

type Get = (address: string) => Promise<Response>;
const guarded = (what: string, address: string, look: () => Promise<Finding>): Promise<Finding> =>
  look().catch((fault: unknown) => warn(what, `${address} does not answer: ${saying(fault)}`, 'Check the host.'));

const bareAddress = (siteUrl: string, get: Get): Promise<Finding> =>
  guarded('address', siteUrl, async () => {
    const answer = await get(siteUrl);
    const leads = [301, 302, 307, 308].includes(answer.status) && answer.headers.get('location')?.endsWith('/');
    return leads
      ? ok('address', `${siteUrl} leads to ${siteUrl}/`)
      : warn('address', `${siteUrl} answers ${answer.status}`, `Redirect it to ${siteUrl}/ with status 308.`);
  });

/** Ours would replace the host's for every page of it (RFC 6797 §8.1), so we send none. */
const transport = (root: string, get: Get): Promise<Finding> =>
  guarded('HSTS', root, async () =>
    (await get(root)).headers.has('strict-transport-security')
      ? ok('HSTS', `${root} sends Strict-Transport-Security`)
      : warn('HSTS', `${root} sends no Strict-Transport-Security`, 'Send it from the host; we leave it to the host.'),
  );

/** RFC 9116 §3: the file is looked for below the root of the host, and nowhere else. */
const securityTxt = (wanted: string, ours: string, get: Get): Promise<Finding> =>
  guarded('security.txt', wanted, async () => {
    const answer = await get(wanted);
    const isOurs = answer.headers.get('location') === ours || (await answer.text()).includes(`Canonical: ${ours}`);
    return isOurs
      ? ok('security.txt', `${wanted} gives ours`)
      : warn('security.txt', `${wanted} is not ours`, `Forward it to ${ours}: RFC 9116 has it at the root of a host.`);
  });

/** RFC 9309 §2.3: crawlers read the file at the root of the host, and nowhere else. */
const robots = (wanted: string, access: string, get: Get): Promise<Finding> =>
  guarded('robots.txt', wanted, async () => {
    const answer = await get(wanted);
    return answer.status === 200 && (await answer.text()).includes(`Disallow: ${access}`)
      ? ok('robots.txt', `${wanted} keeps crawlers out of the gate`)
      : warn(
          'robots.txt',
          `${wanted} does not hold our lines`,
          `Add those of ours to it, such as “Disallow: ${access}”.`,
        );
  });
