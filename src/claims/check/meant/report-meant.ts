import type { Compliance } from '../../../schemas/compliance.ts';
import { plainNumber } from '../../certificates.ts';
import { type Mention, typeNumber } from '../../reading/scheme-names.ts';
import { mentions } from '../../reading/schemes.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Page } from '../prose/page.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Context } from '../rule.ts';
import { askedOver } from './asked-over.ts';
import reports from './lexicon/wordings-reports.json' with { type: 'json' };
import { assessmentBy } from './tester-meant.ts';

type Kind = Compliance['kind'];
/** What a stretch of a sentence speaks of: a framework of the tree and, where the text names it, the type of its report. */
export interface Meant {
  key: string;
  framework: Compliance;
  type: number | null;
  /** Where the framework is named. `tester`: only whoever made it is; `only`: nowhere, but the tree has one of its kind. */
  by: 'sentence' | 'tester' | 'previous' | 'lead' | 'page' | 'file' | 'only';
}

const CERTIFICATE =
  /\b(?:certificates?|certification|certified|recertified|surveillance|registrar|registration|ISMS)\b/i;
const NO_CERTIFICATE = anyOf(reports.otherCertificates.wordings);
const ATTESTATION = /\b(?:reports?|attestation|examination|opinion|bridge letter|gap letter|CPA)\b/i;
const NO_REPORT =
  /\b(?:incident|bug|crash|vulnerability|transparency|abuse|status|penetration test|pen test|pentest|SSLLabs|test) reports?\b/i;
const ASSESSMENT = /\b(?:penetration|pen(?:[- ]?)test\w*)\b/i;

/** The kinds of framework that the nouns of a sentence can mean. */
export function kindsNamed(text: string): ReadonlySet<Kind> {
  const found = new Set<Kind>();
  if (CERTIFICATE.test(text) && !NO_CERTIFICATE.test(text)) found.add('certification');
  if (ATTESTATION.test(text) && !NO_REPORT.test(text)) found.add('attestation');
  if (ASSESSMENT.test(text)) found.add('assessment');
  return found;
}

/** Nouns and verbs that hang on what was named before. */
const HANGING = anyOf(reports.hanging.wordings);

const LOOSE_TYPE = /\btype[- ]?(1|2|II|I|one|two)\b/gi;

/** What a sentence names anywhere in it: read once, however many places are asked for. */
interface Nouns {
  kinds: ReadonlySet<Kind>;
  hangs: boolean;
  types: readonly { type: number; at: number }[];
  /** The schemes that can be held: a law obliges, and an auditing standard is the auditor's. */
  schemes: readonly Mention[];
}
const NOUNS = new WeakMap<Spoken, Nouns>();
function nounsOf(spoken: Spoken): Nouns {
  const known = NOUNS.get(spoken);
  if (known !== undefined) return known;
  const { text, mentions: named } = spoken;
  const found: Nouns = {
    kinds: kindsNamed(text),
    hangs: HANGING.test(text),
    types: [
      ...named.flatMap(({ type, end }) => (type === null ? [] : [{ type, at: end }])),
      ...[...text.matchAll(LOOSE_TYPE)].map((match) => ({ type: typeNumber(match[1] ?? ''), at: match.index })),
    ].toSorted((one, other) => one.at - other.at),
    schemes: named.filter(isHoldable),
  };
  NOUNS.set(spoken, found);
  return found;
}
const isHoldable = ({ sort }: Mention): boolean => sort !== 'law' && sort !== 'ssae';

