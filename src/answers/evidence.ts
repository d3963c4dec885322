import type { Term } from './analyze.ts';
import type { EntryIndex } from './index-entries.ts';
import { furtherParts } from './parts.ts';
import type { Ranked } from './rank.ts';
import type { Read } from './read.ts';
import { wantsOf } from './wants.ts';
import type { Asked } from './weigh.ts';

/** Where an entry holds a term: in a wording of its own question, in what it is about, in its answer, elsewhere on the site, nowhere. */
type Place = 'asked' | 'about' | 'said' | 'elsewhere' | 'nowhere';
/** More of the same says no more. */
const COUNTED_MAX = 3;
const WORDS_MAX = 5;
const NAMES_MAX = 2;
/** Rows of so many terms at most leave little to go by; from so many on they name much beside what they ask. */
const FEW_TERMS = 1;
const MANY_TERMS = 8;
/** A term that hardly any entry holds has a rarity of 1. */
const RAREST = Math.log(100);

/** Sorts of answers that name something, and those that tell it at length; all others say yes or no. */
const NAMING = new Set(['count', 'frequency', 'duration', 'which', 'person', 'place', 'moment']);
const TELLING = new Set(['account', 'nothing']);

/** From so much more on another entry states more of the row. */
const MORE = 0.05;
/** A row that asks what the buyer may do or gets, and not only what the company does. */
const OF_BUYER = /\b(?:us|our|we|clients?|client's|customers|customer's|buyer)\b/i;

/** A row that asks what the company's own suppliers do, and one that asks what its people do. */
const OF_VENDORS =
  /\b(?:(?:your|its|their|critical|key|all|any|of|for|with|by|require[sd]?|ensure|how|do|are|that) (?:\w+ )?(?:vendors|suppliers|third[- ]part(?:y|ies)|sub-?contractors|sub-?processors|fourth[- ]parties|service providers))\b/i;
const OF_STAFF = /\b(?:employees?|staff|personnel|workforce|workers|engineers|developers|contractors|executives)\b/i;

/** How the evidence names a word that the page lacks. */
export const LACKS = 'lacks ';

/** What speaks for or against that an entry answers a row, by name. */
export type Evidence = Record<string, number>;

