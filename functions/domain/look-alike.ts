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

const unicode = (domain: string): string => domainToUnicode(domain) || domain;
const bare = (name: string): string => name.replaceAll('-', '');
const allowedSlips = (name: string): number =>
  name.length >= TWO_SLIPS_MIN_CHARS ? 2 : name.length >= SLIP_MIN_CHARS ? 1 : 0;

/** A name with the letters that it has, a bit each; letters may share one. */
interface Letters {
  text: string;
  has: number;
}
const lettersOf = (text: string): Letters => ({
  text,
  has: [...text].reduce((bits, letter) => bits | (1 << ((letter.codePointAt(0) ?? 0) % 31)), 0),
});
const bitsOf = (number: number): number => {
  let count = 0;
  for (let left = number; left !== 0; left &= left - 1) count += 1;
  return count;
};
/** Only names that can be so near are compared letter by letter: an edit changes the length by one, and brings one other letter. */
const isNear = (one: Letters, other: Letters, most: number): boolean =>
  Math.abs(one.text.length - other.text.length) <= most &&
  bitsOf(one.has & ~other.has) <= most &&
  bitsOf(other.has & ~one.has) <= most &&
  editDistance(one.text, other.text) <= most;

/** A domain that a stranger would want to be taken for, with all that others are compared with. */
interface Known {
  domain: string;
  /** What is registered, as it is and as it looks. */
  owner: string;
  shownLooks: string;
  /** The label before its ending, as it is, without hyphens, and as it looks. */
  name: Letters;
  plain: Letters;
  looks: string;
  bareLooks: Letters;
  slips: number;
  isCompany: boolean;
}
function knownAs(domain: string): Known {
  const owner = registrable(domain);
  const name = registrable(unicode(domain)).split('.')[0] ?? '';
  const looks = skeletonOf(name);
  return {
    ...{ domain, owner, shownLooks: skeletonOf(unicode(owner)), name: lettersOf(name), looks },
    ...{ plain: lettersOf(bare(name)), bareLooks: lettersOf(bare(looks)), slips: allowedSlips(name) },
    isCompany: standingOf(domain) === 'company',
  };
}

const ofLists = new WeakMap<readonly { domain: string }[], Known[]>();
/** A list may hold every customer: it is gone through once, and compared with afterwards. */
function knownOf(list: readonly { domain: string }[]): Known[] {
  const found = ofLists.get(list) ?? list.map((one) => knownAs(one.domain));
  ofLists.set(list, found);
  return found;
}

/** Domains that a stranger would want to be taken for: those of the rules, of companies and accounts, of the staff, and the company's own. */
const knownDomains = (manifest: Manifest): Known[] => [
  ...manifest.access.rules.flatMap((rule) => (rule.domain === undefined ? [] : [knownAs(rule.domain)])),
  ...Object.values(manifest.access.lists).flatMap(knownOf),
  ...knownOf(manifest.access.accountDomains ?? []),
  ...[...new Set(Object.values(staffOf(manifest)).flat().map(domainOf))].map(knownAs),
  knownAs(registrable(new URL(manifest.company.url).hostname)),
];

/** What is left of a name without one of the added words at its beginning or end. */
const strippings = (name: string): string[] =>
  [...ADDED].flatMap((word) => [
    ...(name.startsWith(word) ? [name.slice(word.length)] : []),
    ...(name.endsWith(word) ? [name.slice(0, -word.length)] : []),
  ]);

/** A name as it is and as it looks. */
interface Form {
  name: Letters;
  looks: Letters;
}
/** The label of whoever asks, with all that it is compared by. */
interface Mine {
  whole: Form;
  plain: Form;
  parts: Form[];
  /** Without words that are put before or after a name. */
  shorter: Form[];
}
const formOf = (name: string): Form => ({ name: lettersOf(name), looks: lettersOf(skeletonOf(name)) });
function mineOf(name: string): Mine {
  const parts = name.split('-');
  const once = strippings(bare(name));
  return {
    whole: formOf(name),
    plain: formOf(bare(name)),
    parts: parts.length > 1 ? parts.map(formOf) : [],
    shorter: [...new Set([...once, ...once.flatMap(strippings)])].map(formOf),
  };
}

/** How one label may be taken for another; both without their endings. */
function likenessOf({ whole, plain, parts, shorter }: Mine, their: Known): Likeness | null {
  const bareLook = bare(whole.looks.text);
  const bareLooks = their.bareLooks.text;
  if (whole.looks.text === their.looks) return 'letters';
  if (bareLook === bareLooks && bareLooks.length >= HYPHEN_MIN_CHARS) return 'hyphen';
  const { slips } = their;
  // By the letters as they are and as they look: a slip may make a pair that looks like another letter.
  const slipped = (one: Form): boolean =>
    slips > 0 && (isNear(one.name, their.plain, slips) || isNear(one.looks, their.bareLooks, slips));
  const theirsOrSlipped = (one: Form): boolean => one.looks.text === bareLooks || slipped(one);
  if (slipped(plain) || (slips > 0 && isNear(whole.name, their.name, slips))) return 'slip';
  if (parts.some(theirsOrSlipped)) return 'word';
  if (bareLooks.length >= EDGE_MIN_CHARS && (bareLook.startsWith(bareLooks) || bareLook.endsWith(bareLooks)))
    return 'word';
  if (bareLooks.length >= WITHIN_MIN_CHARS && bareLook.includes(bareLooks)) return 'word';
  return shorter.some(theirsOrSlipped) ? 'word' : null;
}

/** A domain that is compared with every known one. */
function comparing(domain: string): (known: Known) => Likeness | null {
  const owner = registrable(domain);
  const shown = unicode(owner);
  const mine = mineOf(shown.split('.')[0] ?? '');
  const shownLooks = skeletonOf(shown);
  const below = unicode(domain)
    .slice(0, -shown.length)
    .split('.')
    .filter((label) => label !== '')
    .map((label) => {
      const looks = skeletonOf(label);
      return { label, names: new Set([...looks.split('-'), bare(looks)]) };
    });
  return (known) => {
    if (owner === known.owner) return 'beside';
    if (domain.startsWith(`${known.domain}.`) || domain.includes(`.${known.domain}.`)) return 'begins-with';
    if (mine.whole.name.text === known.name.text) return 'other-ending';
    if (shownLooks === known.shownLooks) return 'letters';
    const like = likenessOf(mine, known);
    if (like !== null) return like;
    const spelled = known.owner.replaceAll('.', '-');
    return below.some(({ label, names }) => label === spelled || names.has(known.bareLooks.text)) ? 'in-front' : null;
  };
}

/** Why a mail domain may be taken for one that is known; null when it is one itself, is below one, or looks like none. */
export function lookAlike(manifest: Manifest, domain: string): Warning | null {
  const known = knownDomains(manifest);
  if (known.some((one) => isWithin(domain, one.domain))) return null;
  const compare = comparing(domain);
  for (const one of known) {
    // Every mailbox provider is like the next; a rule about one says nothing about the others.
    const why = one.isCompany ? compare(one) : null;
    if (why !== null) return { kind: why, of: [defanged(domain), one.domain] };
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
