import { isStated } from '../prose/judge.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault } from '../rule.ts';

const SAFE_NOUN =
  '(?:security|encryption|protection|safety|safeguards?|privacy|cryptograph\\w+|infrastructure|defen[cs]es?|tls|ssl|aes|measures|controls|data security|standards?|cyber\\w*|authentication|safe|secure)';
/** Who is taken as the measure. */
const BANKS = '(?:banks?|financial institutions?|the banking (?:industry|sector))';
const WHAT = `(?:${SAFE_NOUN}|technolog\\w+|algorithms?|methods?)`;
/** What banks do is a measure only when it's said of security: these name both. */
const BANK: readonly RegExp[] = [
  /\bbank(?:s|ing|er)?'?s?[- ](?:grade|strength|quality|class|caliber|calibre)\b/gi,
  new RegExp(
    `\\bbank(?:ing)?[- ](?:level|standard|style|type)s?(?:[- ](?:of )?[\\w-]{1,30}){0,2}?[- ](?:of )?${SAFE_NOUN}\\b`,
    'gi',
  ),
  new RegExp(
    `\\b${SAFE_NOUN}(?: \\w{1,30}){0,3} (?:is|are|at|to|of|on)(?: (?:an?|the|of|at))* bank(?:ing)?[- ](?:level|standard)s?\\b`,
    'gi',
  ),
  new RegExp(
    `\\b(?:same|as) (?:level of )?${SAFE_NOUN} (?:as|that|used by)(?: (?:your|a|the|most|major|big|leading))* banks?\\b`,
    'gi',
  ),
  new RegExp(
    `\\b(?:same|identical) (?:(?:high|strict) )?(?:(?:level|kind|type) of )?${WHAT}(?: \\w{1,30}){0,5}? ${BANKS}\\b`,
    'gi',
  ),
  new RegExp(
    `\\b${WHAT}(?: (?:is|are))? on (?:a )?par with(?: that| those)?(?: of)?(?: (?:the|your|a|most|major|big|any))* ${BANKS}\\b`,
    'gi',
  ),
  /\bfinancial(?:[- ]institution)?[- ](?:grade|strength)\b/gi,
  new RegExp(`\\b${SAFE_NOUN} (?:as strong )?as (?:strong as )?(?:a|your) bank(?:'s)?\\b`, 'gi'),
];
/** "Bank-grade", which no bank ever set. */
export function* bankGrade(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    if (!/bank|financial/i.test(sentence.text)) continue;
    const seen: number[] = [];
    for (const pattern of BANK)
      for (const match of sentence.text.matchAll(pattern)) {
        const end = match.index + match[0].length;
        if (seen.some((place) => place >= match.index && place < end)) continue;
        const first = sentence.read.words.findIndex((word) => word.end > match.index);
        const last = sentence.read.words.findIndex((word) => word.start >= end);
        if (!isStated(sentence, first, last === -1 ? sentence.read.words.length : last)) continue;
        seen.push(match.index);
        yield faultAt(sentence, match.index, match[0]);
      }
  }
}
