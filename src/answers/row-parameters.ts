/** The numbers that rows of questionnaires are decided by; nothing that people type needs them. */
export const ROW_PARAMETERS = {
  /**
   * From these likelihoods on the best matches are shown, and are called an answer. Chosen on 219 rows of 48 questionnaires before words
   * and weights knew them: nearest to the three goals (from 0.42 on they read the same). docs/benches.md has what they read.
   */
  closestFrom: 0.46,
  answerFrom: 0.55,
};
