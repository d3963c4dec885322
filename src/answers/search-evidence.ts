import type { Evidence } from './evidence.ts';
import type { EntryIndex, IndexedEntry } from './index-entries.ts';
import type { Intent } from './intents.ts';
import type { Ranked } from './rank.ts';
import { type Asked, isTopic } from './weigh.ts';

/** A word that so few entries hold leads to one of them. */
const RARE_ENTRIES = 2;
/** Searches of so many words at most leave little to go by. */
const FEW_WORDS = 2;

/** A search by its plain words, whatever the lexicon makes of them. */
export interface PlainWords {
  /** Each word by its stem, and how rare it is on the site: natural logarithm, the more the rarer. */
  weights: ReadonlyMap<string, number>;
  total: number;
  rare: ReadonlySet<string>;
  /** What the words that stand together mean, by the stem of each: an entry that holds none of these topics says something else by the word. */
  topics: ReadonlyMap<string, readonly string[]>;
}

export function plainWords(
  stems: readonly string[],
  { plainHolders, entries }: EntryIndex,
  spoken: ReadonlySet<string>,
  topics: PlainWords['topics'],
): PlainWords {
  const weights = new Map<string, number>();
  const rare = new Set<string>();
  for (const stem of stems) {
    const held = plainHolders.get(stem)?.length ?? 0;
    if (held === 0 && spoken.has(stem)) continue;
    weights.set(stem, Math.log(1 + entries.length / Math.max(1, held)));
    if (held > 0 && held <= RARE_ENTRIES) rare.add(stem);
  }
  return { weights, total: [...weights.values()].reduce((sum, one) => sum + one, 0) || 1, rare, topics };
}

type Having = { has: (one: string) => boolean };
/** The share of a search's plain words that are among those of an entry, rare ones for more: "integrity" is none of "okta integration". */
const heldShare = ({ weights, total, topics }: PlainWords, own: Having, holds: Having): number => {
  let held = 0;
  for (const [stem, weight] of weights)
    if (own.has(stem) && (topics.get(stem)?.some((topic) => holds.has(topic)) ?? true)) held += weight;
  return held / total;
};

/** The same by how often they stand in an entry: so many of its texts are all that counts. */
const OFTEN = 6;
const heldOften = ({ weights, total }: PlainWords, own: ReadonlyMap<string, number>): number => {
  let held = 0;
  for (const [stem, weight] of weights) held += weight * Math.min(1, (own.get(stem) ?? 0) / OFTEN);
  return held / total;
};

/** The entries that hold most of the plain words of a search, best first. */
export function mostPlain(words: PlainWords, { plainHolders }: EntryIndex): number[] {
  const held = new Map<number, number>();
  for (const [stem, weight] of words.weights)
    for (const at of plainHolders.get(stem) ?? []) held.set(at, (held.get(at) ?? 0) + weight);
  return [...held].sort(([a, one], [b, other]) => other - one || a - b).map(([at]) => at);
}

/** What the whole of a search says for or against that anything answers it. */
export function searchedOf(asked: readonly Asked[], words: PlainWords): Evidence {
  const total = asked.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const unknown = asked.filter(({ isKnown }) => !isKnown);
  const size = words.weights.size;
  return {
    unknown: unknown.reduce((sum, { weight }) => sum + weight, 0) / total,
    'unknown name': Number(unknown.some(({ is }) => is === 'name')),
    'unknown topic': Number(unknown.some(({ is }) => isTopic(is) && is !== 'name')),
    'no topic': Number(!asked.some(({ is }) => isTopic(is))),
    'little said': Number(asked.every(({ is }) => is === 'weak')),
    'one word': Number(size === 1),
    'few words': Number(size > 1 && size <= FEW_WORDS),
  };
}

/** Whether a search names an entry by its whole title, in its words or in what they mean. */
export function isNamedBy(
  { plain, wordings: [title] }: IndexedEntry,
  asked: readonly Asked[],
  { weights }: PlainWords,
): boolean {
  const terms = new Set(asked.map(({ term }) => term));
  const isWhole = (own: ReadonlySet<string>, held: { has: (one: string) => boolean }): boolean =>
    own.size > 0 && [...own].every((one) => held.has(one));
  return isWhole(plain.title, weights) || (title !== undefined && isWhole(title.terms, terms));
}

/** A number of two digits or more, or with a point: smaller ones stand everywhere. */
const NUMBER = /^\d+(?:[.,]\d+|\d)$/;
/** The share of a search's numbers that an entry does not say: whoever types "72 hours" looks for 72. */
function numbersLacking({ weights }: PlainWords, all: ReadonlyMap<string, number>): number {
  const numbers = [...weights.keys()].filter((stem) => NUMBER.test(stem));
  return numbers.filter((stem) => !all.has(stem)).length / (numbers.length || 1);
}

/** What speaks for or against that an entry answers a search, by name. */
export function foundOf(
  { score, sure, likenesses }: Omit<Ranked, 'at'>,
  together: number,
  { kind, plain, holds, months, isSuperseded }: IndexedEntry,
  words: PlainWords,
  intent: Intent,
  { isNamed, isOtherNamed }: { isNamed: boolean; isOtherNamed: boolean },
): Evidence {
  const title = heldShare(words, plain.title, holds);
  const asked = Math.max(0, ...plain.asks.map((own) => heldShare(words, own, holds)));
  // All guides are about the same few topics: what tells one from another are its words.
  if (kind === 'guide')
    return {
      'kind guide': 1,
      'guide wanted': Number(intent.explaining !== ''),
      'guide title': title,
      'guide asked': asked,
      'guide often': heldOften(words, plain.all),
      'guide sure': sure,
    };
  const evidence: Evidence = {
    score,
    sure,
    together,
    'like asked': likenesses.asked,
    'like about': likenesses.about,
    plain: heldShare(words, plain.all, holds),
    'plain title': title,
    'plain asked': asked,
    rare: Number([...words.rare].some((stem) => plain.all.has(stem))),
    month: Number([...intent.months].some((month) => months.has(month))),
    'number lacking': numbersLacking(words, plain.all),
    'other year': Number(intent.years.some((year) => !plain.all.has(year))),
    named: Number(isNamed && kind !== 'overview'),
    'named in a question': Number(isNamed && intent.aims.has('question')),
    'other named': Number(isOtherNamed && kind === 'overview'),
    superseded: Number(isSuperseded),
    [`kind ${kind}`]: 1,
  };
  for (const aim of intent.aims) evidence[`${aim} ${kind}`] = 1;
  return evidence;
}
