import type { AnswerEntry, AnswersData, LexiconGroup } from './types.ts';

/** The phrases of a group of the lexicon. */
export type Phrases = Required<Pick<LexiconGroup, 'words' | 'inRows' | 'apart'>>;

/**
 * What the rows of questionnaires are read with besides: for each group of the lexicon, in its order, the phrases that searches lack; for
 * each entry, in theirs, what it maps and the day of its next review.
 */
export interface RowsData extends Pick<AnswersData, 'known' | 'notices'> {
  phrases: Phrases[];
  maps: AnswerEntry['maps'][];
  reviewBy: AnswerEntry['reviewBy'][];
}

/** Both together: what rows are read with, as it was before it was parted, but for the order of phrases and their case. */
export const withRows = (data: AnswersData, { phrases, maps, reviewBy, known, notices }: RowsData): AnswersData => ({
  ...data,
  entries: data.entries.map((entry, at) => ({ ...entry, maps: maps[at] ?? {}, reviewBy: reviewBy[at] ?? null })),
  lexicon: data.lexicon.map((group, at) => {
    const { words = [], inRows = [], apart = [] } = phrases[at] ?? {};
    return {
      ...group,
      words: [...group.words, ...words],
      inRows: [...(group.inRows ?? []), ...inRows],
      apart: [...(group.apart ?? []), ...apart],
    };
  }),
  known,
  ...(notices ? { notices } : {}),
});
