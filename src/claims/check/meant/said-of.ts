import { stemmer } from 'stemmer';
import { type Word, wordsOf } from '../../reading/words.ts';
import lexicon from './lexicon/said-of.json' with { type: 'json' };
import { isPlanWord, narrowingIn, plansIn } from './narrowed.ts';

const list = (written: string): string[] => written.split(' ');
const PLAIN = new Set(list(lexicon.plain.words));
const BOUNDS = new Set(list(lexicon.bounds.words));
const CHOICES = new Set(list(lexicon.choices.words));
/** The first word of a line stands for the others. */
const SAME = new Map<string, string>();
for (const line of lexicon.same.words) {
  const [first = '', ...others] = list(line);
  for (const word of [first, ...others]) if (!SAME.has(word)) SAME.set(word, first);
}
const STEMS = new Map<string, string>();
/** "Organisation" is spelled as "organization" is. */
const BRITISH = /(?<=\w{3})is(ations?|ed?|es|ing)$/;
const stemOf = (word: string): string => stemmer(word.replace(BRITISH, 'iz$1'));
for (const [word, first] of SAME) STEMS.set(stemOf(word), STEMS.get(stemOf(word)) ?? first);
const ofClass = (classes: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(classes).flatMap(([name, words]) => list(words).map((word) => [conceptOf(word), name] as const)),
  );
const FEWEST_LETTERS = 2;

const KNOWN = new Map<string, string>();
const MOST_KNOWN = 20_000;
/** What a word says beside others: the same for "purged" and "deletion". */
export function conceptOf(word: string): string {
  const known = KNOWN.get(word);
  if (known !== undefined) return known;
  const stem = stemOf(word);
  const found = SAME.get(word) ?? STEMS.get(stem) ?? stem;
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(word, found);
  return found;
}
const { source: _, ...classes } = lexicon.acts;
const ACTS = ofClass(classes);
export const actsOf = (things: readonly string[]): ReadonlySet<string> =>
  new Set(things.flatMap((thing) => ACTS.get(thing) ?? []));
export const isAct = (thing: string): boolean => ACTS.has(thing);
const { source: __, ...groups } = lexicon.groups;
const GROUPS = ofClass(groups);
const GRADES = new Set(list(lexicon.grades.words));
/** A grade is no thing: "privileged" says nothing of privileges. */
export const isGrade = (word: string): boolean => GRADES.has(word);
const { source: ___, ...scales } = lexicon.scales;
const SCALES = new Map(
  Object.entries(scales).flatMap(([name, words]) => list(words).map((word) => [word, name] as const)),
);
/** Which scale a grade is of: "critical" of severities, "weekly" of rhythms, "P1" of numbered ones. */
export const scaleOf = (grade: string): string => (isLevel(grade) ? LEVEL : (SCALES.get(grade) ?? ''));
const SCHEMES = new Set(list(lexicon.schemes.words));
const LEVELS = new Set(list(lexicon.levels.words));
/** For each thing, those that are often named in its stead. */
const AKIN = new Map<string, Set<string>>();
for (const pair of lexicon.akin.words) {
  const [a = '', b = ''] = list(pair);
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    AKIN.set(one, (AKIN.get(one) ?? new Set()).add(other));
}
export const akinTo = (thing: string): Iterable<string> => AKIN.get(thing) ?? [];

