import words from './lexicon/law-words.json' with { type: 'json' };
import file from './lexicon/laws.json' with { type: 'json' };
import { Phrases } from './phrases.ts';

/** How a law bears on something: it demands it, forbids it, applies to somebody, or gives somebody something. */
export type Way = keyof typeof words.ways;
export const WAYS = Object.keys(words.ways) as Way[];

/** Something that a law is said to demand, to forbid or to be, and does not or is not. */
export interface Misreading {
  what: string;
  source: string;
  schemes: readonly string[];
  way?: Way;
  loose?: boolean;
  purpose?: boolean;
  polarity?: 'denied';
  denies?: boolean;
  /** The group of `all` that may also stand in the heading, the lead or the sentence before. */
  around?: number;
  all: readonly (readonly string[])[];
  unless: readonly string[];
}
export const MISREADINGS = file.misreadings as readonly Misreading[];

const LISTS: Record<string, readonly string[]> = words.lists;
/** The phrases that one entry of a list stands for: "@within @eu" is "in the EU", "within Europe" and so on. */
function phrasesOf(entry: string): string[] {
  if (!entry.includes('@')) return [entry];
  let found = [''];
  for (const part of entry.split(' ')) {
    const here = part.startsWith('@') ? (LISTS[part.slice(1)] ?? []).flatMap(phrasesOf) : [part];
    found = found.flatMap((before) => here.map((one) => `${before} ${one}`));
  }
  return found;
}

/** Each group of phrases under the number of its misreading and its own; "unless" under the number alone; the ways by their parts. */
export const LAW_PHRASES = new Phrases<string>();
for (const [number, { all, unless }] of MISREADINGS.entries()) {
  for (const [group, entries] of all.entries()) LAW_PHRASES.add(`${number} ${group}`, entries.flatMap(phrasesOf));
  LAW_PHRASES.add(`${number}`, unless.flatMap(phrasesOf));
}
for (const way of WAYS)
  for (const part of ['verbs', 'by', 'bound'] as const) LAW_PHRASES.add(`${way} ${part}`, words.ways[way][part]);
for (const part of ['under', 'purpose', 'broken', 'hedged', 'trailing', 'corrected', 'breaks'] as const)
  LAW_PHRASES.add(part, words[part]);

/** Every scheme that a misreading is about. */
export const READ_SCHEMES: ReadonlySet<string> = new Set(MISREADINGS.flatMap(({ schemes }) => schemes));
