import { type Word, wordsOf } from '../../reading/words.ts';
import lexicon from './lexicon/tallies.json' with { type: 'json' };
import { NUMBER, NUMBER_BEGINS, numberOf } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { Stems } from './stems.ts';

type Thing = 'people' | 'regions' | 'sites';
const THINGS: readonly Thing[] = ['people', 'regions', 'sites'];
const STEMS = new Stems<Thing | 'between' | 'about' | 'least' | 'most'>();
for (const role of [...THINGS, 'between', 'about', 'least', 'most'] as const) STEMS.add(role, lexicon[role].words);

const COUNT = new RegExp(`(?<![\\w.,-])${NUMBER_BEGINS}(${NUMBER})(?: \\(\\d+\\))?(\\+| or more)?[- ](?=[a-z])`, 'gi');
/** Most texts count none of these. */
const COUNTED =
  /employee|staff|people|person|team|colleague|coworker|FTE|professional|workforce|headcount|region|cent(?:er|re)|hosting/i;
/** How far from a number what it counts may end, and where what bounds it may begin. */
const AFTER_CHARS = 80;
const BEFORE_CHARS = 24;
const BETWEEN_WORDS = 3;
/** Fewer people are told of some task: "two people approve each change". */
const FEWEST_PEOPLE = 5;

/** "A staff of 40", "headcount: about 120" */
const STAFF =
  /\b(?:staff|team|workforce|headcount)(?: of| is|:) (?:[a-z]+ ){0,2}(\d[\d,]{0,8})(\+)?(?=[.;)]|$| (?:in|at|across|and|from|working|who)\b)/gi;

/** How many people, regions and data centers a text counts: "120 employees", "two AWS regions". */
export function tallies(text: string): Quantity[] {
  if (!COUNTED.test(text)) return [];
  const found: Quantity[] = [];
  for (const match of text.matchAll(COUNT)) {
    const [whole, number = '', more] = match;
    // "7.8 Employees" numbers a section, "2019 staff" were those of a year.
    if (/^an?$|\.|^(?:19|20)\d\d$/i.test(number)) continue;
    const end = match.index + whole.length;
    const after = wordsOf(text.slice(end, end + AFTER_CHARS));
    const marks = STEMS.marks(after);
    let at = 0;
    // "Six Acme data centers"
    const isBetween = (index: number): boolean =>
      marks[index]?.has('between') === true || (index === 0 && isName(text.slice(end), after[0]));
    while (at < BETWEEN_WORDS && isBetween(at) && measureAt(marks[at]) === undefined)
      at += marks[at]?.get('between') ?? 1;
    const measure = measureAt(marks[at]);
    const value = numberOf(number);
    const last = after[at + (marks[at]?.get(measure ?? 'between') ?? 1) - 1];
    if (measure === undefined || last === undefined || (measure === 'people' && value < FEWEST_PEOPLE)) continue;
    const bound = boundBefore(text.slice(Math.max(0, match.index - BEFORE_CHARS), match.index));
    if (bound === 'most') continue;
    const to = end + last.end;
    found.push({
      text: text.slice(match.index, to),
      start: match.index,
      end: to,
      value,
      measure,
      bound: more === undefined ? bound : 'least',
    });
  }
  return [...found, ...staffOf(text)];
}
function staffOf(text: string): Quantity[] {
  return [...text.matchAll(STAFF)].flatMap((match) => {
    const [whole, number = '', more] = match;
    const end = match.index + whole.length;
    const start = end - number.length - (more?.length ?? 0);
    const value = numberOf(number);
    const bound = more === undefined ? boundBefore(text.slice(Math.max(0, start - BEFORE_CHARS), start)) : 'least';
    return bound === 'most' || value < FEWEST_PEOPLE
      ? []
      : [{ text: text.slice(start, end), start, end, value, measure: 'people', bound } as const];
  });
}

const isName = (rest: string, word: Word | undefined): boolean =>
  word !== undefined && /^\p{Lu}\p{Ll}/u.test(rest.slice(word.start));

type Marks = ReturnType<typeof STEMS.marks>;
const measureAt = (mark: Marks[number]): Thing | undefined => THINGS.find((thing) => mark?.has(thing) === true);

/** "Spread over two regions" are two. */
export const SPREAD =
  /\b(?:spread|distributed|replicated|split|divided|scattered|copied|mirrored|runs?|running|hosted|stored|kept)(?: out)? over $/i;
/** What stands right before a number and says how exact it is. */
function boundBefore(before: string): 'about' | 'least' | 'most' | null {
  if (/[~≈] ?$/.test(before)) return 'about';
  if (/[≥>] ?$/.test(before)) return 'least';
  if (SPREAD.test(before)) return null;
  const words = wordsOf(before);
  const marks = STEMS.marks(words);
  for (let at = words.length - 1; at >= Math.max(0, words.length - 2); at -= 1)
    for (const bound of ['most', 'least', 'about'] as const)
      if (at + (marks[at]?.get(bound) ?? 0) === words.length) return bound;
  return null;
}
