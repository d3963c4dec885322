import single from './lexicon/single-words.json' with { type: 'json' };
import { NUMBER, numberOf } from './number-words.ts';
import type { Quantity } from './quantity.ts';

const HOUR = 1;
const DAY = 24;
const WEEK = 168;
const MONTH = 730.5;
const YEAR = 8766;

/** A rhythm by its name, in hours. */
const NAMED: readonly [string, number][] = [
  ['hourly', HOUR],
  ['daily', DAY],
  ['nightly', DAY],
  ['weekly', WEEK],
  ['fortnightly', 2 * WEEK],
  ['every (?:other|second) week', 2 * WEEK],
  ['monthly', MONTH],
  ['every (?:other|second) month', 2 * MONTH],
  ['every third month', 3 * MONTH],
  ['every (?:other|second) day', 2 * DAY],
  ['qua(?:rt?|t)erly', YEAR / 4],
  ['semi[- ]?annual(?:ly)?', YEAR / 2],
  ['half[- ]?yearly', YEAR / 2],
  ['biannually', YEAR / 2],
  ['twice[- ](?:yearly|annual(?:ly)?)', YEAR / 2],
  ['every (?:other|second) year', 2 * YEAR],
  ['every third year', 3 * YEAR],
  ['biennial(?:ly)?', 2 * YEAR],
  ['triennial(?:ly)?', 3 * YEAR],
  ['annually', YEAR],
  ['annual', YEAR],
  ['yearly', YEAR],
  ['per annum', YEAR],
];
const UNITS: readonly [string, number][] = [
  ['minute', HOUR / 60],
  ['hour', HOUR],
  ['(?:business |working |work|week)?day', DAY],
  ['night|morning|evening', DAY],
  ['week|(?:sun|mon|tues|wednes|thurs|fri|satur)day', WEEK],
  ['(?:calendar )?month', MONTH],
  ['(?:calendar |fiscal )?qua(?:rt?|t)er', YEAR / 4],
  ['half[- ]?year', YEAR / 2],
  ['(?:calendar |fiscal )?year', YEAR],
  ['annum', YEAR],
];
const names = NAMED.map(([name]) => name);
/** In use twice in the time as well as every two of them: nothing between the two contradicts it. */
const EITHER: readonly [RegExp, number][] = [
  [/(?<![\w-])bi-?annual(?:ly)?\b/gi, YEAR],
  [/(?<![\w-])bi-?monthly\b/gi, MONTH],
  [/(?<![\w-])bi-?weekly\b/gi, WEEK],
];
/** What is counted by the year and not done once in it: "a yearly training budget". */
const PAID =
  /^\w+(?: [a-z]+){0,2} (?:budgets?|fees?|prices?|costs?|subscriptions?|allowances?|revenues?|turnover|payments?)\b/i;
const PAID_CHARS = 60;
const units = UNITS.map(([unit]) => unit).join('|');
const BY_NAME = new RegExp(`(?<![\\w-])(${names.join('|')})\\b`, 'gi');
const BY_UNIT = new RegExp(
  `(?<![\\w-])(?:(once|twice|thrice|(?:${NUMBER})(?: \\(\\d+\\))? times?|\\d{1,3} ?x|(?<![\\d$€£.,] ?)\\d{1,2}(?=/(?:day|week|month|quarter|year))|(?:every|each)) ?(?:a|an|per|each|every|in (?:a|every)|in each|single|/)? ?(${units})(?:( and a half)(?!-))?|(twice|three times|four times|(?:${NUMBER}) times) (daily|weekly|monthly|yearly|annually))\\b`,
  'gi',
);
/** "Four per year", "two penetration tests a year", "one round per quarter". */
const COUNTED = new RegExp(
  `(?<![\\w.,%$€£-])(${NUMBER})((?: [a-z][a-z-]{1,20}){0,3})((?: (?:of|to) (?:the|our|all|each|its|your)(?: [a-z-]+){1,2})?)(?: (?:per|an?|each|every) | ?/ ?)(${units}|second|min)\\b(?! ago)`,
  'gi',
);
/** "Our SOC 2 audit every year": the number is part of a name. */
const NAME_BEFORE = new RegExp(`\\b(?:${single.numbered.words.join('|')})[ -]?$`, 'i');
const NAME_CHARS = 12;
const isNamed = (text: string, { index }: RegExpExecArray): boolean =>
  NAME_BEFORE.test(text.slice(Math.max(0, index - NAME_CHARS), index));
