import { isAsked } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type AnswerSigns, flag, type Kind, lackSign, lengthSign, weightSign } from './answer-odds.ts';
import { type Cover, cover, type Part, thingsOf } from './answer-parts.ts';
import { askedOver } from './asked-over.ts';
import { namedIn } from './said-of.ts';
import { type Answered, isOpenQuestion } from './short-answers.ts';

/** An answer and a part of a sentence that may tell of one thing, and whether they agree on it. */
export interface Met {
  answer: Part;
  told: Part;
  kind: Kind;
  /** On what: a pair of opposites, or the kind itself. */
  on: string;
  isAgreed: boolean;
  signs: AnswerSigns;
}

/** An answer set against a part of a sentence. `around`: what the sentence and what stands over it name. */
export interface Beside {
  unit: Answered;
  told: Part;
  around: ReadonlySet<string>;
  here: ReadonlySet<string>;
  /** What the answer names, and with its question. */
  own: ReadonlySet<string>;
  all: ReadonlySet<string>;
  /** How much of the question is named around the part. */
  topic: Cover;
}

/** The things that a sentence and what stands over it name. */
export function thingsAround(one: Spoken): ReadonlySet<string> {
  const known = AROUND.get(one);
  if (known !== undefined) return known;
  const over = `${askedOver(one)} ${one.read.around.heading ?? ''}`;
  const found = new Set([...thingsOf(one), ...namedIn(over).things]);
  AROUND.set(one, found);
  return found;
}
const AROUND = new WeakMap<Spoken, ReadonlySet<string>>();
export function besideOf(unit: Answered, told: Part, around: ReadonlySet<string>): Beside {
  const own = new Set(unit.parts.flatMap(({ things }) => [...things]));
  return {
    unit,
    told,
    around,
    here: new Set(told.things),
    own,
    all: own.union(new Set(unit.asked.things)),
    topic: cover(unit.asked.things, around),
  };
}

const BY_OTHERS =
  /\b(?:providers?|vendors?|partners?|third part\w+|processors?|by (?!us\b|our\b|hand\b|default\b)\w+)/i;
const POINTING = /^\W*(?:this|these|that|those|it|they|such)\b/i;

/** What speaks for it that an answer and a part of a sentence tell of one thing, whatever they say of it. `things`: what the answer compares. */
export function commonSigns({ unit, told, around, here, all, topic }: Beside, answer: Part): AnswerSigns {
  const own = cover(answer.things, around);
  const both = cover(all, around);
  const back = cover(told.things, all);
  return {
    topic: topic.share,
    'topic here': cover(unit.asked.things, here).share,
    'topic by weight': weightSign(topic.shared),
    'topic lacks': lackSign(topic.lacking),
    'topic is all': flag(topic.lacking === 0),
    answer: own.share,
    'answer by weight': weightSign(own.shared),
    'answer lacks': lackSign(own.lacking),
    both: both.share,
    'both by weight': weightSign(both.shared, 12),
    told: back.share,
    'told lacks': lackSign(back.lacking),
    'told by weight': weightSign(back.shared),
    'told is long': lengthSign(told.length),
    'told under a condition': flag(told.isConditional),
    'answer under a condition': flag(answer.isConditional),
    'told of one alone': flag(told.isExclusive),
    'answer of one alone': flag(answer.isExclusive),
    'told of some': flag(told.isForSome),
    'told of others': flag(BY_OTHERS.test(told.text)),
    'told points back': flag(POINTING.test(told.text)),
    'open question': flag(isOpenQuestion(unit.question.text)),
    'told in a cell': flag(told.sentence.block.kind === 'cell'),
    'answer is long': lengthSign(1 + answer.length),
    'later answer': flag(answer !== unit.asked && answer !== unit.parts[0]),
    'no question': flag(!isAsked(unit.question.read)),
    'asked of readers': flag(OF_READERS.test(unit.question.text)),
    ...numberSigns(unit, told),
    'other names': Math.min(namesApart(unit, told), 3) / 3,
  };
}
/** "May we store the token?" */
const OF_READERS = /^\W*(?:may|can|could|should|must|do|have|are|will) (?:we|i|my|our|users?|customers?|clients?)\b/i;
const TIME = /\b(?:hour|day|week|month|quarter|year)s?\b/i;
const NUMBER = /\d+(?:[.,]\d+)*/g;
function numberSigns({ question, sentences }: Answered, told: Part): AnswerSigns {
  const mine = new Set([question, ...sentences].flatMap(({ text }) => text.match(NUMBER) ?? []));
  const theirs = told.sentence.text.match(NUMBER) ?? [];
  return {
    'same number': flag(theirs.some((number) => mine.has(number))),
    'number in the answer': flag(mine.size > 0),
    'number in the text': flag(theirs.length > 0),
    'time in the answer': flag(sentences.some(({ text }) => TIME.test(text))),
    'time in the text': flag(TIME.test(told.sentence.text)),
  };
}
const NAME = /(?<=[\p{Ll},;:] )\p{Lu}[\p{L}\d]+/gu;
/** How many names, or abbreviations, a part of a sentence gives that the answer and its question don't. */
function namesApart({ question, sentences }: Answered, told: Part): number {
  const mine = [question, ...sentences].map(({ text }) => text.toLowerCase()).join(' ');
  return (told.text.match(NAME) ?? []).filter((name) => !mine.includes(name.toLowerCase())).length;
}
