import { oddsOf } from './decide.ts';
import { evidenceOf } from './evidence.ts';
import { type OpenSearch, type Spelling, withoutTail } from './open-search.ts';
import { rank } from './rank.ts';
import { ROW_PARAMETERS } from './row-parameters.ts';
import { wordingsIn } from './same-wording.ts';
import type { Answers, Outcome } from './types.ts';
import { isForBuyer, spokenToUs } from './whose.ts';

/** A row has a choice of so many. */
const ROW_LIMIT = 5;
/** So many of the best entries are judged one by one. */
const JUDGED = 8;
/** Of so many it counts how likely they answer. */
const COUNTED = 2;

/** Answers the rows of a questionnaire: by their id where an entry maps it, else by their text. */
export function makeAskRow({
  entries,
  index,
  parameters: searched,
  read,
  hitOf,
  knownOf,
  shownOf,
  silenceOf,
  language,
}: OpenSearch): Answers['askRow'] {
  // The weights of rows were fitted to groups that count in full, by whichever word.
  const parameters = { ...searched, looseHeld: 1 };
  const askingThe = wordingsIn(language, () =>
    entries.map((entry) => [entry.title, ...entry.asks, ...knownOf(entry)].map(spokenToUs)),
  );
  function answerText(text: string, spelling: Spelling): Outcome {
    const row = read(text, spelling);
    // A guide explains the field: it states nothing of the company.
    const found = rank(row.asked, index, parameters).filter(({ at }) => entries[at]?.kind !== 'guide');
    const mostSure = Math.max(0, ...found.map(({ sure }) => sure));
    const judged = found
      .slice(0, JUDGED)
      .map((one) => ({ one, odds: oddsOf(evidenceOf(row, one, mostSure, index)) }))
      .sort((a, b) => b.odds - a.odds || a.one.at - b.one.at);
    // Where the second page may answer, too, the row likelier has an answer.
    const odds = judged.slice(0, COUNTED).reduce((sum, one) => sum + one.odds, 0);
    const likelihood = odds / (1 + odds);
    const same = askingThe(text);
    const isSame = ({ at }: { at: number }): boolean => same.has(at);
    const all = [...judged.map(({ one }) => one), ...found.slice(JUDGED)];
    const asSame = all.filter(isSame);
    const closestFrom = spelling === 'asWritten' ? ROW_PARAMETERS.translatedFrom : ROW_PARAMETERS.closestFrom;
    if (asSame.length === 0 && likelihood < closestFrom) return silenceOf(row);
    const ordered = [...asSame, ...all.filter((one) => !isSame(one))];
    const shown = withoutTail(ordered, ordered[0]?.score ?? 0);
    const isAnswer = asSame.length > 0 || likelihood >= ROW_PARAMETERS.answerFrom;
    const outcome = shownOf(shown, row, isAnswer ? 'answer' : 'closest', ROW_LIMIT);
    if (outcome.kind === 'answer') for (const hit of outcome.hits.slice(0, asSame.length)) hit.how = 'wording';
    return outcome;
  }

  return ({ id, questionnaire, text: written, asWritten }) => {
    const text = spokenToUs(written);
    const spelling = asWritten ? 'asWritten' : 'sent';
    const mapped = new Set<number>();
    if (id && questionnaire)
      entries.forEach(({ maps }, at) => {
        if (maps[questionnaire]?.includes(id)) mapped.add(at);
      });
    if (mapped.size === 0) return isForBuyer(written) ? { kind: 'silence', unstated: [] } : answerText(text, spelling);
    const { asked, terms } = read(text, spelling);
    const ranked = rank(asked, index, parameters).filter(({ at }) => mapped.has(at));
    const rest = [...mapped].filter((at) => ranked.every((one) => one.at !== at));
    return {
      kind: 'answer',
      hits: [...ranked.map(({ at }) => at), ...rest].map((at) => hitOf({ at, sure: 1 }, terms, 'id')),
    };
  };
}
