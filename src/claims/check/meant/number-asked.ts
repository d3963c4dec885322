import { counts, PAIR } from './counts.ts';
import { NUMBER, numberOf } from './number-words.ts';
import { pciLevels } from './pci-levels.ts';
import type { Quantity } from './quantity.ts';
import { ratings } from './ratings.ts';
import { rhythms } from './rhythms.ts';
import { tallies } from './tallies.ts';
import { thingsCounted } from './things-counted.ts';
import { versionAsked } from './versions.ts';

const HOW_OFTEN =
  /\b(?:how (?:often|frequently|regularly)|(?:at|in) what (?:intervals?|rhythm|cadence)|what (?:is )?(?:the )?(?:frequency|cadence))\b/i;
/** "How often? After 12 months." */
const AFTER = /^\W*(?:(?:at least|always|again|anew|about|normally|usually) )*(?:after|at|in) $/i;
const HOW_MANY = /\bhow many ([^?]+)/i;
/** Zones of a cloud, and no others. */
const ZONES = /^(?:(?:separate|different|cloud) )?zones\b/i;
/** "Over 2 in each region", "All stand in 1 zone" */
const FIRST_NUMBER = new RegExp(`^((?:[a-z'’]+,? ){0,5})(${NUMBER})\\b(\\+| or more| at (?:the )?least)?`, 'i');
const LEAST = /\b(?:at least|minimum of|more than|no fewer than) $/i;
/** What may follow a number that leaves to its question what is counted. */
const OPEN_END =
  /^(?:[.,;:!)–—]|$| (?:in|of|at|on|and|or|across|per|for|from|by|with|apart|each|all|both|altogether|that|which|where|to (?:choose|pick|select))\b)/i;

/** The numbers of an answer, with those of which its question alone says what they count or how often. */
export function withAsked(found: readonly Quantity[], text: string, question: string): readonly Quantity[] {
  if (question === '') return found;
  const told = HOW_OFTEN.test(question)
    ? found.map((one) =>
        one.measure === 'time' && AFTER.test(text.slice(0, one.start)) ? { ...one, measure: 'rhythm' as const } : one,
      )
    : found;
  const hours = hoursAsked(text, question);
  if (hours !== null) return [...told.filter(({ start, end }) => end <= hours.start || start >= hours.end), hours];
  const more = [
    ...versionAsked(text, question),
    ...countAsked(text, question),
    ...pairAsked(text, question),
    ...ratings(text, question),
    ...pciLevels(text, question),
  ].filter((one) => !told.some((other) => one.start < other.end && other.start < one.end));
  return more.length === 0 ? told : [...told, ...more].toSorted((a, b) => a.start - b.start);
}

