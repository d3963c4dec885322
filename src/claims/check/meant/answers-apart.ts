import type { Block } from '../../reading/block.ts';
import { isAsked } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Met } from './answer-beside.ts';
import { metIn } from './answer-met.ts';
import { logOddsOf } from './answer-odds.ts';
import { type Part, thingsOf } from './answer-parts.ts';
import { placesApart } from './answer-places.ts';
import { nearTo } from './opposites.ts';
import { placesIn } from './places.ts';
import { toldFor } from './read-spoken.ts';
import { type Answered, shortAnswers } from './short-answers.ts';

/** A short answer and a sentence of another file that contradict each other; `item` is read later. */
export interface AnsweredApart {
  first: Part;
  item: Part;
  isPlace: boolean;
}

/** As many contradictions are reported at most. */
const MOST = 40;
/** As many sentences are set against an answer, those first that name what few others name. */
const MOST_BESIDE = 60;
/** From these odds on, in logits, an answer and a sentence are held to tell of one thing, where few are weighed. */
const THRESHOLD = 0.4;
/** Among so many meetings, one that is of one thing stands out. */
const FEW = 100;
/** As much likelier must it be, in logits, each time that there are e times as many: the more are weighed, the more are alike by chance. */
const GROWTH = 0.6;
/** As much less likely of one thing may be an agreement and still explain a contradiction, in logits. */
const EXPLAINS = 2;
type Weighed = Met & { odds: number };
const FEWEST_WORDS_OF_CELL = 5;

/** The pairs of a question with its short answer and a sentence elsewhere that say the opposite of one thing. */
export function answersApart(sentences: readonly Spoken[]): AnsweredApart[] {
  const order = new Map(sentences.map((one, index) => [one, index] as const));
  const areApart = placesApart(sentences);
  const all = metBeside(sentences);
  const least = THRESHOLD + GROWTH * Math.log(Math.max(1, all.flat().length / FEW));
  return all
    .flatMap((met) => {
      const weighed = met.map((one) => ({ ...one, odds: logOddsOf(one.kind, one.signs) }));
      const agreed = weighed.filter(({ isAgreed }) => isAgreed);
      const isExplained = ({ on, odds }: Weighed): boolean =>
        agreed.some((other) => areOfOneKind(other.on, on) && other.odds >= odds - EXPLAINS);
      const [best] = weighed
        .filter((one) => !one.isAgreed && one.odds >= least && isPut(one.told) && !isExplained(one))
        .filter((one) => one.on !== 'place' || areApart(one))
        .toSorted((a, b) => b.odds - a.odds);
      if (best === undefined) return [];
      const { answer, told, on } = best;
      const isLater = (order.get(answer.sentence) ?? 0) > (order.get(told.sentence) ?? 0);
      return [{ first: isLater ? told : answer, item: isLater ? answer : told, isPlace: on === 'place' }];
    })
    .slice(0, MOST);
}
/** For each question with a short answer, on what it meets sentences of other files. */
export function metBeside(sentences: readonly Spoken[]): Met[][] {
  const answers = shortAnswers(sentences);
  if (answers.length === 0) return [];
  const telling = sentences.filter(isTelling);
  const placed = telling.filter((one) => placesIn(one.read).length > 0).slice(0, MOST_PLACED);
  const naming = new Map<string, Spoken[]>();
  for (const one of telling)
    for (const thing of thingsOf(one)) {
      const known = naming.get(thing) ?? [];
      naming.set(thing, known);
      if (known.length < MOST_NAMING) known.push(one);
    }
  return answers.map((unit) => {
    const isPlaced = unit.sentences.some(({ read }) => placesIn(read).length > 0);
    const others = new Set([...besides(unit, naming), ...(isPlaced ? placed : [])]);
    return ranked(
      [...others].filter((one) => one.page.file !== unit.question.page.file).flatMap((one) => metIn(unit, one)),
    );
  });
}
/** Adds how much a sentence has in common with an answer, as a share of what the closest one has. */
function ranked(met: readonly Met[]): Met[] {
  const most = Math.max(...met.map(commonOf));
  return met.map((one) => ({ ...one, signs: { ...one.signs, rank: most === 0 ? 0 : commonOf(one) / most } }));
}
const commonOf = ({ signs }: Met): number => signs['both by weight'] ?? 0;
/** As many sentences that name a place are set against an answer that names one. */
const MOST_PLACED = 60;
/** What more sentences name tells too little to find one by. */
const MOST_NAMING = 200;
const isTelling = ({ block, page, read, text }: Spoken): boolean =>
  page.collection !== 'learn' &&
  !isAsked(read) &&
  (block.kind === 'text' ||
    (block.kind === 'cell' && (read.words.length >= FEWEST_WORDS_OF_CELL || isOfRow(text, block))));
/** "BAA: planned" */
const isOfRow = (text: string, { row = '' }: Block): boolean => row !== '' && text.startsWith(`${row}:`);

/** The sentences of other files that name what an answer or its question names. */
function besides({ question, asked, parts }: Answered, naming: ReadonlyMap<string, readonly Spoken[]>): Spoken[] {
  const things = new Set([...asked.things, ...parts.flatMap((part) => [...part.things])]);
  const rarest = [...things].toSorted((a, b) => (naming.get(a)?.length ?? 0) - (naming.get(b)?.length ?? 0));
  const found = new Set<Spoken>();
  for (const thing of rarest)
    for (const other of [thing, ...nearTo(thing)])
      for (const one of naming.get(other) ?? [])
        if (found.size < MOST_BESIDE && one.page.file !== question.page.file) found.add(one);
  return [...found];
}

const PUT: ReadonlySet<string> = new Set(['claim', 'explanation', 'requirement']);
function isPut({ sentence, start, end }: Part): boolean {
  const { certainty, tense } = toldFor(sentence, start, end);
  return PUT.has(certainty) && tense !== 'past';
}
const OUTRIGHT: ReadonlySet<string> = new Set(['polarity', 'denied', 'limit']);
/** Whether an agreement speaks against a contradiction: on the same opposites, or on what is denied outright. */
const areOfOneKind = (agreed: string, apart: string): boolean =>
  agreed === apart || (OUTRIGHT.has(agreed) && OUTRIGHT.has(apart));
