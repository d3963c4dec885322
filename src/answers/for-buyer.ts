/** The one that the questionnaire is about, in the third person. */
const VENDOR =
  /\b(?:the|this|each) (?:vendor|supplier|tool)\b|\b(?:vendor|supplier|tool)(?:'s|’s)|\bvendor (?:compliance|refusal|responsiveness|security)\b/i;
/** The buyer's own people, who decide or act. */
const READER =
  /\b(?:will|can|do|have|would|should|did|are) you\b|\b(?:your|our) (?:organization|organisation|decision|integration)\b|\b(?:mandatory|appropriate|a concern|valuable)\b/i;
/** What only a buyer weighs, whether or not the vendor is named. */
const WEIGHED =
  /^\W*(?:question:)?\s*(?:will you (?:require|request)|how will you (?:monitor|verify|assess|meet)|who will review|why (?:is|are) (?:no|the|broad)\b|(?:are|is) (?:limited|lack of|poor)\b)|\b(?:acceptable|sufficient) (?:for|from) (?:your|a security)\b|\bas a security requirement\b|\bbefore (?:adoption|tool approval)\b/i;

/** Whether a row of a questionnaire asks the buyer's own people about the vendor: no vendor has stated the answer. */
export const isForBuyer = (text: string): boolean => WEIGHED.test(text) || (VENDOR.test(text) && READER.test(text));
