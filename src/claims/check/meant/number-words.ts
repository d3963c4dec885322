const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const TENS = ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const UNITS = SMALL.slice(1, 10);
const tens = ['twenty', ...TENS].join('|');
const small = [...SMALL, ...TENS].toReversed().join('|');
const compound = `(?:${tens})[- ](?:${UNITS.join('|')})`;
/** "A dozen", "half a dozen", "a pair of": counts that have a name of their own. */
const NAMED: Readonly<Record<string, number>> = {
  'half a dozen': 6,
  'a dozen': 12,
  'a pair of': 2,
  'a couple of': 2,
  'a trio of': 3,
};
/** "The thirtieth day" by its number. */
export const ORDINALS: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  fourteenth: 14,
  fifteenth: 15,
  twentieth: 20,
  thirtieth: 30,
  sixtieth: 60,
  ninetieth: 90,
};
/** Source of an expression for a word that may begin a number; "a" and "an" are left out. */
export const NUMBER_WORDS = `(?:${SMALL.slice(1).join('|')}|${TENS.join('|')}|hundred|dozen|(?:pair|trio|couple) of)`;
const hundreds = `(?:an?|${UNITS.join('|')}) hundred(?:(?: and)? (?:${compound}|${small}))?`;

/** Source of an expression for a number as people write it: "30", "1,000", "forty-five", "a hundred and twenty", "a single". Longer words stand before their beginnings. */
export const NUMBER = `(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|${Object.keys(NAMED).join('|')}|${hundreds}|${compound}|a single|an?|${small})`;

/** Not behind what is part of a longer number, which is left unread: "1,5 hours", "one thousand one hundred and twenty days". */
export const NUMBER_BEGINS = '(?<!\\d,|\\bhundred (?:and )?)';

const HUNDRED = 100;
/** The value of a number that NUMBER matches. */
export function numberOf(written: string): number {
  const low = written.toLowerCase();
  if (/^\d/.test(low)) return Number(low.replaceAll(',', ''));
  const named = NAMED[low];
  if (named !== undefined) return named;
  const [count = '', rest = ''] = low.split(/ hundred(?: and)? ?/);
  if (count !== low) return numberOf(count) * HUNDRED + (rest === '' ? 0 : numberOf(rest));
  if (/^an?\b/.test(low)) return 1;
  const [first = '', second] = low.split(/[- ]/);
  const ten = TENS.indexOf(first);
  const value = ten < 0 ? SMALL.indexOf(first) : (ten + 3) * 10;
  return value + (second === undefined ? 0 : SMALL.indexOf(second));
}
