import { MASK } from '../../reading/normalize.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Beside, besideOf, commonSigns, type Met, thingsAround } from './answer-beside.ts';
import { deniedMet, keySigns } from './answer-denied.ts';
import { limitsMet } from './answer-limits.ts';
import { flag, lackSign, weightSign } from './answer-odds.ts';
import { closeness, cover, deniedThings, isDeniedOf, type Part, partsOf, without } from './answer-parts.ts';
import { placedBoth } from './answer-places.ts';
import { isExceptedNext } from './excepted-next.ts';
import { isConditional, isDeed, isLight, isOffered, isOfOtherKind, isRefused, type Sign } from './opposites.ts';
import type { Answered } from './short-answers.ts';

/** On what an answer and a sentence of another file meet. */
export function metIn(unit: Answered, one: Spoken): Met[] {
  const keys = [unit.question, ...unit.sentences].flatMap(({ mentions }) => mentions.map(({ key }) => key));
  if (keys.length > 0 && one.mentions.length > 0 && !one.mentions.some(({ key }) => keys.includes(key))) return [];
  const around = thingsAround(one);
  const found: Met[] = placedBoth(unit, one, around);
  if (unit.asked.isConditional || one.text.trimEnd().endsWith(':') || isExceptedNext(one)) return found;
  if (isOffered(one.text) && !isOffered(unit.asked.text)) return found;
  for (const told of partsOf(one)) {
    // What isn't read, such as an address or what stands in quotation marks, may hold the denial.
    if (told.things.length === 0 || told.text.includes(MASK) || told.length < FEWEST_WORDS) continue;
    const beside = besideOf(unit, told, around);
    const byQuestion = [...yesMet(beside), ...askedOpposites(beside)];
    const byAnswer = unit.parts.flatMap((answer) => [
      ...answerOpposites(beside, answer),
      ...deniedMet(beside, answer),
      ...limitsMet(beside, answer),
    ]);
    found.push(...withOthers(byQuestion, byAnswer), ...withOthers(byAnswer, byQuestion));
  }
  return found;
}
/** "Security" tells nothing of what is so. */
const FEWEST_WORDS = 3;
/** Adds whether the question with its yes or no and the answer's own words say the same of a part. */
const withOthers = (some: readonly Met[], others: readonly Met[]): Met[] =>
  some.map((one) => ({
    ...one,
    signs: {
      ...one.signs,
      'said twice': flag(others.some(({ isAgreed }) => isAgreed === one.isAgreed)),
      'said otherwise too': flag(others.some(({ isAgreed }) => isAgreed !== one.isAgreed)),
    },
  }));

/** What yes or no says of the question, against a part of a sentence that denies or affirms that. */
function yesMet(beside: Beside): Met[] {
  const { unit, told, here, all } = beside;
  const { asked, truth } = unit;
  if (truth === null || asked.denials.length > 0 || asked.things.length === 0) return [];
  if (isOfOtherKind(asked.text, told.text) || beside.topic.shared === 0) return [];
  const isOpposed = asked.signs.some(({ pair, value }) =>
    told.signs.some((other) => other.pair === pair && other.value !== value),
  );
  const common = { ...commonSigns(beside, asked), ...signOfIf(unit), opposed: flag(isOpposed) };
  const isDenied = told.denials.length === 1;
  if (isDenied || (told.isPlanned && told.denials.length === 0)) {
    const denied = isDenied ? deniedThings(told, all) : told.things;
    const signs = {
      ...common,
      planned: flag(told.isPlanned),
      'denied of it': flag(isDenied && isDeniedOf(told, new Set(asked.things))),
      denied: cover(denied, all).share,
      ...keySigns(told, new Set(asked.things), all),
    };
    return [{ answer: asked, told, kind: 'denies', on: 'polarity', isAgreed: !truth, signs }];
  }
  if (told.denials.length > 0) return [];
  const telling = asked.things.filter((thing) => !isLight(thing));
  const same = telling.filter((thing) => here.has(thing));
  const signs = {
    ...common,
    refused: flag(isRefused(told.text) && !isRefused(asked.text)),
    'all named': flag(telling.every((thing) => closeness(thing, here) > 0)),
    'same words': cover(telling, here).shared === 0 ? 0 : cover(same, here).shared / cover(telling, here).shared,
    'sign left out': flag(asked.signs.some(({ pair }) => !told.signs.some((other) => other.pair === pair))),
    'deed left out': flag(asked.things.some((thing) => isDeed(thing) && closeness(thing, here) === 0)),
    'no sentence': /[.!]\W*$/.test(told.sentence.text) ? 0 : 1,
    'told of readers': flag(/^\W*you\b/i.test(told.text) && !OF_READERS.test(asked.text)),
    'sign against': flag(told.signs.some(({ value }) => value < 0)),
  };
  return [{ answer: asked, told, kind: 'affirms', on: 'polarity', isAgreed: truth, signs }];
}
const OF_READERS = /\b(?:i|we|my|our|you|customers?|users?|one)\b/i;
const signOfIf = ({ sentences }: Answered): Record<string, number> => ({
  'yes under a condition': flag(isConditional(sentences[0]?.text ?? '')),
});

