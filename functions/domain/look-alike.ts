import { domainToUnicode } from 'node:url';
import { isWithin, registrable } from '../../src/schemas/domain-name.ts';
import { editDistance } from '../../src/schemas/edit-distance.ts';
import { standingOf } from '../../src/schemas/mail-providers.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { domainOf } from './mail-domain.ts';
import { skeletonOf } from './skeleton.ts';
import { staffOf } from './staff.ts';
import { defanged, type Likeness, type Warning } from './warning.ts';

/** A name this short has too many honest neighbors. */
const SLIP_MIN_CHARS = 5;
const TWO_SLIPS_MIN_CHARS = 10;
/** A name this long stands at the beginning or end of another one by chance seldom enough to say so; this long, anywhere in it. */
const EDGE_MIN_CHARS = 5;
const WITHIN_MIN_CHARS = 8;
const HYPHEN_MIN_CHARS = 3;

/** What is put before or after a company's name by those who want to be taken for it; a shorter name is not looked for beside other words. */
const ADDED = new Set(
  `access account accounts admin app apps asia auth bank banking billing claims cloud co com company connect corp corporate corporation
  customer docs email europe finance financial france germany get global gmbh group help helpdesk hq hr inc india info international invoice
  invoices it legal limited llc login ltd mail my net office official online pay payment payments portal procurement secure security
  service services signin sso supplier support team tech the trust uk us usa vendor verify web`.split(/\s+/),
);

/** Domains that a stranger would want to be taken for: those of the rules, of the staff, and the company's own. */
function knownDomains(manifest: Manifest): Set<string> {
  return new Set([
    ...manifest.access.rules.flatMap((rule) => rule.domain ?? []),
    ...Object.values(manifest.access.lists).flatMap((list) => list.map((one) => one.domain)),
    ...Object.values(staffOf(manifest)).flat().map(domainOf),
    registrable(new URL(manifest.company.url).hostname),
  ]);
}

const unicode = (domain: string): string => domainToUnicode(domain) || domain;
const nameOf = (domain: string): string => registrable(domain).split('.')[0] ?? '';
const bare = (name: string): string => name.replaceAll('-', '');
const allowedSlips = (name: string): number =>
  name.length >= TWO_SLIPS_MIN_CHARS ? 2 : name.length >= SLIP_MIN_CHARS ? 1 : 0;

/** What is left of a name without one of the added words at its beginning or end. */
const strippings = (name: string): string[] =>
  [...ADDED].flatMap((word) => [
    ...(name.startsWith(word) ? [name.slice(word.length)] : []),
    ...(name.endsWith(word) ? [name.slice(0, -word.length)] : []),
  ]);

/** How one label may be taken for another; both without their endings. */
function likenessOf(mine: string, theirs: string): Likeness | null {
  const [look, looks] = [skeletonOf(mine), skeletonOf(theirs)];
  if (look === looks) return 'letters';
  const [plain, plains] = [bare(look), bare(looks)];
  if (plain === plains && plains.length >= HYPHEN_MIN_CHARS) return 'hyphen';
  const allowed = allowedSlips(theirs);
  // By the letters as they are and as they look: a slip may make a pair that looks like another letter.
  const slipped = (name: string): boolean =>
    allowed > 0 && (editDistance(name, bare(theirs)) <= allowed || editDistance(skeletonOf(name), plains) <= allowed);
  const theirsOrSlipped = (name: string): boolean => skeletonOf(name) === plains || slipped(name);
  if (slipped(bare(mine)) || (allowed > 0 && editDistance(mine, theirs) <= allowed)) return 'slip';
  const parts = mine.split('-');
  if (parts.length > 1 && parts.some(theirsOrSlipped)) return 'word';
  if (plains.length >= EDGE_MIN_CHARS && (plain.startsWith(plains) || plain.endsWith(plains))) return 'word';
  if (plains.length >= WITHIN_MIN_CHARS && plain.includes(plains)) return 'word';
  const shorter = strippings(bare(mine));
  return [...shorter, ...shorter.flatMap(strippings)].some(theirsOrSlipped) ? 'word' : null;
}

function likeness(domain: string, known: string): Likeness | null {
  const [owner, theirOwner] = [registrable(domain), registrable(known)];
  if (owner === theirOwner) return 'beside';
  if (domain.startsWith(`${known}.`) || domain.includes(`.${known}.`)) return 'begins-with';
  const [shown, theirs] = [unicode(owner), nameOf(unicode(known))];
  const mine = shown.split('.')[0] ?? '';
  if (mine === theirs) return 'other-ending';
  if (skeletonOf(shown) === skeletonOf(unicode(theirOwner))) return 'letters';
  const like = likenessOf(mine, theirs);
  if (like !== null) return like;
  const below = unicode(domain).slice(0, -shown.length).split('.');
  const [whole, spelled] = [bare(skeletonOf(theirs)), theirOwner.replaceAll('.', '-')];
  const names = (label: string): boolean =>
    label === spelled ||
    skeletonOf(label)
      .split('-')
      .some((part) => part === whole) ||
    bare(skeletonOf(label)) === whole;
  return below.some((label) => label !== '' && names(label)) ? 'in-front' : null;
}

/** Why a mail domain may be taken for one that is known; null when it is one itself, is below one, or looks like none. */
export function lookAlike(manifest: Manifest, domain: string): Warning | null {
  const known = knownDomains(manifest);
  if ([...known].some((one) => isWithin(domain, one))) return null;
  for (const one of known) {
    // Every mailbox provider is like the next; a rule about one says nothing about the others.
    const why = standingOf(one) === 'company' ? likeness(domain, one) : null;
    if (why !== null) return { kind: why, of: [defanged(domain), one] };
  }
  return domain.split('.').some((label) => label.startsWith('xn--'))
    ? { kind: 'script', of: [defanged(domain), unicode(domain)] }
    : null;
}

/** What makes the approver look twice at where a request comes from. */
export function warningsFor(manifest: Manifest, domain: string): Warning[] {
  const standing = standingOf(domain);
  const like = lookAlike(manifest, domain);
  return [...(standing === 'company' ? [] : [{ kind: standing, of: [] }]), ...(like === null ? [] : [like])];
}
