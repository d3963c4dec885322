import { isAsked } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Met } from './answer-beside.ts';
import { metIn } from './answer-met.ts';
import { type Part, thingsOf } from './answer-parts.ts';
import { placesApart } from './answer-places.ts';
import { nearTo } from './opposites.ts';
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
/** Of a contradiction's weight, as much as an agreement in the same file needs to explain it. */
const EXPLAINS = 0.75;
const FEWEST_WORDS_OF_CELL = 5;

/** The pairs of a question with its short answer and a sentence elsewhere that say the opposite of one thing. */
export function answersApart(sentences: readonly Spoken[]): AnsweredApart[] {
  const answers = shortAnswers(sentences);
  if (answers.length === 0) return [];
  const naming = new Map<string, Spoken[]>();
  for (const one of sentences.filter(isTelling))
    for (const thing of thingsOf(one)) {
      const known = naming.get(thing) ?? [];
      naming.set(thing, known);
      if (known.length < MOST_NAMING) known.push(one);
    }
  const order = new Map(sentences.map((one, index) => [one, index] as const));
  const areApart = placesApart(sentences);
  return answers
    .flatMap((unit) => {
      const met = besides(unit, naming).flatMap((one) => metIn(unit, one));
      const agreed = met.filter(({ isAgreed }) => isAgreed);
      const isExplained = ({ on, weight }: Met): boolean =>
        agreed.some((other) => areOfOneKind(other.on, on) && other.weight >= weight * EXPLAINS);
      const [best] = met
        .filter((one) => !one.isAgreed && isPut(one.told) && !isExplained(one))
        .filter((one) => one.on !== 'place' || areApart(one))
        .toSorted((a, b) => b.weight - a.weight);
      if (best === undefined) return [];
      const { answer, told, on } = best;
      const isLater = (order.get(answer.sentence) ?? 0) > (order.get(told.sentence) ?? 0);
      return [{ first: isLater ? told : answer, item: isLater ? answer : told, isPlace: on === 'place' }];
    })
    .slice(0, MOST);
}
/** What more sentences name tells too little to find one by. */
const MOST_NAMING = 200;
const isTelling = ({ block, page, read }: Spoken): boolean =>
  page.collection !== 'learn' &&
  !isAsked(read) &&
  (block.kind === 'text' || (block.kind === 'cell' && read.words.length >= FEWEST_WORDS_OF_CELL));

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
