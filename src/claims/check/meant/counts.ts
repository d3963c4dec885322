import { NUMBER, NUMBER_BEGINS, numberOf } from './number-words.ts';
import type { Measure, Quantity } from './quantity.ts';

const TRY = '(?:attempts?|tries|passwords?|log-?ins?|sign-?ins?|logons?|authentications?|entries)';
const WRONG =
  '(?:consecutive |successive |repeated )?(?:failed|wrong|incorrect|invalid|unsuccessful|bad|failing)(?: consecutive)?';
const COUNTED = new RegExp(
  `\\b${NUMBER_BEGINS}(${NUMBER})(?: \\(\\d+\\))?\\+?[- ]((?:alphanumeric )?(?:characters?|chars?)|downloads?|times|(?:(?:separate|different|distinct|independent) )?(?:availability|AWS|Azure|GCP) zones?|AZs|${WRONG} (?:(?:log-?in|sign-?in|logon|password|access|authentication) )?${TRY}|(?:log-?in|sign-?in|password) (?:attempts|failures))\\b`,
  'gi',
);
const COUNTS: readonly [RegExp, Measure][] = [
  [/char/i, 'characters'],
  [/zone|AZ/i, 'zones'],
  [/attempt|password|tries|log-?in|sign-?in|logon|failures|entries|authentication/i, 'attempts'],
];
/** "Minimum password length: 12", "AES-256", "TLS 1.3": the noun stands before the number, or the unit behind it. */
const NAMED: readonly [RegExp, Measure][] = [
  [
    /\b(?:(?:minimum )?password length|minimum length|minimum of)(?: of| is|:)?(?: at least)? (\d{1,2})\b(?! ?(?:char|day|hour|min|month|year|attempt|fail|backup|\w*[- ]?bit|%|percent|,|and|or|[a-z]))/gi,
    'characters',
  ],
  [/\bAES[- ]?(?:GCM[- ]|CBC[- ])?(128|192|256)\b/gi, 'bits'],
  [/\b(128|192|256)[- ]?bits? (?:AES|Advanced Encryption Standard|encryption)\b/gi, 'bits'],
  [/\b(?:TLS|SSL\/TLS) ?(?:version )?v?(1\.[0-3])\b/gi, 'version'],
];
/** "TLS 1.2 or higher", "TLS 1.2+". */
const ONWARD = /^ ?(?:\+|(?:or|and) (?:higher|later|above|newer|greater|better|up|stronger|TLS))/i;
const ONWARD_CHARS = 16;
const PERCENT = /(?<![\d.]|\d,)(\d{1,3}(?:\.\d+)?) ?(?:%|percent|per cent)/gi;

/** Every share, count, key length and version in a text. */
export function counts(text: string): Quantity[] {
  const found: Quantity[] = [];
  const add = ({ 0: whole, index }: RegExpExecArray, value: number, measure: Measure) => {
    const end = index + whole.length;
    const isOnward = measure === 'version' && ONWARD.test(text.slice(end, end + ONWARD_CHARS));
    found.push({ text: whole, start: index, end, value, measure, bound: isOnward ? 'least' : null });
  };
  for (const match of text.matchAll(PERCENT)) add(match, Number(match[1]), 'percent');
  for (const match of text.matchAll(COUNTED))
    add(match, numberOf(match[1] ?? ''), COUNTS.find(([pattern]) => pattern.test(match[2] ?? ''))?.[1] ?? 'downloads');
  for (const [pattern, measure] of NAMED)
    for (const match of text.matchAll(pattern))
      if (!found.some((one) => one.start <= match.index && match.index < one.end))
        add(match, Number(match[1]), measure);
  return found;
}
