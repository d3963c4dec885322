import { type Word, wordsOf } from '../../reading/words.ts';
import single from './lexicon/single-words.json' with { type: 'json' };
import { numberOf } from './number-words.ts';
import type { Measure, Quantity } from './quantity.ts';
import { conceptOf, isPlain } from './said-of.ts';
import { SPREAD } from './tallies.ts';

const WORDS = new Set(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']);
/** Before a number that is part of a name: "SOC 2", "Type 2", "Article 28". */
const NAMES: ReadonlySet<string> = new Set(single.numbered.words);
const UNITS: ReadonlySet<string> = new Set(single.units.words);
/** Things that have a measure of their own: two locations may be two data centers. */
const TALLIED: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ...single.doers.words.map((word) => [conceptOf(word), 'people'] as const),
  ...['locations', 'places', 'sites', 'facilities', 'centers', 'centres', 'datacenters', 'datacentres'].map(
    (word) => [conceptOf(word), 'sites'] as const,
  ),
  [conceptOf('regions'), 'regions'],
]);
/** "Two things are kept longer" counts what every text has, and pages are those of one document. */
const VAGUE = new Set(
  'things ways steps points reasons options parts cases exceptions examples kinds types sorts questions parties pages sentences'.split(
    ' ',
  ),
);
/** "Four severity levels" are as many as "four classes of severity". */
const LEVEL = 'level';
const LEVELS = new Set('levels classes grades categories priorities severities'.split(' '));
/** "Four role levels" are as many as "four roles". */
const ROLE = conceptOf('roles');
const isOfRoles = (words: readonly Word[], noun: Word): boolean =>
  /^roles?$/.test(words[words.indexOf(noun) - 1]?.text ?? '');
const ADJECTIVES = 4;
/** The largest number that people count things with. */
const MOST = 100_000;

/** Most texts count nothing. */
const MAY_COUNT = new RegExp(`\\d|\\b(?:one|single|${[...WORDS].join('|')})\\b`, 'i');

/** Each number of things that a text counts: "three data centers", "a 24-word phrase", "two employees". */
export function thingsCounted(text: string): Quantity[] {
  if (!MAY_COUNT.test(text)) return [];
  const words = wordsOf(text);
  const found: Quantity[] = [];
  for (const [index, word] of words.entries()) {
    const isOne = ONE.has(word.text) && isDoer(words[index + 1]);
    if (!isOne && !isNumber(word, words[index - 1])) continue;
    const last = lastDigits(words, index);
    const value = isOne
      ? 1
      : numberOf(
          words
            .slice(index, last + 1)
            .map(({ text: digits }) => digits)
            .join(''),
        );
    const noun = isOne ? (words[index + 1] ?? null) : nounAfter(words, last);
    if (noun === null || VAGUE.has(noun.text) || value < 1 || value > MOST) continue;
    const start = word.start;
    const end = noun.end;
    const bound = boundBefore(text, words, index, text[words[last]?.end ?? 0] === '+');
    const of = LEVELS.has(noun.text) ? (isOfRoles(words, noun) ? ROLE : LEVEL) : conceptOf(noun.text);
    const tallied = TALLIED.get(of);
    const counted =
      tallied === undefined
        ? ({ measure: 'things', of } as const)
        : { measure: tallied, ...(tallied === 'people' && { noun: noun.text }) };
    const isMost = bound === 'most';
    if (isMost && counted.measure !== 'things') continue;
    const limited = isMost || isNoMore(words, index) ? limitOf(counted) : counted;
    found.push({ text: text.slice(start, end), start, end, value, ...limited, bound: isMost ? null : bound });
  }
  return found;
}
/** "One reviewer", "a single engineer" */
const ONE = new Set(['one', 'single']);
const DOERS: ReadonlySet<string> = new Set(single.doers.words.filter((word) => !word.endsWith('s')));
const isDoer = (word: Word | undefined): boolean => word?.gap === ' ' && DOERS.has(word.text);
/** Where "10,000" ends, which is read as two words. */
function lastDigits(words: readonly Word[], first: number): number {
  let last = first;
  if (!/^\d{1,3}$/.test(words[first]?.text ?? '')) return first;
  while (words[last + 1]?.gap === ',' && /^\d{3}$/.test(words[last + 1]?.text ?? '')) last += 1;
  return last;
}
const isNumber = (word: Word, before: Word | undefined): boolean =>
  isFigure(word) &&
  !/^(?:19|20)\d\d$/.test(word.text) &&
  !/[.,\d§#$€£:/-]$/.test(word.gap) &&
  !(before !== undefined && NAMES.has(before.text) && /^[^,;]{0,2}$/.test(word.gap));

/** The noun that a number counts: the last plural of those that follow, or the word behind a hyphen. */
function nounAfter(words: readonly Word[], number: number): Word | null {
  const index = words[number + 1]?.text === 'of' && OUR.has(words[number + 2]?.text ?? '') ? number + 2 : number;
  const next = words[index + 1];
  if (next === undefined) return null;
  if (next.gap === '-')
    return UNITS.has(next.text) || MONTH.test(next.text) || !/^\p{L}{3,}$/u.test(next.text) ? null : next;
  let noun: Word | null = null;
  for (let at = index + 1; at <= index + ADJECTIVES + 1; at += 1) {
    const word = words[at];
    if (word === undefined || !(at === index + 1 ? FIRST_GAP : GAP).test(word.gap) || UNITS.has(word.text)) break;
    if (at > index + 1 && word.gap !== '-' && isPlain(word.text)) break;
    if (isPlural(word.text)) noun = word;
    else if (noun !== null) break;
  }
  return noun;
}
/** "27-Jan-2022" */
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const GAP = /^[\s-]{0,2}$|^, $/;
/** "500+ customers" */
const FIRST_GAP = /^\+?[\s-]{0,2}$|^, $/;
/** "Five of our staff" */
const OUR = new Set(['our', 'the', 'their', 'its']);
const isFigure = (word: Word | undefined): boolean =>
  word !== undefined && (WORDS.has(word.text) || /^\d{1,6}$/.test(word.text));
const isPlural = (word: string): boolean =>
  /^(?:people|staff|personnel)$/.test(word) || (/[^su]s$/.test(word) && word.length > 3);

/** "No more than five devices" */
const isNoMore = (words: readonly Word[], index: number): boolean =>
  words[index - 1]?.text === 'than' && words[index - 2]?.text === 'more' && words[index - 3]?.text === 'no';
/** Limits of things are set against limits alone. */
const limitOf = <C extends { measure: Measure; of?: string }>(counted: C): C =>
  counted.measure === 'things' ? { ...counted, of: `${counted.of} most` } : counted;
function boundBefore(
  text: string,
  words: readonly Word[],
  index: number,
  hasPlus: boolean,
): 'least' | 'about' | 'most' | null {
  const before = `${words[index - 2]?.text ?? ''} ${words[index - 1]?.text ?? ''}`;
  const { start = 0 } = words[index] ?? {};
  const isSpread = SPREAD.test(text.slice(Math.max(0, start - SPREAD_CHARS), start));
  if (hasPlus || (!isSpread && /(?:at least|more than|minimum of| over)$/.test(before))) return 'least';
  if (/(?:up to|at most|maximum of|fewer than|less than| below| under)$/.test(before)) return 'most';
  return /(?:about|around|roughly|approximately|nearly|almost|some)$/.test(before) ? 'about' : null;
}
const SPREAD_CHARS = 24;
