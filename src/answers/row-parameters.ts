/** The numbers that rows of questionnaires are decided by; nothing that people type needs them. */
export const ROW_PARAMETERS = {
  /**
   * From these likelihoods on the best matches are shown, and are called an answer. Read on 884 rows of strangers' questionnaires in six lots: of
   * the rows that reach 0.4 and not 0.5, more have no answer than have the right one first (6 of 10); of those that reach 0.5 and not 0.6, 7 of 10
   * have it. docs/benches.md has what they read.
   */
  closestFrom: 0.5,
  /**
   * A row that was put into English has fewer words that tell something, and the likelihoods were fitted to rows in English. With 0.4 the 40
   * German, French and Spanish rows of docs/benches.md read as before.
   */
  translatedFrom: 0.4,
  answerFrom: 0.6,
};
