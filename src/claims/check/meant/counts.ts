import { anyOf } from '../../reading/wordings.ts';
import single from './lexicon/single-words.json' with { type: 'json' };
import others from './lexicon/wordings-others.json' with { type: 'json' };
import { NUMBER, NUMBER_BEGINS, numberOf } from './number-words.ts';
import type { Measure, Quantity } from './quantity.ts';

const TRY =
  '(?:attempts?|tries|guesses|passwords?|passcodes?|PINs|codes|log[- ]?ins?|sign[- ]?ins?|logons?|authentications?|entries)';
const WRONG =
  '(?:consecutive |successive |repeated )?(?:failed|wrong|incorrect|invalid|unsuccessful|bad|failing)(?: consecutive)?';
const COUNTED = new RegExp(
  `\\b${NUMBER_BEGINS}(${NUMBER})(?: ?\\((?:\\d+|[a-z-]+)\\))?\\+?(?: or more)?[- ]((?:alphanumeric )?(?:characters?|chars?)|downloads?|times|(?:(?:separate|different|distinct|independent|AWS|Azure|GCP) ){0,2}(?:availability|AWS|Azure|GCP) zones?|AZs|${WRONG} (?:(?:user |account )?(?:log[- ]?in|sign[- ]?in|logon|password|passcode|PIN|code|access|authentication) )?${TRY}|(?:(?:log[- ]?in|sign[- ]?in|password) )?(?:attempts|tries|failures|guesses))\\b`,
  'gi',
);
/** "Lockout after five attempts", and not "delivery is given up after five attempts". */
const BARE = /^(?:attempts|tries|failures|guesses)$/i;
const LOCKED = /\block(?:s|ed|out|outs|ing)?\b(?! on\b)/i;
/** "Across multiple availability zones": two at the least. */
const SEVERAL_ZONES = /\b(?:multiple|several)(?: [a-z]+){0,2} (?:availability zones|AZs)\b/gi;
/** "Three zones of one AWS region", and not those of a building. */
const OF_OTHERS = new RegExp(`\\b(?:${single.otherZones.words.join('|')})\\b`, 'i');
const CLOUD_ZONES = new RegExp(
  `\\b${NUMBER_BEGINS}(${NUMBER})(?: ?\\(\\d+\\))?(?: (?:separate|different|distinct|independent|isolated|such)){0,2} zones\\b`,
  'gi',
);
/** "If the PIN is entered incorrectly 5 times", "who enters a wrong password five times is locked out" */
const WRONG_BEFORE = anyOf(others.failed.wordings);
const WRONG_CHARS = 40;
const COUNTS: readonly [RegExp, Measure][] = [
  [/char/i, 'characters'],
  [/zone|AZ/i, 'zones'],
  [
    /attempt|password|passcode|PINs|codes|tries|guess|log[- ]?in|sign[- ]?in|logon|failures|entries|authentication/i,
    'attempts',
  ],
];
/** "Minimum password length: 12", "AES-256": the noun stands before the number, or the unit behind it. */
const NAMED: readonly [RegExp, Measure][] = [
  [/\block(?:s|ed|out|outs)?(?: out)? after (\d{1,2})(?=[.,;)]|$)/gi, 'attempts'],
  [
    /\b(?:(?:minimum )?password length|minimum length|minimum of)(?: of| is|:)?(?: at least)? (\d{1,2})\b(?! ?(?:char|day|hour|min|month|year|attempt|fail|backup|\w*[- ]?bit|%|percent|,|and|or|[a-z]))/gi,
    'characters',
  ],
  [
    /\b(?:AES|Advanced Encryption Standard)(?: ?\(AES\))?(?:[-_/ (]{0,2}|[- ](?:GCM|CBC|XTS|CTR)[- ]| (?:[a-z]+ ){1,3})(128|192|256)\b/gi,
    'bits',
  ],
  [
    /\b(128|192|256)[- ]?bits? (?:AES|Advanced Encryption Standard|encryption|ciphers?|(?:encryption )?keys?)\b/gi,
    'bits',
  ],
  [
    /\bAES(?:[- ](?:GCM|CBC|XTS|CTR))?,? (?:with )?(?:an? )?(?:keys? of |key lengths? of |key sizes? of )?(128|192|256)\b/gi,
    'bits',
  ],
  [
    /\b(?:keys?|cipher|AES)(?: (?:of|with|which|that|is|are|has|have|a|lengths?|sizes?|at|least)){0,6}:? (128|192|256) bits?\b/gi,
    'bits',
  ],
];
/** "RSA-4096", "root keys of 4096 bits": keys of a pair are set against each other alone. */
const OF_PAIR: readonly RegExp[] = [
  /\bRSA(?:[-_/ ]| (?:keys? )?(?:of|with|at|using) (?:an? )?)(1024|2048|3072|4096|8192)\b/gi,
  /\b(1024|2048|3072|4096|8192)[- ]bits? (?:[a-z]+ ){0,3}?(?:RSA|DH|Diffie|keys?|certificates?|moduli|modulus|signing|signatures?)\b/gi,
  /\b(?:keys?|certificates?|RSA)(?: (?:of|with|which|that|is|are|has|have|a|lengths?|sizes?|at|least|long|pair)){0,6}:? (1024|2048|3072|4096|8192)[- ]?bits?\b/gi,
  /\b(1024|2048|3072|4096|8192)[- ]?bits?(?: long)? (?:for|in|as) (?:the |our |its |an? )?(?:RSA|DH|Diffie|keys?|certificates?|signing|signatures?)\b/gi,
];
/** "It has 256 bits" under a question on keys: what is said around it tells whether it is one. */
const BARE_BITS =
  /(?<![\w-])(?:(128|192|256)[- ]?bits?|(40|56|64|80|96|112)(?: bits|[- ]?bits? (?=(?:AES|SSL|TLS|encryption|ciphers?|keys?|(?:symmetric|encryption) keys?)\b)))\b/gi;
