import type { Measure } from './quantity.ts';

/** When something happened once: "in our last exercise", "over the past twelve months", "in October". */
const OCCASION =
  /\b(?:last|latest|past|previous|recent) (?:[a-z0-9]+ ){0,2}(?:exercise|test|drill|incident|outage|months?|year|quarter|weeks?)\b/i;
const THEN =
  /\bin (?:the (?:exercise|test|drill)\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/;
const WAS = /\b(?:took|lasted|had|was|were|lost|recovered|reached|averaged|achieved|measured)\b/i;
/** Whether a number is told of what was measured once, and promises nothing: "in our last exercise, recovery took 50 minutes". */
export const isMeasuredOnce = (text: string, measure: Measure): boolean =>
  (OCCASION.test(text) || THEN.test(text)) && (measure === 'percent' || WAS.test(text));
