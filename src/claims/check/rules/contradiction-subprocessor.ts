import { isQuestion } from '../../reading/told.ts';
import { RIVALS } from '../../reading/vendors.ts';
import { norm } from '../lexicon/company-names.ts';
import { isEveryTime } from '../meant/every-time.ts';
import { costIn, costsOfGuides, isUnderVendors } from '../meant/instructions.ts';
import { toldFor } from '../meant/read-spoken.ts';
import { unknownNamesIn } from '../meant/unknown-vendors.ts';
import { isDenied } from '../meant/vendor-denied.ts';
import { isExample, isOfGuide, isTold, NO_COMPANY } from '../meant/vendor-example.ts';
import { isInPassing } from '../meant/vendor-in-passing.ts';
import { isJoined } from '../meant/vendor-joined.ts';
import { listedVendors } from '../meant/vendor-lists.ts';
import { mentionsOf, type VendorMention } from '../meant/vendor-mentions.ts';
import { namesBetween } from '../meant/vendor-neighbors.ts';
import { logOddsOf, logOddsOfUnknown } from '../meant/vendor-odds.ts';
import { isOfOthers } from '../meant/vendor-of-others.ts';
import { isControlTool } from '../meant/vendor-run-by-us.ts';
import { besideVendors, looksLikeName } from '../meant/vendor-series.ts';
import { isToldByDenial } from '../meant/vendor-shapes.ts';
import { isSureWithoutList } from '../meant/vendor-without-list.ts';
import { BY_NAME, isResold, isVendorName, plain, sameVendor } from '../meant/vendors.ts';
import { isSetAside } from '../meant/vendors-aside.ts';
import { isByWay } from '../meant/vendors-by-way.ts';
import type { Page } from '../prose/page.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';
import { isOwn, standingOf } from './vendor-standing.ts';

const ELSEWHERE = ['access', 'subprocessors', 'company', 'compliance'] as const;

/** Logarithms of odds from which a vendor is reported, and from which it is where something makes it likelier beforehand. */
const LIKELY = 0.4;
const LIKELY_KNOWN = 0;
/** The same for a name that no list knows. */
const LIKELY_UNKNOWN = 0.85;

/** A name that is not in use, where a text may say that it is. */
interface Doubt {
  one: Spoken;
  name: string;
  start: number;
  until: string | null;
}
interface Weighed extends Doubt {
  mention: VendorMention;
  odds: number;
}

function* wrongSubprocessor(context: Context): Faults<'VS-C32'> {
  if (context.tree.subprocessors.length === 0) return yield* withoutList(context);
  const reported = new Map<Spoken['block'], Set<string>>();
  for (const { one, name, start, until } of [...inLists(context), ...inSeries(context), ...inProse(context)]) {
    if (until === null && NO_COMPANY.test(name) && !isVendorName(name)) continue;
    if (isResold(name, one.page.entry.body) || isByWay(one, name, start)) continue;
    const seen = reported.get(one.block) ?? new Set();
    reported.set(one.block, seen);
    if (seen.has(norm(name))) continue;
    if (isOfOthers(one, { name, start }, (other) => standingOf(context, other, one.page.day) === 'in use')) continue;
    seen.add(norm(name));
    yield faultAt(one, start, name, { until });
  }
}

/** Vendors that surely work for the service of a company that lists none, each once a page. */
function* withoutList(context: Context): Faults<'VS-C32'> {
  const pages = new Map<Page, string[]>();
  const sure = weighedIn(context, toldIn(context), () => false).filter(({ mention, odds }) =>
    isSureWithoutList(mention, odds),
  );
  const listed = [...inLists(context)].filter(({ one, name }) => isVendorName(name) && !isQuestion(one.text));
  for (const { one, name, start } of [...sure, ...listed]) {
    if (isByWay(one, name, start)) continue;
    const vendor = BY_NAME.get(plain(name))?.name ?? name;
    if (isResold(name, one.page.entry.body)) continue;
    const seen = pages.get(one.page) ?? [];
    pages.set(one.page, seen);
    if (seen.some((other) => sameVendor(other, vendor)) || isOfOthers(one, { name, start }, () => false)) continue;
    seen.push(vendor);
    yield faultAt(one, start, name, { until: null, list: 'empty' });
  }
}