/** What yes or no says of a question that asks for one of two opposites. */
function askedOpposites(beside: Beside): Met[] {
  const { unit, told, around, here } = beside;
  const { asked, truth } = unit;
  if (truth === null || isOfOtherKind(asked.text, told.text)) return [];
  return asked.signs.flatMap((sign): Met[] => {
    const other = told.signs.find((one) => isOfOnePair(one, sign));
    if (other === undefined || isNamePart(asked, sign, told, other)) return [];
    const rest = without(asked, sign.pair, here);
    if (cover(rest, here).shared < LEAST_HERE || isRefusedOne(sign, asked, told)) return [];
    const signs = {
      ...commonSigns(beside, asked),
      ...signOfIf(unit),
      ...restSigns(rest, around, here),
      ...pairSigns(sign, other),
    };
    return [
      { answer: asked, told, kind: 'asked', on: sign.pair, isAgreed: (sign.value === other.value) === truth, signs },
    ];
  });
}
/** What an answer says in its own words by one of two opposites. */
function answerOpposites(beside: Beside, answer: Part): Met[] {
  const { unit, told, around, here } = beside;
  return answer.signs.flatMap((sign): Met[] => {
    const other = told.signs.find((one) => isOfOnePair(one, sign));
    if (sign.pair === 'before' || other === undefined || isNamePart(answer, sign, told, other)) return [];
    // Yes or no has said the opposite of it: one of them is misread.
    const before = unit.truth === null ? undefined : unit.asked.signs.find(({ pair }) => pair === sign.pair);
    if (before !== undefined && (before.value === sign.value) !== unit.truth) return [];
    const rest = [...new Set([...without(answer, sign.pair, here), ...without(unit.asked, sign.pair, here)])];
    if (cover(rest, here).shared < LEAST_HERE || isRefusedOne(sign, answer, told)) return [];
    const signs = { ...commonSigns(beside, answer), ...restSigns(rest, around, here), ...pairSigns(sign, other) };
    return [{ answer, told, kind: 'opposite', on: sign.pair, isAgreed: sign.value === other.value, signs }];
  });
}
/** As much, by weight, is named in a part itself besides the opposites: a heading alone tells too little. */
const LEAST_HERE = 1;
/** Pairs of opposites that themselves tell what is let through or switched off. */
const SAYS_SO = new Set(['allowed', 'on', 'stoppable', 'active']);
/** "Unencrypted connections are blocked", "triggers refuse any deletion": what isn't let through is denied, though no word denies it. */
const isRefusedOne = ({ pair }: Sign, answer: Part, told: Part): boolean =>
  !SAYS_SO.has(pair) && (isRefused(answer.text) || isRefused(told.text));
const isOfOnePair = (one: Sign, other: Sign): boolean =>
  one.pair === other.pair && (!one.both || one.base === other.base);
function restSigns(
  rest: readonly string[],
  around: ReadonlySet<string>,
  here: ReadonlySet<string>,
): Record<string, number> {
  const met = cover(rest, around);
  const near = cover(rest, here);
  return {
    rest: met.share,
    'rest by weight': weightSign(met.shared),
    'rest lacks': lackSign(met.lacking),
    'rest here': near.share,
  };
}
/** What a condition doesn't limit: "off by default, unless". */
const pairSigns = (one: Sign, other: Sign): Record<string, number> => ({
  'of one word': flag(one.base === other.base),
  'both may be': flag(one.both),
  'by default': flag(one.pair === 'on'),
  [`pair ${one.pair}`]: 1,
});
/** "The shared cloud", "the dedicated cloud": two things by name. */
function isNamePart(a: Part, one: Sign, b: Part, other: Sign): boolean {
  const [mine, theirs] = [nounAt(a, one), nounAt(b, other)];
  return mine !== '' && mine === theirs;
}
function nounAt({ text }: Part, { start, end }: Sign): string {
  if (!/\b(?:the|our|this|that)\s+$/i.test(text.slice(0, start))) return '';
  return /^[ -](\w+)/.exec(text.slice(end))?.[1]?.toLowerCase() ?? '';
}
