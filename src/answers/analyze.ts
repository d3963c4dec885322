import { makeApart, piecesOf, wordingsOf } from './apart.ts';
import { type EverydayReader, makeEveryday } from './everyday.ts';
import weak from './lexicon/weak-words.json' with { type: 'json' };
import { american, stemmerOf } from './stem.ts';
import { atOnce, type Steps } from './steps.ts';
import { partsOf, type Word, wordsOf } from './text.ts';
import type { Everyday, LexiconGroup } from './types.ts';

/** A term of a text: a stem, or a group of the lexicon. */
export interface Term {
  term: string;
  start: number;
  end: number;
  /** As it was written, in small letters. */
  written: string;
  is: 'word' | 'weak' | 'group' | 'loose' | 'name' | 'part';
  /** A word that a group of the lexicon has taken. */
  isGrouped: boolean;
  /** Told by everyday words: `written` are these alone. */
  isEveryday?: true;
}

export interface Analyzer {
  /** The terms of a text; of a question, those as well whose words stand apart in it, and of what somebody types, by everyday words as well. */
  terms: (text: string, is?: 'question' | 'typed') => Term[];
  /** The words of a text by their stems, whatever the lexicon makes of them; without those that are never looked at. */
  stems: (text: string) => string[];
  /** Every word form of the lexicon. */
  words: ReadonlySet<string>;
  /** Whether a word needs no correcting for its form: it says little anyhow, or another form of it is known. */
  isForm: (word: string, knows: (stem: string) => boolean) => boolean;
}

interface Phrase {
  stems: string[];
  /** The word, where the phrase is one word. */
  only: string | null;
  group: number;
  isLoose: boolean;
  /** Means its group where somebody types it, and nowhere else. */
  isTyped: boolean;
}

/** Two words of one stem are forms of one word when they begin alike for so much of the longer one: not "accessing" and "accessibility". */
const ALIKE = 0.72;
/** Who does a thing is not the thing: neither "controlled" and "controller" nor "contain" and "container". */
const isDoer = (one: string, other: string): boolean => {
  const doer = /^(.{4,})[eo]rs?$/.exec(one)?.[1];
  return doer !== undefined && other.startsWith(doer) && /^(?:e|ed|es|ing|s)?$/.test(other.slice(doer.length));
};
function isFormOf(one: string, other: string): boolean {
  if (isDoer(one, other) || isDoer(other, one)) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same >= ALIKE * Math.max(one.length, other.length);
}

/** How a group stands among the terms; no word begins with this sign. */
export const groupTerm = (group: number): string => `~${group}`;

const STOP = new Set(weak.stop);

/** Small words within a phrase: "keys are rotated" says "keys rotated". */
const WITHIN = new Set(weak.within);
const WITHIN_MAX = 2;

/** Under which phrases are kept: their first two stems, or the only one. */
const startOf = (stems: readonly string[], at: number, next: number): string =>
  next === at ? (stems[at] ?? '') : `${stems[at] ?? ''} ${stems[next] ?? ''}`;

const NOTHING_EVERYDAY: Everyday = { kinds: {}, senses: {}, fillers: '' };
const UNREAD: EverydayReader = { meantBy: () => [], words: [] };

/** Reads texts into terms, by one lexicon and in one language. */
export const makeAnalyzer = (lexicon: readonly LexiconGroup[], language: string, everyday?: Everyday): Analyzer =>
  atOnce(makingAnalyzer(lexicon, language, everyday, makeEveryday));