function* inLists(context: Context): Generator<Doubt> {
  const sentences = spoken(context, [...ELSEWHERE, 'learn']);
  const costs = costsOfGuides(sentences);
  const isListed = (name: string) => context.tree.subprocessors.some(({ data }) => sameVendor(data.name, name));
  for (const { spoken: one, name, start } of listedVendors(sentences, isListed)) {
    if (costs.has(one.page) && !isUnderVendors(one)) continue;
    const state = standingOf(context, name, one.page.day);
    if (state === 'in use' || isOwn(context, name) || isSetAside(one)) continue;
    yield { one, name, start, until: state.until };
  }
}

/** Names that stand side by side with vendors in use. */
function* inSeries(context: Context): Generator<Doubt> {
  const sentences = spoken(context, [...ELSEWHERE, 'learn']);
  const costs = costsOfGuides(sentences);
  const isInUse = (name: string, { page }: Spoken) => standingOf(context, name, page.day) === 'in use';
  for (const { spoken: one, name, start } of besideVendors(sentences, isInUse)) {
    if (costs.has(one.page) && !isUnderVendors(one)) continue;
    if (!looksLikeName(name) || isOwn(context, name) || isSetAside(one) || isQuestion(one.text)) continue;
    yield { one, name, start, until: standingUntil(context, name, one.page.day) };
  }
}
const standingUntil = (context: Context, name: string, day: string): string | null => {
  const standing = standingOf(context, name, day);
  return standing === 'in use' ? null : standing.until;
};

/** Whether a sentence may say anything of the company's vendors. */
function mayTell(one: Spoken): boolean {
  const { page, block, text } = one;
  if (NO_CLAIMS.includes(page.collection) && page.collection !== 'agreements') return false;
  return !isQuestion(text) && block.kind !== 'question' && !isExample(one) && !isTold(one);
}

const toldIn = (context: Context): Spoken[] =>
  spoken(context, ELSEWHERE).filter((one) => mayTell(one) && !isSetAside(one));

/** Every vendor that sentences name and that is not in use, weighed with the others of its block. */
function weighedIn(context: Context, sentences: readonly Spoken[], isListed: (name: string) => boolean): Weighed[] {
  const blocks = Map.groupBy(
    sentences.flatMap((one) => mentionsOf(one, isListed)),
    ({ spoken: { block } }) => block,
  );
  const costs = costsOfGuides(sentences);
  return [...blocks.values()].flatMap((mentions) => weigh(context, mentions, costs));
}

function inProse(context: Context): Doubt[] {
  const sentences = toldIn(context);
  const isListed = (name: string) => context.tree.subprocessors.some(({ data }) => sameVendor(data.name, name));
  const costs = costsOfGuides(sentences);
  const weighed = weighedIn(context, sentences, isListed);
  const ours = sentences.filter((one) => !isOfGuide(one));
  const known = weighed.filter(({ odds }) => odds > LIKELY).map(({ name }) => name);
  const isKnown = (name: string) => known.some((other) => sameVendor(other, name));
  return [
    ...weighed.filter(
      ({ odds, until, name }) => odds > LIKELY || (odds > LIKELY_KNOWN && (until !== null || isKnown(name))),
    ),
    ...ours.flatMap((one) => [...unlisted(context, one)]),
    ...[...Map.groupBy(ours, ({ block }) => block).values()].flatMap((ones) => unknown(context, ones, isListed, costs)),
  ];
}