/** "How many hours a day is somebody there? Twelve." */
function hoursAsked(text: string, question: string): Quantity | null {
  const unit = HOURS_IN.exec(question)?.[1]?.toLowerCase();
  const match = FIRST_NUMBER.exec(text);
  if (unit === undefined || match === null || OF_WEEK.test(`${question} ${text}`)) return null;
  const [whole, before = '', number = ''] = match;
  const rest = text.slice(whole.length);
  const count = numberOf(number);
  const most = unit === 'day' ? HOURS_A_DAY : HOURS_A_DAY * DAYS_A_WEEK;
  if (!(/^ hours?\b/i.test(rest) || OPEN_END.test(rest)) || /^an?$/i.test(number) || count > most) return null;
  const start = before.length;
  const value = unit === 'day' ? count * DAYS_A_WEEK : count;
  const end = start + number.length;
  return { text: number, start, end, value, measure: 'service hours', bound: null };
}
const [HOURS_A_DAY, DAYS_A_WEEK] = [24, 7];
const HOURS_IN = /\bhow many hours (?:a|per|each|every|of (?:the|each|every)|in (?:a|each|every)) (day|week)\b/i;
/** Hours of some days only are no hours of each. */
const OF_WEEK =
  /\b(?:week-?days?|week-?ends?|business|working|workdays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/i;

/** "How long is the RSA key? 4096 bits." */
const pairAsked = (text: string, question: string): Quantity[] =>
  OF_PAIR.test(question)
    ? [...text.matchAll(PAIR_BITS)].map(({ 0: written, 1: bits, index: start }) => ({
        text: written,
        start,
        end: start + written.length,
        value: Number(bits),
        measure: 'bits',
        of: PAIR,
        bound: null,
      }))
    : [];
const OF_PAIR = /\b(?:RSA|keys?|certificates?|signatures?|Diffie)\b/i;
const PAIR_BITS = /(?<![\w-])(1024|2048|3072|4096|8192)[- ]?bits?\b/gi;

/** "How many zones? Two." */
function countAsked(text: string, question: string): Quantity[] {
  const asked = HOW_MANY.exec(question)?.[1];
  const match = FIRST_NUMBER.exec(text);
  if (asked === undefined || match === null) return [];
  const [whole, before = '', number = '', more] = match;
  if (/^(?:an?|a single|a (?:pair|couple|trio) of|half a dozen|a dozen)$/i.test(number)) return [];
  const often = oftenAsked(asked, text, match);
  if (often !== null) return often;
  const sample = `2 ${ZONES.test(asked) ? asked.replace(/\bzones/i, 'availability zones') : asked}`;
  const counted = [...counts(sample), ...tallies(sample), ...thingsCounted(sample)].find(({ start }) => start === 0);
  const noun = counted?.text.split(' ').at(-1)?.toLowerCase().replace(/s$/, '');
  const rest = text.slice(whole.length);
  const isOfNoun = noun !== undefined && rest.toLowerCase().startsWith(` ${noun}`);
  if (counted === undefined || !(isOfNoun || OPEN_END.test(rest))) return [];
  const start = before.length;
  const bound = more !== undefined || LEAST.test(before) ? 'least' : null;
  const { measure, of } = counted;
  const value = numberOf(number);
  const named = measure === 'things' ? { noun: counted.text.replace(/^2 /, '') } : {};
  return [
    {
      text: number,
      start,
      end: start + number.length,
      value,
      measure,
      bound,
      ...(of !== undefined && { of }),
      ...named,
    },
  ];
}

/** "How many pen tests do you run a year? Two.", "How many audits are there? Two each year." */
function oftenAsked(
  asked: string,
  text: string,
  [whole, before = '', number = '', more]: RegExpExecArray,
): Quantity[] | null {
  const rest = text.slice(whole.length);
  const unit = UNIT.exec(rest)?.[1] ?? (OPEN_END.test(rest) ? UNIT_ASKED.exec(asked)?.[1] : undefined);
  const counted = COUNTED.exec(asked)?.[1];
  if (unit === undefined || counted === undefined) return null;
  const [read] = rhythms(`${number} ${counted} per ${unit}`);
  if (read === undefined || read.start !== 0) return null;
  const start = before.length;
  const bound = more !== undefined || LEAST.test(before) ? 'least' : null;
  return [{ ...read, text: number, start, end: start + number.length, bound }];
}
const TIMES = '(?:second|minute|hour|day|week|month|quarter|year)';
const UNIT = new RegExp(`^ (?:per|an?|each|every) (${TIMES})\\b`, 'i');
const UNIT_ASKED = new RegExp(` (?:per|an?|each|every|in an?) (?:calendar )?(${TIMES})\\b`, 'i');
/** What is counted, before what is asked of it. */
const COUNTED = /^([a-z][a-z -]{2,40}?)(?= (?:do|does|did|are|is|were|will|can|have|has|per|an?|each|every)\b|$)/i;

/** "How often is the configuration backed up?" asks of "the configuration is backed up". */
export const asTold = (question: string): string => question.replace(ASKED, '$2 $1 $3');
const ASKED =
  /\b(is|are) ((?:(?:the|our|your|all|each|every|my) )?(?:[a-z-]+ ){0,3}?[a-z-]+) ((?:[a-z]+ly )?[a-z]+(?:ed|en|pt|de|ne|un)(?: up| out| in)?)(?=[?,]| (?:by|for|in|on|to|from|with)\b)/i;
/** Who asks "do you" means us. */
export const asOfUs = (question: string): string =>
  asTold(question).replace(/\byou(r?)\b/gi, (_, own: string) => (own === '' ? 'we' : 'our'));