const SOME = '(?:multiple|several|many|numerous|various|a few|a number of|more than (?:once|one|two))';
/** "Multiple times per day", "several copies are made each day": at least once in that time. */
const SEVERAL = new RegExp(
  `\\b${SOME}(?: times| (?:[a-z-]+ ){0,2}(?:${single.events.words.join('|')})(?: (?:is|are|gets?) [a-z]+)?)?(?: over)? (?:an?|per|each|every|in (?:a|each|every)|in the course of (?:a|each|every)|during (?:the|each)|throughout (?:the|each)) (${units})\\b`,
  'gi',
);
/** "Restore tests: 4 a year" */
const BARE = /(?:: (?:at least |at most )?)$/i;
/** As often a year as things are done that are counted one by one, and as often a minute as a program may do them. */
const [MOST_COUNTED, MOST_BY_PROGRAM] = [400, 100_000];
const OF_PROGRAM = /^(?:second|minute|min|hour)s?$/i;
/** What programs send, in numbers that people don't reach. */
const BY_PROGRAM = /\b(?:req|requests|calls|queries|messages|emails|events|webhooks|operations|transactions)$/i;
const unitOf = (unit: string): string => unit.toLowerCase().slice(0, 3);
const SHORTENED = / req$/i;
const SECOND = HOUR / 3600;
/** What is no event: "eight hours a day", "two people per night". */
const NO_EVENT: ReadonlySet<string> = new Set(single.noEvents.words);
/** "Six-monthly" is every six months. */
const EACH = new RegExp(`(?<![\\w-])(${NUMBER})-(weekly|monthly|yearly)\\b`, 'gi');
const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'i');
const NAMED_WHOLE = NAMED.map(([name, hours]) => [whole(name), hours] as const);
const UNITS_WHOLE = UNITS.map(([unit, hours]) => [whole(unit), hours] as const);

const lengthOf = (written: string): number =>
  [...NAMED_WHOLE, ...UNITS_WHOLE].find(([pattern]) => pattern.test(written))?.[1] ?? 0;
/** How often: "twice", "four times", "each". */
function countOf(written: string): number {
  if (/^thrice/i.test(written)) return 3;
  if (/^twice/i.test(written)) return 2;
  if (/^(?:once|every|each)/i.test(written)) return 1;
  return numberOf(/^(?:\d+(?= ?x$)|[\w,.-]+)/i.exec(written.trim())?.[0] ?? '1') || 1;
}

