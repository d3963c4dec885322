import type { Block } from '../../reading/block.ts';
import { clauseBefore, DENIED_AFTER, isMention, isNegated } from './clauses.ts';

const QUESTION_WORD =
  /^(?:are|is|do|does|did|have|has|had|can|could|will|would|was|were|should|may|must|am|isn't|aren't|don't|doesn't)\b/i;
const OPEN_QUESTION = /^(?:what|which|who|when|where|why|how)\b/i;
/** "Looking for a … certified processor?": the word is used of somebody as if it meant something. */
const ATTRIBUTE =
  /^ (?:and [\w-]+ )?(?:payment |cloud |hosting |service |software |data )?(?:processor|provider|partner|vendor|company|platform|service|product|supplier|host|team|solution|system)s?\b/i;
const OF_OURS = /\b(?:your|our|you|we|us)\b/i;
const DENIAL = /^(?:[^.!?]*\b(?:no|not|nobody|none|never|neither|nothing|cannot|\w+n['’]t)\b)/i;
const CORRECTION =
  /\battest\w*|no such thing|nobody is|no one is|not (?:a |an |the )?(?:certif|promis|possible|claim)|does not (?:exist|certify)/i;

/** A sentence that ends in a question mark. */
export const isQuestion = (sentence: string): boolean => /\?["')\]\uFFFC ]*$/.test(sentence);

/** Whether the words at `start..end` of a sentence are put forward as true: neither denied, mentioned, asked nor corrected. */
export function isAsserted(block: Block, sentence: string, start: number, end: number): boolean {
  const before = clauseBefore(sentence, start);
  if (isNegated(before) || isMention(before) || isMention(block.lead) || isNegated(block.lead)) return false;
  const after = sentence.slice(end);
  if (
    DENIED_AFTER.test(after) ||
    (/^[- ]*(?:-|–|—)?\s?(?:is|are) (?:no|not)\b(?! only| just)/i.test(after) &&
      !/^ ?(?:is|are) (?:not|no) (?:only|just|longer|limited)/i.test(after))
  )
    return false;
  if (
    isMention(after) &&
    /^[^,.;:]{0,12}\b(?:is|are|as)? ?(?:a |an |the )?(?:term|phrase|wording|label|expression|word)s?\b/i.test(after)
  )
    return false;
  if (!isQuestion(sentence)) return true;
  return isLeadingQuestion(block, sentence, start, end);
}

/** A question asserts what it takes for granted ("what does your certification cover?"), and what its answer does not correct. */
function isLeadingQuestion(block: Block, sentence: string, start: number, end: number): boolean {
  const opening = sentence.trimStart();
  if (block.answer !== undefined && CORRECTION.test(block.answer)) return false;
  if (QUESTION_WORD.test(opening)) {
    if (block.answer === undefined) return ATTRIBUTE.test(sentence.slice(end));
    return !DENIAL.test(block.answer);
  }
  if (OPEN_QUESTION.test(opening)) return OF_OURS.test(sentence.slice(0, start));
  return true;
}
