import type { Analyzer, Term } from './analyze.ts';
import { monthsIn } from './months.ts';
import { numberedIn } from './numbered.ts';
import type { Parameters } from './parameters.ts';
import type { Steps } from './steps.ts';
import type { AnswerEntry } from './types.ts';

/** How an entry holds a term: how far that counts for the order, how far as stated, and in which of its wordings it stands. */
export interface Holding {
  best: number;
  stated: number;
  /** Whether its answer says it. */
  isSaid: boolean;
  /** Whether it's held by a word alone that often means it. */
  isLoose: boolean;
  wordings: number[];
}

export interface IndexedEntry {
  holds: Map<string, Holding>;
  wordings: Wording[];
  kind: AnswerEntry['kind'];
  prior: number;
  /** In how many of its texts each of its words stands, by their stems; the words of its title, and of each wording of its question. */
  plain: { all: ReadonlyMap<string, number>; title: ReadonlySet<string>; asks: readonly ReadonlySet<string>[] };
  /** Months that it tells of, from 1 to 12, where it is of one day. */
  months: ReadonlySet<number>;
  /** Whether a newer one of its kind took its place. */
  isSuperseded: boolean;
  /** Whether it is about the company's own suppliers, and about its people. */
  whom: { vendors: boolean; staff: boolean };
}

/** A question that an entry answers, in one wording. */
export interface Wording {
  /** Asked so by the company; what it is about, in a few words; asked so in a public questionnaire. */
  is: 'asked' | 'about' | 'public';
  terms: ReadonlySet<string>;
  /** What all its terms weigh. */
  own: number;
  /** How far it counts. */
  factor: number;
}

export interface EntryIndex {
  entries: IndexedEntry[];
  /** Which entries hold a term in their own words. */
  holders: ReadonlyMap<string, readonly number[]>;
  /** Which entries hold a word, by its stem. */
  plainHolders: ReadonlyMap<string, readonly number[]>;
  /** Terms of what the company states; a guide explains the field and states nothing. */
  stated: ReadonlySet<string>;
  /** Standards that the company names by their numbers: "iso 27001". */
  numbered: ReadonlySet<string>;
  /** Every word form on the site. */
  words: ReadonlySet<string>;
  /** What a term weighs, by how rare it is. */
  weighed: (term: string, weight: number) => number;
}

const VENDORS = /\b(?:vendors?|suppliers?|third part(?:y|ies)|sub-?contractors?|sub-?processors?)\b/i;
const STAFF = /\b(?:employees?|staff|personnel|engineers?|developers|contractors?|everyone who works)\b/i;
/** Sentences that count as the beginning of an answer. */
const FIRST_SENTENCES = 2;

/** The name in its address, as words: what its author called it. */
const nameOf = ({ id }: AnswerEntry): string => id.slice(id.indexOf('/') + 1).replaceAll('-', ' ');

/** What documents are of one kind and of the same frameworks, the newest takes the place of; null for anything else. */
const successionOf = ({ kind, asks, frameworks, updated }: AnswerEntry): string | null =>
  kind === 'document' && frameworks.length > 0 && updated !== null ? [asks[0], ...frameworks].join('|') : null;

/** The day of the newest document of each succession. */
function newestOf(entries: readonly AnswerEntry[]): Map<string, string> {
  const newest = new Map<string, string>();
  for (const entry of entries) {
    const of = successionOf(entry);
    if (of !== null && (entry.updated ?? '') > (newest.get(of) ?? '')) newest.set(of, entry.updated ?? '');
  }
  return newest;
}

/** The months of the day that an update is of, and of those that its title names. */
const monthsOf = ({ kind, title, updated }: AnswerEntry, language: string): Set<number> =>
  kind === 'update'
    ? new Set([...monthsIn(title, language), ...(updated ? [Number(updated.slice(5, 7))] : [])])
    : new Set();

/** What a term weighs before its rarity. */
export const weightOf = (
  { is, isGrouped, isEveryday }: Pick<Term, 'is' | 'isGrouped' | 'isEveryday'>,
  parameters: Parameters,
): number =>
  is === 'word' && isGrouped ? parameters.grouped : parameters[is] * (isEveryday ? parameters.everyday : 1);

