import { wordsOf } from './text.ts';

/** How a row begins, and so what sort of answer it wants. The first that fits counts; what it matches is no part of what is asked for. */
const SUBJECT = String.raw`(?:you|we|they|it|the \w+|your \w+)`;
const OPENINGS: readonly (readonly [wants: string, begins: RegExp])[] = [
  ['duration', /^how much (?:time|notice|advance notice|warning)\b/],
  [
    'product',
    /^(?:which|what)(?: [\w-]+){0,4} (?:products?|vendors?|tools?|software|brands?|solutions?|technolog(?:y|ies)|scanners?) (?:do|does|is|are|has|have)\b/,
  ],
  [
    'count',
    /^(?:how many|how much|(?:what (?:is|are|was) )?(?:the |your )?(?:\w+ )?number of|what (?:is |was |are )?(?:the |your )?(?:\w+ )?(?:percentage|share|proportion|ratio|total|amount|average|volume))\b/,
  ],
  ['frequency', /^how (?:often|frequently|regularly)\b/],
  ['duration', /^how (?:long|quickly|soon|fast)\b/],
  ['which', /^(?:what|which)(?: (?:is|are|was|were))?(?: (?:the|your|a|an))?\b/],
  ['person', /^who(?:m|se)?\b/],
  ['place', /^where\b/],
  ['moment', /^when\b/],
  ['manner', /^how\b/],
  ['reason', /^why\b/],
  [
    'account',
    /^(?:please )?(?:describe|list|provide|explain|outline|detail|specify|state|identify|attach|indicate|give|summari[sz]e|share)\b(?: (?:us|me|with))*/,
  ],
  ['past', new RegExp(`^(?:has|have|had|did)(?: ${SUBJECT})?(?: ever)?\\b`)],
  [
    'having',
    new RegExp(
      `^(?:do|does) ${SUBJECT} (?:have|maintain|hold|offer|provide|use|support|employ|carry|perform|conduct|operate|require|allow|follow|implement|ensure|keep|run|make)\\b(?: (?:a|an|the|any))?`,
    ),
  ],
  ['doing', new RegExp(`^(?:do|does) ${SUBJECT}\\b`)],
  ['existence', /^(?:is|are) there\b(?: (?:a|an|any))?/],
  ['state', /^(?:is|are|was|were|if)\b/],
  ['ability', /^(?:can|could|may|will|would|shall|should)(?: (?:you|we|customers?|users?|the \w+|your \w+))?\b/],
];

/** Words that a noun may follow and that say nothing of it: "what kinds of", "list all your current". */
const BEFORE = new Set(
  'kind kinds type types sort sorts of a an the your our any some all each other specific current relevant detailed detail details brief overview general following information'.split(
    ' ',
  ),
);
/** Where the phrase that is asked for ends. */
const AFTER =
  /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|shall|may|must|for|to|in|on|at|by|with|from|within|during|after|before|when|that|which|who|where|used?|if|about|regarding|including|as|per|through|via|under|over|across|into|so|because|while|you|we|they|it|our|us|there|be|been|being|not|and|or)$/;
const PHRASE_MAX = 4;
/** What holds a phrase together: "number of servers". */
const WITHIN = new Set(['of']);

/** What sort of answer a row wants, and the words of what it asks for: of "How many servers do you run?" a count of servers. */
export function wantsOf(text: string): { wants: string; phrase: [start: number, end: number][] } {
  // Some rows name their topic before a colon.
  const before = /^\W*(?:[\w\s/&-]{3,40}:\s+(?=\w))?/.exec(text)?.[0].length ?? 0;
  const small = text.slice(before).toLowerCase();
  const found = OPENINGS.find(([, begins]) => begins.test(small));
  const from = found?.[1].exec(small)?.[0].length ?? 0;
  const phrase: [number, number][] = [];
  for (const { word, start, end } of wordsOf(small)) {
    if (start < from) continue;
    const isBetween = BEFORE.has(word) || AFTER.test(word);
    if (phrase.length === 0 && isBetween) continue;
    if (phrase.length === PHRASE_MAX || (isBetween && !WITHIN.has(word))) break;
    if (!WITHIN.has(word)) phrase.push([before + start, before + end]);
  }
  return { wants: found?.[0] ?? 'nothing', phrase };
}