const MOST = /\b(?:maximum|maximum of|max|up to|at most|no more than|longer than|exceed|exceeding) $/i;
/** "Twenty characters is the most that a password may have" */
const IS_MOST =
  /^(?: (?:long )?(?:at (?:the )?most|or (?:fewer|less)|max(?:imum)?)\b| (?:is|are) (?:the )?(?:most|longest|maximum|limit|upper limit)\b)/i;
/** "The longest password that we take has 30 characters" */
const LONGEST = /\b(?:longest|maximum)(?: (?!minimum)[a-z]+){1,7} $/i;
const LONGEST_CHARS = 60;
/** "The last 4 characters" of a key are shown. */
const PART = /\b(?:last|previous|first) $/i;
/** "More than one availability zone" */
const MORE_THAN = /\bmore than $/i;
/** "Between 12 and 64 characters" */
const LOW = /\b(\d{1,2})(?: and | to | ?[-–] ?)$/;
const BEFORE_CHARS = 16;
/** "Four nines" of availability. */
const NINES = /\b(two|three|four|five|six) nines\b/gi;
const ofNines = (count: number): number => Number((100 - 10 ** (2 - count)).toFixed(count));
/** A downtime of 0.1% is an uptime of 99.9%. */
const DOWN = /\bdowntime|\bunavailab|\bunreachable/i;
const MOST_DOWN = 10;
/** "For each hour of downtime a credit of 5%", "5% of your monthly fee", "5% of API requests": shares of money and of calls. */
const MONEY_BEFORE = /\b(?:credits?|credited|refunds?|refunded|discounts?)(?: [a-z]+){0,3}:? $/i;
const MONEY_AFTER =
  /^ (?:(?:service )?(?:credit|refund|discount)|of (?:[a-z]+ ){0,3}(?:fees?|price|charges?|invoice|bill|payments?|requests|calls)\b)/i;
const MONEY_CHARS = 50;
const PERCENT = /(?<![\d.]|\d,)(\d{1,3}(?:\.\d+|,\d{1,2})?) ?(?:%|percent|per cent)/gi;

