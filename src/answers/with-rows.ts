import type { AnswersData, LexiconGroup } from './types.ts';

/** The phrases of a group of the lexicon. */
export type Phrases = Required<Pick<LexiconGroup, 'words' | 'inRows' | 'apart'>>;

/** What the rows of questionnaires are read with besides: for each group of the lexicon, in its order, the phrases that searches lack. */
export interface RowsData extends Pick<AnswersData, 'known' | 'notices'> {
  phrases: Phrases[];
}

/** Both together: what rows are read with, as it was before it was parted, but for the order of phrases and their case. */
export const withRows = (data: AnswersData, { phrases, known, notices }: RowsData): AnswersData => ({
  ...data,
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
