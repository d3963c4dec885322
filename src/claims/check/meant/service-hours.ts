import { NUMBER, numberOf } from './number-words.ts';
import type { Quantity } from './quantity.ts';

/** "24/7", "24x7x365", "365x24x7", "8×5": hours a day by days a week. */
const BY_SIGN =
  /(?<![\w./-])(?:365 ?[x×/*] ?)?(24|[6-9]|1[0-8]) ?[x×/*] ?([5-7])(?: ?[x×/*] ?36[56])?(?![\w/%]|[.-]\d)/gi;
const ALWAYS =
  /\b(?:(?:around|round)[- ]the[- ]clock|(?:by )?day and night|night and day|at (?:any|all) hours?|(?:all|every) hours? of (?:the|every|each) day|all day,? every day)\b/gi;
/** "24 hours on 7 days", "24 hours, seven days a week" */
const BY_BOTH = new RegExp(
  `\\b(${NUMBER}) hours?(?:(?:,| and| for)? (${NUMBER}) days (?:a|per|each|every|of the) week|,? on (${NUMBER}) days)\\b`,
  'gi',
);
/** "24 hours a day, 7 days a week", "eight hours per day, five days per week" */
const BY_WORDS = new RegExp(
  `\\b(${NUMBER}) hours? (?:a|per|each|every|/) ?day(?:,? (?:and )?(?:for )?(${NUMBER}) days (?:a|per|each|every|/) ?week)?\\b`,
  'gi',
);
/** "9 am to 5 pm", "from 9:00 to 17:00", "8:30–18:00" */
const FROM_TO =
  /(?<![\w:.-])(?:(from|between) )?(\d{1,2})(?:[:.]([0-5]\d))? ?(am|pm|a\.m\.|p\.m\.)?(?: ?[-–] ?| (?:to|until|till|and) )(\d{1,2})(?:[:.]([0-5]\d))? ?(am|pm|a\.m\.|p\.m\.)?(?![\w%]|[:.-]\d)/gi;
/** Most texts tell no hours. */
const MAY_TELL = /\d ?[x×/*] ?\d|clock|hours?\b|night|every day|[:.]\d\d|\d ?[ap]\.?m\b|\bfrom \d/i;
const WEEKDAYS = /\b(?:week|business|working) ?days?\b|\bMon(?:day)?s?\b ?(?:-|–|to|through|until) ?Fri(?:day)?s?\b/i;
/** "24 hours a day, every day" */
const EVERY_DAY = /^,? (?:every|each) day\b|^,? all (?:week|year)\b/i;
const WEEKDAYS_CHARS = 60;
const ALL_DAYS = 7;
const WORKDAYS = 5;
const HOURS_A_DAY = 24;

/** When a service is there, in hours a week: "24/7", "from 9 am to 5 pm on weekdays". */
export function serviceHours(text: string): Quantity[] {
  if (!MAY_TELL.test(text)) return [];
  const found: Quantity[] = [];
  const add = (match: RegExpExecArray, hours: number, days: number | null): void => {
    const start = match.index;
    const end = start + match[0].length;
    if (hours <= 0 || hours > HOURS_A_DAY || found.some((one) => one.start < end && start < one.end)) return;
    const around = text.slice(Math.max(0, start - WEEKDAYS_CHARS), end + WEEKDAYS_CHARS);
    const known = days ?? (EVERY_DAY.test(text.slice(end)) ? ALL_DAYS : WEEKDAYS.test(around) ? WORKDAYS : null);
    const low = known === null && hours < HOURS_A_DAY ? { low: hours * WORKDAYS } : {};
    found.push({
      text: match[0],
      start,
      end,
      value: hours * (known ?? ALL_DAYS),
      ...low,
      measure: 'service hours',
      bound: null,
    });
  };
  for (const match of text.matchAll(BY_SIGN)) add(match, Number(match[1]), Number(match[2]));
  for (const match of text.matchAll(ALWAYS)) add(match, HOURS_A_DAY, null);
  for (const match of text.matchAll(BY_BOTH)) {
    const days = numberOf(match[2] ?? match[3] ?? '');
    if (days <= ALL_DAYS) add(match, numberOf(match[1] ?? ''), days);
  }
  for (const match of text.matchAll(BY_WORDS))
    add(match, numberOf(match[1] ?? ''), match[2] === undefined ? null : numberOf(match[2]));
  for (const match of text.matchAll(FROM_TO)) {
    const [, lead, hour = '', minutes, half, toHour = '', toMinutes, toHalf] = match;
    const isClock = (minutes ?? half ?? toHalf) !== undefined || (lead !== undefined && WEEKDAYS.test(text));
    const from = clockTime(hour, minutes, half ?? (Number(hour) < Number(toHour) ? toHalf : undefined));
    const to = clockTime(toHour, toMinutes, toHalf);
    if (isClock && (lead !== undefined || !/ and /.test(match[0])))
      add(match, to > from ? to - from : to + HOURS_A_DAY - from, null);
  }
  return found;
}
const NOON = 12;
function clockTime(hour: string, minutes: string | undefined, half: string | undefined): number {
  const at = (Number(hour) % (half === undefined ? HOURS_A_DAY + 1 : NOON)) + Number(minutes ?? 0) / 60;
  return half !== undefined && /^p/i.test(half) ? at + NOON : at;
}
