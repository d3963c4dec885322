import { domainToUnicode } from 'node:url';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { domainOf } from './mail-domain.ts';
import { standingOf } from './mail-providers.ts';
import { skeletonOf, slips } from './skeleton.ts';

/** A name this short has too many honest neighbors. */
const SLIP_MIN_CHARS = 5;
const TWO_SLIPS_MIN_CHARS = 10;
const WORD_MIN_CHARS = 4;

/** Endings below which anyone registers a name of their own, two labels long; every other ending is taken as one label. */
const LONG_ENDINGS = new Set(
  `ac.uk co.in co.jp co.kr co.nz co.uk co.za com.ar com.au com.br com.cn com.hk com.mx com.my com.ph com.sg com.tr com.tw com.ua gov.au
  gov.uk ne.jp net.au net.br or.jp org.au org.br org.uk`.split(/\s+/),
);

/** `mail.acme.co.uk` → `acme`, `acme.co.uk`. */
function registered(domain: string): { name: string; whole: string } {
  const labels = domain.split('.');
  const ending = LONG_ENDINGS.has(labels.slice(-2).join('.')) ? 2 : 1;
  const at = Math.max(0, labels.length - ending - 1);
  return { name: labels[at] ?? '', whole: labels.slice(at).join('.') };
}

/** Domains that a stranger would want to be taken for: those of the rules and the company's own. */
export function knownDomains(manifest: Manifest): Set<string> {
  return new Set([
    ...manifest.access.rules.map((rule) => rule.domain),
    ...[...manifest.access.approvers, ...manifest.access.inviters].map(domainOf),
    new URL(manifest.company.url).hostname,
  ]);
}

function likeness(domain: string, shown: string, known: string): string | null {
  const [mine, theirs] = [registered(shown), registered(known)];
  if (domain.startsWith(`${known}.`) || domain.includes(`.${known}.`)) return `it only begins with ${known}`;
  const [look, looks] = [skeletonOf(mine.name), skeletonOf(theirs.name)];
  if (mine.name === theirs.name) return `it is ${known} under another ending`;
  if (look === looks || skeletonOf(shown) === skeletonOf(known)) return `its letters look like those of ${known}`;
  const allowed = theirs.name.length >= TWO_SLIPS_MIN_CHARS ? 2 : theirs.name.length >= SLIP_MIN_CHARS ? 1 : 0;
  if (slips(mine.name, theirs.name) <= allowed || slips(look, looks) <= allowed)
    return `it is one slip away from ${known}`;
  if (theirs.name.length < WORD_MIN_CHARS) return null;
  if (look.replaceAll('-', '') === looks.replaceAll('-', '')) return `it is ${known} with a hyphen moved`;
  if (look.split('-').includes(looks) || (looks.length >= SLIP_MIN_CHARS && look.includes(looks)))
    return `it is ${known} with a word added`;
  const below = shown.slice(0, -mine.whole.length).split('.');
  if (below.some((label) => skeletonOf(label) === looks))
    return `it has the name of ${known} in front of another domain`;
  return null;
}

/** Why a mail domain may be taken for one that is known, as half a sentence; null when it is one itself or looks like none. */
export function lookAlike(manifest: Manifest, domain: string): string | null {
  const known = knownDomains(manifest);
  const { whole } = registered(domain);
  // Names below a known domain are its owner's.
  if ([...known].some((one) => registered(one).whole === whole)) return null;
  const shown = domainToUnicode(domain) || domain;
  for (const one of known) {
    // Every mailbox provider is like the next; a rule about one says nothing about the others.
    const why = standingOf(one) === 'company' ? likeness(domain, shown, one) : null;
    if (why !== null) return why;
  }
  return domain.split('.').some((label) => label.startsWith('xn--'))
    ? `it is written ${shown}, with letters beyond a to z`
    : null;
}

/** What makes the approver look twice, in words. */
export function warningsFor(manifest: Manifest, domain: string): string[] {
  const warnings: string[] = [];
  const standing = standingOf(domain);
  if (standing === 'free-mail') warnings.push('The address is at a mailbox provider open to anyone.');
  if (standing === 'disposable') warnings.push('The address is at a provider of throw-away mailboxes.');
  const why = lookAlike(manifest, domain);
  if (why !== null) warnings.push(`The domain ${domain.replaceAll('.', '[.]')} is not one you know: ${why}.`);
  return warnings;
}
