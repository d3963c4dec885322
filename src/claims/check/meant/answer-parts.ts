import type { Spoken } from '../prose/spoken.ts';
import {
  denialsOf,
  isConditional,
  isDeniedAt,
  isEmpty,
  isExclusive,
  isForSome,
  isLight,
  isPlanned,
  nearTo,
  type Sign,
  signsIn,
  wordsIn,
} from './opposites.ts';
import { plainly } from './plain-things.ts';
import { akinTo, namedIn, weightOf } from './said-of.ts';

/** A stretch of a sentence that can be true by itself. */
export interface Part {
  sentence: Spoken;
  text: string;
  /** Where it stands in the sentence's text. */
  start: number;
  end: number;
  /** What it names, by stem and synonym, in order. */
  things: readonly string[];
  /** Where words stand in it that deny. */
  denials: readonly number[];
  signs: readonly Sign[];
  /** How many words it has. */
  length: number;
  isConditional: boolean;
  isPlanned: boolean;
  /** It tells of one alone, and of some. */
  isExclusive: boolean;
  isForSome: boolean;
}

const BREAK =
  /[;()–—]| - |: |,? (?:but|however|although|though|whereas|while|because)\b|, (?:and|so) (?=(?:we|our|the|it|they|you|all|this|no|none|nothing|nobody|never|some|only)\b)|, (?=which\b)/gi;
/** As many words stand in brackets, or behind a label's mark, that are no part of their own: "Gap assessment — complete". */
const FEW = 3;
/** "SSO: not supported", "Mobile app: planned", after a label. */
const STANDING = /^(?:not|none|never|no|yes|planned|available|in progress|on (?:our|the) roadmap)\b/i;
function spansOf(text: string, from: number): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (const { index, 0: broken } of text.matchAll(BREAK)) {
    if (index < from || (/[()]/.test(broken) && isShort(text, index, broken))) continue;
    const isLabel = /[:–—]| - /.test(broken) && text.slice(start, index).trim() !== '';
    const behind = text.slice(index + broken.length);
    if (isLabel && (wordsIn(behind) <= FEW || STANDING.test(behind))) continue;
    if (index > start) found.push([start, index]);
    start = index + broken.length;
  }
  return start < text.length ? [...found, [start, text.length]] : found;
}
/** An abbreviation or a few words in brackets. */
function isShort(text: string, index: number, bracket: string): boolean {
  const [open, close] = bracket === '(' ? [index, text.indexOf(')', index)] : [text.lastIndexOf('(', index), index];
  return open >= 0 && close >= 0 && wordsIn(text.slice(open + 1, close)) <= FEW;
}

/** What a sentence names between two places of its text. */
export function thingsOf(one: Spoken, start = 0, end = one.text.length): string[] {
  const { words } = one.read;
  const from = words.findIndex((word) => word.start >= start);
  const last = words.findLastIndex((word) => word.end <= end);
  if (from < 0 || last < from) return [];
  const { things } = namedIn(plainly(one.read, { from, to: last + 1 }).join(' '));
  return things.filter((thing) => !isEmpty(thing));
}
export function partOf(sentence: Spoken, start = 0, end = sentence.text.length): Part {
  const text = sentence.text.slice(start, end);
  const denials = denialsOf(text);
  return {
    sentence,
    text,
    start,
    end,
    things: thingsOf(sentence, start, end),
    denials,
    signs: signsIn(text, denials),
    length: wordsIn(text),
    isConditional: isConditional(text),
    isPlanned: isPlanned(text),
    isExclusive: isExclusive(text),
    isForSome: isForSome(text),
  };
}
const PARTS = new WeakMap<Spoken, readonly Part[]>();
/** The parts of a sentence from a place on; those of whole sentences are read once. */
export function partsOf(one: Spoken, from = 0): readonly Part[] {
  const known = from === 0 ? PARTS.get(one) : undefined;
  if (known !== undefined) return known;
  const found = spansOf(one.text, from)
    .map(([start, end]) => partOf(one, start, end))
    .filter(({ text }) => text.trim() !== '');
  if (from === 0) PARTS.set(one, found);
  return found;
}

