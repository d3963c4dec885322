import type { Spoken } from '../prose/spoken.ts';
import type { Beside, Met } from './answer-beside.ts';
import { limitsMet } from './answer-limits.ts';
import {
  closeness,
  cover,
  deniedThings,
  isDeniedOf,
  keyOf,
  objectOf,
  type Part,
  partsOf,
  thingsOf,
  without,
} from './answer-parts.ts';
import { placedBoth } from './answer-places.ts';
import { askedOver } from './asked-over.ts';
import { isExceptedNext } from './excepted-next.ts';
import {
  isConditional,
  isDeed,
  isExclusive,
  isForSome,
  isLight,
  isOffered,
  isOfOtherKind,
  isRefused,
  type Sign,
  wordsIn,
} from './opposites.ts';
import { namedIn } from './said-of.ts';
import { type Answered, isOpenQuestion } from './short-answers.ts';

/** On what an answer and a sentence of another file meet. */
export function metIn(unit: Answered, one: Spoken): Met[] {
  const keys = [unit.question, ...unit.sentences].flatMap(({ mentions }) => mentions.map(({ key }) => key));
  if (keys.length > 0 && one.mentions.length > 0 && !one.mentions.some(({ key }) => keys.includes(key))) return [];
  const over = `${askedOver(one)} ${one.read.around.heading ?? ''}`;
  const around = new Set([...thingsOf(one), ...namedIn(over).things]);
  const own = new Set(unit.parts.flatMap(({ things }) => [...things]));
  const all = own.union(new Set(unit.asked.things));
  const topic = cover(unit.asked.things, around);
  const placed = placedBoth(unit, one, around);
  const found: Met[] = placed === null ? [] : [{ ...placed, on: 'place' }];
  if (isConditional(unit.asked.text) || one.text.trimEnd().endsWith(':') || isExceptedNext(one)) return found;
  for (const told of partsOf(one)) {
    if (told.things.length === 0 || (isOffered(one.text) && !isOffered(unit.asked.text))) continue;
    const here = new Set(told.things);
    const beside = { unit, told, around, here, own, all, topic, isConditional: isConditional(told.text) };
    found.push(...askedMet(beside), ...answerMet(beside));
  }
  return found;
}
/** What a condition doesn't limit: "off by default, unless". */
const isAlways = (pair: string): boolean => pair === 'on';
const isOfOnePair = (one: Sign, other: Sign): boolean =>
  one.pair === other.pair && (!one.both || one.base === other.base);

/** What yes or no says of the question, against a part of a sentence. */
function askedMet({ unit, told, around, here, all, ...beside }: Beside): Met[] {
  const { asked, truth, sentences } = unit;
  if (truth === null || isOfOtherKind(asked.text, told.text)) return [];
  const ifSaid = isConditional(sentences[0]?.text ?? '');
  const found: Met[] = [];
  for (const sign of asked.signs) {
    const other = told.signs.find((one) => isOfOnePair(one, sign));
    if (other === undefined || ((beside.isConditional || ifSaid) && !isAlways(sign.pair))) continue;
    const rest = without(asked, sign.pair, here);
    const met = cover(rest, around);
    if (met.share < (sign.base === other.base ? 0.5 : 0.6) || (met.lacking >= 2.5 && met.share < 0.75)) continue;
    if (met.shared < 2 || cover(rest, here).share < 0.4 || isNamePart(asked, sign, told, other)) continue;
    found.push({
      answer: asked,
      told,
      on: sign.pair,
      weight: met.shared,
      isAgreed: (sign.value === other.value) === truth,
    });
  }
  if (asked.denials.length > 0 || isExclusive(asked.text) || beside.isConditional) return found;
  if (ifSaid && !/\bnever\b/i.test(told.text)) return found;
  const met = cover(asked.things, here);
  const isOpposed = asked.signs.some(({ pair, value }) =>
    told.signs.some((other) => other.pair === pair && other.value !== value),
  );
  if (met.share < 0.75 || met.shared < 2.2 || isOpposed) return found;
  const isDenied = told.denials.length === 1 && isDeniedOf(told, new Set(asked.things));
  const isSaid = isDenied ? cover(deniedThings(told, all), all).share >= 0.45 : isAffirmed(asked, told, truth);
  if (isSaid) found.push({ answer: asked, told, on: 'polarity', weight: met.shared, isAgreed: isDenied !== truth });
  return found;
}
/** Whether a part affirms what a question asks: it names all of that, mostly in the same words. */
function isAffirmed(asked: Part, told: Part, truth: boolean): boolean {
  if (told.denials.length > 0 || isForSome(told.text)) return false;
  if (isRefused(told.text) && !isRefused(asked.text)) return false;
  // A line of a list and what readers can do affirm nothing of the company.
  if (!truth && (!/[.!]\W*$/.test(told.sentence.text) || told.signs.some(({ value }) => value < 0))) return false;
  if (!truth && /^\W*you\b/i.test(told.text) && !/\b(?:i|we|my|our|you|customers?|users?|one)\b/i.test(asked.text))
    return false;
  const here = new Set(told.things);
  if (!truth && asked.things.some((thing) => isDeed(thing) && closeness(thing, here) === 0)) return false;
  const telling = asked.things.filter((thing) => !isLight(thing));
  if (!telling.every((thing) => closeness(thing, here) > 0)) return false;
  if (asked.signs.some(({ pair }) => !told.signs.some((other) => other.pair === pair))) return false;
  const same = telling.filter((thing) => here.has(thing));
  return cover(same, here).shared >= 0.6 * cover(telling, here).shared;
}

