import type { Spoken } from '../prose/spoken.ts';

/** Whether the next sentence takes something out of what a sentence says: "All traffic is encrypted. The only exception is …" */
export function isExceptedNext({ block, start, text }: Spoken): boolean {
  const end = start + text.length;
  const next = block.text.slice(end, end + NEXT_CHARS);
  return EXCEPTED.test(next);
}
const NEXT_CHARS = 40;
const EXCEPTED =
  /^\W*(?:with the (?:sole |only )?exception|except\b|excepted\b|(?:the|one|an?) (?:only |sole |one )?exceptions?\b|exceptions? (?:is|are|to)\b|this (?:does not|doesn['’]t) (?:apply|include|cover))/i;
