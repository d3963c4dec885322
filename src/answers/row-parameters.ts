/** The numbers that rows of questionnaires are decided by; nothing that people type needs them. */
export const ROW_PARAMETERS = {
  /**
   * From these likelihoods on the best matches are shown, and are called an answer. Chosen on questionnaires left out of the fit, where
   * silence and finding are in balance: docs/benches.md has the curve.
   */
  closestFrom: 0.5,
  answerFrom: 0.55,
};