interface Idiom {
  /** A star stands for up to three words: "back your data up". */
  words: readonly string[];
  meaning: readonly string[];
}
/** By their first word, the longest first. */
const IDIOMS = Map.groupBy(
  Object.entries(lexicon.idioms.said)
    .flatMap(([meaning, said]): Idiom[] =>
      said.split(', ').map((one) => ({ words: list(one), meaning: list(meaning).filter((word) => word !== '') })),
    )
    .toSorted((a, b) => b.words.length - a.words.length),
  ({ words: [first = ''] }) => first,
);
/** The words of a text, with those that say something together replaced by what they say: "hears from us" by "answer us". */
function withoutIdioms(words: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const [idiom, length] = idiomAt(words, at);
    found.push(...(idiom?.meaning ?? [words[at] ?? '']));
    // What stands in the gap of an idiom is said as well.
    const star = idiom?.words.indexOf(GAP) ?? -1;
    if (star > 0) found.push(...words.slice(at + star, at + length - (idiom?.words.length ?? 0) + star + 1));
    at += length;
  }
  return found;
}
const GAP = '*';
const MOST_IN_GAP = 3;
/** The idiom that begins with a word, and how many words it takes. */
function idiomAt(words: readonly string[], at: number): [Idiom | undefined, number] {
  for (const idiom of IDIOMS.get(words[at] ?? '') ?? []) {
    const star = idiom.words.indexOf(GAP);
    const fits = (gap: number): boolean =>
      idiom.words.every(
        (word, index) => word === GAP || words[at + index + (star >= 0 && index > star ? gap - 1 : 0)] === word,
      );
    if (star < 0 && fits(0)) return [idiom, idiom.words.length];
    for (let gap = 1; star > 0 && gap <= MOST_IN_GAP; gap += 1)
      if (fits(gap)) return [idiom, idiom.words.length + gap - 1];
  }
  return [undefined, 1];
}

/** What a text names that may say of what a number is told. */
export interface Named {
  /** What it speaks of, by stem and synonym. */
  things: readonly string[];
  acts: ReadonlySet<string>;
  /** Plans and editions, where they are named as such. */
  plans: ReadonlySet<string>;
  /** What narrows it to a part: administrators, the EU, laptops. */
  narrowed: ReadonlySet<string>;
  grades: ReadonlySet<string>;
  schemes: ReadonlySet<string>;
  groups: ReadonlySet<string>;
  /** "By default", "at most". */
  isBounded: boolean;
  /** "Custom", "configurable". */
  isChosen: boolean;
}
export const isPlain = (word: string): boolean => PLAIN.has(word);
const isWord = ({ text }: Word): boolean => /^[\p{L}]+\d*$/u.test(text) && text.length >= FEWEST_LETTERS;
function namedBy(words: readonly Word[]): Named {
  const all = withoutIdioms(words.filter(isWord).map(({ text }) => text));
  const things = all.filter((word) => !PLAIN.has(word) && !isPlanWord(word) && !GRADES.has(word)).map(conceptOf);
  return {
    things: [...new Set(things)],
    acts: actsOf(things),
    plans: plansIn(words),
    narrowed: narrowingIn(words, isPlain),
    grades: new Set([...all.filter((word) => GRADES.has(word)), ...levelsIn(words)]),
    schemes: new Set(all.filter((word) => SCHEMES.has(word))),
    groups: new Set(things.flatMap((thing) => GROUPS.get(thing) ?? [])),
    isBounded: all.some((word) => BOUNDS.has(word)),
    isChosen: all.some((word) => CHOICES.has(word)),
  };
}
/** "P1", "Sev-2": grades that are numbered. */
function levelsIn(words: readonly Word[]): string[] {
  return words.flatMap(({ text }, index) => {
    const next = words[index + 1];
    return LEVELS.has(text) && next !== undefined && /^[0-5]$/.test(next.text) && next.gap.length < 2
      ? [`${LEVEL}${next.text}`]
      : [];
  });
}
const LEVEL = 'level ';
/** The grades among some that can be set against each other, by their scale: words and numbers. */
export function severitiesIn(grades: ReadonlySet<string>): { words: ReadonlySet<string>; levels: ReadonlySet<string> } {
  const words = new Set([...grades].flatMap((grade) => SEVERITIES.get(grade) ?? []));
  return { words, levels: new Set([...grades].filter(isLevel)) };
}
const SEVERITIES = new Map(
  lexicon.severities.words.flatMap((line) => list(line).map((word) => [word, list(line)[0] as string] as const)),
);
const isLevel = (grade: string): boolean => grade.startsWith(LEVEL);
export const namedIn = (text: string): Named => namedBy(wordsOf(text));

/** How much a thing tells of what is meant: little where most companies' numbers name it. */
export const weightOf = (thing: string): number => WEIGHTS.get(thing) ?? UNCOMMON;
const UNCOMMON = 3;
const WEIGHTS = new Map<string, number>(
  Object.entries(lexicon.common.shares).map(([thing, percent]) => [thing, -Math.log(percent / 100)]),
);
