/** Whether a company denies that it does something itself, and another text says by whom else it is done: "by our processors". */
export const isByOthers = (denied: string, said: string): boolean =>
  /\b(?:itself|ourselves)\b/i.test(denied) && /\bby (?!us\b)/i.test(said);