/** The same in steps, a group of the lexicon each. `readEveryday` reads everyday words; without it they're left out. */
export function* makingAnalyzer(
  lexicon: readonly LexiconGroup[],
  language: string,
  everyday: Everyday = NOTHING_EVERYDAY,
  readEveryday?: typeof makeEveryday,
): Steps<Analyzer> {
  const stemOf = stemmerOf(language);
  const stem = (word: string): string => (STOP.has(word) ? word : stemOf(word));
  const weakStems = new Set(weak.weak.map(stem));
  const firsts = new Map(lexicon.map(({ words: [first = ''] }, at) => [first, at]));
  /** Of which group each is a part. */
  const wholes = lexicon.map(({ within }) => (within === undefined ? undefined : firsts.get(within)));
  const phrases = new Map<string, Phrase[]>();
  // A slip of a small word is a slip of it: "thier".
  const known = new Set<string>(weak.stop);
  const knownStems = new Set<string>();
  // A word that the lexicon knows keeps its own form: "accessibility" must not become "access".
  const whole = new Set<string>();
  const wholeTyped = new Set<string>();
  for (const [group, own] of lexicon.entries()) {
    const { words, loose = [], typed = [] } = own;
    const { apart, inRows } = wordingsOf(own);
    for (const text of apart)
      for (const part of piecesOf(text).flat(2)) {
        known.add(part);
        knownStems.add(stem(part));
      }
    const sure = words.length + inRows.length;
    for (const [at, text] of [...words, ...inRows, ...loose, ...typed].entries()) {
      const isTyped = at >= sure + loose.length;
      const parts = partsOf(text);
      for (const part of parts) known.add(part);
      for (const part of parts) knownStems.add(stem(part));
      const only = parts.length === 1 ? (parts[0] ?? null) : null;
      if (only !== null) (isTyped ? wholeTyped : whole).add(only);
      const stems = parts.map(stem);
      if (stems.length === 0) continue;
      const key = startOf(stems, 0, stems.length === 1 ? 0 : 1);
      const same = phrases.get(key);
      const phrase = { stems, only, group, isLoose: at >= sure && !isTyped, isTyped };
      if (same) same.push(phrase);
      else phrases.set(key, [phrase]);
    }
    yield;
  }
  for (const one of phrases.values()) one.sort((a, b) => b.stems.length - a.stems.length);
  const apartIn = makeApart(lexicon, stem);
  const { meantBy, words: everydayWords } = readEveryday?.(everyday, lexicon, stem, (word) => STOP.has(word)) ?? UNREAD;
  const fillers = new Set(readEveryday ? partsOf(everyday.fillers) : []);
  for (const word of [...everydayWords, ...fillers]) {
    known.add(word);
    knownStems.add(stem(word));
  }

  /** The words of the text that was read last: most are asked for their terms and for their stems. */
  let last = { text: '', words: [] as Word[], stems: [] as string[] };
  const read = (text: string): typeof last => {
    if (text !== last.text) {
      const words = wordsOf(text);
      last = { text, words, stems: words.map(({ word }) => stem(word)) };
    }
    return last;
  };

  const terms: Analyzer['terms'] = (text, kind) => {
    const { words, stems } = read(text);
    const found: Term[] = [];
    const taken = new Set<number>();
    /** Words of a phrase that somebody types: alone they mean something else, as the "soc" of "24/7 soc" does. */
    const inTyped = new Set<number>();
    const isWhole = (word: string): boolean => whole.has(word) || (kind === 'typed' && wholeTyped.has(word));
    const between = (from: number, to: number): string =>
      words
        .slice(from, to + 1)
        .map(({ word }) => word)
        .join(' ');
    const add = (group: number, from: number, to: number, isLoose: boolean, own: Partial<Term> = {}): void => {
      const [start, end] = [words[from]?.start ?? 0, (words[to] as Word).end];
      const span = { start, end, written: between(from, to), isGrouped: false, ...own };
      const partOf = wholes[group];
      if (partOf !== undefined) found.push({ ...span, term: groupTerm(partOf), is: 'group' });
      const is = isLoose ? 'loose' : lexicon[group]?.isName ? 'name' : lexicon[group]?.within ? 'part' : 'group';
      found.push({ ...span, term: groupTerm(group), is });
    };
    /** The first word from there on that is no small one. */
    const afterSmall = (from: number): number => {
      let at = from;
      while (at < from + WITHIN_MAX && WITHIN.has(words[at]?.word ?? '')) at += 1;
      return at;
    };
    /** Where a phrase that begins at a word ends; -1 where it does not stand there. */
    const endOf = (wanted: readonly string[], at: number): number => {
      let last = at;
      for (const one of wanted.slice(1)) {
        const next = stems[last + 1] === one ? last + 1 : afterSmall(last + 1);
        if (stems[next] !== one) return -1;
        last = next;
      }
      return stems[at] === wanted[0] ? last : -1;
    };
    const everyday = kind === 'typed' ? meantBy(words, stems) : [];
    /** Whether an everyday phrase is a part of what more words of the search mean. */
    const isWithinEveryday = (group: number, from: number, to: number): boolean =>
      everyday.some(
        (one) =>
          one.group !== group &&
          one.words.length > to - from + 1 &&
          Array.from({ length: to - from + 1 }, (_, step) => from + step).every((at) => one.words.includes(at)),
      );
    /** Where the phrases end that began before. */
    let reached = -1;
    for (let at = 0; at < words.length; at += 1) {
      let longest = 0;
      let end = -1;
      const next = afterSmall(at + 1);
      for (const { stems: wanted, only, group, isLoose, isTyped } of [
        ...(phrases.get(startOf(stems, at, at + 1)) ?? []),
        ...(next > at + 1 ? (phrases.get(startOf(stems, at, next)) ?? []) : []),
        ...(phrases.get(startOf(stems, at, at)) ?? []),
      ]) {
        if (wanted.length < longest || (isTyped && kind !== 'typed')) continue;
        // A lone word that stands in the lexicon itself meets its own entry alone, not one that shares its stem.
        const word = words[at]?.word ?? '';
        if (only !== null && only !== word && (isWhole(word) || !isFormOf(american(word), american(only)))) continue;
        const last = endOf(wanted, at);
        if (last < 0) continue;
        // A group within a longer phrase of another group is not meant.
        if (reached >= last || isWithinEveryday(group, at, last)) continue;
        longest = wanted.length;
        end = Math.max(end, last);
        add(group, at, last, isLoose);
        for (let step = at; step <= last; step += 1) {
          if (!STOP.has((words[step] as Word).word)) taken.add(step);
          if (isTyped && last > at) inTyped.add(step);
        }
      }
      reached = Math.max(reached, end);
    }
    if (kind)
      for (const { group, from, to, words: own } of apartIn(text, words, stems)) {
        add(group, from, to, false);
        for (const one of own) taken.add(one);
      }
    for (const { group, words: own } of everyday) {
      const [first, last] = [words[own[0] ?? 0]?.start ?? 0, words[own.at(-1) ?? 0]?.end ?? 0];
      // What a phrase of another group says as a whole, they do not mean.
      if (
        found.some((one) => !one.isEveryday && one.term !== groupTerm(group) && one.start <= first && last <= one.end)
      )
        continue;
      const written = own.map((at) => words[at]?.word).join(' ');
      add(group, own[0] ?? 0, own.at(-1) ?? 0, false, { written, isEveryday: true });
      for (const one of own) if (!STOP.has(words[one]?.word ?? '')) taken.add(one);
    }
    words.forEach(({ word, start, end }, at) => {
      if (STOP.has(word)) return;
      if ((taken.has(at) && isWhole(word)) || inTyped.has(at)) return;
      const term = stems[at] ?? word;
      const isWeak = weakStems.has(term) || word.length < 2 || (kind === 'typed' && fillers.has(word));
      found.push({ term, start, end, written: word, is: isWeak ? 'weak' : 'word', isGrouped: taken.has(at) });
    });
    return found;
  };
  const stems: Analyzer['stems'] = (text) => {
    const { words, stems } = read(text);
    return stems.filter((_, at) => !STOP.has((words[at] as Word).word));
  };
  const isForm: Analyzer['isForm'] = (word, knows) => {
    const term = stem(word);
    return STOP.has(word) || weakStems.has(term) || knownStems.has(term) || knows(term);
  };
  return { terms, stems, words: known, isForm };
}
