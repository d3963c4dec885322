import type { Word } from '../../reading/words.ts';
import lexicon from './lexicon/narrowed.json' with { type: 'json' };

const list = (written: string): string[] => written.split(' ');
const PLANS = new Set(list(lexicon.plans.words));
const NOUNS = new Set(list(lexicon.plans.nouns));
const WEAK = new Set(list(lexicon.weak.words));
const BEFORE_NOUN = new Set(list(lexicon.weak.before));
export const isPlanWord = (word: string): boolean => PLANS.has(word);

/** The plans that a text names as such: "on the Business plan", "Pro and Team customers", "on Pro,", a label "Starter". */
export function plansIn(words: readonly Word[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [index, { text }] of words.entries()) if (PLANS.has(text) && isPlan(words, index)) found.add(text);
  return found;
}
function isPlan(words: readonly Word[], index: number): boolean {
  let last = index;
  for (let step = joined(words, last); step > 0; step = joined(words, last)) last += step;
  const next = words[last + 1];
  if (next !== undefined && NOUNS.has(next.text) && /^[ -]$/.test(next.gap) && !isOrdinary(words, index, last))
    return true;
  if (words[index]?.capital !== true) return false;
  // "On Pro, backups …", "on Starter the history …", "(Starter)", "Enterprise: 90 days"
  const isEnded = next === undefined || !/^[ -]$/.test(next.gap) || /^\d/.test(next.text) || GOES_ON.has(next.text);
  return isEnded && opens(words, index);
}
/** "Basic user data", "a standard account name": what the noun stands before goes on. */
function isOrdinary(words: readonly Word[], index: number, last: number): boolean {
  const [noun, after] = words.slice(last + 1, last + 3);
  const isNamed = words[index]?.capital === true && index > 0;
  return (
    WEAK.has(words[index]?.text ?? '') &&
    BEFORE_NOUN.has(noun?.text ?? '') &&
    after?.gap === ' ' &&
    /^[a-z]{4,}$/.test(after.text) &&
    !(NOUNS.has(after.text) && after.text.endsWith('s')) &&
    !isNamed
  );
}
const GOES_ON = new Set(['the', 'we', 'our', 'you', 'it', 'is', 'are', 'and', 'or', 'get', 'gets']);
/** How many words on the next plan of a list stands: "Free and Pro"; 0 where none follows. */
function joined(words: readonly Word[], at: number): number {
  const next = words[at + 1];
  if (next !== undefined && PLANS.has(next.text) && /^[,/ ]+$/.test(next.gap)) return 1;
  return /^(?:and|or)$/.test(next?.text ?? '') && PLANS.has(words[at + 2]?.text ?? '') ? 2 : 0;
}
/** Whether a plan may be named here: at the beginning, behind a mark or another plan, or after "on" and the like. */
function opens(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]?.text;
  if (before === undefined || words[index]?.gap !== ' ') return true;
  if (/^(?:the|our|a)$/.test(before)) return BEFORE.has(words[index - 2]?.text ?? '');
  return BEFORE.has(before) || (/^(?:and|or)$/.test(before) && PLANS.has(words[index - 2]?.text ?? ''));
}
const BEFORE = new Set(['on', 'with', 'for', 'in']);

/** The classes of narrowing words, by word or by two words together. */
const CLASSES = new Map<string, string>(
  Object.entries(lexicon.classes).flatMap(([name, words]) => words.split(', ').map((word) => [word, name] as const)),
);
const ALIKE = new Set(list(lexicon.alike.names));
const PEOPLE = new Set(list(lexicon.people.words));
const OF_ANY_POLICY = new Set(list(lexicon.policies.words));
/**
 * What narrows a text to a part, by words that may stand for each other: a word of a class before a noun, behind "of" and the like, or
 * as what the text begins with, and not in a list of several; and the word before "policy", as "retention policy".
 */
export function narrowingIn(words: readonly Word[], isPlain: (word: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  let isFirst = true;
  for (const [index, { text }] of words.entries()) {
    const next = words[index + 1];
    const isBeforeNoun = next !== undefined && /^[ -]$/.test(next.gap) && !isPlain(next.text);
    const two = `${text} ${next?.text ?? ''}`;
    const word = CLASSES.has(two) ? two : text;
    const name = CLASSES.get(word);
    const narrows = isFirst || isBeforeNoun || prepositionBefore(words, index) >= 0;
    if (
      name !== undefined &&
      narrows &&
      !isListed(words, index) &&
      isMeant(words, index, name, isFirst || word === two)
    )
      found.add(ALIKE.has(name) ? name : word);
    if (isBeforeNoun && next.text === POLICY && !OF_ANY_POLICY.has(text)) found.add(two);
    isFirst &&= isPlain(text);
  }
  return found;
}
export const POLICY = 'policy';
const isListed = (words: readonly Word[], index: number): boolean =>
  /[,/]/.test(words[index]?.gap ?? '') || /^(?:and|or)$/.test(words[index - 1]?.text ?? '');
/** A place narrows people and what is theirs, "us" is a country by its capital, and "other" what a text begins with. */
function isMeant(words: readonly Word[], index: number, name: string, isOpening: boolean): boolean {
  if (name === 'rest') return isOpening && ![1, 2].some((on) => words[index + on]?.text === 'cases');
  if (name === 'engineers') return !isDoing(words, index);
  if (name !== 'where') return true;
  const { text, capital } = words[index] as Word;
  const isOfPeople = [index + 1, prepositionBefore(words, index) - 1].some((at) => PEOPLE.has(words[at]?.text ?? ''));
  return isOfPeople && (text !== 'us' || capital);
}
/** "An engineer restores a backup", "you hear from an engineer": who does it narrows nothing. */
const isDoing = (words: readonly Word[], index: number): boolean =>
  /^(?:an|a|one|by|from)$/.test(words[index - 1]?.text ?? '');
/** The index of "of" in "of administrators", of "in" in "in the sandbox"; -1 where none stands before a word. */
function prepositionBefore(words: readonly Word[], index: number): number {
  let at = index - 1;
  while (/^(?:the|our|its|all|your|an?)$/.test(words[at]?.text ?? '')) at -= 1;
  return /^(?:of|in|for|on|to|from)$/.test(words[at]?.text ?? '') ? at : -1;
}
