import { CATEGORIES, type Category } from '../../../schemas/primitives.ts';

export const CATEGORY = '(?:security|availability|processing[- ]integrity|confidentiality|privacy)';
export const NOUN =
  '(?:principles?|categor(?:y|ies)|criteria|criterion|TSCs?|trust services? (?:principles?|categor(?:y|ies)|criteria))';
const JOINT = '(?:,? ?(?:and|as well as|plus|&|\\+|/) ?(?:the |also )?|, ?(?:the )?)';
const LIST = `(?:the )?${CATEGORY}(?:${JOINT}${CATEGORY})*(?: (?:trust services? )?${NOUN})?`;
const COVER =
  '(?:cover(?:s|ed|ing)?|includ(?:e|es|ed|ing)|examin(?:es|ed|ing)|address(?:es|ed)?|scope[ds]?|spans?|tests?|tested|test|assess(?:es|ed)?|evaluat(?:es|ed)|reports? on|attests? to|extends? to|comprises?|adds?|added|encompass(?:es)?|against|for|on|to)';
const BETWEEN =
  '(?: (?:the|all|our|both|following|trust|services?|principles?|categor(?:y|ies)|criteria|criterion|of|in|its|scope|for|are|is|also|now|system|over|against|controls?|on|relevant|to|with|respect|and)|:){0,7}';
export const COVERED = new RegExp(`\\b${COVER}${BETWEEN} (${LIST})`, 'gi');
export const IN_SCOPE = new RegExp(
  `\\b(${LIST}) (?:(?:is|are|was|were|also|now|all|both|each|currently|as well|have been|has been|fully) )*(?:in scope|within (?:the )?scope|covered|included|examined|audited|attested|part of|in our (?:scope|SOC)|in the scope|tested|assessed|evaluated)\\b`,
  'gi',
);
export const AFTER_NAME = new RegExp(
  `^(?: report| attestation| audit| examination| scope)?(?: ?[(:–—|,]| \\+| with| for| on| -){1,2} ?(?:the )?(${LIST})`,
  'i',
);
export const OUT_OF_SCOPE = new RegExp(
  `\\b(${LIST}) (?:(?:is|are|was|were|remains?|stays?) )(?:(?:both|all|currently|still|therefore) )*(?:not (?:yet |currently )?(?:in scope|within scope|covered|included|examined|audited|part of)|out of scope|outside (?:the |our )?(?:scope|report|SOC)|excluded)|\\b(?:excludes?|excluding|leaves? out|omits?|does not (?:cover|include)|except(?: for)?) (${LIST})`,
  'gi',
);
export const ONLY = new RegExp(
  `\\b(?:only|solely|just|nothing but) (?:the )?(${LIST})|\\b(${LIST}) (?:alone|only)\\b`,
  'gi',
);
export const COUNT_WORDS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, both: 2 };
export const COUNT = new RegExp(
  `\\b(?:all|each|every one|every)(?: of)?(?: the)?(?: (five|5|four|4|three|3|two|2))?(?: of the)?(?: (?:AICPA|SOC ?-?2|trust(?: services?)?|TSC))* ${NOUN}|\\b(?:all|each) (?:of (?:the )?)?(five|5)\\b(?=[.,;!]| of them)|\\b(one|two|three|four|five|[1-5])(?: of (?:the )?(?:five|5))?(?: (?:AICPA|SOC ?-?2|trust(?: services?)?))* ${NOUN}|\\b(one|two|three|four|five|[1-5]) of (?:the |its )?(?:five|5)\\b`,
  'gi',
);
export const SCOPE_TALK =
  /\b(?:SOC|report|audit|attestation|examin\w+|scope|auditor|assessed|criteria|TSC|trust services?)\b/i;

/** The categories that a list names. */
export const named = (list: string): Category[] =>
  CATEGORIES.filter((category) => new RegExp(category.replace('-', '[- ]'), 'i').test(list));
