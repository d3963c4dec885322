import { registrable } from '../../src/schemas/domain-name.ts';
import { domainOf, sameMailbox } from './mail-domain.ts';
import { ANY_PROVIDER, MAILBOX_RULES, type MailboxRule } from './mailbox-rules.ts';

const BY_DOMAIN = new Map(MAILBOX_RULES.flatMap((rule) => rule.domains.map((domain) => [domain, rule] as const)));
/** `yahoo.co.uk` is found under its own name or as `yahoo.*`. */
const ruleOf = (owner: string): MailboxRule | undefined =>
  BY_DOMAIN.get(owner) ?? BY_DOMAIN.get(`${owner.slice(0, owner.indexOf('.'))}.*`);

/** Where a tag begins; a name that is all tag is left as it is. */
function withoutTag(local: string, tag: '+' | '-' | null): string {
  const at = tag === null ? -1 : local.indexOf(tag, 1);
  return at < 0 ? local : local.slice(0, at);
}

/**
 * The mailbox that a mail ends up in, as a name to count by and never to send to: the other names for it by which its provider delivers
 * (`mailbox-rules.ts`) are the same.
 */
export function countedMailbox(email: string): string {
  const domain = domainOf(email);
  const local = sameMailbox(email).slice(0, -domain.length - 1);
  const owner = registrable(domain);
  const rule = ruleOf(owner);
  if (!rule) return `${withoutTag(local, ANY_PROVIDER.tag)}@${domain}`;
  // Of `x@a.user.fastmail.com`, `user` names the mailbox.
  const user =
    rule.subdomains && domain !== owner
      ? domain
          .slice(0, -owner.length - 1)
          .split('.')
          .at(-1)
      : undefined;
  const ignored = [...(rule.ignored ?? '')];
  const [first = '', ...others] = rule.alike ?? '';
  const name = [...withoutTag(user ?? local, rule.tag)]
    .filter((one) => !ignored.includes(one))
    .map((one) => (others.includes(one) ? first : one))
    .join('');
  return `${name}@${rule.oneMailbox ? (rule.domains[0] ?? owner) : user === undefined ? domain : owner}`;
}

/** Whose mailboxes those at a domain are: a provider's name, or the domain's own. */
export const providerOf = (domain: string): string => ruleOf(registrable(domain))?.provider ?? registrable(domain);