/** Indexes the entries in steps, each less than an entry. */
export function* indexingEntries(
  entries: readonly AnswerEntry[],
  tagsOf: (entry: AnswerEntry) => string[],
  knownOf: (entry: AnswerEntry) => string[],
  analyzer: Analyzer,
  parameters: Parameters,
  language: string,
): Steps<EntryIndex> {
  const newest = newestOf(entries);
  const plainHolders = new Map<string, number[]>();
  const words = new Set<string>();
  const holders = new Map<string, number[]>();
  const stated = new Set<string>();
  const numbered = new Set<string>();
  /** Every word of the entry that is read, by its stem. */
  let all = new Map<string, number>();
  const read = (text: string): Term[] => {
    const terms = analyzer.terms(text);
    for (const stem of new Set(analyzer.stems(text))) all.set(stem, (all.get(stem) ?? 0) + 1);
    for (const { written, is } of terms) if (is === 'word' || is === 'weak') words.add(written);
    return terms;
  };
  /** The weights of each wording's terms, until their rarity is known. */
  const weights: Map<string, number>[][] = [];
  const indexed: IndexedEntry[] = [];
  for (const [at, entry] of entries.entries()) {
    all = new Map();
    const holds = new Map<string, Holding>();
    const hold = ({ term, is }: Pick<Term, 'term' | 'is'>, best: number, sure: number, isSaid: boolean): Holding => {
      const isLoose = is === 'loose';
      const before = holds.get(term);
      if (before) {
        before.isLoose &&= isLoose;
        return before;
      }
      const holding = { best, stated: sure, isSaid, isLoose, wordings: [] };
      holds.set(term, holding);
      return holding;
    };
    for (const [texts, best, sure, isSaid] of [
      [entry.says.slice(0, FIRST_SENTENCES), parameters.inFirst, parameters.sureFirst, true],
      [entry.says.slice(FIRST_SENTENCES), parameters.inBody, parameters.sureBody, true],
      [tagsOf(entry), parameters.inTags, parameters.sureTags, false],
    ] as const)
      for (const text of texts) {
        for (const term of read(text)) hold(term, best, sure, isSaid);
        yield;
      }
    if (entry.kind !== 'guide')
      for (const text of [entry.title, ...entry.asks, ...entry.about, ...entry.says])
        for (const { name } of numberedIn(text)) numbered.add(name);
    const wordings: Wording[] = [];
    weights[at] = [];
    const add = (text: string, factor: number, is: Wording['is']): void => {
      const terms = new Map<string, number>();
      const all = read(text);
      for (const one of all) terms.set(one.term, Math.max(terms.get(one.term) ?? 0, weightOf(one, parameters)));
      const sure = new Set(all.filter(({ is }) => is !== 'loose').map(({ term }) => term));
      for (const term of terms.keys()) {
        const holding = hold({ term, is: sure.has(term) ? 'group' : 'loose' }, 0, 0, false);
        holding.wordings.push(wordings.length);
        if (is === 'public') continue;
        holding.best = Math.max(holding.best, factor);
        holding.stated = Math.max(holding.stated, factor);
      }
      wordings.push({ is, terms: new Set(terms.keys()), own: 0, factor });
      weights[at]?.push(terms);
    };
    add(entry.title, 1, 'asked');
    for (const text of entry.asks) add(text, parameters.asks, 'asked');
    for (const text of entry.about) add(text, parameters.about, 'about');
    add(nameOf(entry), parameters.address, 'about');
    const own = all;
    all = new Map();
    // A public questionnaire's text names much that an answer need not speak of: it counts as a likeness alone.
    for (const text of knownOf(entry)) {
      add(text, parameters.known, 'public');
      yield;
    }
    for (const [term, { best }] of holds) {
      if (best === 0) continue;
      if (entry.kind !== 'guide') stated.add(term);
      const list = holders.get(term);
      if (list) list.push(at);
      else holders.set(term, [at]);
    }
    const title = new Set(analyzer.stems(entry.title));
    const plainAsks = entry.asks.map((text) => new Set(analyzer.stems(text)));
    for (const stem of own.keys()) {
      const list = plainHolders.get(stem);
      if (list) list.push(at);
      else plainHolders.set(stem, [at]);
    }
    const of = successionOf(entry);
    const asks = [entry.title, ...entry.asks].join(' ');
    const whom = { vendors: VENDORS.test(asks), staff: STAFF.test([asks, ...entry.says].join(' ')) };
    indexed.push({
      holds,
      wordings,
      kind: entry.kind,
      prior: parameters.kinds[entry.kind],
      plain: { all: own, title, asks: plainAsks },
      months: monthsOf(entry, language),
      isSuperseded: of !== null && newest.get(of) !== entry.updated,
      whom,
    });
    yield;
  }
  const count = Math.max(1, entries.length);
  const full = Math.log(1 + count);
  const weighed = (term: string, weight: number): number => {
    const df = holders.get(term)?.length ?? 0;
    // From 0 for what every entry holds to 1 for what one alone holds.
    const rarity = df === 0 ? 1 : Math.log(1 + count / df) / full;
    return weight * (1 - parameters.rarity + parameters.rarity * rarity);
  };
  for (const [at, { wordings }] of indexed.entries()) {
    wordings.forEach((wording, which) => {
      for (const [term, weight] of weights[at]?.[which] ?? []) wording.own += weighed(term, weight);
    });
    yield;
  }
  return { entries: indexed, holders, plainHolders, stated, numbered, words, weighed };
}
