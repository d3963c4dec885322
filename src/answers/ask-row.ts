import { likelihoodOf } from './decide.ts';
import { evidenceOf } from './evidence.ts';
import { isForBuyer, spokenToUs } from './for-buyer.ts';
import type { OpenSearch } from './open-search.ts';
import { rank, rankRow } from './rank.ts';
import { ROW_PARAMETERS } from './row-parameters.ts';
import type { Answers, Outcome } from './types.ts';

/** A row has a choice of so many. */
const ROW_LIMIT = 5;

/** Answers the rows of a questionnaire: by their id where an entry maps it, else by their text. */
export function makeAskRow({
  entries,
  index,
  parameters,
  read,
  hitOf,
  shownOf,
  silenceOf,
}: OpenSearch): Answers['askRow'] {
  function answerText(text: string): Outcome {
    const row = read(text, false);
    const found = rankRow(row.asked, index, parameters);
    const [best] = found;
    const likelihood = best ? likelihoodOf(evidenceOf(row, best, index)) : 0;
    if (likelihood < ROW_PARAMETERS.closestFrom) return silenceOf(row.asked);
    return shownOf(found, row.terms, likelihood >= ROW_PARAMETERS.answerFrom ? 'answer' : 'closest', ROW_LIMIT);
  }

  return ({ id, questionnaire, text: written }) => {
    const text = spokenToUs(written);
    const mapped = new Set<number>();
    if (id && questionnaire)
      entries.forEach(({ maps }, at) => {
        if (maps[questionnaire]?.includes(id)) mapped.add(at);
      });
    if (mapped.size === 0) return isForBuyer(written) ? { kind: 'silence', unstated: [] } : answerText(text);
    const { asked, terms } = read(text, false);
    const ranked = rank(asked, index, parameters).filter(({ at }) => mapped.has(at));
    const rest = [...mapped].filter((at) => ranked.every((one) => one.at !== at));
    return {
      kind: 'answer',
      hits: [...ranked.map(({ at }) => at), ...rest].map((at) => hitOf({ at, sure: 1 }, terms, 'id')),
    };
  };
}
