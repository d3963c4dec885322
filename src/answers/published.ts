import type { AnswersData } from './types.ts';

/** Nobody types more words of a questionnaire's wording into a search field: in a row, or with others between. */
const TYPED_WORDS_MAX = 3;
const TYPED_APART_MAX = 2;
const ofWords = (phrases: readonly string[] = [], most: number): string[] =>
  phrases.filter((phrase) => phrase.split(/[\s/…-]+/).length <= most);

/** What the rows of questionnaires are read with besides, in place of what searches have of it. */
export type RowsData = Pick<AnswersData, 'lexicon' | 'known' | 'notices'>;

/**
 * What searches need, of the same shape: without longer wordings of questions and the texts of public questionnaires, and without other
 * languages.
 */
export const forSearches = ({ glossaries: _, notices: __, ...data }: AnswersData): AnswersData => ({
  ...data,
  lexicon: data.lexicon.map(({ words: [first = '', ...words], inRows, apart, ...group }) => ({
    ...group,
    words: [first, ...ofWords(words, TYPED_WORDS_MAX)],
    inRows: ofWords(inRows, TYPED_WORDS_MAX),
    apart: ofWords(apart, TYPED_APART_MAX),
  })),
  known: [],
});

/** What rows need besides, which the questionnaire alone loads. */
export const forRows = ({ lexicon, known, notices = [] }: AnswersData): RowsData => ({
  lexicon: lexicon.map(({ typed: _, ...group }) => group),
  known,
  notices,
});
