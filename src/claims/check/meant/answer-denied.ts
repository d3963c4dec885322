import { type Beside, commonSigns, type Met } from './answer-beside.ts';
import { flag, lackSign, weightSign } from './answer-odds.ts';
import { closeness, cover, deniedThings, keyOf, objectOf, type Part } from './answer-parts.ts';
import { isByOthers } from './by-others.ts';

/** "Three months later no backup holds it any more": so it did before. */
const isLimited = (text: string): boolean => /\b(?:any ?more|no longer|later|by then)\b/i.test(text);
const NO = /\bno\b/i;
/** What an answer denies outright and a part of a sentence affirms, or the other way about. */
export function deniedMet(beside: Beside, answer: Part): Met[] {
  const { unit, told, around, here, all, topic } = beside;
  if (answer.things.length === 0 || topic.shared === 0) return [];
  if (told.denials.length + answer.denials.length > 1 || isLimited(answer.text)) return [];
  const isToldDenied = told.denials.length === 1 || told.isPlanned;
  const isAnswerDenied = answer.denials.length === 1;
  if (isToldDenied === isAnswerDenied) return [];
  const [denied, affirmed] = isAnswerDenied ? [answer, told] : [told, answer];
  // "A database of its own" says what "no database is shared" says.
  const isOpposite = answer.signs.some((sign) =>
    told.signs.some(({ pair, value, base }) => pair === sign.pair && value === sign.value && base !== sign.base),
  );
  if (isOpposite || isByOthers(denied.sentence.text, affirmed.sentence.text)) return [];
  const there = new Set(affirmed.things);
  const things = isAnswerDenied ? answer.things : deniedThings(told, all);
  const met = cover(things, isAnswerDenied ? around : all);
  const object = objectOf(denied, isAnswerDenied ? here : all);
  const signs = {
    ...commonSigns(beside, answer),
    planned: flag(told.isPlanned),
    ...keySigns(denied, there, there),
    'object met': closeness(object, isAnswerDenied ? around : there.union(new Set(unit.asked.things))),
    denied: met.share,
    'denied by weight': weightSign(met.shared),
    'denied lacks': lackSign(met.lacking),
    'denied there': cover(things, there).share,
    'none of them': flag(NO.test(denied.text)),
    'affirmed shortly': flag(affirmed.length < FEWEST_WORDS),
    'later part': answer === unit.parts[0] ? 0 : 1,
  };
  return [{ answer, told, kind: isAnswerDenied ? 'denying' : 'denied', on: 'denied', isAgreed: false, signs }];
}
/** Whether what a part denies first is among what the other affirms, and what comes next behind it. */
export function keySigns(
  denied: Part,
  affirmed: ReadonlySet<string>,
  all: ReadonlySet<string>,
): Record<string, number> {
  const key = keyOf(denied);
  return {
    'key met': flag(key !== '' && affirmed.has(key)),
    'key near': key === '' ? 0 : closeness(key, all),
    'no key': flag(key === ''),
    'next met': closeness(objectOf(denied, all), all),
  };
}
/** "Zero data retention": a name, and nothing that anybody affirms. */
const FEWEST_WORDS = 4;
