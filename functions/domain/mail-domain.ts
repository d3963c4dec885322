/** Mailbox providers where anyone may open an address: it says nothing about the company. */
const FREE_MAIL = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com
  proton.me protonmail.com pm.me gmx.com gmx.net gmx.de web.de mail.com zoho.com yandex.com yandex.ru mail.ru qq.com 163.com
  126.com naver.com hanmail.net daum.net tutanota.com tuta.com fastmail.com hey.com laposte.net orange.fr free.fr libero.it
  t-online.de o2.pl wp.pl seznam.cz rediffmail.com hotmail.co.uk yahoo.co.uk yahoo.co.jp outlook.de hotmail.fr live.nl`
    .trim()
    .split(/\s+/),
);
/** Addresses that vanish within minutes or are open to all. */
const DISPOSABLE = new Set(
  `mailinator.com guerrillamail.com 10minutemail.com temp-mail.org tempmail.com yopmail.com sharklasers.com trashmail.com
  getnada.com dispostable.com maildrop.cc throwawaymail.com mintemail.com mohmal.com fakeinbox.com`
    .trim()
    .split(/\s+/),
);

/** The part after the last `@`, lower-case. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

export type DomainStanding = 'company' | 'free-mail' | 'disposable';
export function standingOf(domain: string): DomainStanding {
  if (DISPOSABLE.has(domain)) return 'disposable';
  return FREE_MAIL.has(domain) ? 'free-mail' : 'company';
}

/** The local part may be case-sensitive on paper (RFC 5321 §2.4) and is not in practice; one mailbox is counted once. */
export const sameMailbox = (email: string): string => email.trim().toLowerCase();