/** What an answer says in its own words, against a part of a sentence. */
function answerMet(beside: Beside): Met[] {
  return beside.unit.parts.flatMap((answer) => {
    const ifSaid = beside.isConditional || isConditional(answer.text);
    const signs = answer.signs.filter(({ pair }) => pair !== 'before' && (!ifSaid || isAlways(pair)));
    const found = signs.flatMap((sign) => signMet(beside, answer, sign) ?? []);
    if (!ifSaid && isDeniedInOne(beside, answer)) {
      const weight = cover(new Set([...beside.unit.asked.things, ...answer.things]), beside.around).shared;
      found.push({ answer, told: beside.told, on: 'denied', weight, isAgreed: false });
    }
    return ifSaid ? found : [...found, ...limitsMet(beside, answer)];
  });
}
function signMet({ unit, told, around, here, topic }: Beside, answer: Part, sign: Sign): Met | null {
  const { asked, truth } = unit;
  const other = told.signs.find((one) => isOfOnePair(one, sign));
  if (other === undefined || isNamePart(answer, sign, told, other)) return null;
  // Without the question's topic, and of others, too little is known of what is meant.
  if (topic.share < TOPIC_SHARE || (sign.both && (BY_OTHERS.test(told.text) || BY_OTHERS.test(answer.text))))
    return null;
  // Yes or no has said the opposite of it: one of them is misread.
  const before = truth === null ? undefined : asked.signs.find(({ pair }) => pair === sign.pair);
  if (before !== undefined && (before.value === sign.value) !== truth) return null;
  const mine = without(answer, sign.pair, here);
  const things = new Set([...mine, ...without(asked, sign.pair, here)]);
  const [met, ofAnswer, near] = [cover(things, around), cover(mine, around), cover(things, here)];
  const isWhole =
    !sign.both ||
    (topic.share >= 0.75 && !isOpenQuestion(asked.text)) ||
    (ofAnswer.share >= 0.6 && ofAnswer.lacking < 2.5);
  if (!isWhole || met.shared < 2.2 || near.shared < 1 || near.share < 0.35) return null;
  if (topic.share < 0.6 && met.share < 0.6 && (ofAnswer.share < 0.6 || ofAnswer.count < 2)) return null;
  return { answer, told, on: sign.pair, weight: met.shared, isAgreed: sign.value === other.value };
}
/** As much of a question is named where its answer's own words are compared. */
const TOPIC_SHARE = 0.45;
/** "The shared cloud", "the dedicated cloud": two things by name. */
function isNamePart(a: Part, one: Sign, b: Part, other: Sign): boolean {
  const [mine, theirs] = [nounAt(a, one), nounAt(b, other)];
  return mine !== '' && mine === theirs;
}
function nounAt({ text }: Part, { start, end }: Sign): string {
  if (!/\b(?:the|our|this|that)\s+$/i.test(text.slice(0, start))) return '';
  return /^[ -](\w+)/.exec(text.slice(end))?.[1]?.toLowerCase() ?? '';
}

const POINTING = /^\W*(?:this|these|that|those|it|they|such)\b/i;
const BY_OTHERS =
  /\b(?:providers?|vendors?|partners?|third part\w+|processors?|by (?!us\b|our\b|hand\b|default\b)\w+)/i;
const NO = /\bno\b/i;
const FEWEST_WORDS = 4;
const IS_NO = /\b(?:is|are|am)(?: not|n['’]t) (?:an?|the)\b/i;
const OF_WHOM = /\b(?:that|who|which) (?:is|are) (?:an? )?\w/i;
/** Whether one of an answer and a part of a sentence denies outright what the other affirms. */
function isDeniedInOne({ unit, told, around, here, all, topic }: Beside, answer: Part): boolean {
  if (topic.share < 0.5 || topic.shared < 1.2 || isExclusive(told.text) || isExclusive(answer.text)) return false;
  if (answer.denials.length + told.denials.length !== 1) return false;
  const [denied, affirmed] = answer.denials.length === 1 ? [answer, told] : [told, answer];
  // "Zero data retention": a name, and nothing that anybody affirms.
  if (wordsIn(affirmed.text) < FEWEST_WORDS) return false;
  const key = keyOf(denied);
  const there = new Set(affirmed.things);
  if (key === '' || !there.has(key) || BY_OTHERS.test(affirmed.text)) return false;
  // "We are not a bank", "with customers that are a bank"
  if (IS_NO.test(denied.text) && OF_WHOM.test(affirmed.text)) return false;
  if (NO.test(denied.text) && cover(denied.things, there).lacking >= 1.5) return false;
  if (denied === answer) {
    const met = cover(answer.things, around);
    if (POINTING.test(told.text) || closeness(objectOf(answer, here), around) === 0) return false;
    return met.share >= 0.75 && met.shared >= 2.2;
  }
  const things = deniedThings(told, all);
  const met = cover(things, all);
  if (closeness(objectOf(told, all), there.union(new Set(unit.asked.things))) === 0) return false;
  return met.lacking < 2 && met.share >= 0.75 && met.shared >= 2.2 && cover(things, there).share >= 0.5;
}
