/** The numbers that rows of questionnaires are ranked and decided by; nothing that people type needs them. */
export const ROW_PARAMETERS = {
  /** From these likelihoods on the best match is shown, and is called an answer. */
  closestFrom: 0.42,
  answerFrom: 0.55,
  /**
   * What counts for the order of the entries beside their score. Fitted (a conditional logit with ridge) to rows of strangers'
   * questionnaires, and tried on other sources than it was fitted to.
   */
  likenesses: { asked: 0.74, about: 0.48, public: 0.57 },
  kinds: {
    faq: 0.11,
    framework: 0.08,
    document: -0.26,
    subprocessor: -0.34,
    principle: -0.12,
    overview: 0.41,
    'not-claimed': -0.18,
    update: -0.18,
    guide: -0.21,
  },
};
