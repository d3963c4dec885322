import { isAsserted } from '../lexicon/asserted.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';

const matching = (pattern: RegExp, quick: RegExp) =>
  function* check(context: Context): Generator<Fault> {
    for (const sentence of spoken(context)) {
      if (!quick.test(sentence.text)) continue;
      for (const match of sentence.text.matchAll(pattern)) {
        if (isAsserted(sentence.block, sentence.text, match.index, match.index + match[0].length))
          yield faultAt(sentence, match.index, match[0]);
      }
    }
  };

const ALL =
  '(?:fully|completely|totally|absolutely|perfectly|entirely|utterly|wholly|guaranteed|always|100[- ]?(?:%|per ?cent|percent)|one hundred (?:percent|per cent)|(?:a )?hundred (?:percent|per cent))';
const NO_SECURITY_AFTER =
  '(?! ?-?(?:training|awareness|review|reviews|team|teams|policy|policies|program|programme|assessment|test|tests|questionnaire|check|checks|course|operations|onboarding|incident|event|patch|features?|documentation|monitoring|audit|updates?|controls?|log|logs|section|of our employees|of staff))';
const ABSOLUTE = new RegExp(
  [
    `\\b${ALL}(?:[- ](?:and|safe|private|protected|encrypted|reliable|completely|totally)){0,3}[- ](?:secured?|safe|protected|hack-proof|invulnerable|private and secure|breach-proof)\\b(?! ?(?:by default|deletion))`,
    `\\b(?:secured?|safe)(?: (?:at all times|all the time))?,? (?:100[- ]?(?:%|per ?cent|percent)|one hundred percent)`,
    `\\b(?:100[- ]?(?:%|per ?cent|percent)|absolute|total|perfect|complete|guaranteed|flawless|unconditional|ultimate)[- ](?:data )?(?:security|safety|protection)\\b${NO_SECURITY_AFTER}`,
    `\\bguarantees?(?:d)? (?:the |your |its |that |you |of |total |complete |absolute |full |data )*(?:data )?(?:security|safety|(?:is|are|remains?|stays?) (?:always )?(?:secure|safe))\\b${NO_SECURITY_AFTER}`,
    "\\b(?:can|could|will|may)(?: ?not|n't| never) (?:ever )?be (?:hacked|breached|compromised|broken into|stolen|cracked|penetrated)\\b",
    '\\b(?:impossible to (?:hack|breach|break into|crack|compromise|steal)|immune (?:to|from) (?:all )?(?:attacks?|hack\\w*|breach\\w*|cyber\\w*)|zero[- ]risk|risk[- ]free|no risk of (?:a )?breach|hack(?:er)?[- ]?proof|breach[- ]?proof|bullet-?proof|fool-?proof|tamper-?proof security)\\b',
    "\\bthe (?:most|world's most|industry's most) secure\\b",
  ].join('|'),
  'gi',
);
const UNBREAKABLE =
  /\b(?:un-?(?:hack|break|breach|crack|penetr|beat)(?:e?able|atable)|impenetrable|invulnerable|impregnable|uncompromisable|ironclad security|iron-clad security|fort knox)\b/gi;
const GRADE = '(?:grade|level|strength|standard|class|quality|caliber|calibre|spec|style|type|strong)';
const MILITARY = new RegExp(
  `\\b(?:military|defen[cs]e|army|nsa|pentagon|government|cia|fbi|spy|intelligence)(?:[- ]|-?and-?)+(?:industry )?${GRADE}s?\\b`,
  'gi',
);
const SAFE_NOUN =
  '(?:security|encryption|protection|safety|safeguards?|privacy|cryptograph\\w+|infrastructure|defen[cs]es?|tls|ssl|aes|measures|controls|data security|standards?|cyber\\w*|authentication|safe|secure)';
const BANK = new RegExp(
  `\\bbank(?:s|ing|er)?'?s?[- ](?:grade|strength|quality|class|caliber|calibre)\\b|\\bbank(?:ing)?[- ](?:level|standard|style|type)s?(?:[- ](?:of )?[\\w-]+){0,2}?[- ](?:of )?${SAFE_NOUN}\\b|\\b${SAFE_NOUN}(?: \\w+){0,3} (?:is|are|at|to|of|on)(?: (?:an?|the|of|at))* bank(?:ing)?[- ](?:level|standard)s?\\b|\\b(?:same|as) (?:level of )?${SAFE_NOUN} (?:as|that|used by)(?: (?:your|a|the|most|major|big|leading))* banks?\\b|\\b${SAFE_NOUN} (?:as strong )?as (?:strong as )?(?:a|your) bank(?:'s)?\\b`,
  'gi',
);

export const WORDING_ABSOLUTE: Rule[] = [
  {
    code: 'VS-W10',
    family: 'wording',
    severity: 'error',
    check: matching(
      ABSOLUTE,
      /secur|safe|protect|hack|breach|risk|proof|immune|invulnerable|compromised|stolen|cracked|penetrated|broken/i,
    ),
  },
  {
    code: 'VS-W11',
    family: 'wording',
    severity: 'error',
    check: matching(UNBREAKABLE, /able|iron-?clad|fort knox/i),
  },
  {
    code: 'VS-W12',
    family: 'wording',
    severity: 'error',
    check: matching(MILITARY, /military|defen[cs]e|army|nsa|pentagon|government|cia|fbi|spy|intelligence/i),
  },
  {
    code: 'VS-W13',
    family: 'wording',
    severity: 'error',
    check: matching(BANK, /bank/i),
  },
];