/** Of bits: those of a key of a pair. */
export const PAIR = 'pair';
/** Every share, count, key length and version in a text. */
export function counts(text: string): Quantity[] {
  const found: Quantity[] = [];
  const add = (
    { 0: whole, index }: RegExpExecArray,
    value: number,
    measure: Measure,
    before = 0,
    bound: Quantity['bound'] = null,
    of?: string,
    noun?: string,
  ) => {
    const start = index - before;
    const end = index + whole.length;
    found.push({
      text: text.slice(start, end),
      start,
      end,
      value,
      measure,
      bound,
      ...(of !== undefined && { of }),
      ...(noun !== undefined && { noun }),
    });
  };
  const isDown = DOWN.test(text);
  for (const match of text.matchAll(PERCENT)) {
    const share = Number(match[1]?.replace(',', '.'));
    const end = match.index + match[0].length;
    const isMoney =
      MONEY_BEFORE.test(text.slice(Math.max(0, match.index - MONEY_CHARS), match.index)) ||
      MONEY_AFTER.test(text.slice(end, end + MONEY_CHARS));
    add(match, isDown && !isMoney && share <= MOST_DOWN ? Number((100 - share).toFixed(4)) : share, 'percent');
  }
  for (const match of text.matchAll(NINES)) add(match, ofNines(numberOf(match[1] ?? '')), 'percent');
  for (const match of text.matchAll(SEVERAL_ZONES)) add(match, 2, 'zones', 0, 'least');
  for (const match of text.matchAll(COUNTED)) {
    if (BARE.test(match[2] ?? '') && !LOCKED.test(text)) continue;
    const isWrong =
      match[2] === 'times' && WRONG_BEFORE.test(text.slice(Math.max(0, match.index - WRONG_CHARS), match.index));
    const measure = isWrong
      ? 'attempts'
      : (COUNTS.find(([pattern]) => pattern.test(match[2] ?? ''))?.[1] ?? 'downloads');
    // "A wrong password" counts none.
    if (measure === 'attempts' && /^an?$/i.test(match[1] ?? '')) continue;
    const before = text.slice(Math.max(0, match.index - BEFORE_CHARS), match.index);
    if (measure === 'characters' && PART.test(before)) continue;
    // How long a password may be at most says nothing of how long it must be.
    const { length } = match[0];
    const isMost =
      measure === 'characters' &&
      (MOST.test(before) ||
        LONGEST.test(text.slice(Math.max(0, match.index - LONGEST_CHARS), match.index)) ||
        IS_MOST.test(text.slice(match.index + length, match.index + length + BEFORE_CHARS)));
    if (isMost) {
      add(match, numberOf(match[1] ?? ''), measure, 0, null, 'most');
      continue;
    }
    const low = measure === 'characters' ? LOW.exec(before) : null;
    const value = numberOf(low?.[1] ?? match[1] ?? '');
    if (measure === 'zones' && MORE_THAN.test(before)) add(match, value + 1, measure, 0, 'least');
    else add(match, value, measure, low?.[0].length);
  }
  for (const match of / zones\b/i.test(text) && !OF_OTHERS.test(text) ? text.matchAll(CLOUD_ZONES) : [])
    if (!found.some((one) => one.start < match.index + match[0].length && match.index < one.end))
      add(match, numberOf(match[1] ?? ''), 'zones');
  for (const pattern of OF_PAIR)
    for (const match of text.matchAll(pattern))
      if (!found.some((one) => one.start < match.index + match[0].length && match.index < one.end))
        add(match, Number(match[1]), 'bits', 0, null, PAIR, /\bRSA\b/i.exec(match[0])?.[0]);
  for (const [pattern, measure] of NAMED)
    for (const match of text.matchAll(pattern))
      if (!found.some((one) => one.start <= match.index && match.index < one.end))
        add(match, Number(match[1]), measure);
  for (const match of text.matchAll(BARE_BITS))
    if (!found.some((one) => one.start <= match.index && match.index < one.end))
      add(match, Number(match[1] ?? match[2]), 'bits');
  return found;
}
