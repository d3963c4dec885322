/** Every number of the ranking. Tuned on the development sets alone: `npm run bench -- answers`. */
export const PARAMETERS = {
  /** What a term weighs: a group of the lexicon, by a word that often means it, a name, a plain word, a word within a group, a word that says little. */
  group: 1.42,
  part: 0.6,
  loose: 0.8,
  /** How far an entry states a group by a word that often means it, where somebody searches. */
  looseHeld: 0.55,
  /** How far a group counts that everyday words mean. */
  everyday: 0.88,
  name: 2.065,
  word: 1,
  grouped: 0.335,
  weak: 0.085,
  /** What a question names first is what it is about. */
  firstTopic: 1.15,
  /** What stands in brackets or after "such as" are examples. */
  example: 0.2,
  /** A term that nothing on the site holds, by what it is. */
  unknownGroup: 1.85,
  unknownName: 1.6,
  unknownPart: 1.4,
  unknownWord: 0.829,
  unknownInText: 0.4,
  /** `unknownInText`: a plain word where it is one of many. */
  /** What is found in other wordings of the question, in what it is about, in its address; in the first sentences, further down. */
  asks: 1,
  about: 0.45,
  known: 0.6,
  address: 0.95,
  inFirst: 0.633,
  inBody: 0.6,
  inTags: 0.274,
  /** How far likeness of question and question counts beside what is covered. */
  likeness: 0.25,
  /** How far it counts that one sentence says what somebody searches for. */
  together: 0.1,
  /** The same where it is asked whether anything is stated at all. */
  sureFirst: 0.8,
  sureBody: 0.779,
  sureTags: 0.3,
  surePrior: 0.7,
  sureLikeness: 0.17,
  /** Where a question names groups of the lexicon, all its plain words together weigh so many times what the groups do at most. */
  wordsToTopics: 0.83,
  /** How far rare terms weigh more than common ones. */
  rarity: 0.25,
  /** From these scores on a match is an answer, or comes close to one. */
  answerFrom: 0.55,
  closestFrom: 0.47,
  /** How much less is enough where all words are known, and the share of unknown ones from which nothing less is. */
  room: 0.08,
  roomUntil: 0.12,
  /**
   * From these likelihoods on what was found for a search is shown: where the best covers enough of its topics, and where it doesn't; and
   * from which on it is an answer, whatever its topics. `likelyKnown`: where the best covers enough, and every word of the search is known.
   */
  likelyKnown: 0.4,
  likelyCovered: 0.5,
  likelyUncovered: 0.7,
  answerLikely: 0.85,
  kinds: {
    faq: 1,
    framework: 1,
    document: 0.82,
    subprocessor: 0.7,
    principle: 0.87,
    overview: 0.95,
    'not-claimed': 0.97,
    update: 0.55,
    guide: 0.5,
  },
};
export type Parameters = typeof PARAMETERS;
