import type { Site } from '../site/site.ts';

/** RFC 9116; `Expires` is the end of the last day, in UTC. Null where no disclosure policy is stated: then there is no file. */
export function securityTxt({ at, to, company: { contacts, disclosure } }: Site): string | null {
  if (!disclosure) return null;
  const fields = [
    ['Contact', `mailto:${contacts.security}`],
    ['Expires', `${disclosure.expires}T23:59:59Z`],
    ['Preferred-Languages', disclosure.languages.join(', ')],
    ['Canonical', at(to('securityTxt'))],
    ['Policy', disclosure.policy],
  ];
  return fields.map(([name, value]) => `${name}: ${value}\n`).join('');
}
