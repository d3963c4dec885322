import { anyOf } from '../../reading/wordings.ts';
import lexicon from './lexicon/opposites.json' with { type: 'json' };
import { isListedDenied } from './listed-denied.ts';
import { DENIALS, HARMLESS } from './practice-lexicon.ts';
import { conceptOf } from './said-of.ts';

/** That something is so (1), or the opposite of it (-1), and which words say so. */
export interface Sign {
  /** The pair of opposites. */
  pair: string;
  value: 1 | -1;
  /** What the words say where nothing denies them. */
  base: 1 | -1;
  /** Both may be true of one thing. */
  both: boolean;
  start: number;
  end: number;
}

const { source: _, ...pairs } = lexicon.pairs;
const global = (wordings: readonly string[]): RegExp => new RegExp(anyOf(wordings), 'gi');
const PAIRS = Object.entries(pairs).map(([pair, { both, plus, minus }]) => ({
  pair,
  both,
  plus: global(plus),
  minus: global(minus),
}));
const EVERY = anyOf(lexicon.every.wordings);
const ONLY = anyOf(lexicon.only.wordings);
const PART = anyOf(lexicon.part.wordings);
const CONDITIONS = anyOf(lexicon.conditions.wordings);
export const isForAll = (text: string): boolean => EVERY.test(text);
export const isForSome = (text: string): boolean => ONLY.test(text) || PART.test(text);
export const isExclusive = (text: string): boolean => ONLY.test(text);
const OFFERED = anyOf(lexicon.offered.wordings);
/** "The tools to store your passwords": what readers may do. */
export const isOffered = (text: string): boolean => OFFERED.test(text);
const TERMS = global(lexicon.terms.wordings);
/** A text without the names in which words say nothing of opposites: "a Covered Entity". */
const withoutTerms = (text: string): string => text.replace(TERMS, (term) => ' '.repeat(term.length));
const REFUSED = anyOf(lexicon.refused.wordings);
export const isRefused = (text: string): boolean => REFUSED.test(text);
export const isConditional = (text: string): boolean => CONDITIONS.test(text);
const POINTERS = anyOf(lexicon.pointers.wordings);
/** Whether an answer only sends its reader elsewhere. */
export const isPointer = (text: string): boolean => POINTERS.test(text);
const PLANNED = anyOf(lexicon.planned.wordings);
/** Whether it tells of what is still to come. */
export const isPlanned = (text: string): boolean => PLANNED.test(text);
const QUALIFIERS = anyOf(lexicon.qualifiers.wordings);
/** Whether a question asks for something of a kind ("in one place", "again") that a text doesn't tell of. */
export const isOfOtherKind = (asked: string, told: string): boolean => QUALIFIERS.test(asked) && !QUALIFIERS.test(told);

const MADE = global(lexicon.denials.words);
/** "No, …" answers and denies nothing of what follows. */
const ANSWERS = /^\W*(?:a: )?no(?=[,;:.])/i;
/** Where words stand in a text that deny. */
export function denialsOf(text: string): number[] {
  const kept = text
    .replace(ANSWERS, (answer) => ' '.repeat(answer.length))
    .replace(HARMLESS, (harmless) => ' '.repeat(harmless.length));
  const found = [...kept.matchAll(DENIALS), ...kept.matchAll(MADE)].toSorted((a, b) => a.index - b.index);
  const isOnce = found.some(([word]) => /^neither$/i.test(word));
  return found.filter(([word]) => !isOnce || !/^nor$/i.test(word)).map(({ index }) => index);
}
const APART = /,|\b(?:that|which|who|whose|so|because|where|and then|when|until)\b/i;
const IS = /^[\s:–—-]*(?:(?:is|are|has|have|been|do|does|can|will|may|currently|still|it|to|with)\s+)*$/i;
/** "No servers and no routers" denies both, and the second lifts nothing. */
const JOINS = /^no\b.*(?:\b(?:and|or|nor)|,)\s*$/is;
const REACH = 9;
export const wordsIn = (text: string): number => text.trim().split(/\s+/).length;
/** Whether a denial reaches the words at a place. */
export function isDeniedAt(text: string, start: number, end: number, denials: readonly number[]): boolean {
  let count = 0;
  for (const [index, denial] of denials.entries()) {
    if (denial >= start && denial < end) continue;
    const next = denials[index + 1] ?? start;
    if (next < start && JOINS.test(text.slice(denial, next))) continue;
    const between = denial < start ? text.slice(denial, start) : text.slice(end, denial);
    if (
      denial < start
        ? (!APART.test(between) || isListedDenied(between)) && wordsIn(between) - 1 <= REACH
        : IS.test(between)
    )
      count += 1;
  }
  return count % 2 === 1;
}

/** Of each pair of opposites, which of the two a part of a text says, where it says one alone. */
export function signsIn(whole: string, denials: readonly number[] = denialsOf(whole)): Sign[] {
  const text = withoutTerms(whole);
  return PAIRS.flatMap(({ pair, both, plus, minus }) => {
    const found: Sign[] = [];
    const taken: [number, number][] = [];
    for (const [wording, value] of [
      [minus, -1],
      [plus, 1],
    ] as const)
      for (const { index, 0: said } of text.matchAll(wording)) {
        const end = index + said.length;
        if (taken.some(([from, to]) => index < to && from < end) || isOfName(text, index)) continue;
        taken.push([index, end]);
        found.push({
          pair,
          both,
          base: value,
          value: isDeniedAt(text, index, end, denials) ? (-value as 1 | -1) : value,
          start: index,
          end,
        });
      }
    const [first] = found;
    return first !== undefined && found.every(({ value }) => value === first.value) ? found : [];
  });
}
/** "Apple Store": a word in a name. */
const isOfName = (text: string, start: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)) &&
  /(?:^|\s)\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, start - 20), start));

const NEAR = new Map<string, Set<string>>();
for (const line of lexicon.near.lines) {
  const words = line.split(' ').map(conceptOf);
  for (const word of words) NEAR.set(word, (NEAR.get(word) ?? new Set()).union(new Set(words)));
}
export const nearTo = (thing: string): Iterable<string> => NEAR.get(thing) ?? [];
const YES = anyOf(lexicon.yes.wordings);
const NO = anyOf(lexicon.no.wordings);
const LIGHT = new Set(lexicon.light.words.map(conceptOf));
const DEEDS = new Set(lexicon.deeds.words.map(conceptOf));
export const isDeed = (thing: string): boolean => DEEDS.has(thing);
const EMPTY = new Set(lexicon.empty.words.map(conceptOf));
export const isEmpty = (thing: string): boolean => EMPTY.has(thing);
export const isLight = (thing: string): boolean => LIGHT.has(thing);
/** What an answer's first words say: true for yes, false for no, null where they say neither. */
export function yesOrNo(lead: string): boolean | null {
  if (NO.test(lead)) return false;
  return YES.test(lead) ? true : null;
}