const MAY_BE_SEVERAL = /\b(?:multiple|several|many|numerous|various|few|number of|more than)\b/i;
/** Every rhythm in a text: "quarterly", "each month", "four times a year", "twice daily". */
export function rhythms(text: string): Quantity[] {
  const found: Quantity[] = [];
  const add = (
    match: RegExpExecArray,
    value: number,
    low?: number,
    noun = '',
    bound: Quantity['bound'] = null,
    of?: string,
  ) => {
    const start = match.index;
    const end = start + match[0].length;
    if (value === 0 || found.some((one) => one.start < end && start < one.end)) return;
    const lower = low === undefined ? {} : { low };
    const named = noun === '' ? {} : { noun };
    found.push({
      text: match[0],
      start,
      end,
      value,
      ...lower,
      ...named,
      ...(of !== undefined && { of }),
      measure: 'rhythm',
      bound,
    });
  };
  for (const match of MAY_BE_SEVERAL.test(text) ? text.matchAll(SEVERAL) : [])
    add(match, lengthOf(match[1] ?? ''), undefined, '', 'least');
  for (const match of text.matchAll(BY_UNIT)) {
    const [, often = '', unit, half, times = '', rhythm] = match;
    if (unit !== undefined) add(match, (lengthOf(unit) / countOf(often)) * (half === undefined ? 1 : 3 / 2));
    else if (rhythm !== undefined) add(match, lengthOf(rhythm) / countOf(times));
  }
  for (const match of /-(?:week|month|year)ly\b/i.test(text) ? text.matchAll(EACH) : [])
    if (!/^an?$/i.test(match[1] ?? '')) add(match, lengthOf(match[2] ?? '') * numberOf(match[1] ?? ''));
  for (const match of /(?:\b(?:per|an?|each|every) (?:[a-z]+ )?|\/ ?)(?:second|min|hour|day|night|week|month|quarter|year)/i.test(
    text,
  )
    ? text.matchAll(COUNTED)
    : []) {
    const [, number = '', said = '', whose = '', unit = ''] = match;
    const count = numberOf(number);
    const words = said.trim().split(' ');
    const isOne = /^(?:an?|a single|one)$/i.test(number);
    const isEvent =
      said === ''
        ? (/ per |\//i.test(match[0]) || (BARE.test(text.slice(0, match.index)) && !/day|hour|minute/i.test(unit))) &&
          !/^an?$/i.test(number)
        : !words.some((word) => NO_EVENT.has(word.toLowerCase())) && (isOne || /s$/.test(said) || SHORTENED.test(said));
    if (isNamed(text, match)) continue;
    const isOfProgram = OF_PROGRAM.test(unit) || BY_PROGRAM.test(said);
    const length = /^sec/i.test(unit) ? SECOND : /^min$/i.test(unit) ? HOUR / 60 : lengthOf(unit);
    if (isEvent && count >= 1 && count <= (isOfProgram ? MOST_BY_PROGRAM : MOST_COUNTED))
      // Programs may send as many a minute and other numbers a day: each is a limit for itself.
      add(
        match,
        length / count,
        undefined,
        `${said}${whose}`.trim(),
        null,
        isOfProgram ? `per ${unitOf(unit)}` : undefined,
      );
  }
  for (const match of text.matchAll(BY_NAME))
    if (!PAID.test(text.slice(match.index, match.index + PAID_CHARS))) add(match, lengthOf(match[0]));
  timed(text, found);
  for (const [pattern, unit] of EITHER) for (const match of text.matchAll(pattern)) add(match, 2 * unit, unit / 2);
  return found;
}

/** "Each year a firm runs two penetration tests": as often as what is counted besides. */
function timed(text: string, found: Quantity[]): void {
  if (found.length !== 1 || !EACH_TIME.test(found[0]?.text ?? '')) return;
  const [one] = found as [Quantity];
  const rest = `${text.slice(0, one.start)}${'.'.repeat(one.text.length)}${text.slice(one.end)}`;
  const counted = [...rest.matchAll(EVENTS)].filter((match) => !isNamed(rest, match));
  const [match] = counted;
  if (counted.length !== 1 || match === undefined) return;
  const between = text.slice(Math.min(one.end, match.index), Math.max(one.start, match.index));
  const count = numberOf(match[1] ?? '');
  if (count > 1 && count <= MOST_TIMED && !/[;:]|\. /.test(between)) one.value /= count;
}
const EACH_TIME = /^(?:each|every|per) (?:single )?(?:day|week|month|quarter|year|calendar year)$/i;
const EVENTS = new RegExp(
  `(?<![\\w.,-])(${NUMBER})(?: [a-z][a-z-]+){0,3} (?:${single.events.words.join('|')})\\b`,
  'gi',
);
const MOST_TIMED = 24;
