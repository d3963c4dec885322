import type { AnswersData, LexiconGroup } from './types.ts';

/** Nobody types more words of a questionnaire's wording into a search field: in a row, or with others between. */
const TYPED_WORDS_MAX = 3;
const TYPED_APART_MAX = 2;
const sizeOf = (phrase: string): number => phrase.split(/[\s/…-]+/).length;

type Phrases = Required<Pick<LexiconGroup, 'words' | 'inRows' | 'apart'>>;

/** The phrases of a group that are typed, or those that are not. A group's first word is its name and always typed. */
function phrasesOf({ words, inRows = [], apart = [] }: LexiconGroup, areTyped: boolean): Phrases {
  const fits = (most: number) => (phrase: string) => sizeOf(phrase) <= most === areTyped;
  return {
    words: words.filter((word, at) => (at === 0 ? areTyped : fits(TYPED_WORDS_MAX)(word))),
    inRows: inRows.filter(fits(TYPED_WORDS_MAX)),
    apart: apart.filter(fits(TYPED_APART_MAX)),
  };
}

/** What the rows of questionnaires are read with besides: for each group of the lexicon, in its order, the phrases that searches lack. */
export interface RowsData extends Pick<AnswersData, 'known' | 'notices'> {
  phrases: Phrases[];
}

/**
 * What searches need, of the same shape: without longer wordings of questions and the texts of public questionnaires, and without other
 * languages.
 */
export const forSearches = ({ glossaries: _, notices: __, ...data }: AnswersData): AnswersData => ({
  ...data,
  lexicon: data.lexicon.map((group) => ({ ...group, ...phrasesOf(group, true) })),
  known: [],
});

/** What rows need besides, which the questionnaire alone loads. */
export const forRows = ({ lexicon, known, notices = [] }: AnswersData): RowsData => ({
  phrases: lexicon.map((group) => phrasesOf(group, false)),
  known,
  notices,
});

/** Both together, as they were before they were parted, but for the order of phrases. */
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
