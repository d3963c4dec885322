/** The numbers that rows of questionnaires are decided by; nothing that people type needs them. */
export const ROW_PARAMETERS = {
  /**
   * From these likelihoods on the best matches are shown, and are called an answer. Chosen on 1,158 rows of strangers' questionnaires in seven
   * lots: the first loses least where every lot of two labelers stays at silence for 85% of what nobody states (from 0.36 to 0.3 they read
   * the same); from the second on an answer is likelier than none. docs/benches.md has what they read.
   */
  closestFrom: 0.32,
  answerFrom: 0.5,
};
