import { likelihoodOf } from './decide.ts';
import { evidenceOf } from './evidence.ts';
import { isForBuyer, spokenToUs } from './for-buyer.ts';
import { rank, rankRow } from './rank.ts';
import { type OpenOptions, openingSearch } from './search.ts';
import { atOnce, type Steps } from './steps.ts';
import type { Answers, AnswersData, Outcome, Row } from './types.ts';

export type { OpenOptions } from './search.ts';

/** A row has a choice of so many. */
const ROW_LIMIT = 5;

export const openAnswers = (data: AnswersData, options?: OpenOptions): Answers => atOnce(openingAnswers(data, options));

/** The same in steps, for a page that is in use meanwhile. */
export function* openingAnswers(data: AnswersData, options?: OpenOptions): Steps<Answers> {
  const reading = yield* openingSearch(data, options);
  const { entries, index, parameters, read, hitOf, unstatedIn, shownOf, ask, browse } = reading;

  function answerRow(text: string): Outcome {
    const { asked, terms } = read(text, false);
    const found = rankRow(asked, index, parameters);
    const [best] = found;
    const likelihood = best ? likelihoodOf(evidenceOf(text, asked, best, index)) : 0;
    if (likelihood < parameters.rowClosestFrom) return { kind: 'silence', unstated: unstatedIn(asked) };
    return shownOf(found, terms, likelihood >= parameters.rowAnswerFrom ? 'answer' : 'closest', ROW_LIMIT);
  }

  function askRow({ id, questionnaire, text: written }: Row): Outcome {
    const text = spokenToUs(written);
    const mapped = new Set<number>();
    if (id && questionnaire)
      entries.forEach(({ maps }, at) => {
        if (maps[questionnaire]?.includes(id)) mapped.add(at);
      });
    if (mapped.size === 0 && isForBuyer(written)) return { kind: 'silence', unstated: [] };
    if (mapped.size === 0) return answerRow(text);
    const { asked, terms } = read(text, false);
    const ranked = rank(asked, index, parameters).filter(({ at }) => mapped.has(at));
    const rest = [...mapped].filter((at) => ranked.every((one) => one.at !== at));
    return {
      kind: 'answer',
      hits: [...ranked.map(({ at }) => at), ...rest].map((at) => hitOf({ at, sure: 1 }, terms, 'id')),
    };
  }

  return { ask, askRow, browse };
}
