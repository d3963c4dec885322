/** The numbers that rows of questionnaires are decided by; nothing that people type needs them. */
export const ROW_PARAMETERS = {
  /**
   * From these likelihoods on the best matches are shown, and are called an answer. Chosen on 1,158 rows of strangers' questionnaires in seven
   * lots: the first keeps silence for 88% of what nobody states, as before these weights, and shows more of the right pages (from 0.36 to
   * 0.42 they read nearly the same); from the second on an answer is likelier than none. docs/benches.md has what they read.
   */
  closestFrom: 0.4,
  answerFrom: 0.5,
};
