import { publicAddress, TWINS, to } from '../schemas/addresses.ts';
import type { CompanyView } from '../site/site.ts';

/**
 * RFC 9116. It is looked for at the root of a host (§3), so under a base path that address is canonical, too: the host forwards it here.
 * `Expires` is the end of the last day, in UTC. Null where no disclosure policy is stated: then there is no file.
 */
export function securityTxt({ trustUrl, contacts, disclosure }: CompanyView): string | null {
  if (!disclosure) return null;
  const canonical = new Set([to(publicAddress(trustUrl))('securityTxt'), new URL(TWINS.securityTxt, trustUrl).href]);
  const fields = [
    ['Contact', `mailto:${contacts.security}`],
    ['Expires', `${disclosure.expires}T23:59:59Z`],
    ['Preferred-Languages', disclosure.languages.join(', ')],
    ...[...canonical].map((address) => ['Canonical', address]),
    ['Policy', disclosure.policy],
  ];
  return fields.map(([name, value]) => `${name}: ${value}\n`).join('');
}
