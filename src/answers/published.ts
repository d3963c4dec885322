import type { AnswersData } from './types.ts';

/** Nobody types a longer phrase of a questionnaire into a search field. */
const TYPED_WORDS_MAX = 3;
const isTyped = (phrase: string): boolean => phrase.split(/[\s/-]+/).length <= TYPED_WORDS_MAX;

/** What the rows of questionnaires are read with besides, in place of what searches have of it. */
export type RowsData = Pick<AnswersData, 'lexicon' | 'known' | 'notices'>;

/**
 * What searches need, of the same shape: without wordings of whole questions and the texts of public questionnaires, and without other
 * languages.
 */
export const forSearches = ({ glossaries: _, notices: __, ...data }: AnswersData): AnswersData => ({
  ...data,
  lexicon: data.lexicon.map(({ apart: _, inRows, ...group }) => {
    const typed = inRows?.filter(isTyped) ?? [];
    return typed.length > 0 ? { ...group, inRows: typed } : group;
  }),
  known: [],
});

/** What rows need besides, which the questionnaire alone loads. */
export const forRows = ({ lexicon, known, notices = [] }: AnswersData): RowsData => ({ lexicon, known, notices });