/** Names of a block that neither a list of vendors nor the content knows, where all that is near tells that they are in use. */
function unknown(
  context: Context,
  ones: readonly Spoken[],
  isListed: (name: string) => boolean,
  costs: ReadonlyMap<Page, number>,
): Doubt[] {
  const [{ block, page } = {}] = ones;
  if (block === undefined || page === undefined || block.kind === 'heading') return [];
  const names = ones.flatMap((one) => unknownNamesIn(one));
  if (names.length === 0) return [];
  const inUse = ones
    .flatMap((one) => mentionsOf(one, isListed))
    .filter(({ text }) => standingOf(context, text, page.day) === 'in use')
    .slice(0, MOST_IN_USE);
  return names.flatMap((mention) => {
    const { spoken: one, text: name, start, row, to } = mention;
    if (isListed(name) || isPartOfListed(context, name) || isOwn(context, name) || isDenied(mention)) return [];
    if (isOfNobody(mention)) return [];
    // "Example Post Ltd (Postmark)": the company behind what is in use.
    if (inUse.some((other) => other.spoken === one && other.from === to && /\($/.test(one.read.words[to]?.gap ?? '')))
      return [];
    const odds = logOddsOfUnknown(mention, {
      inBlock: inUse.length > 0,
      inRow: inUse.some((other) => other.spoken === one && other.from >= row.from && other.to <= row.to),
    });
    return odds - costIn(costs, one) > LIKELY_UNKNOWN ? [{ one, name, start, until: null }] : [];
  });
}

/** As many in one block as are looked at beside a name. */
const MOST_IN_USE = 100;
/** "Products GmbH" of "example Data Products GmbH". */
const isPartOfListed = ({ tree }: Context, name: string): boolean =>
  tree.subprocessors.some(({ data }) => data.name.includes(name));

/** Named for what customers have, or in passing: no vendor of ours. */
const isOfNobody = ({ spoken: { read }, row, from, to }: VendorMention): boolean =>
  isJoined(read, row, from) || isInPassing(read, row, from, to);

/** The vendors of a block that are not in use, with the odds that it says they are. */
function weigh(context: Context, mentions: readonly VendorMention[], costs: ReadonlyMap<Page, number>): Weighed[] {
  const standings = mentions.map(({ spoken: { page }, text }) => standingOf(context, text, page.day));
  const inUse = mentions.filter((_, at) => standings[at] === 'in use');
  const bySentence = Map.groupBy(inUse, ({ spoken }) => spoken);
  return mentions.flatMap((mention, index) => {
    const { spoken: one, text: name, start, row } = mention;
    const state = standings[index];
    if (state === undefined || state === 'in use' || isOwn(context, name)) return [];
    if ((isDenied(mention) && !isToldByDenial(mention)) || isOfNobody(mention)) return [];
    const odds = logOddsOf(mention, {
      inBlock: inUse.length > 0,
      inRow: (bySentence.get(one) ?? []).some((other) => other.from >= row.from && other.to <= row.to),
    });
    const hasRival = isRivalInUse(context, mention);
    if (state.until === null && !hasRival && isControlTool(one, name)) return [];
    const more = (hasRival ? RIVAL : 0) - (isOfGuide(one) ? GUIDE_COST : 0) - costIn(costs, one);
    return [{ one, name, start, until: state.until, mention, odds: odds + more }];
  });
}

/** How much surer it must be in a sentence of a guide, in logits. */
const GUIDE_COST = 2.5;
/** How much likelier a tool is meant as ours where the list holds another of its kind, and so the company's tools, in logits. */
const RIVAL = 2.5;
const isRivalInUse = (context: Context, { vendor, spoken: { page } }: VendorMention): boolean =>
  vendor?.internal === true &&
  (RIVALS.get(vendor.name) ?? []).some((name) => standingOf(context, name, page.day) === 'in use');

/** Names that no list knows, between vendors of a row. */
function* unlisted(context: Context, one: Spoken): Generator<Doubt> {
  const isInUse = (name: string) => standingOf(context, name, one.page.day) === 'in use';
  const between = namesBetween(
    mentionsOf(one, () => false),
    isInUse,
  );
  for (const { text: name, start, end } of between) {
    const state = standingOf(context, name, one.page.day);
    if (state === 'in use' || isOwn(context, name)) continue;
    const { polarity, tense, certainty } = toldFor(one, start, end);
    if (polarity === 'denied' || tense === 'past' || (tense === 'planned' && !isEveryTime(one))) continue;
    if (certainty === 'question' || certainty === 'worded' || certainty === 'condition') continue;
    yield { one, name, start, until: state.until };
  }
}

export const CONTRADICTION_SUBPROCESSOR: Rule[] = [
  { code: 'VS-C32', family: 'contradiction', severity: 'warning', check: wrongSubprocessor },
];
