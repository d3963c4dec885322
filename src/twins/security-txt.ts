import type { CompanyView } from '../site/site.ts';

/** RFC 9116; `Expires` is the end of the last day, in UTC. Null where no disclosure policy is stated: then there is no file. */
export function securityTxt({ trustUrl, contacts, disclosure }: CompanyView): string | null {
  if (!disclosure) return null;
  const fields = [
    ['Contact', `mailto:${contacts.security}`],
    ['Expires', `${disclosure.expires}T23:59:59Z`],
    ['Preferred-Languages', disclosure.languages.join(', ')],
    ['Canonical', new URL('/.well-known/security.txt', trustUrl).href],
    ['Policy', disclosure.policy],
  ];
  return fields.map(([name, value]) => `${name}: ${value}\n`).join('');
}
