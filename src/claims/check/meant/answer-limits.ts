import { type Beside, commonSigns, type Met } from './answer-beside.ts';
import { cover, type Part } from './answer-parts.ts';
import { isForAll, isForSome, wordsIn } from './opposites.ts';
import { namedIn } from './said-of.ts';

/** Who, or which of them. */
const ASKS_WHO = /^\W*(?:who|which|(?:can|may|could) (?:any|all|every|each)\w*)\b/i;
/** By which way, and not what: "only over VPN". */
const BY_WAY = /^\W*(?:only|just)? ?(?:over|via|through|with|by|after|from|behind|on request)\b/i;
const ELLIPTIC =
  /(\w+) (?:(?:do|does|is|are|can|may|have|has|will)(?: not|n['’]t)|cannot|can['’]t|(?:have|has) none|get none|never do)\W*$/i;

/** Where one of an answer and a part of a sentence tells of all, and the other of some of them alone. */
export function limitsMet(beside: Beside, answer: Part): Met[] {
  const { unit, told, around, here, own, topic } = beside;
  const { asked } = unit;
  const weight = cover(new Set([...asked.things, ...answer.things]), around).shared;
  if (topic.share < TOPIC_SHARE || weight < LEAST_WEIGHT || told.denials.length > 0) return [];
  const apart = (signs: Record<string, number>): Met[] => [
    { answer, told, kind: 'limit', on: 'limit', isAgreed: false, signs: { ...commonSigns(beside, answer), ...signs } },
  ];
  if (answer.denials.length === 1) {
    const left = answer.isExclusive || told.isExclusive ? '' : leftOut(answer);
    return left !== '' && here.has(left) ? apart({ 'left out': 1 }) : [];
  }
  if (answer !== unit.parts[0] || answer.denials.length > 0 || BY_WAY.test(answer.text)) return [];
  if (isForSome(opening(answer.text)) && isForAll(told.text) && !told.isForSome) {
    const limit = limitOf(answer.text);
    return limit.length > 0 && !limit.some((thing) => around.has(thing)) ? apart({ 'some and all': 1 }) : [];
  }
  if (!ASKS_WHO.test(asked.text) || !isForAll(answer.text) || answer.isForSome || !told.isExclusive) return [];
  const rest = told.things.filter((thing) => !asked.things.includes(thing));
  if (rest.every((thing) => own.has(thing))) return [];
  return apart({ 'all and some': 1, rest: cover(rest, own).share });
}

/** As much of a question is named where others are let in or left out, and as much in all, by weight. */
const TOPIC_SHARE = 0.5;
const LEAST_WEIGHT = 2;

/** What is left out at the end: contractors in "Employees do, contractors don't". */
const leftOut = ({ text }: Part): string => namedIn(ELLIPTIC.exec(text)?.[1] ?? '').things[0] ?? '';
/** "Only a part of it is", "the engineers only": what an answer begins with, or all that it says. */
const opening = (text: string): string =>
  wordsIn(text) <= FEW_WORDS ? text : text.trim().split(/\s+/).slice(0, FEW_WORDS).join(' ');
const FEW_WORDS = 5;
const LIMITED =
  /\b(?:only|just|solely|exclusively|limited to|restricted to|few|handful of|part of|some(?: of)?|half of|most(?: of)?)\b((?: [\w-]+){1,4})/i;
const LIMITED_BEFORE = /((?:[\w-]+ ){1,3})(?:only|alone|and (?:nobody|no one|none|no other))\b/i;
const VERB = / (?:is|are|can|may|has|have|do|does|will|get|gets|use|uses)\b.*/i;
/** Who or what is let in alone: "only releases", "the engineers only", "some of the buckets". */
function limitOf(text: string): readonly string[] {
  const behind = namedIn((LIMITED.exec(text)?.[1] ?? '').replace(VERB, '')).things;
  return behind.length > 0 ? behind : namedIn(LIMITED_BEFORE.exec(text)?.[1] ?? '').things;
}
