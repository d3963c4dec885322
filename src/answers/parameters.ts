/** Every number of the ranking. Tuned on the development sets alone: `npm run bench -- answers`. */
export const PARAMETERS = {
  /** What a term weighs: a group of the lexicon, a name, a plain word, a word within a group, a word that says little. */
  group: 2.2,
  name: 3,
  word: 1,
  grouped: 0.35,
  weak: 0.12,
  /** What stands in brackets or after "such as" are examples. */
  example: 0.4,
  /** A term that nothing on the site holds, by what it is. */
  unknownGroup: 1.3,
  unknownName: 1.6,
  unknownWord: 0.6,
  /** A word that was taken for another one. */
  corrected: 0.7,
  /** What is found in other wordings of the question, in what it is about, in its address; in the first sentences, further down. */
  asks: 1,
  about: 0.85,
  known: 0.6,
  address: 0.95,
  inFirst: 0.75,
  inBody: 0.5,
  inTags: 0.25,
  /** How far likeness of question and question counts beside what is covered. */
  likeness: 0.35,
  /** The same where it is asked whether anything is stated at all. */
  sureFirst: 0.95,
  sureBody: 0.8,
  sureTags: 0.2,
  sureLikeness: 0.15,
  /** Where a question names groups of the lexicon, all its plain words together weigh so many times what the groups do at most. */
  wordsToTopics: 0.8,
  /** How far rare terms weigh more than common ones. */
  rarity: 0.5,
  /** From these scores on a match is an answer, or comes close to one. */
  answerFrom: 0.55,
  closestFrom: 0.4,
  kinds: {
    faq: 1,
    framework: 0.97,
    document: 0.9,
    subprocessor: 0.75,
    principle: 0.85,
    overview: 0.9,
    'not-claimed': 0.97,
    update: 0.7,
    guide: 0.7,
  },
};
export type Parameters = typeof PARAMETERS;
