import { wordingsOf } from './apart.ts';
import { neededPhrases } from './needed-phrases.ts';
import type { AnswersData, LexiconGroup } from './types.ts';
import type { Phrases, RowsData } from './with-rows.ts';

/** Nobody types more words of the field's phrases, or of a questionnaire's wording, into a search field: in a row, or with others between. */
const TYPED_WORDS_MAX = 3;
const TYPED_ROW_WORDS_MAX = 2;
const TYPED_APART_MAX = 2;
const sizeOf = (phrase: string): number => phrase.split(/[\s/…-]+/).length;

type Parted = Record<'searched' | 'rest', Phrases> & { typed: string[] };

/** The phrases of each group that searches read, and those that they do not. A group's first word is its name and always read. */
function parted({ lexicon, language }: AnswersData): Parted[] {
  const isShort = (phrase: string): boolean => sizeOf(phrase) <= TYPED_WORDS_MAX;
  const isShortRow = (phrase: string): boolean => sizeOf(phrase) <= TYPED_ROW_WORDS_MAX;
  const isNeeded = neededPhrases(
    lexicon.map(({ words: [first = '', ...words], inRows = [], ...group }) => ({
      ...group,
      words: [first, ...words.filter(isShort)],
      inRows: inRows.filter(isShortRow),
    })),
    language,
  );
  return lexicon.map(({ words, inRows = [], inForms = [], apart = [], typed = [] }, group) => {
    const phrasesOf = (areSearched: boolean): Phrases => {
      const fits = (phrase: string, short = isShort) => (short(phrase) && isNeeded(group, phrase)) === areSearched;
      return {
        words: words.filter((word, at) => (at === 0 ? areSearched : fits(word))),
        inRows: inRows.filter((phrase) => fits(phrase, isShortRow)),
        apart: apart.filter((phrase) => sizeOf(phrase) <= TYPED_APART_MAX === areSearched),
      };
    };
    const rest = phrasesOf(false);
    return {
      searched: phrasesOf(true),
      rest: {
        words: rest.words,
        ...wordingsOf({ ...rest, inForms }),
      },
      typed: typed.filter((phrase) => isNeeded(group, phrase)),
    };
  });
}

/** In small letters phrases pack better, and match the same. */
const small = (phrases: readonly string[]): string[] => phrases.map((phrase) => phrase.toLowerCase());
const smallIf = <Key extends string>(key: Key, phrases: readonly string[]): { [key in Key]?: string[] } =>
  phrases.length > 0 ? ({ [key]: small(phrases) } as { [key in Key]: string[] }) : {};

/**
 * What searches need, of the same shape: without longer wordings of questions, the texts of public questionnaires and what maps them, the
 * days of reviews, and other languages. What rows say is read as any other words are.
 */
export function forSearches({ glossaries: _, notices: __, ...data }: AnswersData): AnswersData {
  const groups = parted(data);
  const lexicon = data.lexicon.map(({ loose = [], isName, within }, at): LexiconGroup => {
    const { searched, typed } = groups[at] as Parted;
    return {
      words: small([...searched.words, ...searched.inRows]),
      ...smallIf('apart', searched.apart),
      ...smallIf('loose', loose),
      ...smallIf('typed', typed),
      ...(isName ? { isName } : {}),
      ...(within === undefined ? {} : { within: within.toLowerCase() }),
    };
  });
  const entries = data.entries.map((entry) => ({ ...entry, maps: {}, reviewBy: null }));
  return { ...data, entries, lexicon, known: [] };
}

/** What rows need besides, which the questionnaire alone loads. */
export const forRows = (data: AnswersData): RowsData => ({
  phrases: parted(data).map(({ rest }) => rest),
  maps: data.entries.map(({ maps }) => maps),
  reviewBy: data.entries.map(({ reviewBy }) => reviewBy),
  known: data.known,
  notices: data.notices ?? [],
});

/**
 * The lexicon for programs that ask in questions of their own and fill in no forms: without the words of forms' authors, and without
 * phrases that read a text as a shorter one of their group does.
 */
export function forPrograms({ lexicon, language }: Pick<AnswersData, 'lexicon' | 'language'>): LexiconGroup[] {
  const groups = lexicon.map(({ inForms: _, ...group }) => group);
  const isNeeded = neededPhrases(groups, language);
  return groups.map((group, at): LexiconGroup => {
    const needed = (phrases: readonly string[] = []): string[] => phrases.filter((phrase) => isNeeded(at, phrase));
    const [first = '', ...words] = group.words;
    return {
      ...group,
      words: [first, ...needed(words)],
      ...(group.inRows ? { inRows: needed(group.inRows) } : {}),
      ...(group.typed ? { typed: needed(group.typed) } : {}),
    };
  });
}