/** As close is what is often written in the stead of another thing. */
const NEAR = 0.7;
/** How surely a thing is named among others. */
export function closeness(thing: string, around: ReadonlySet<string>): number {
  if (around.has(thing)) return 1;
  for (const other of nearTo(thing)) if (around.has(other)) return NEAR;
  for (const other of akinTo(thing)) if (around.has(other)) return NEAR;
  return 0;
}
/** How much of some things others name: as a share, by weight, by number; and how much the rarest weighs that they lack. */
export interface Cover {
  share: number;
  shared: number;
  count: number;
  lacking: number;
}
const LEAST_WEIGHT = 0.3;
export function cover(things: Iterable<string>, around: ReadonlySet<string>): Cover {
  let [total, shared, count, lacking] = [0, 0, 0, 0];
  for (const thing of things) {
    const weight = LEAST_WEIGHT + (isLight(thing) ? 0 : weightOf(thing));
    const close = closeness(thing, around);
    total += weight;
    shared += weight * close;
    if (close > 0) count += 1;
    else lacking = Math.max(lacking, weight);
  }
  return { share: total === 0 ? 0 : shared / total, shared, count, lacking };
}

/** The things of a part without those by which alone it says one of two opposites. */
export function without(part: Part, pair: string, other: ReadonlySet<string>): string[] {
  const said = part.signs.filter((sign) => sign.pair === pair).map(({ start, end }) => part.text.slice(start, end));
  const own = new Set(said.flatMap((text) => namedIn(text).things));
  return part.things.filter((thing) => !own.has(thing) || other.has(thing));
}

/** Whether a part denies one of some things. */
export function isDeniedOf(part: Part, things: ReadonlySet<string>): boolean {
  return part.sentence.read.words.some(({ start, end, text }) => {
    if (start < part.start || end > part.end) return false;
    const [thing] = namedIn(text).things;
    if (thing === undefined || closeness(thing, things) === 0) return false;
    return isDeniedAt(part.text, start - part.start, end - part.start, part.denials);
  });
}
const ALTERNATIVES = /(\w+(?:-\w+)?),? (?:or|and|nor) (\w+(?:-\w+)?)/gi;
/** Another thing is said behind it: "… and relies on encryption". */
const JOINED = /,? and (?:(?:we|it|they|is|are|will|rely|use|can)\b|\w+s (?:on|the|your|our|by|in|to)\b)/i;
const SUBJECT_THINGS = 2;
/** What a denial denies, without what stands beside a known thing as an alternative to it: "sell or rent". */
export function deniedThings(part: Part, known: ReadonlySet<string>): string[] {
  const spare = new Set<string>();
  for (const [, one = '', other = ''] of part.text.matchAll(ALTERNATIVES)) {
    const [a, b] = [namedIn(one).things, namedIn(other).things];
    if (a.some((thing) => known.has(thing))) for (const thing of b) spare.add(thing);
    else if (b.some((thing) => known.has(thing))) for (const thing of a) spare.add(thing);
  }
  const [denial = 0] = part.denials;
  const rest = part.text.slice(denial);
  const end = part.start + denial + (JOINED.exec(rest)?.index ?? rest.length);
  const scope = thingsOf(part.sentence, part.start + denial, end);
  return [...new Set([...part.things.slice(0, SUBJECT_THINGS), ...scope])].filter(
    (thing) => known.has(thing) || !spare.has(thing),
  );
}
const KEY_WITHIN = 5;
/** What is denied: the first thing behind the denial that says something; '' where there is none. */
export function keyOf(part: Part): string {
  const [denial = 0] = part.denials;
  const behind = part.sentence.read.words.filter(
    ({ start, end }) => start - part.start > denial && start >= part.start && end <= part.end,
  );
  for (const { text } of behind.slice(0, KEY_WITHIN)) {
    const [thing] = namedIn(text).things;
    if (thing !== undefined && !text.endsWith('ly') && !isLight(thing)) return thing;
  }
  return '';
}
/** What comes next behind it: "an account" in "does not require an account"; the key itself where nothing does. */
export function objectOf(part: Part, known: ReadonlySet<string>): string {
  const key = keyOf(part);
  const scope = deniedThings(part, known);
  return scope.slice(scope.lastIndexOf(key) + 1).find((thing) => !isLight(thing)) ?? key;
}
