import { isAsked } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { AnswerSigns, Kind } from './answer-odds.ts';
import { type Cover, cover, type Part, thingsOf } from './answer-parts.ts';
import { askedOver } from './asked-over.ts';
import { isConditional, isExclusive, isForSome, isPlanned, wordsIn } from './opposites.ts';
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
  isConditional: boolean;
  isPlanned: boolean;
}

/** The things that a sentence and what stands over it name. */
export function thingsAround(one: Spoken): ReadonlySet<string> {
  const over = `${askedOver(one)} ${one.read.around.heading ?? ''}`;
  return new Set([...thingsOf(one), ...namedIn(over).things]);
}
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
    isConditional: isConditional(told.text),
    isPlanned: isPlanned(told.text),
  };
}

const BY_OTHERS =
  /\b(?:providers?|vendors?|partners?|third part\w+|processors?|by (?!us\b|our\b|hand\b|default\b)\w+)/i;
const POINTING = /^\W*(?:this|these|that|those|it|they|such)\b/i;
const yes = (is: boolean): number => (is ? 1 : 0);

/** What speaks for it that an answer and a part of a sentence tell of one thing, whatever they say of it. `things`: what the answer compares. */
export function commonSigns({ unit, told, around, here, all, topic, ...beside }: Beside, answer: Part): AnswerSigns {
  const own = cover(answer.things, around);
  const both = cover(all, around);
  const back = cover(told.things, all);
  return {
    topic: topic.share,
    'topic here': cover(unit.asked.things, here).share,
    'topic by weight': Math.min(topic.shared, 8) / 4,
    'topic lacks': topic.lacking / 3.3,
    'topic is all': yes(topic.lacking === 0),
    answer: own.share,
    'answer by weight': Math.min(own.shared, 8) / 4,
    'answer lacks': own.lacking / 3.3,
    both: both.share,
    'both by weight': Math.min(both.shared, 12) / 6,
    told: back.share,
    'told lacks': back.lacking / 3.3,
    'told by weight': Math.min(back.shared, 8) / 4,
    'told is long': Math.log(wordsIn(told.text)) / 3,
    'told under a condition': yes(beside.isConditional),
    'answer under a condition': yes(isConditional(answer.text)),
    'told of one alone': yes(isExclusive(told.text)),
    'answer of one alone': yes(isExclusive(answer.text)),
    'told of some': yes(isForSome(told.text)),
    'told of others': yes(BY_OTHERS.test(told.text)),
    'told points back': yes(POINTING.test(told.text)),
    'open question': yes(isOpenQuestion(unit.question.text)),
    'told in a cell': yes(told.sentence.block.kind === 'cell'),
    'answer is long': Math.log(1 + wordsIn(answer.text)) / 3,
    'later answer': yes(answer !== unit.asked && answer !== unit.parts[0]),
    'no question': yes(!isAsked(unit.question.read)),
    'asked of readers': yes(OF_READERS.test(unit.question.text)),
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
    'same number': yes(theirs.some((number) => mine.has(number))),
    'number in the answer': yes(mine.size > 0),
    'number in the text': yes(theirs.length > 0),
    'time in the answer': yes(sentences.some(({ text }) => TIME.test(text))),
    'time in the text': yes(TIME.test(told.sentence.text)),
  };
}
const NAME = /(?<=[\p{Ll},;:] )\p{Lu}[\p{L}\d]+/gu;
/** How many names, or abbreviations, a part of a sentence gives that the answer and its question don't. */
function namesApart({ question, sentences }: Answered, told: Part): number {
  const mine = [question, ...sentences].map(({ text }) => text.toLowerCase()).join(' ');
  return (told.text.match(NAME) ?? []).filter((name) => !mine.includes(name.toLowerCase())).length;
}
