import { isPublicSuffix, upToOwner } from './domain-name.ts';
import { DISPOSABLE_LISTED, FREE_LISTED } from './mail-lists.ts';

/**
 * Domains whose name says nothing about the company behind an address. The lists are kept by others; our own additions and corrections
 * stay short, each from the provider's own sign-up or help pages.
 */

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Anyone may open a mailbox here, or have one forwarded. */
const ALSO_FREE = list(`
  aliceposta.it anonaddy.me autistici.org countermail.com cryptolab.net ctemplar.com disroot.org dismail.de duck.com e.mail.ru internet.ru keemail.me
  mailbox.org mozmail.com murena.io onmail.com passinbox.com passmail.net privaterelay.appleid.com purelymail.com riseup.net secure.mailbox.org simplelogin.com
  skiff.com slmail.me startmail.com systemli.org tuta.com tutamail.com vivaldi.net vodafone.it zoho.eu zoho.in zohomail.com zohomail.eu zohomail.in`);
/** Addresses that vanish within minutes or are open to all. */
const ALSO_DISPOSABLE = list('cock.li luxusmail.org minuteinbox.com tempmail.com');
/** Companies, or forwarders of real mailboxes, that a list has for something else. */
const NOT_DISPOSABLE = list('duck.com mozmail.com simplelogin.com passmail.net anonaddy.me');
const NOT_FREE = list('att.com bt.com comcast.com onmicrosoft.com verizon.com');

function isDisposable(name: string): boolean {
  if (NOT_DISPOSABLE.has(name)) return false;
  return ALSO_DISPOSABLE.has(name) || DISPOSABLE_LISTED.has(name);
}
const isFree = (name: string): boolean => !NOT_FREE.has(name) && (ALSO_FREE.has(name) || FREE_LISTED.has(name));

export type DomainStanding = 'company' | 'free-mail' | 'disposable';
/** What a domain says about its owner. A name of the lists stands for all below it, but no public suffix does: `acme.uk.com` is not `uk.com`. */
export function standingOf(domain: string): DomainStanding {
  const names = upToOwner(domain);
  if (names.some(isDisposable)) return 'disposable';
  return names.some(isFree) ? 'free-mail' : 'company';
}

/** Whether an address at this domain says nothing of a company: anyone can open one there, or names below it belong to many. */
export const isAnyones = (domain: string): boolean => standingOf(domain) !== 'company' || isPublicSuffix(domain);
