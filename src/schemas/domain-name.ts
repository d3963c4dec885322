import { getDomain } from 'tldts';

/**
 * Domains below which each name is a customer of its own, beyond those of the Public Suffix List (publicsuffix.org, its private part
 * included): Microsoft 365 with its national clouds, and help desks whose mailboxes stand at a subdomain of theirs.
 */
const SHARED = [
  'onmicrosoft.com',
  'onmicrosoft.de',
  'onmicrosoft.us',
  'partner.onmschina.cn',
  'zendesk.com',
  'freshdesk.com',
];

/**
 * The part of a domain that one owner registered: `mail.acme.co.uk` → `acme.co.uk`, `a.tenant.onmicrosoft.com` →
 * `tenant.onmicrosoft.com`. A public suffix itself is answered as it is.
 */
export function registrable(domain: string): string {
  const shared = SHARED.find((one) => domain.endsWith(`.${one}`));
  if (shared !== undefined)
    return `${domain
      .slice(0, -shared.length - 1)
      .split('.')
      .at(-1)}.${shared}`;
  return getDomain(domain, { allowPrivateDomains: true, extractHostname: false, validateHostname: false }) ?? domain;
}

/** Whether each name below this domain has an owner of its own: `co.uk`, `github.io`, `onmicrosoft.com`. */
export const isPublicSuffix = (domain: string): boolean =>
  SHARED.includes(domain) ||
  getDomain(domain, { allowPrivateDomains: true, extractHostname: false, validateHostname: false }) === null;

/** Whether two domains have one owner for certain: the same, or the first truly below the second. */
export const isWithin = (domain: string, known: string): boolean => domain === known || domain.endsWith(`.${known}`);

/** From a domain up to what its owner registered: `a.b.acme.co.uk`, `b.acme.co.uk`, `acme.co.uk`. */
export function upToOwner(domain: string): string[] {
  const whole = registrable(domain);
  const names = [domain];
  for (let rest = domain; rest !== whole && rest.includes('.'); ) {
    rest = rest.slice(rest.indexOf('.') + 1);
    names.push(rest);
  }
  return names;
}
