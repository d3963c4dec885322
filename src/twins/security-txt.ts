import { TWINS } from '../schemas/addresses.ts';
import type { Site } from '../site/site.ts';

/**
 * RFC 9116. It is looked for at the root of a host (§3), so under a base path that address is canonical, too: the host forwards it here.
 * `Expires` is the end of the last day, in UTC. Null where no disclosure policy is stated: then there is no file.
 */
export function securityTxt({ at, to, company: { contacts, disclosure, trustUrl } }: Site): string | null {
  if (!disclosure) return null;
  // Only whole addresses may stand here (§2.5.2).
  const canonical = new Set(trustUrl ? [at(to('securityTxt')), at(TWINS.securityTxt)] : []);
  const fields = [
    ['Contact', `mailto:${contacts.security}`],
    ['Expires', `${disclosure.expires}T23:59:59Z`],
    ['Preferred-Languages', disclosure.languages.join(', ')],
    ...[...canonical].map((address) => ['Canonical', address]),
    ['Policy', disclosure.policy],
  ];
  return fields.map(([name, value]) => `${name}: ${value}\n`).join('');
}