/** How much of a question an entry holds, where, what of it stays unanswered, and what sort of answer it wants. */
export function evidenceOf({ text, asked, terms }: Read, best: Ranked, mostSure: number, index: EntryIndex): Evidence {
  const { holds, wordings, kind } = index.entries[best.at] as EntryIndex['entries'][number];
  const total = asked.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const coveredBy = (own: ReadonlySet<string>): number =>
    asked.reduce((sum, one) => sum + (own.has(one.term) ? one.weight : 0), 0) / total;
  const placeOf = ({ term }: Pick<Term, 'term'>): Place => {
    if (!index.stated.has(term)) return 'nowhere';
    const holding = holds.get(term);
    if (holding?.wordings.some((at) => wordings[at]?.is === 'asked')) return 'asked';
    if (holding?.isSaid) return 'said';
    if (holding?.wordings.some((at) => wordings[at]?.is === 'about')) return 'about';
    return holding && holding.stated > 0 ? 'said' : 'elsewhere';
  };
  const isHeld = (place: Place): boolean => place !== 'elsewhere' && place !== 'nowhere';
  const evidence: Evidence = {
    score: best.score,
    sure: best.sure,
    wording: Math.max(0, ...wordings.map((one) => (one.is === 'asked' ? coveredBy(one.terms) : 0))),
    'wording named': Math.max(0, ...wordings.map((one) => (one.is === 'asked' ? namedShareOf(one.terms, asked) : 0))),
    'more elsewhere': Number(mostSure > best.sure + MORE),
    'of buyer': Number(OF_BUYER.test(text)),
    ...whomOf(text, index.entries[best.at] as EntryIndex['entries'][number]),
    'like asked': best.likenesses.asked,
    'like about': best.likenesses.about,
    'like public': best.likenesses.public,
    'name nowhere': 0,
    'rarest lacking': 0,
    'further parts': furtherParts(text, asked),
  };
  const count = (name: string, most: number): void => {
    evidence[name] = Math.min(most, (evidence[name] ?? 0) + 1);
  };

  const content = asked.filter(({ is, isExample }) => is !== 'weak' && !isExample);
  const rarityOf = ({ term }: Asked): number => 1 - Math.log(1 + (index.holders.get(term)?.length ?? 0)) / RAREST;
  for (const one of content) {
    const place = placeOf(one);
    if (one.is === 'name') {
      if (place === 'nowhere') count('name nowhere', NAMES_MAX);
    } else count(`${one.is} ${place}`, COUNTED_MAX);
    // A plain word that stands elsewhere on the site may well be said in another one here.
    const lacks = isHeld(place) ? 0 : one.is === 'word' && place === 'elsewhere' ? 0.5 : 1;
    evidence['rarest lacking'] = Math.max(evidence['rarest lacking'] ?? 0, lacks * rarityOf(one));
  }
  const groups = content.filter(({ is }) => is === 'group').sort((a, b) => b.weight - a.weight);
  evidence['no group'] = Number(groups.length === 0);
  evidence['main group lacking'] = Number(groups[0] !== undefined && !isHeld(placeOf(groups[0])));
  evidence['few terms'] = Number(content.length <= FEW_TERMS);
  evidence['two terms'] = Number(content.length === FEW_TERMS + 1);
  evidence['many terms'] = Number(content.length >= MANY_TERMS);

  // Every word, whether or not it says much by itself, but for those that stand in every sentence.
  const plain = terms.filter(({ is }) => is === 'word' || is === 'weak');
  const words = [
    ...plain,
    ...terms.filter((one) => !plain.includes(one) && plain.every((word) => !isWithin(word, one))),
  ];
  /** Where a word stands, or the group that it is part of, which speaks for it. */
  const spokenFor = (word: Term): Place => {
    const over = terms.filter((one) => (one.is === 'part' || one.is === 'group') && isWithin(word, one));
    return placeOf(
      over.find(({ is }) => is === 'part') ??
        over.find((one) => isHeld(placeOf(one))) ??
        over.find(({ start, end }) => end - start > word.end - word.start) ??
        word,
    );
  };
  for (const one of words) {
    const place = spokenFor(one);
    if (isHeld(place)) count(place === 'said' ? 'words said' : 'words asked', WORDS_MAX);
    else if (isPlain(one)) evidence[LACKS + one.term] = 1;
  }

  const { wants, phrase } = wantsOf(text);
  evidence[`wants ${wants}`] = 1;
  const places = phrase.flatMap(([start, end]) => {
    const word = words.find((one) => one.start <= start && end <= one.end);
    return word ? [spokenFor(word)] : [];
  });
  if (places[0]) evidence[`phrase begins ${places[0]}`] = 1;
  const last = places.at(-1);
  if (last) evidence[`phrase ends ${last}`] = 1;
  const sort = NAMING.has(wants) ? 'named' : TELLING.has(wants) ? 'told' : 'affirmed';
  for (const place of places) if (!isHeld(place)) count(`${sort} ${place}`, COUNTED_MAX);

  evidence[`kind ${kind}`] = 1;
  return evidence;
}
/** Whose doing is asked for, and whether the entry is about them. */
function whomOf(text: string, { whom }: EntryIndex['entries'][number]): Evidence {
  const evidence: Evidence = {};
  if (OF_VENDORS.test(text)) evidence[`vendors ${whom.vendors ? 'asked' : 'lacking'}`] = 1;
  if (OF_STAFF.test(text)) evidence[`staff ${whom.staff ? 'asked' : 'lacking'}`] = 1;
  return evidence;
}
/** The share of a wording's terms that a row names. */
const namedShareOf = (wording: ReadonlySet<string>, asked: readonly Asked[]): number =>
  asked.filter(({ term }) => wording.has(term)).length / (wording.size || 1);
const isPlain = ({ is }: Term): boolean => is === 'word' || is === 'weak';
const isWithin = (one: Term, other: Term): boolean => other.start <= one.start && one.end <= other.end;