/** The last of the ordered items that begins before a place, by its index; -1 where all begin later. */
function lastBefore(count: number, startOf: (index: number) => number, at: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The type named closest to a place; null where the sentence names none. */
export function typeNear(spoken: Spoken, at: number): number | null {
  const { types } = nounsOf(spoken);
  const index = lastBefore(types.length, (one) => types[one]?.at ?? 0, at);
  const [before, after] = [types[index], types[index + 1]];
  if (before === undefined || after === undefined) return (before ?? after)?.type ?? null;
  return after.at - at < at - before.at ? after.type : before.type;
}

const fits = (framework: Compliance | undefined, kinds: ReadonlySet<Kind>): framework is Compliance =>
  framework !== undefined && (kinds.size === 0 || kinds.has(framework.kind) || framework.kind === 'regulation');

/** How many mentions are looked at on either side of a place. */
const NEIGHBORS = 8;
/** The mention that a place hangs on: the last fitting one before it, else the first after it. */
function nearest(named: readonly Mention[], at: number, fitting: (mention: Mention) => boolean): Mention | undefined {
  const index = lastBefore(named.length, (one) => named[one]?.start ?? 0, at);
  return (
    named.slice(Math.max(0, index + 1 - NEIGHBORS), index + 1).findLast(fitting) ??
    named.slice(index + 1, index + 1 + NEIGHBORS).find(fitting)
  );
}

/** "ISO certified": the one ISO standard of the tree, where it has one. */
function onlyIso({ frameworks }: Context, kinds: ReadonlySet<Kind>): string | undefined {
  const keys = [...frameworks.keys()].filter((key) => key.startsWith('iso-') && fits(frameworks.get(key), kinds));
  return keys.length === 1 ? keys[0] : undefined;
}
const ANY_ISO = 'iso';

const SEARCHED = 400;
const LETTER = /\b(?:bridge|gap) letter\b/i;
const namedIn = (context: Context, text: string, kinds: ReadonlySet<Kind>): Mention | undefined => {
  const all = mentions(text.slice(-SEARCHED));
  return all.findLast(({ key }) => fits(context.frameworks.get(key), kinds));
};

/**
 * What a place in a sentence speaks of: the scheme named there, in the sentence before, in the line that leads the list or heads the
 * column, in the heading, in the page's own title; else the framework of the file; else the only one of the kind that the nouns name.
 * Null where a scheme is named that the tree does not hold, and where nothing tells.
 */
export function reportMeant(context: Context, spoken: Spoken, at: number, wanted?: readonly Kind[]): Meant | null {
  const { text, page, block, previous } = spoken;
  const { kinds: said, hangs, schemes } = nounsOf(spoken);
  const kinds: ReadonlySet<Kind> = wanted === undefined ? said : new Set(wanted);
  const meant = (key: string, by: Meant['by']): Meant | null => {
    const framework = context.frameworks.get(key);
    return framework === undefined ? null : { key, framework, type: typeNear(spoken, at), by };
  };
  if (schemes.length > 0) {
    const found =
      nearest(schemes, at, ({ key }) => fits(context.frameworks.get(key), kinds)) ??
      // "Our SOC 2 certification": the name counts, whatever the noun.
      (wanted === undefined ? nearest(schemes, at, ({ key }) => context.frameworks.has(key)) : undefined);
    // "It" and "the report" mean what is named here, whether or not the tree holds it.
    if (found !== undefined) return meant(found.key, 'sentence');
    const iso = schemes.every(({ key }) => key === ANY_ISO) ? onlyIso(context, kinds) : undefined;
    return iso === undefined ? null : meant(iso, 'sentence');
  }
  if (typeNear(spoken, at) !== null || LETTER.test(text.slice(Math.max(0, at - SEARCHED), at + SEARCHED))) {
    const soc = meant('soc-2', 'sentence');
    if (soc !== null) return soc;
  }
  const inRow = namedIn(context, block.row ?? '', kinds);
  if (inRow !== undefined) return meant(inRow.key, 'lead');
  const numbered = certificateIn(context, block.cells ?? []);
  if (numbered !== null && kinds.size === 0) return meant(numbered, 'lead');
  const [heading = '', lead = ''] = block.lead.split(' | ');
  if (wanted === undefined) {
    const assessed = assessmentIn(context, [text, lead, heading]);
    if (assessed !== null) return meant(assessed, 'sentence');
    const tested = kinds.size === 0 || kinds.has('assessment') ? assessmentBy(context, text) : null;
    if (tested !== null) return meant(tested, 'tester');
    if (said.size === 0 && !hangs) return ownFile(context, page, kinds);
  }
  for (const [where, by] of [
    [previous, 'previous'],
    [askedOver(spoken), 'previous'],
    [previous === '' ? titleLine(spoken) : '', 'lead'],
    [lead, 'lead'],
    [heading, 'lead'],
    [titleOf(page), 'page'],
  ] as const) {
    const found = namedIn(context, where, kinds);
    if (found !== undefined) return meant(found.key, by);
    if (where !== '' && by !== 'page' && mentions(where.slice(-SEARCHED)).some(isHoldable)) return null;
  }
  const own = ownFile(context, page, kinds);
  if (own !== null) return { ...own, type: typeNear(spoken, at) };
  if (kinds.size === 0) return null;
  const only = [...context.frameworks].filter(([, framework]) => kinds.has(framework.kind));
  const [one] = only;
  return only.length === 1 && one !== undefined ? meant(one[0], 'only') : null;
}

/** The framework whose certificate a row of a table is about, by its number: "| C-7712 | 2025-09-12 | 2028-09-11 |". */
function certificateIn({ frameworks }: Context, cells: readonly string[]): string | null {
  for (const [key, framework] of cells.length === 0 ? [] : frameworks)
    if (framework.kind === 'certification')
      for (const { number } of framework.certificates)
        if (number !== undefined && cells.some((cell) => plainNumber(cell) === plainNumber(number))) return key;
  return null;
}

/** An assessment that only the data has a name for: "Security audit" in "Security Audit Summary", "Google CASA Tier 2" in "Google's CASA Tier 2". */
function assessmentIn({ frameworks }: Context, places: readonly string[]): string | null {
  for (const [key, { kind, name }] of frameworks)
    if (kind === 'assessment' && mentions(name).length === 0 && / /.test(name))
      if (places.some((place) => plain(place).includes(plain(name)))) return key;
  return null;
}
const plain = (text: string): string =>
  text
    .slice(-SEARCHED)
    .toLowerCase()
    .replace(/['’]s\b/g, '');

/** A line of its own right before, that only names a scheme: the title of a card. */
function titleLine({ read: { around } }: Spoken): string {
  const line = around.previous ?? '';
  const [only, ...others] = line.length > TITLE_CHARS ? [] : mentions(line);
  return only !== undefined && others.length === 0 && line.length - only.text.length <= BESIDE_CHARS ? line : '';
}
const TITLE_CHARS = 60;
const BESIDE_CHARS = 16;

function ownFile({ tree, frameworks }: Context, page: Page, kinds: ReadonlySet<Kind>): Meant | null {
  if (page.collection !== 'compliance') return null;
  const own = tree.compliance.find(({ file }) => file === page.file);
  const found =
    own === undefined ? undefined : [...frameworks].find(([, framework]) => framework.name === own.data.name);
  return found === undefined || !fits(found[1], kinds)
    ? null
    : { key: found[0], framework: found[1], type: null, by: 'file' };
}

/** What a page is about, in its own words: the question of an answer, the title of an update. */
function titleOf({ entry }: Page): string {
  const { question, title, name } = entry.data as { question?: string; title?: string; name?: string };
  return question ?? title ?? name ?? '';
}
